#include "levels/program/rink.h"

#include <algorithm>
#include <cmath>

namespace program {

double beyond_rink_m(Point point) {
    constexpr double kCornerX = kRinkHalfLengthM - kRinkCornerRadiusM;
    constexpr double kCornerY = kRinkHalfWidthM - kRinkCornerRadiusM;
    const double x = std::abs(point.x_m) - kCornerX;
    const double y = std::abs(point.y_m) - kCornerY;
    const double outside_x = std::max(x, 0.0);
    const double outside_y = std::max(y, 0.0);
    const double from_corner = std::sqrt(outside_x * outside_x + outside_y * outside_y);
    return from_corner + std::min(std::max(x, y), 0.0) - (kRinkCornerRadiusM - kRinkMarginM);
}

} // namespace program
