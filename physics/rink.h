#pragma once

#include "physics/angle.h"

#include <vector>

namespace physics {

/// The rink: 60 x 30 m with corners of 8.5 m, the ISU's full size.
inline constexpr double kRinkHalfLength_m = 30;
inline constexpr double kRinkHalfWidth_m = 15;
inline constexpr double kRinkCorner_m = 8.5;

/// Radius of a skater against the boards and other skaters, m.
inline constexpr double kSkaterRadius_m = 0.30;

/// Distance from a place to the boards, m; negative outside.
[[nodiscard]] double inside_by(Vec2 position_m);

/// The boards as a closed polygon, clockwise: each corner's quarter circle in nine chords, which
/// cut at most 33 mm off it.
[[nodiscard]] std::vector<Vec2> boards_outline();

} // namespace physics
