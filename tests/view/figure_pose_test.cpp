#include "game/view/figure/pose_table.h"
#include "game/view/figure/proportions.h"
#include "game/view/figure/stance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace view {

namespace {

constexpr std::size_t kPoses = static_cast<std::size_t>(Posed::LaybackIn) + 1;

bool is_aloft(Posed which) {
    return which == Posed::AirOpen || which == Posed::AirTight || which == Posed::AirReach;
}

/// On its foot, blade at the origin.
Skeleton stood(const Pose& pose, Foot foot) {
    Placement placement;
    placement.carrying = foot;
    placement.weight = {pose.both, pose.both};
    placement.weight.at(index_of(foot)) = 1;
    return stand(pose, placement);
}

} // namespace

TEST(FigurePose, MirroredTwiceIsTheSame) {
    for (std::size_t i = 0; i < kPoses; ++i) {
        const auto which = static_cast<Posed>(i);
        const Pose back = mirrored(mirrored(pose(which)));
        EXPECT_EQ(back.left_arm.up, pose(which).left_arm.up);
        EXPECT_EQ(back.pelvis.turn, pose(which).pelvis.turn);
        EXPECT_EQ(back.right_leg.knee, pose(which).right_leg.knee);
    }
}

TEST(FigurePose, OnTheOtherFootItIsItsMirrorImage) {
    for (std::size_t i = 0; i < kPoses; ++i) {
        const auto which = static_cast<Posed>(i);
        const Skeleton left = stood(pose_on(which, Foot::Left), Foot::Left);
        const Skeleton right = stood(pose_on(which, Foot::Right), Foot::Right);
        constexpr float kOff_m = 1e-4F;
        EXPECT_NEAR(left.head.x, -right.head.x, kOff_m) << i;
        EXPECT_NEAR(left.arms[0].wrist.z, right.arms[1].wrist.z, kOff_m) << i;
        EXPECT_NEAR(left.legs[1].ankle.y, right.legs[0].ankle.y, kOff_m) << i;
    }
}

TEST(FigurePose, CarryingBladeIsFlatOnItsPlace) {
    for (std::size_t i = 0; i < kPoses; ++i) {
        const auto which = static_cast<Posed>(i);
        if (is_aloft(which) || pose(which).both > 0) {
            continue;
        }
        const LegBones leg = stood(pose_on(which, Foot::Left), Foot::Left).legs[0];
        EXPECT_LT(length(leg.blade()), 1e-3F) << i;
        EXPECT_NEAR(leg.toe.y, 0, 1e-3F) << i;
    }
}

TEST(FigurePose, SkatingPosesAreBalancedOverTheBlade) {
    // The chest is at most half a metre to the side of the blade, and ahead or behind.
    for (const Posed which : {Posed::Gliding, Posed::Gathered, Posed::PushedOff, Posed::DeepEdge,
                              Posed::Checked, Posed::Upright, Posed::Scratch, Posed::Sit}) {
        const Skeleton skeleton = stood(pose_on(which, Foot::Left), Foot::Left);
        EXPECT_LT(std::abs(skeleton.pelvis.x), 0.25F) << static_cast<int>(which);
        EXPECT_LT(std::hypot(skeleton.chest.x, skeleton.chest.z), 0.5F) << static_cast<int>(which);
    }
}

TEST(FigurePose, BendingLowersTheHipsByItsDepth) {
    constexpr float kDepth_m = 0.26F;
    const Pose straight = pose_on(Posed::EntryLutz, Foot::Left);
    const float high_m = stood(straight, Foot::Left).pelvis.y;
    const float low_m = stood(bent(straight, Foot::Left, kDepth_m), Foot::Left).pelvis.y;
    // The trunk's lean and the turned-out thigh take or give a little.
    EXPECT_NEAR(high_m - low_m, kDepth_m, 0.04F);
}

TEST(FigurePose, BonesKeepTheirLengths) {
    Placement leaning;
    leaning.lean_rad = 0.5F;
    leaning.hips_offset = {0.1F, -0.2F, 0.1F};
    for (std::size_t i = 0; i < kPoses; ++i) {
        const Skeleton skeleton = stand(pose_on(static_cast<Posed>(i), Foot::Left), leaning);
        for (const LegBones& leg : skeleton.legs) {
            EXPECT_NEAR(length(leg.knee - leg.hip), body::kThigh_m, 1e-3F) << i;
            EXPECT_NEAR(length(leg.ankle - leg.knee), body::kShin_m, 1e-3F) << i;
        }
        for (const ArmBones& arm : skeleton.arms) {
            EXPECT_NEAR(length(arm.elbow - arm.shoulder), body::kUpperArm_m, 1e-3F) << i;
            EXPECT_NEAR(length(arm.wrist - arm.elbow), body::kForearm_m, 1e-3F) << i;
        }
    }
}

TEST(FigurePose, LeanTipsTheBodyToTheLeftOfTheTravel) {
    Placement placement;
    placement.lean_rad = 0.3F;
    // It faces +z, so left is +x.
    EXPECT_GT(stand(pose(Posed::Gliding), placement).head.x, 0.3F);
    placement.facing_deg = 180; // backward: the travel decides, not the body
    EXPECT_GT(stand(pose(Posed::BackGliding), placement).head.x, 0.3F);
}

} // namespace view
