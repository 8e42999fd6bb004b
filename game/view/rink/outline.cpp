#include "game/view/rink/outline.h"

#include "physics/world.h"

#include <algorithm>
#include <cmath>

namespace view::rink {

namespace {
constexpr auto kHalfLength_m = static_cast<float>(physics::kRinkHalfLength_m);
constexpr auto kHalfWidth_m = static_cast<float>(physics::kRinkHalfWidth_m);
constexpr auto kCorner_m = static_cast<float>(physics::kRinkCorner_m);
constexpr float kFarStraight_m = kHalfLength_m - kCorner_m;
constexpr float kSide_m = kHalfWidth_m - kCorner_m;
constexpr float kQuarter_m = kCorner_m * kPi / 2;
} // namespace

OutlinePlace outline_at(float along_m) {
    const float sign = along_m < 0 ? -1.0F : 1.0F;
    float rest = std::abs(along_m);
    if (rest <= kFarStraight_m) {
        return {.at = {along_m, 0, -kHalfWidth_m}, .outward = {0, 0, -1}};
    }
    const auto on_corner = [sign](float angle, float z) {
        const Vec3 out{sign * std::sin(angle), 0, -std::cos(angle)};
        return OutlinePlace{.at = Vec3{sign * kFarStraight_m, 0, z} + out * kCorner_m,
                            .outward = out};
    };
    rest -= kFarStraight_m;
    if (rest <= kQuarter_m) {
        return on_corner(rest / kCorner_m, -kSide_m);
    }
    rest -= kQuarter_m;
    if (rest <= 2 * kSide_m) {
        return {.at = {sign * kHalfLength_m, 0, rest - kSide_m}, .outward = {sign, 0, 0}};
    }
    rest -= 2 * kSide_m;
    return on_corner(kPi / 2 + std::min(rest / kCorner_m, kPi / 2), kSide_m);
}

float outline_shown(Vec3 at) {
    return smooth_step(kSide_m + 4, kSide_m - 1, at.z);
}

} // namespace view::rink
