#include "game/view/figure/pose.h"

#include "game/view/figure/proportions.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

Bend3 mirrored(Bend3 bend) {
    return {.forward = bend.forward, .side = -bend.side, .turn = -bend.turn};
}

} // namespace

Pose mirrored(const Pose& pose) {
    return {.pelvis = mirrored(pose.pelvis),
            .spine = mirrored(pose.spine),
            .head = mirrored(pose.head),
            .left_arm = pose.right_arm,
            .right_arm = pose.left_arm,
            .left_leg = pose.right_leg,
            .right_leg = pose.left_leg,
            .facing = -pose.facing,
            .both = pose.both};
}

Pose bent(const Pose& pose, Foot carrying, float depth_m) {
    if (depth_m < 1e-4F) {
        return pose;
    }
    Pose lower = pose;
    LegPose& carries = carrying == Foot::Left ? lower.left_leg : lower.right_leg;
    LegPose& free = carrying == Foot::Left ? lower.right_leg : lower.left_leg;
    // Thigh and shin as the equal sides of a triangle whose height gives the depth.
    constexpr float kStraight_m = body::kThigh_m + body::kShin_m;
    const float before_m = kStraight_m * std::cos(radians(carries.knee) / 2);
    const float after_m = std::max(0.45F * kStraight_m, before_m - depth_m);
    const float knee = 2 * std::acos(std::min(1.0F, after_m / kStraight_m)) * (180 / kPi);
    const float more = std::max(0.0F, knee - carries.knee);
    carries.knee += more;
    carries.forward += more * 0.5F;
    free.knee += more * 0.22F;
    free.forward += more * 0.10F;
    // Over a bent knee the trunk comes forward and the back straightens against it.
    lower.pelvis.forward += more * 0.10F;
    carries.forward += more * 0.10F;
    free.forward += more * 0.10F;
    lower.spine.forward -= more * 0.05F;
    return lower;
}

} // namespace view
