#pragma once

#include "levels/program/program.h"

#include <array>
#include <optional>
#include <string_view>

namespace program {

inline constexpr double kRinkHalfLengthM = 30.0;
inline constexpr double kRinkHalfWidthM = 15.0;
inline constexpr double kRinkCornerRadiusM = 8.5;
inline constexpr double kRinkMarginM = 0.5; ///< no path comes nearer to the boards

/// How far a point is beyond the ice that a path may use, m; 0 or less inside it.
[[nodiscard]] double beyond_rink_m(Point point);

/// A place with a name.
struct Anchor {
    std::string_view name;
    Point point;
};

inline constexpr std::array<Anchor, 9> kAnchors = {{
    {"C", {0, 0}},
    {"N", {0, 12}},
    {"S", {0, -12}},
    {"E", {26, 0}},
    {"W", {-26, 0}},
    {"NE", {20, 10}},
    {"NW", {-20, 10}},
    {"SE", {20, -10}},
    {"SW", {-20, -10}},
}};

} // namespace program
