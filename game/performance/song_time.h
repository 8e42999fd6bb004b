#pragma once

#include <cstdint>

namespace performance {

/// Steps of the physics a second.
inline constexpr int kStep_hz = 240;

/// The step in which a song time falls: 240 Hz is 12500/3 us, so this is exact, floored for times
/// before the music.
[[nodiscard]] constexpr std::int64_t step_of(std::int64_t time_us) {
    const std::int64_t thirds = 3 * time_us;
    return thirds >= 0 ? thirds / 12500 : -((-thirds + 12499) / 12500);
}

/// How far into its step a song time is, s.
[[nodiscard]] constexpr double onset_of(std::int64_t time_us) {
    const std::int64_t rest = 3 * time_us - 12500 * step_of(time_us);
    return static_cast<double>(rest) / 12500 / kStep_hz;
}

/// Song time at which a step ends, in whole us rounded up: an input at this time is in the next.
[[nodiscard]] constexpr std::int64_t end_of_step_us(std::int64_t step) {
    return ((step + 1) * 12500 + 2) / 3;
}

[[nodiscard]] constexpr double to_seconds(std::int64_t time_us) {
    return static_cast<double>(time_us) / 1e6;
}

/// Nearest whole microsecond.
[[nodiscard]] constexpr std::int64_t to_us(double seconds) {
    return static_cast<std::int64_t>(seconds * 1e6 + (seconds < 0 ? -0.5 : 0.5));
}

} // namespace performance
