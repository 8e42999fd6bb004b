#include "game/screens/play_screen.h"

#include "game/performance/song_time.h"
#include "game/screens/results_screen.h"
#include "game/screens/title_screen.h"
#include "game/view/palette.h"
#include "levels/program/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace screens {

namespace {

enum Line : std::size_t { GoOn, Again, Title };

/// Silence before the first count.
constexpr std::int64_t kBreath_us = 800'000;
/// Beats counted before song time goes on.
constexpr int kCounted = 3;

/// "1:05"
std::string minutes(std::int64_t song_us) {
    const std::int64_t seconds = std::max<std::int64_t>(0, song_us / 1'000'000);
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::int64_t to_frame(std::int64_t song_us) {
    constexpr std::int64_t kRate_hz = 48'000;
    return song_us * kRate_hz / 1'000'000;
}

} // namespace

PlayScreen::PlayScreen(Services& services, std::unique_ptr<const Routine> routine)
    : services_(&services), routine_(std::move(routine)),
      play_(routine_->plan, services.settings.auto_skater, *services.sound,
            services.settings.timing_log),
      scene_(routine_->plan, services.settings.quality), hud_(routine_->plan),
      foley_(routine_->plan, routine_->harmony, *services.sound),
      score_(routine_->rules.season, routine_->plan),
      menu_({"Go on", "From the beginning", "Title"}) {
    hud_.call_by(routine_->rules.season.rotation);
}

void PlayScreen::handle(const Event& event) {
    if (const auto* press = std::get_if<Press>(&event)) {
        play_.press(*press);
    } else if (const auto* action = std::get_if<MenuAction>(&event)) {
        actions_.push_back(*action);
    } else if (const auto* why = std::get_if<Interruption>(&event)) {
        interrupted_ =
            *why == Interruption::PadLost ? "The gamepad is gone." : "The window was left.";
    }
}

Change PlayScreen::update(std::int64_t now_ns) {
    now_ns_ = now_ns;
    services_->sound->advance(now_ns);
    for (const MenuAction action : std::exchange(actions_, {})) {
        if (state_ == State::Paused) {
            if (menu_.move(action)) {
                services_->sound->play(sound::Effect::MenuMove, {});
            } else if (action == MenuAction::Accept) {
                choose(now_ns);
            } else if (action == MenuAction::Back) {
                count_in(now_ns);
            }
        } else if (action == MenuAction::Back && state_ != State::Ready) {
            pause(now_ns, {});
        }
    }
    const bool on_the_way = state_ == State::Playing || state_ == State::Counting;
    if (interrupted_ && on_the_way) {
        pause(now_ns, *interrupted_);
    }
    interrupted_.reset();

    switch (state_) {
    case State::Ready:
        begin(now_ns);
        break;
    case State::Playing:
        play(now_ns);
        break;
    case State::Counting:
        go_on(now_ns);
        break;
    case State::Paused:
        play_.stand();
        break;
    }
    return std::exchange(change_, {});
}

void PlayScreen::begin(std::int64_t now_ns) {
    if (services_->settings.start) {
        start_at_beat(*services_->settings.start, now_ns);
        return;
    }
    const int beats = tempo().meter_at(beat::Beats(0)).count;
    std::vector<sound::Click> clicks;
    for (int beat = -beats; beat < 0; ++beat) {
        const std::int64_t at_us = tempo().time_us_at(beat::Beats(beat));
        clicks.push_back({.frame = to_frame(at_us)});
    }
    services_->sound->set_clicks(clicks);
    play_.start(tempo().time_us_at(beat::Beats(-beats)) - kBreath_us, now_ns);
    state_ = State::Playing;
}

void PlayScreen::start_at_beat(const std::string& position, std::int64_t now_ns) {
    services_->sound->set_clicks({});
    const auto parsed = beat::parse_position(position);
    const auto beats = parsed ? tempo().beats_at(*parsed) : std::nullopt;
    // What cannot be understood was refused with the options; a beat that the music does not have
    // is the beginning.
    play_.skip_to(beats ? tempo().time_us_at(*beats) : 0, watchers());
    count_in(now_ns);
}

void PlayScreen::pause(std::int64_t now_ns, const std::string& why) {
    if (state_ == State::Playing) {
        play_.pause(now_ns);
    }
    services_->sound->blade({});
    why_paused_ = why;
    state_ = State::Paused;
}

void PlayScreen::choose(std::int64_t now_ns) {
    services_->sound->play(sound::Effect::MenuAccept, {});
    switch (menu_.chosen()) {
    case GoOn:
        count_in(now_ns);
        break;
    case Again:
        change_ = go_to(std::make_unique<PlayScreen>(*services_, std::move(routine_)));
        break;
    default:
        change_ = go_to(std::make_unique<TitleScreen>(*services_));
        break;
    }
}

void PlayScreen::count_in(std::int64_t now_ns) {
    const double beats = tempo().beats_at_seconds(
        performance::to_seconds(std::max<std::int64_t>(play_.song_us(), 0)));
    const double beat_s = 60.0 / tempo().bpm_at(beats);
    // So that the count goes on in the music's own beats, its last one is a beat before the next.
    const double next_s = (std::ceil(beats) - beats) * beat_s;
    const auto to_ns = [](double seconds) { return static_cast<std::int64_t>(seconds * 1e9); };
    count_ = {.from_ns = now_ns,
              .beat_ns = to_ns(beat_s),
              .until_ns = now_ns + to_ns(kCounted * beat_s - next_s),
              .counted = 0};
    state_ = State::Counting;
}

void PlayScreen::go_on(std::int64_t now_ns) {
    if (now_ns >= count_.from_ns + count_.counted * count_.beat_ns && count_.counted < kCounted) {
        ++count_.counted;
        services_->sound->play(sound::Effect::CountIn, {});
    }
    if (now_ns < count_.until_ns) {
        play_.stand();
        return;
    }
    play_.go_on(now_ns);
    state_ = State::Playing;
}

void PlayScreen::play(std::int64_t now_ns) {
    if (!play_.advance(now_ns, watchers())) {
        constexpr std::int64_t kSaid_ns = 2'000'000'000;
        held_up_until_ns_ = now_ns + kSaid_ns;
    }
    const performance::Performance& performance = play_.performance();
    if (!applauded_ && performance.time_us() > routine_->plan.end_us) {
        applauded_ = true;
        const performance::Sheet sheet = score_.sheet(performance);
        foley_.applaud(sheet.falls, sheet.seals.clean);
    }
    if (performance.finished()) {
        finish(score_.sheet(performance));
    }
    foley_.glide(performance);
}

void PlayScreen::finish(const performance::Sheet& sheet) {
    const std::string& file = services_->settings.sheet;
    std::string problem;
    if (!file.empty()) {
        if (const auto error = program::write_file(file, performance::to_json_text(sheet))) {
            problem = error->text;
        }
    }
    change_ = go_to(std::make_unique<ResultsScreen>(*services_, std::move(routine_), sheet,
                                                    scene_.trail(), problem));
}

AfterStep PlayScreen::watchers() {
    return [this](const performance::Performance& performance) {
        scene_.step(performance);
        hud_.step(performance);
        if (state_ == State::Playing) {
            foley_.step(performance);
        }
        score_.step(performance);
    };
}

std::optional<view::CountIn> PlayScreen::count_shown() const {
    if (state_ == State::Counting) {
        const std::int64_t gone_ns = now_ns_ - count_.from_ns;
        return view::CountIn{
            .beat = std::min(static_cast<int>(gone_ns / count_.beat_ns), kCounted - 1) + 1,
            .beats = kCounted,
            .share = static_cast<double>(gone_ns % count_.beat_ns) /
                     static_cast<double>(count_.beat_ns)};
    }
    const double beats = tempo().beats_at_seconds(performance::to_seconds(play_.song_us()));
    const int counted = tempo().meter_at(beat::Beats(0)).count;
    if (state_ != State::Playing || beats >= 0 || beats < -counted) {
        return std::nullopt;
    }
    return view::CountIn{.beat = static_cast<int>(std::floor(beats)) + counted + 1,
                         .beats = counted,
                         .share = beats - std::floor(beats)};
}

void PlayScreen::draw(view::Canvas& canvas) {
    const double wall_s = static_cast<double>(now_ns_) / 1e9;
    const view::Moment moment = play_.moment(wall_s);
    scene_.draw(canvas, moment);
    hud_.draw(canvas, moment, scene_.camera(),
              {.now = scene_.now_place(), .hips = scene_.hips(), .head_top = scene_.head_top()},
              score_.tally());
    if (const auto count = count_shown()) {
        view::draw_count_in(canvas, *count);
    }
    if (now_ns_ < held_up_until_ns_) {
        canvas.text({.font = view::Font::Regular, .size = 22},
                    "The machine was held up; the music waited.", {view::kWidth / 2, 170},
                    {.color = view::palette::kMist}, view::Align::Centre);
    }
    if (state_ == State::Paused) {
        const std::string place =
            fmt::format("{} of {}", minutes(play_.song_us()), minutes(performance().end_us()));
        view::draw_pause(canvas, {.menu = menu_.lines(), .element = place, .note = why_paused_});
    }
}

} // namespace screens
