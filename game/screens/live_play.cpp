#include "game/screens/live_play.h"

#include <algorithm>
#include <utility>

namespace screens {

namespace {

/// Further behind than this the music waits for the ice.
constexpr std::int64_t kMostBehind_us = 250'000;
/// So long the ice waits for keys whose stamps are older than their arrival.
constexpr std::int64_t kOnTheWay_us = 2'000;

} // namespace

LivePlay::LivePlay(const performance::Plan& plan, bool auto_skater, sound::Sound& sound,
                   const std::string& log)
    : run_(plan, auto_skater), transport_(sound), log_(log, plan) {}

void LivePlay::start(std::int64_t from_us, std::int64_t now_ns) {
    song_us_ = from_us;
    transport_.start(from_us, now_ns);
}

void LivePlay::skip_to(std::int64_t song_us, const AfterStep& after) {
    run_.skip_to(song_us, logged(after));
    song_us_ = run_.performance().time_us();
    from_run_ = true;
}

void LivePlay::pause(std::int64_t now_ns) {
    transport_.pause(now_ns);
    song_us_ = transport_.song_us(now_ns);
}

void LivePlay::go_on(std::int64_t now_ns) {
    stand();
    if (std::exchange(from_run_, false)) {
        transport_.start(song_us_, now_ns);
    } else {
        transport_.resume(now_ns);
    }
    if (ice_us() > 0) {
        tell_held(song_us_);
    }
}

void LivePlay::stand() {
    for (const Press& press : std::exchange(pressed_, {})) {
        hold(press);
    }
}

void LivePlay::hold(const Press& press) {
    held_.at(static_cast<std::size_t>(press.button)) = press.down;
}

void LivePlay::tell_held(std::int64_t song_us) {
    for (std::size_t i = 0; i < held_.size(); ++i) {
        if (held_.at(i) != told_held_.at(i)) {
            told_held_.at(i) = held_.at(i);
            run_.add({.time_us = song_us,
                      .skater = 0,
                      .button = static_cast<performance::Button>(i),
                      .down = held_.at(i)});
        }
    }
}

void LivePlay::tell(const Press& press, std::int64_t at_us) {
    // What is pressed while the ice is too far behind is pressed where it will stand.
    const std::int64_t ice_us = run_.performance().time_us();
    const performance::Input input{
        .time_us = std::clamp(at_us, ice_us, ice_us + kMostBehind_us + kOnTheWay_us),
        .skater = 0,
        .button = press.button,
        .down = press.down};
    told_held_.at(static_cast<std::size_t>(press.button)) = press.down;
    run_.add(input);
    log_.press(press.at_ns, input);
}

bool LivePlay::advance(std::int64_t now_ns, const AfterStep& after) {
    transport_.update(now_ns);
    bool on_ice = ice_us() > 0;
    // What is held when the music begins is pressed there; a tap before it is not.
    const auto begin = [&] {
        if (!std::exchange(on_ice, true)) {
            tell_held(0);
        }
    };
    for (const Press& press : std::exchange(pressed_, {})) {
        const std::int64_t at_us = transport_.song_us(press.at_ns);
        if (at_us >= 0) {
            begin();
            tell(press, at_us);
        }
        hold(press);
    }
    song_us_ = transport_.song_us(now_ns);
    if (ice_us() > 0) {
        begin();
    }
    log_.clock(now_ns, song_us_);
    run_.advance(std::min(ice_us(), run_.performance().time_us() + kMostBehind_us), logged(after));
    if (run_.due(ice_us()) == 0) {
        return true;
    }
    start(run_.performance().time_us(), now_ns);
    return false;
}

AfterStep LivePlay::logged(const AfterStep& after) {
    return [this, &after](const performance::Performance& performance) {
        after(performance);
        log_.step(performance);
    };
}

std::int64_t LivePlay::ice_us() const {
    return std::max<std::int64_t>(song_us_ - kOnTheWay_us, 0);
}

view::Moment LivePlay::moment(double wall_s) const {
    return run_.moment(ice_us(), wall_s);
}

} // namespace screens
