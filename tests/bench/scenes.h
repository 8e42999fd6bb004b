#pragma once

#include "physics/angle.h"

#include <cmath>

/// The scenes that our own step, bare Box2D and the hand-written floor are each timed in.
namespace bench {

inline constexpr double kStep_s = 1.0 / 240;
inline constexpr double kGlide_mps = 5;
inline constexpr double kTurn_radps = 1;
inline constexpr double kTouching_mps = 1;

/// Places on endless ice 10 m apart and more: whoever circles there in step with the rest meets
/// nobody.
[[nodiscard]] inline physics::Vec2 place(int number) {
    constexpr double kGoldenAngle_rad = 2.399963;
    return physics::direction(number * kGoldenAngle_rad) * (10 * std::sqrt(number));
}

} // namespace bench
