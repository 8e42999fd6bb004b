#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <cmath>

namespace physics {
namespace {

const double kDrag = Ice{}.air_density * Ice{}.drag_area_m2 / (2 * Body{}.mass_kg);

// dv/dt = -(mu g + k v^2) by Runge-Kutta in steps of 0.1 ms.
double integrated(double speed_mps, double time_s) {
    constexpr double kStep_s = 1e-4;
    const auto slope = [](double v) { return -(Ice{}.friction * kGravity + kDrag * v * v); };
    double v = speed_mps;
    for (int n = 0; n < std::lround(time_s / kStep_s); ++n) {
        const double k1 = slope(v);
        const double k2 = slope(v + kStep_s / 2 * k1);
        const double k3 = slope(v + kStep_s / 2 * k2);
        const double k4 = slope(v + kStep_s * k3);
        v += kStep_s / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    }
    return v;
}

double glided(double speed_mps, double time_s, double hz) {
    return skate(gliding(speed_mps), time_s - 1e-6, {}, {hz}).skater.state().speed_mps;
}

TEST(Glide, IsTheFineIntegralOfFrictionAndDrag) {
    for (const double speed : {0.5, 2.0, 5.0, 8.0}) {
        for (const double time_s : {1.0, 5.0}) {
            EXPECT_NEAR(glided(speed, time_s, 240), integrated(speed, time_s), 1e-9)
                << speed << " m/s after " << time_s << " s";
        }
    }
}

TEST(Glide, EndsAtRestAndStaysThere) {
    const SkaterState state = skate(gliding(0.2), 10, {}).skater.state();
    EXPECT_EQ(state.speed_mps, 0);
    // v^2 / (2 mu g): drag does nothing at this speed.
    EXPECT_NEAR(state.position_m.x, 0.04 / (2 * Ice{}.friction * kGravity), 0.005);
    EXPECT_EQ(state.position_m.y, 0);
}

TEST(Glide, WithoutSteeringGoesStraight) {
    Skater skater;
    skater.place({1, 2}, kPi / 6, 5);
    const SkaterState state = skate(skater, 5, {}).skater.state();
    EXPECT_NEAR((state.position_m.y - 2) / (state.position_m.x - 1), std::tan(kPi / 6), 1e-12);
    EXPECT_EQ(state.lean_rad, 0);
    EXPECT_NEAR(state.yaw_rad, kPi / 6, 1e-15);
}

TEST(Glide, ABentKneeIsFreeUntilItSags) {
    const Skated bent = skate(gliding(5), 1.75 - 1e-6, {{0, Bend{}}});
    const double sagging_s = 1.75 - Body{}.bend_free_s;
    // The slower one also has less drag: 0.02 m/s.
    EXPECT_NEAR(bent.skater.state().speed_mps,
                glided(5, 1.75, 240) - Body{}.bend_sag_mps2 * sagging_s, 0.03);
    const Skated brief = skate(gliding(5), 0.7, {{0, Bend{}}});
    EXPECT_NEAR(brief.skater.state().speed_mps, glided(5, 0.7, 240), 1e-12);
}

TEST(Glide, TheKneeGoesDownInItsTimeAndComesUp) {
    const Skated down = skate(gliding(5), 0.25, {{0, Bend{}}});
    EXPECT_NEAR(down.skater.state().knee, 0.5, 0.02);
    EXPECT_NEAR(down.skater.state().height_m, -Body{}.bend_depth_m / 2, 0.005);
    const Skated up = skate(gliding(5), 0.6, {{0, Bend{}}, {0.5, Straighten{}}});
    EXPECT_EQ(up.skater.state().knee, 0);
    EXPECT_EQ(up.skater.state().height_m, 0);
}

TEST(Glide, TheEntryEdgeScrubsSurplusSpeedAndNoMore) {
    const Skated fast = skate(gliding(6), 0.3, {{0, Bend{5.0}}});
    EXPECT_NEAR(fast.skater.state().speed_mps, glided(6, 0.3, 240) - Ice{}.entry_scrub_mps2 * 0.3,
                0.01);
    double least = 9;
    (void)skate(gliding(5.3), 0.5, {{0, Bend{5.0}}}, {}, [&](const Skater& skater, double time_s) {
        // What friction takes after the scrub has ended is not the scrub's.
        least = time_s < 0.25 ? std::min(least, skater.state().speed_mps) : least;
    });
    EXPECT_NEAR(least, 5.0, 0.03);
}

TEST(Glide, AStepCostsItsEffort) {
    const Skated skated =
        skate(gliding(5), 1.0 / 240, {{0, StepTo{.foot = Side::Right, .effort = 0.1}}});
    EXPECT_NEAR(skated.skater.state().speed_mps, 4.5, 0.001);
    EXPECT_EQ(skated.skater.state().foot, Side::Right);
    EXPECT_EQ(count(skated.events, EventKind::Step), 1);
}

// Facing after a turn, and which way it went: the sum of what yaw moved.
struct Turn {
    double swept_rad = 0;
    SkaterState state;
};

Turn turn(bool from_backward, const StepTo& step) {
    Turn result;
    const Skater start = skate(gliding(4), 0.5, {{0, StepTo{.backward = from_backward}}}).skater;
    double last = start.state().yaw_rad;
    Skater skater = start;
    EventList events;
    const Control control{0, step};
    for (int n = 120; n < 240; ++n) {
        skater.advance(n / 240.0, 1.0 / 240, {&control, n == 120 ? 1U : 0U}, events);
        result.swept_rad += wrap_angle(skater.state().yaw_rad - last);
        last = skater.state().yaw_rad;
    }
    result.state = skater.state();
    return result;
}

TEST(Glide, ATurnFacesTheOtherWayByItsOwnSense) {
    EXPECT_NEAR(turn(false, {.backward = true, .rotation = 1}).swept_rad, kPi, 1e-9);
    EXPECT_NEAR(turn(false, {.backward = true, .rotation = -1}).swept_rad, -kPi, 1e-9);
    EXPECT_NEAR(turn(true, {.backward = false, .rotation = 1}).swept_rad, kPi, 1e-9);
    EXPECT_NEAR(turn(true, {.backward = false, .rotation = -1}).swept_rad, -kPi, 1e-9);
}

TEST(Glide, ATwizzleTurnsOnceRound) {
    EXPECT_NEAR(turn(false, {.backward = false, .rotation = 1}).swept_rad, 2 * kPi, 1e-9);
    EXPECT_NEAR(turn(true, {.backward = true, .rotation = -1}).swept_rad, -2 * kPi, 1e-9);
    EXPECT_TRUE(turn(true, {.backward = true, .rotation = -1}).state.backward);
}

TEST(Glide, AStepWithoutASenseDoesNotTurn) {
    EXPECT_NEAR(turn(true, {.backward = true}).swept_rad, 0, 1e-12);
}

} // namespace
} // namespace physics
