#include "game/view/figure/stance.h"

#include "game/view/figure/proportions.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

/// How far below the ankle's height above the lowest point of the foot is.
float lowest_below_ankle_m(const LegBones& leg) {
    const Vec3 heel = leg.down * body::kAnkleToBlade_m - leg.toe * body::kHeelBack_m;
    const Vec3 toe = leg.down * body::kAnkleToBlade_m + leg.toe * body::kToeAhead_m;
    // The blade's ends are curved up.
    constexpr float kRocker_m = 0.012F;
    const float middle = (leg.down * body::kAnkleToBlade_m).y;
    return std::min({heel.y + kRocker_m, toe.y + kRocker_m, middle});
}

struct Standing {
    Skeleton skeleton; ///< with the place at the origin
    std::array<Vec3, 2> blades;
};

Standing put_on_place(const Pose& pose, const Placement& placement) {
    const Rotation root = about_y(placement.facing_deg + pose.facing);
    Standing standing{.skeleton = pose_bones(pose, root, placement.weight), .blades = {}};
    Skeleton& skeleton = standing.skeleton;
    if (placement.airborne) {
        shift(skeleton, {0, body::kStanding_m + placement.height_m, 0});
    } else {
        const std::size_t on = index_of(placement.carrying);
        const float other_share = saturate(pose.both);
        const Vec3 carried =
            (skeleton.legs[on].blade() + skeleton.legs[1 - on].blade() * other_share) *
            (1 / (1 + other_share));
        shift(skeleton, -carried);
        const Vec3 travel = about_y(placement.travel_deg).z;
        turn(skeleton, about(travel, -placement.lean_rad * (180 / kPi)));
    }
    standing.blades = {skeleton.legs[0].blade(), skeleton.legs[1].blade()};
    return standing;
}

} // namespace

Vec3 hips_over_place(const Pose& pose, const Placement& placement) {
    return put_on_place(pose, placement).skeleton.pelvis;
}

Skeleton stand(const Pose& pose, const Placement& placement) {
    Standing standing = put_on_place(pose, placement);
    Skeleton& skeleton = standing.skeleton;
    shift(skeleton, placement.hips_offset);

    // A single carrying foot is on the place itself; two share it between them.
    const float shared = std::clamp(pose.both, 0.0F, 1.0F);
    std::array<Vec3, 2> ankles;
    float short_m = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        LegBones& leg = skeleton.legs[i];
        const float part = i == index_of(placement.carrying) ? 1 : shared;
        const float weight = placement.airborne ? 0 : placement.weight[i] * part;
        const Vec3 to_ankle = leg.ankle - leg.blade();
        Vec3 target = leg.blade();
        const Vec3 own{standing.blades[i].x, 0, standing.blades[i].z};
        const Vec3 contact = own * shared;
        const float held = smooth_step(0, 1, std::min(1.0F, weight * (1 + shared)));
        target = mix(target, contact, held);
        ankles[i] = target + to_ankle + placement.foot_offsets[i];
        const float clear_m = ankles[i].y + lowest_below_ankle_m(leg);
        if (clear_m < 0) {
            ankles[i].y -= clear_m * (1 - held);
        }
        const Vec3 way = ankles[i] - leg.hip;
        constexpr float kLongest_m = (body::kThigh_m + body::kShin_m) * 0.999F;
        const float over_m = length(way) - kLongest_m;
        if (over_m > 0 && held > 0) {
            short_m = std::max(short_m, over_m * held * length(way) / std::max(0.3F, -way.y));
        }
    }
    // A leg too short for its place lowers the hips.
    shift(skeleton, {0, -short_m, 0});
    for (std::size_t i = 0; i < 2; ++i) {
        reach(skeleton.legs[i], ankles[i]);
    }
    shift(skeleton, placement.place);
    return skeleton;
}

} // namespace view
