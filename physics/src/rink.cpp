#include "physics/rink.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace physics {

double inside_by(Vec2 position_m) {
    const double across_x = std::abs(position_m.x) - (kRinkHalfLength_m - kRinkCorner_m);
    const double across_y = std::abs(position_m.y) - (kRinkHalfWidth_m - kRinkCorner_m);
    const Vec2 corner{std::max(across_x, 0.0), std::max(across_y, 0.0)};
    return kRinkCorner_m - (length(corner) + std::min(std::max(across_x, across_y), 0.0));
}

std::vector<Vec2> boards_outline() {
    constexpr int kChords = 9;

    struct Corner {
        double side_x;
        double side_y;
        double from_rad;
    };

    constexpr std::array<Corner, 4> kCorners{
        {{-1, 1, kPi}, {1, 1, kPi / 2}, {1, -1, 0}, {-1, -1, -kPi / 2}}};
    std::vector<Vec2> outline;
    for (const Corner& corner : kCorners) {
        const Vec2 centre{corner.side_x * (kRinkHalfLength_m - kRinkCorner_m),
                          corner.side_y * (kRinkHalfWidth_m - kRinkCorner_m)};
        for (int i = 0; i <= kChords; ++i) {
            const double angle = corner.from_rad - i * (kPi / 2) / kChords;
            outline.push_back(centre + direction(angle) * kRinkCorner_m);
        }
    }
    return outline;
}

} // namespace physics
