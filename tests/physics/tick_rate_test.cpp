#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

// What a minute on the ice comes to at 120, 240, 480 and 1000 steps a second.
namespace physics {
namespace {

constexpr std::array kRates_hz{120.0, 240.0, 480.0, 1000.0};
constexpr double kReference_hz = 1920;
// A step ends at or after the time asked for: at any rate the same one.
constexpr double kBefore_s = 1e-6;

const double kDrag = Ice{}.air_density * Ice{}.drag_area_m2 / (2 * Body{}.mass_kg);

double glided(double speed_mps, double time_s, double hz) {
    return skate(gliding(speed_mps), time_s - kBefore_s, {}, {hz}).skater.state().speed_mps;
}

TEST(TickRate, AStraightGlideIsTheSame) {
    for (const double hz : kRates_hz) {
        EXPECT_NEAR(glided(7, 5, hz), glided(7, 5, kReference_hz), 1e-11) << hz << " Hz";
    }
}

// The curve changes side every 1.25 s.
std::vector<Cue> slalom(double until_s) {
    std::vector<Cue> cues;
    for (int n = 0; n * 1.25 < until_s; ++n) {
        cues.push_back({n * 1.25, Steer{n % 2 == 0 ? 1.0 : -1.0}});
    }
    return cues;
}

TEST(TickRate, TenSecondsOfEdgesEndWithTheSameSpeedToAThousandth) {
    const auto end = [](double hz) {
        return skate(gliding(6), 10 - kBefore_s, slalom(10), {hz}).skater.state();
    };
    const SkaterState reference = end(kReference_hz);
    for (const double hz : kRates_hz) {
        const SkaterState state = end(hz);
        EXPECT_NEAR(state.speed_mps / reference.speed_mps, 1, 0.001) << hz << " Hz";
        EXPECT_NEAR(wrap_angle(state.heading_rad - reference.heading_rad) / kDegree, 0, 0.5)
            << hz << " Hz";
        EXPECT_LT(length(state.position_m - reference.position_m), 0.05) << hz << " Hz";
    }
}

// The kinetic energy a kilogram has at the end, and what friction and drag took, by the trapezium
// rule over the steps.
double accounted_per_kg(double speed_mps, double time_s, double hz, std::vector<Cue> cues) {
    double work = 0;
    double last_speed = speed_mps;
    double last_lean = 0;
    const auto watch = [&](const Skater& skater, double) {
        const SkaterState& state = skater.state();
        const double speed = (last_speed + state.speed_mps) / 2;
        const double lean = (last_lean + state.lean_rad) / 2;
        const double force = Ice{}.friction * kGravity / std::cos(lean) + kDrag * speed * speed;
        work += force * speed / hz;
        last_speed = state.speed_mps;
        last_lean = state.lean_rad;
    };
    const Skated skated =
        skate(gliding(speed_mps), time_s - kBefore_s, std::move(cues), {hz}, watch);
    return std::pow(skated.skater.state().speed_mps, 2) / 2 + work;
}

// Where turning is an impulse across the blade, a circle of 5 m costs 3 % of the speed in 10 s.
TEST(TickRate, EdgesLoseEnergyToFrictionAndDragOnly) {
    for (const double hz : kRates_hz) {
        EXPECT_NEAR(accounted_per_kg(6, 10, hz, slalom(10)) / 18, 1, 0.001) << hz << " Hz";
    }
}

TEST(TickRate, FourMinutesOfGlidingLoseEnergyToFrictionAndDragOnly) {
    // To rest, which 12 m/s take 66 s to, and on.
    for (const double hz : kRates_hz) {
        EXPECT_NEAR(accounted_per_kg(12, 240, hz, {{0, Steer{0.8}}}) / 72, 1, 0.001) << hz << " Hz";
    }
    EXPECT_EQ(glided(12, 240, 240), 0);
}

TEST(TickRate, FourMinutesOfEdgesOnIceWithoutFrictionLoseNothing) {
    Ice slippery;
    slippery.friction = 1e-9;
    slippery.drag_area_m2 = 1e-9;
    Skater skater(Body{}, slippery);
    skater.place({}, 0, 6);
    for (const double hz : kRates_hz) {
        const Skated skated = skate(skater, 240, slalom(240), {hz});
        // Of the energy; half of it of the speed.
        EXPECT_NEAR(skated.skater.state().speed_mps / 6, 1, 0.0005) << hz << " Hz";
    }
}

TEST(TickRate, AFlightTurnsTheSame) {
    for (const JumpRow& row : jump_rows()) {
        const JumpRun plan{.jump = row.jump};
        const auto skated = [&](double hz) {
            JumpRun run = plan;
            run.grid = {hz};
            return skate_jump(run);
        };
        const JumpOutcome reference = skated(kReference_hz);
        for (const double hz : kRates_hz) {
            const JumpOutcome outcome = skated(hz);
            EXPECT_NEAR(outcome.record.rotation_rad / kDegree,
                        reference.record.rotation_rad / kDegree, 0.1)
                << row.name << " at " << hz << " Hz";
            EXPECT_NEAR(outcome.missing_deg, reference.missing_deg, 0.1)
                << row.name << " at " << hz << " Hz";
            // Won in the push by midpoints, while the arms take their share out of it.
            EXPECT_NEAR(outcome.record.momentum / reference.record.momentum, 1, 1e-4)
                << row.name << " at " << hz << " Hz";
            EXPECT_NEAR(outcome.record.demand, reference.record.demand, 1e-3)
                << row.name << " at " << hz << " Hz";
        }
    }
}

TEST(TickRate, AFlightKeepsItsMomentumToAMillionth) {
    for (const JumpRow& row : jump_rows()) {
        const JumpCues jump = jump_cues({.jump = row.jump}, 1);
        for (const double hz : kRates_hz) {
            double worst = 0;
            (void)skate(
                gliding(jump.start_mps), 2.5, jump.cues, {hz}, [&](const Skater& skater, double) {
                    const SkaterState& state = skater.state();
                    if (state.phase == Phase::Flight) {
                        const double held = state.yaw_rate_radps * state.inertia;
                        worst = std::max(worst, std::abs(held / skater.flight().momentum - 1));
                    }
                });
            EXPECT_LT(worst, 1e-6) << row.name << " at " << hz << " Hz";
        }
    }
}

constexpr SpinShape kUpright{.open_inertia = 2.4, .tight_inertia = 1.3, .foot = Side::Left};

// Entered at 1 s, the arms in at 2 s.
Skater spinning(double until_s, double hz, const Ice& ice) {
    Skater skater(Body{}, ice);
    skater.place({}, 0, 4.5);
    const std::vector<Cue> cues{{0.5, WindUp{}},
                                {1.0, SpinEnter{kUpright}},
                                {2.0, ArmIn{Side::Left}},
                                {2.0, ArmIn{Side::Right}}};
    return skate(skater, until_s - kBefore_s, cues, {hz}).skater;
}

SkaterState spun(double until_s, double hz, const Ice& ice) {
    return spinning(until_s, hz, ice).state();
}

TEST(TickRate, AMinuteOfSpinFacesTheSameWay) {
    // A yaw in single precision would be 18 degrees off.
    for (const double decay : {0.0, Ice{}.spin_decay}) {
        Ice ice;
        ice.spin_decay = decay;
        const Skater start = spinning(3, 240, ice);
        const auto a_minute_later = [&](double hz) {
            Skater skater = start;
            EventList events;
            for (int n = 0; n < std::lround(60 * hz); ++n) {
                events.clear();
                skater.advance(3 + n / hz, 1 / hz, {}, events);
            }
            return skater.state();
        };
        const SkaterState reference = a_minute_later(kReference_hz);
        EXPECT_GT(reference.rotation_rad, 60 * 2 * kPi * 2.0) << "more than two turns a second";
        for (const double hz : kRates_hz) {
            const SkaterState state = a_minute_later(hz);
            EXPECT_NEAR(state.rotation_rad / kDegree, reference.rotation_rad / kDegree, 0.1)
                << hz << " Hz";
            EXPECT_NEAR(wrap_angle(state.yaw_rad - reference.yaw_rad) / kDegree, 0, 0.1)
                << hz << " Hz";
        }
    }
}

TEST(TickRate, AMinuteOfSpinIsTheMomentumTimesTheTime) {
    Ice still;
    still.spin_decay = 0;
    for (const double hz : kRates_hz) {
        const SkaterState start = spun(3, hz, still);
        const SkaterState end = spun(63, hz, still);
        const double turned = end.rotation_rad - start.rotation_rad;
        EXPECT_NEAR(turned / kDegree, start.momentum / 1.3 * 60 / kDegree, 0.01) << hz << " Hz";
        EXPECT_NEAR(wrap_angle(end.yaw_rad - start.yaw_rad - turned), 0, 1e-8) << hz << " Hz";
    }
}

TEST(TickRate, ASpinUpAndTwentySecondsKeepTheMomentumThatTheIceLeaves) {
    for (const double decay : {0.0, Ice{}.spin_decay}) {
        Ice ice;
        ice.spin_decay = decay;
        for (const double hz : kRates_hz) {
            const double entered = spun(1.5, hz, ice).momentum;
            const auto left = [&](double until_s) {
                return entered * std::exp(-decay * (until_s - 1.5));
            };
            const SkaterState up = spun(2.5, hz, ice);
            EXPECT_NEAR(up.momentum / left(2.5), 1, 1e-6) << hz << " Hz";
            EXPECT_NEAR(up.inertia, 1.3, 1e-12) << "the arms are in";
            EXPECT_NEAR(spun(22.5, hz, ice).momentum / left(22.5), 1, 1e-6) << hz << " Hz";
            EXPECT_NEAR(up.yaw_rate_radps * up.inertia / up.momentum, 1, 1e-6) << hz << " Hz";
        }
    }
}

TEST(TickRate, ASpinEntersWithTheSameMomentum) {
    const double reference = spun(1.5, kReference_hz, {}).momentum;
    for (const double hz : kRates_hz) {
        EXPECT_NEAR(spun(1.5, hz, {}).momentum / reference, 1, 1e-6) << hz << " Hz";
    }
}

} // namespace
} // namespace physics
