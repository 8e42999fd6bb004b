#include "tests/physics/support/script.h"

#include <gtest/gtest.h>

#include <cmath>

namespace physics {
namespace {

SkaterState curving(double speed_mps, double turn_rate_radps, double time_s) {
    return skate(gliding(speed_mps), time_s, {{0, Steer{turn_rate_radps}}}).skater.state();
}

TEST(Lean, ThePathIsTheCurveThatWasAsked) {
    // Half a turn at 1 rad/s on 5 m ends 10 m across; leaning in takes 0.23 s at half the rate.
    double heading = 0;
    double across_m = 0;
    double turned_at_s = 0;
    (void)skate(gliding(5), 4, {{0, Steer{1}}}, {}, [&](const Skater& skater, double time_s) {
        if (turned_at_s == 0 && skater.state().heading_rad < 0) {
            turned_at_s = time_s;
            across_m = skater.state().position_m.y;
        }
        heading = skater.state().heading_rad;
    });
    EXPECT_NEAR(turned_at_s, kPi + 0.23 / 2, 0.02);
    // The speed falls to 4.5 on the way, the radius with it.
    EXPECT_NEAR(across_m, 9.6, 0.3);
    EXPECT_LT(heading, 0);
}

TEST(Lean, ToTheLeftIsCounterClockwise) {
    EXPECT_GT(curving(5, 1, 0.5).lean_rad, 0);
    EXPECT_GT(curving(5, 1, 0.5).position_m.y, 0);
    EXPECT_LT(curving(5, -1, 0.5).lean_rad, 0);
    EXPECT_LT(curving(5, -1, 0.5).position_m.y, 0);
}

TEST(Lean, MirroredSteeringSkatesTheMirroredPath) {
    const SkaterState left = curving(5, 1.3, 3);
    const SkaterState right = curving(5, -1.3, 3);
    EXPECT_EQ(left.position_m.x, right.position_m.x);
    EXPECT_EQ(left.position_m.y, -right.position_m.y);
    EXPECT_EQ(left.lean_rad, -right.lean_rad);
}

TEST(Lean, ChangesNoFasterThanItsRate) {
    double last = 0;
    double fastest = 0;
    std::vector<Cue> cues;
    for (int n = 0; n < 20; ++n) {
        cues.push_back({n * 0.21, Steer{n % 2 == 0 ? 3.0 : -3.0}});
    }
    (void)skate(gliding(6), 4, cues, {}, [&](const Skater& skater, double) {
        fastest = std::max(fastest, std::abs(skater.state().lean_rad - last) * 240);
        last = skater.state().lean_rad;
    });
    // 120 degrees a second.
    EXPECT_NEAR(fastest / kDegree, 120, 0.01);
}

TEST(Lean, FromEdgeToEdgeTakesItsTime) {
    // From 27 degrees on one side to 27 on the other at 120 degrees a second: 0.45 s.
    double there_s = 0;
    (void)skate(gliding(5), 2, {{0, Steer{1}}, {0.5, Steer{-1}}}, {},
                [&](const Skater& skater, double time_s) {
                    if (time_s > 0.5 && there_s == 0 && skater.state().lean_rad < -26 * kDegree) {
                        there_s = time_s;
                    }
                });
    EXPECT_NEAR(there_s - 0.5, 53.0 / 120, 0.02);
}

TEST(Lean, NeverGoesDeeperThanItsLimit) {
    for (const double turn_rate : {3.0, 10.0, 100.0}) {
        const SkaterState state = curving(7, turn_rate, 1);
        EXPECT_NEAR(state.lean_rad / kDegree, 45, 1e-6) << turn_rate << " rad/s";
        // g tan 45 / v.
        EXPECT_NEAR(state.turn_rate_radps, kGravity / state.speed_mps, 0.01);
    }
}

TEST(Lean, ASlowBladeTurnsNoTighterThanItHolds) {
    const SkaterState state = curving(1.5, 100, 0.5);
    EXPECT_NEAR(state.speed_mps / state.turn_rate_radps, 1.2, 0.01);
}

TEST(Lean, AStandingSkaterPivots) {
    const SkaterState state = curving(0, 100, 1);
    EXPECT_EQ(state.speed_mps, 0);
    EXPECT_EQ(length(state.position_m), 0);
    // As at 0.3 m/s on the tightest curve: 0.25 rad/s.
    EXPECT_NEAR(state.turn_rate_radps, 0.25, 0.001);
}

} // namespace
} // namespace physics
