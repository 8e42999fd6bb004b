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

// Slaloms for 10 s, the curve changing side every 1.25 s.
std::vector<Cue> slalom() {
    std::vector<Cue> cues;
    for (int n = 0; n < 8; ++n) {
        cues.push_back({n * 1.25, Steer{n % 2 == 0 ? 1.0 : -1.0}});
    }
    return cues;
}

// Target 24 of skating-facts.md 8.
TEST(Glide, SevenMetresASecondAreFivePointSevenAfterFiveSeconds) {
    const double speed = glided(7, 5, 240);
    EXPECT_GE(speed, 5.6);
    EXPECT_LE(speed, 5.8);
}

TEST(Glide, IsTheFineIntegralOfFrictionAndDrag) {
    for (const double speed : {0.5, 2.0, 5.0, 8.0}) {
        for (const double time_s : {1.0, 5.0}) {
            EXPECT_NEAR(glided(speed, time_s, 240), integrated(speed, time_s), 1e-9)
                << speed << " m/s after " << time_s << " s";
        }
    }
}

TEST(Glide, StraightSpeedDoesNotDependOnTheRate) {
    for (const double hz : {60.0, 120.0, 480.0, 1000.0}) {
        EXPECT_NEAR(glided(7, 5, hz), glided(7, 5, 240), 1e-11) << hz << " Hz";
    }
}

TEST(Glide, EndsAtRestAndStaysThere) {
    const SkaterState state = skate(gliding(0.2), 10, {}).skater.state();
    EXPECT_EQ(state.speed_mps, 0);
    // v^2 / (2 mu g): drag does nothing at this speed.
    EXPECT_NEAR(state.position_m.x, 0.04 / (2 * Ice{}.friction * kGravity), 0.005);
    EXPECT_EQ(state.position_m.y, 0);
}

// A 5 m circle kills 3 % of the speed in 10 s where turning is an impulse (engine-facts.md A4).
TEST(Glide, AnEdgeLosesSpeedToFrictionAndDragOnly) {
    for (const double hz : {120.0, 240.0, 480.0, 1000.0}) {
        double work_per_kg = 0;
        double last_speed = 6;
        double last_lean = 0;
        const auto watch = [&](const Skater& skater, double) {
            const SkaterState& state = skater.state();
            const double speed = (last_speed + state.speed_mps) / 2;
            const double lean = (last_lean + state.lean_rad) / 2;
            const double force = Ice{}.friction * kGravity / std::cos(lean) + kDrag * speed * speed;
            work_per_kg += force * speed / hz;
            last_speed = state.speed_mps;
            last_lean = state.lean_rad;
        };
        const Skated skated = skate(gliding(6), 10 - 1e-6, slalom(), {hz}, watch);
        const double kept = std::pow(skated.skater.state().speed_mps, 2) / 2;
        EXPECT_NEAR((kept + work_per_kg) / 18, 1, 0.001) << hz << " Hz";
    }
}

TEST(Glide, FourMinutesInACircleLoseNothingButFrictionAndDrag) {
    Ice slippery;
    slippery.friction = 1e-9;
    slippery.drag_area_m2 = 1e-9;
    Skater skater(Body{}, slippery);
    skater.place({}, 0, 6);
    const Skated skated = skate(skater, 240, {{0, Steer{1.0}}});
    EXPECT_NEAR(skated.skater.state().speed_mps, 6, 1e-5);
}

TEST(Glide, ASlalomEndsTheSameAtEveryRate) {
    const SkaterState reference = skate(gliding(6), 10 - 1e-6, slalom(), {960}).skater.state();
    for (const double hz : {120.0, 240.0, 480.0, 1000.0}) {
        const SkaterState state = skate(gliding(6), 10 - 1e-6, slalom(), {hz}).skater.state();
        EXPECT_NEAR(state.speed_mps / reference.speed_mps, 1, 0.001) << hz << " Hz";
        EXPECT_NEAR(wrap_angle(state.heading_rad - reference.heading_rad) / kDegree, 0, 0.5)
            << hz << " Hz";
        EXPECT_LT(length(state.position_m - reference.position_m), 0.05) << hz << " Hz";
    }
}

// Target 25 of skating-facts.md 8: below the holding limit there is no slip at all.
TEST(Glide, DoesNotSlipSideways) {
    Vec2 last;
    const auto watch = [&](const Skater& skater, double) {
        const SkaterState& state = skater.state();
        EXPECT_EQ(state.side_slip_mps, 0);
        // The chord of an arc lies along its middle.
        const Vec2 ahead = direction(state.heading_rad - state.turn_rate_radps / 240 / 2);
        const Vec2 moved = state.position_m - last;
        EXPECT_NEAR(ahead.x * moved.y - ahead.y * moved.x, 0, 1e-9);
        last = state.position_m;
    };
    (void)skate(gliding(6), 5, {{0, Steer{1.2}}}, {}, watch);
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
