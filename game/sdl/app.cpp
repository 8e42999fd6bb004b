#include "game/sdl/app.h"

#include "audio/sound/device_sound.h"
#include "audio/sound/silent_sound.h"
#include "game/screens/game.h"
#include "game/sdl/frame_stats.h"
#include "game/sdl/input.h"
#include "game/sdl/png.h"
#include "game/sdl/stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <utility>

namespace sdl {

namespace {

constexpr std::int64_t kSecond_ns = 1'000'000'000;

void say(const std::string& sentence) {
    fmt::print(stderr, "four-rotations: {}\n", sentence);
}

int give_up(const std::string& sentence) {
    say(sentence);
    return 1;
}

std::unique_ptr<sound::Sound> open_sound(const Options& options, const screens::Content& content) {
    if (!options.audio) {
        return sound::silent_sound({});
    }
    auto device = sound::open_device({.effects = content.effects(), .now_ns = &now_ns});
    if (!device) {
        return sound::silent_sound(device.error());
    }
    // The music alone comes near full scale: a landing on its climax must not clip.
    constexpr float kHeadroom = 0.8F;
    for (const sound::Bus bus : {sound::Bus::Music, sound::Bus::Effects, sound::Bus::Crowd}) {
        (*device)->set_gain(bus, kHeadroom);
    }
    return std::move(*device);
}

/// Everything that is missing but not needed, said once on standard error; the first for the
/// title's foot.
std::string say_problems(const Stage& stage, const sound::Sound& sound) {
    std::vector<std::string> problems = sound.problems();
    if (!stage.problem().empty()) {
        problems.push_back(stage.problem());
    }
    for (const std::string& problem : problems) {
        say(problem);
    }
    return problems.empty() ? std::string() : problems.front();
}

tl::expected<std::optional<std::filesystem::path>, std::string>
routine_to_begin_with(const Options& options, const screens::Content& content) {
    if (options.routine) {
        return std::filesystem::path(*options.routine);
    }
    if (!options.chapter && (options.auto_skater || options.start)) {
        constexpr int kExhibition = 3;
        return screens::routine_of_chapter(content, kExhibition);
    }
    if (!options.chapter) {
        return std::optional<std::filesystem::path>();
    }
    return screens::routine_of_chapter(content, *options.chapter);
}

/// The loop: events, update, draw, wait.
class Loop {
public:
    Loop(const Options& options, Stage& stage, screens::Services& services, screens::Game& game)
        : options_(&options), stage_(&stage), services_(&services), game_(&game),
          canvas_(list_, stage.typesetter()), start_ns_(now_ns()), due_ns_(start_ns_) {}

    void run() {
        while (frame()) {
            wait();
        }
        if (options_->stats) {
            fmt::print("{}, {}x{}\n{}", stage_->name(), stage_->width_px(), stage_->height_px(),
                       stats_.table());
        }
    }

private:
    [[nodiscard]] double seconds_since_start(std::int64_t at_ns) const {
        return static_cast<double>(at_ns - start_ns_) / static_cast<double>(kSecond_ns);
    }

    [[nodiscard]] bool frame() {
        input_.pump();
        for (const screens::Event& event : input_.take()) {
            game_->handle(event);
        }
        services_->keys = input_.key_names();
        const std::int64_t begin_ns = now_ns();
        const bool over =
            options_->exit_after_s && seconds_since_start(begin_ns) >= *options_->exit_after_s;
        if (input_.closed() || over || !game_->update(begin_ns)) {
            return false;
        }
        list_.clear();
        game_->draw(canvas_);
        const std::int64_t built_ns = now_ns();
        stage_->draw(list_, [this] { input_.pump(); });
        keep_pictures(begin_ns);
        stage_->present();
        count(begin_ns, built_ns);
        if (!pads_started_) {
            // Looking for pads can take a while: not before the first picture.
            pads_started_ = true;
            SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER);
        }
        return true;
    }

    void count(std::int64_t begin_ns, std::int64_t built_ns) {
        if (options_->stats) {
            const auto ms = [](std::int64_t ns) { return static_cast<double>(ns) / 1e6; };
            stats_.add(
                ms(built_ns - begin_ns), ms(now_ns() - built_ns),
                view::cost_of(list_, options_->quality, stage_->width_px(), stage_->height_px()));
        }
    }

    void keep_pictures(std::int64_t at_ns) {
        const auto due = [&](const Screenshot& shot) {
            const auto song_us = game_->song_us();
            return shot.of_song ? song_us && static_cast<double>(*song_us) / 1e6 >= shot.at_s
                                : seconds_since_start(at_ns) >= shot.at_s;
        };
        for (auto shot = waiting_.begin(); shot != waiting_.end();) {
            if (!due(*shot)) {
                ++shot;
                continue;
            }
            if (!write_png(shot->file, stage_->picture())) {
                say(fmt::format("The picture {} cannot be written.", shot->file));
            }
            shot = waiting_.erase(shot);
        }
    }

    /// Until the next picture is due, taking input every millisecond. Not the display's own
    /// waiting: no input could be taken meanwhile.
    void wait() {
        due_ns_ = std::max(due_ns_ + kSecond_ns / stage_->refresh_hz(), now_ns());
        while (now_ns() < due_ns_) {
            input_.pump();
            SDL_Delay(1);
        }
    }

    const Options* options_;
    Stage* stage_;
    screens::Services* services_;
    screens::Game* game_;
    Input input_;
    view::DrawList list_;
    view::Canvas canvas_;
    FrameStats stats_;
    std::vector<Screenshot> waiting_ = options_->screenshots;
    std::int64_t start_ns_;
    std::int64_t due_ns_;
    bool pads_started_ = false;
};

} // namespace

int run(const Options& options) {
    const auto content = screens::find_content(options.data_dir);
    if (!content) {
        return give_up(content.error());
    }
    const auto routine = routine_to_begin_with(options, *content);
    if (!routine) {
        return give_up(routine.error());
    }
    tl::expected<std::unique_ptr<Stage>, std::string> stage =
        options.renderer == "null" ? null_stage(options) : open_window(options, content->root);
    if (!stage) {
        return give_up(stage.error());
    }
    const std::unique_ptr<sound::Sound> sound = open_sound(options, *content);
    screens::Services services{.sound = sound.get(),
                               .content = *content,
                               .settings = {.assist = options.assist,
                                            .quality = options.quality,
                                            .auto_skater = options.auto_skater,
                                            .start = options.start,
                                            .timing_log = options.timing_log,
                                            .sheet = options.sheet},
                               .keys = keyboard_names(),
                               .note = say_problems(**stage, *sound)};
    screens::Game game(services, *routine);
    Loop(options, **stage, services, game).run();
    return 0;
}

} // namespace sdl
