#include "game/performance/assist.h"

#include "physics/angle.h"

#include <array>
#include <cstdlib>

namespace performance {
namespace {

constexpr std::uint32_t bit(CueKind kind) {
    return 1U << static_cast<unsigned>(kind);
}

constexpr std::array<Assist, 3> kAssists{{
    {.name = "easy",
     .strokes = {60'000, 120'000, 180'000},
     .landing = {60'000, 130'000, 250'000},
     .arms_in_s = 0.17,
     .push_tolerance_s = 0.195,
     .spin_lock = 1,
     .played = bit(CueKind::Squeeze) | bit(CueKind::Open) | bit(CueKind::SpinHold) |
               bit(CueKind::EdgeHold)},
    {.name = "normal",
     .strokes = {40'000, 85'000, 140'000},
     .landing = {40'000, 90'000, 250'000},
     .arms_in_s = 0.17,
     .push_tolerance_s = 0.195,
     .spin_lock = 0.06,
     .played = bit(CueKind::Open)},
    {.name = "gala",
     .strokes = {25'000, 55'000, 100'000},
     .landing = {25'000, 60'000, 250'000},
     .arms_in_s = 0.20,
     .push_tolerance_s = 0.150,
     .spin_lock = 0.03,
     .played = 0},
}};

Windows scaled(const Windows& windows, std::int64_t tenths) {
    return {windows.perfect_us * tenths / 10, windows.good_us * tenths / 10,
            windows.scrape_us * tenths / 10};
}

Windows widened(const Windows& windows) {
    constexpr std::int64_t kLettingGo = 16;
    return scaled(windows, kLettingGo);
}

} // namespace

std::optional<Assist> find_assist(std::string_view name) {
    for (const Assist& assist : kAssists) {
        if (assist.name == name) {
            return assist;
        }
    }
    return std::nullopt;
}

physics::Body body_of(const Assist& assist) {
    physics::Body body;
    body.arms_in_s = assist.arms_in_s;
    body.push_tolerance_s = assist.push_tolerance_s;
    body.momentum_tolerance_s = assist.push_tolerance_s;
    return body;
}

Windows windows_of(const Assist& assist, CueKind kind) {
    switch (kind) {
    case CueKind::LandingKnee:
        return assist.landing;
    case CueKind::TakeOff:
    case CueKind::Squeeze:
    case CueKind::Open:
        return widened(assist.strokes);
    default:
        return assist.strokes;
    }
}

Windows windows_of(const Assist& assist, const Cue& cue) {
    constexpr std::int64_t kAfterRest = 13;
    const Windows windows = windows_of(assist, cue.kind);
    return cue.after_rest ? scaled(windows, kAfterRest) : windows;
}

Windows release_windows_of(const Assist& assist, CueKind kind) {
    return widened(windows_of(assist, kind));
}

Word word_of(const Windows& windows, std::int64_t error_us) {
    const std::int64_t size = std::abs(error_us);
    if (size <= windows.perfect_us) {
        return Word::Perfect;
    }
    if (size <= windows.good_us) {
        return Word::Good;
    }
    return size <= windows.scrape_us ? Word::Scrape : Word::Missed;
}

double strength_of(const Windows& windows, std::int64_t error_us) {
    const std::int64_t size = std::abs(error_us);
    if (size > windows.scrape_us) {
        return 0;
    }
    constexpr double kAtTheEnd = 0.25;
    const auto beyond = static_cast<double>(size - windows.perfect_us);
    const auto width = static_cast<double>(windows.scrape_us - windows.perfect_us);
    return 1 - (1 - kAtTheEnd) * physics::smoothstep(beyond / width);
}

} // namespace performance
