#include "game/screens/level_screen.h"

#include "game/screens/play_screen.h"
#include "game/screens/problem_screen.h"
#include "game/screens/title_screen.h"
#include "game/view/rink/scene.h"
#include "levels/program/files.h"

#include <sstream>

namespace screens {

namespace {

/// The card stays at least so long, unless a key is pressed.
constexpr double kRead_s = 3.0;

RoutineChoice choice_of(const Services& services, const std::filesystem::path& routine) {
    return {.file = routine, .assets = services.content.root, .assist = services.settings.assist};
}

} // namespace

Card read_card(const std::filesystem::path& routine) {
    constexpr std::uintmax_t kLargest = 4096;
    const auto text = program::read_file((routine.parent_path() / "card.txt").string(), kLargest);
    if (!text) {
        return {.chapter = {}, .title = routine.stem().string(), .lines = {}};
    }
    std::istringstream in(*text);
    Card card;
    std::getline(in, card.chapter);
    std::getline(in, card.title);
    for (std::string line; std::getline(in, line);) {
        card.lines.push_back(line);
    }
    return card;
}

LevelScreen::LevelScreen(Services& services, const std::filesystem::path& routine)
    : services_(&services), card_(read_card(routine)), loader_(choice_of(services, routine)) {}

void LevelScreen::handle(const Event& event) {
    if (const auto* action = std::get_if<MenuAction>(&event)) {
        back_ = back_ || *action == MenuAction::Back;
        skip_ = skip_ || *action == MenuAction::Accept;
    }
}

double LevelScreen::loaded() const {
    constexpr double kPlanShare = 0.6;
    if (routine_ == nullptr) {
        return kPlanShare * loader_.progress();
    }
    const double music = routine_->music ? services_->sound->music_load().share : 1;
    return kPlanShare + (1 - kPlanShare) * music;
}

void LevelScreen::say(const std::string& problem) {
    const bool said = !card_.lines.empty() && card_.lines.back() == problem;
    if (!problem.empty() && !said) {
        card_.lines.push_back(problem);
    }
}

Change LevelScreen::update(std::int64_t now_ns) {
    shown_.update(now_ns);
    services_->sound->advance(now_ns);
    if (back_) {
        return go_to(std::make_unique<TitleScreen>(*services_));
    }
    if (routine_ == nullptr) {
        if (!loader_.done()) {
            return {};
        }
        auto loaded = loader_.take();
        if (!loaded) {
            return go_to(std::make_unique<ProblemScreen>(*services_, loaded.error()));
        }
        routine_ = std::move(*loaded);
        card_.title = routine_->plan.program.title;
        say(routine_->note);
        if (routine_->music) {
            services_->sound->load_music(*routine_->music);
        }
        return {};
    }
    const sound::MusicLoad music = services_->sound->music_load();
    if (routine_->music && music.state == sound::MusicLoad::State::Failed) {
        say(music.problem);
    }
    const bool waits = routine_->music && music.state == sound::MusicLoad::State::Loading;
    const double shown_s = shown_.seconds();
    if (waits || (!skip_ && shown_s < kRead_s)) {
        return {};
    }
    return go_to(std::make_unique<PlayScreen>(*services_, std::move(routine_)));
}

void LevelScreen::draw(view::Canvas& canvas) {
    view::draw_backdrop(canvas, services_->settings.quality, shown_.seconds());
    std::string setting = services_->settings.assist;
    if (services_->settings.auto_skater) {
        setting += ", watched";
    }
    view::draw_level_card(canvas, {.chapter = card_.chapter,
                                   .title = card_.title,
                                   .lines = card_.lines,
                                   .setting = setting,
                                   .keys = services_->keys,
                                   .loading = loaded(),
                                   .shown_s = shown_.seconds()});
}

} // namespace screens
