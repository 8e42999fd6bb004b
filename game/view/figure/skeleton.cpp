#include "game/view/figure/skeleton.h"

#include "game/view/figure/proportions.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

using namespace body;

float cosine(float degrees) {
    return std::cos(radians(degrees));
}

float sine(float degrees) {
    return std::sin(radians(degrees));
}

/// First turn, then forward, then sideways.
Rotation bend(Bend3 by) {
    return about_y(by.turn) * about_x(by.forward) * about_z(-by.side);
}

/// Two directions turned towards each other in their plane.
struct Pair {
    Vec3 first;
    Vec3 second;
};

Pair turned(Vec3 first, Vec3 second, float degrees) {
    return {.first = first * cosine(degrees) + second * sine(degrees),
            .second = second * cosine(degrees) - first * sine(degrees)};
}

void pose_trunk(Skeleton& s, const Pose& pose, const Rotation& root) {
    const Rotation third = bend(pose.spine * (1.0F / 3));
    s.pelvis_axes = root * bend(pose.pelvis);
    s.waist_axes = s.pelvis_axes * third;
    s.ribs_axes = s.waist_axes * third;
    s.chest_axes = s.ribs_axes * third;
    s.pelvis = {};
    s.waist = s.pelvis + s.pelvis_axes.y * 0.06F + s.waist_axes.y * 0.07F;
    s.ribs = s.waist + s.waist_axes.y * 0.05F + s.ribs_axes.y * 0.08F;
    s.chest = s.ribs + s.ribs_axes.y * 0.04F + s.chest_axes.y * 0.12F;
    s.neck = s.chest + s.chest_axes.y * 0.055F;
    const Bend3 low{pose.head.forward * 0.5F, pose.head.side * 0.4F, pose.head.turn * 0.4F};
    const Bend3 high{pose.head.forward * 0.5F - 6, pose.head.side * 0.6F, pose.head.turn * 0.6F};
    s.neck_axes = s.chest_axes * about_x(8) * bend(low);
    s.skull = s.neck + s.neck_axes.y * kNeck_m;
    s.head_axes = s.neck_axes * bend(high);
    s.head = s.skull + s.head_axes.y * 0.085F + s.head_axes.z * 0.018F;
}

ArmBones pose_arm(const Skeleton& s, const ArmPose& arm, float side) {
    const Rotation& chest = s.chest_axes;
    ArmBones bones;
    // The shoulder rises with the arm.
    const float lift_m = 0.012F + std::max(0.0F, arm.up) * 0.0006F;
    bones.shoulder = s.chest + chest.x * (side * kShoulderHalf_m) + chest.y * lift_m;
    const Vec3 upper{side * cosine(arm.up) * sine(arm.around), sine(arm.up),
                     cosine(arm.up) * cosine(arm.around)};
    const Vec3 inwards{-side * 0.45F, 0.1F, 1};
    Vec3 elbow_way = normalized(inwards - upper * dot(inwards, upper));
    const Vec3 across = cross(elbow_way, upper) * side;
    elbow_way = elbow_way * cosine(arm.roll) + across * sine(arm.roll);
    const Vec3 along = chest * upper;
    bones.bend = chest * elbow_way;
    const Pair fore = turned(along, bones.bend, arm.elbow);
    const Pair hand = turned(fore.first, fore.second, arm.wrist);
    bones.elbow = bones.shoulder + along * kUpperArm_m;
    bones.wrist = bones.elbow + fore.first * kForearm_m;
    bones.fingertips = bones.wrist + hand.first * (kPalm_m + kFingers_m);
    // Palm half down, half ahead, thumb leading.
    constexpr float kPronation_deg = 62;
    const Vec3 back = cross(hand.second, hand.first) * side;
    const Pair palm = turned(hand.second * -1.0F, back, kPronation_deg);
    // A left hand is a right one mirrored: so is its frame.
    bones.hand = {.x = cross(palm.first, hand.first) * -side, .y = palm.first, .z = hand.first};
    return bones;
}

LegBones pose_leg(const Skeleton& s, const LegPose& leg, float side, float flat,
                  const Rotation& root) {
    LegBones bones;
    bones.hip = s.pelvis + s.pelvis_axes.x * (side * kHipHalf_m) - s.pelvis_axes.y * kHipDrop_m;
    const Vec3 thigh{side * sine(leg.out), -cosine(leg.out) * cosine(leg.forward),
                     cosine(leg.out) * sine(leg.forward)};
    Vec3 knee_way{0, sine(leg.forward), cosine(leg.forward)};
    const Vec3 outwards = cross(knee_way, thigh) * side;
    knee_way = knee_way * cosine(leg.turnout) + outwards * sine(leg.turnout);
    const Vec3 upper = s.pelvis_axes * thigh;
    bones.ahead = s.pelvis_axes * knee_way;
    const Pair shin = turned(upper, bones.ahead * -1.0F, leg.knee);
    const Vec3 shin_ahead = shin.second * -1.0F;
    bones.knee = bones.hip + upper * kThigh_m;
    bones.ankle = bones.knee + shin.first * kShin_m;
    const Pair foot = turned(shin_ahead, shin.first, leg.point);
    bones.toe = foot.first;
    bones.down = foot.second;
    if (flat > 0) {
        // A blade on the ice runs along its trace; a turned-out foot runs sideways.
        const float sideways = smooth_step(35, 60, leg.turnout);
        const Vec3 along = normalized(root.z * (1 - sideways) + root.x * (side * sideways));
        bones.toe = normalized(mix(bones.toe, along, flat));
        const Vec3 down = mix(bones.down, Vec3{0, -1, 0}, flat);
        bones.down = normalized(down - bones.toe * dot(down, bones.toe));
    }
    return bones;
}

} // namespace

Vec3 LegBones::blade() const {
    return ankle + down * kAnkleToBlade_m + toe * kBladeAhead_m;
}

Skeleton pose_bones(const Pose& pose, const Rotation& root, std::array<float, 2> flat) {
    Skeleton skeleton;
    pose_trunk(skeleton, pose, root);
    skeleton.arms = {pose_arm(skeleton, pose.left_arm, 1), pose_arm(skeleton, pose.right_arm, -1)};
    skeleton.legs = {pose_leg(skeleton, pose.left_leg, 1, flat[0], root),
                     pose_leg(skeleton, pose.right_leg, -1, flat[1], root)};
    return skeleton;
}

void shift(Skeleton& skeleton, Vec3 by) {
    for (Vec3* joint : {&skeleton.pelvis, &skeleton.waist, &skeleton.ribs, &skeleton.chest,
                        &skeleton.neck, &skeleton.skull, &skeleton.head}) {
        *joint = *joint + by;
    }
    for (ArmBones& arm : skeleton.arms) {
        for (Vec3* joint : {&arm.shoulder, &arm.elbow, &arm.wrist, &arm.fingertips}) {
            *joint = *joint + by;
        }
    }
    for (LegBones& leg : skeleton.legs) {
        for (Vec3* joint : {&leg.hip, &leg.knee, &leg.ankle}) {
            *joint = *joint + by;
        }
    }
}

void turn(Skeleton& skeleton, const Rotation& by) {
    for (Vec3* joint : {&skeleton.pelvis, &skeleton.waist, &skeleton.ribs, &skeleton.chest,
                        &skeleton.neck, &skeleton.skull, &skeleton.head}) {
        *joint = by * *joint;
    }
    for (Rotation* axes : {&skeleton.pelvis_axes, &skeleton.waist_axes, &skeleton.ribs_axes,
                           &skeleton.chest_axes, &skeleton.neck_axes, &skeleton.head_axes}) {
        *axes = by * *axes;
    }
    for (ArmBones& arm : skeleton.arms) {
        for (Vec3* joint : {&arm.shoulder, &arm.elbow, &arm.wrist, &arm.fingertips, &arm.bend}) {
            *joint = by * *joint;
        }
        arm.hand = by * arm.hand;
    }
    for (LegBones& leg : skeleton.legs) {
        for (Vec3* joint : {&leg.hip, &leg.knee, &leg.ankle, &leg.ahead, &leg.toe, &leg.down}) {
            *joint = by * *joint;
        }
    }
}

void reach(LegBones& leg, Vec3 ankle) {
    const Vec3 way = ankle - leg.hip;
    constexpr float kLongest_m = (kThigh_m + kShin_m) * 0.9995F;
    constexpr float kShortest_m = 0.22F;
    const float wanted_m = length(way);
    const float reach_m = std::clamp(wanted_m, kShortest_m, kLongest_m);
    const Vec3 line = normalized(way);
    const float along_m =
        (reach_m * reach_m + kThigh_m * kThigh_m - kShin_m * kShin_m) / (2 * reach_m);
    const float off_m = std::sqrt(std::max(0.0F, kThigh_m * kThigh_m - along_m * along_m));
    // The knee stays on the side where it was; a straight leg's knee looks where it looked.
    const Vec3 bent = leg.knee - leg.hip;
    const Vec3 was = bent - line * dot(bent, line);
    const Vec3 looks = leg.ahead - line * dot(leg.ahead, line);
    const Vec3 side = normalized(was + looks * 0.05F);
    leg.knee = leg.hip + line * along_m + side * off_m;
    leg.ankle = leg.hip + line * reach_m;
    const Vec3 thigh = normalized(leg.knee - leg.hip);
    leg.ahead = normalized(side - thigh * dot(side, thigh));
}

} // namespace view
