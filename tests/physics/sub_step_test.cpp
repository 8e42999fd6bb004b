#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <cmath>

namespace physics {
namespace {

// The same hands on the same clock; only where the 240 Hz steps begin differs.
constexpr double kPhases_s[] = {0.0003, 0.0011, 0.0019, 0.0027, 0.0040};

TEST(SubStep, TheGridOfStepsDoesNotTurnAJump) {
    for (const JumpRow& row : jump_rows()) {
        const JumpOutcome plain = skate_jump({.jump = row.jump});
        for (const double phase_s : kPhases_s) {
            const JumpOutcome shifted = skate_jump({.jump = row.jump, .grid = {240, phase_s}});
            EXPECT_NEAR(shifted.rotation_deg, plain.rotation_deg, 0.01) << row.name << phase_s;
            EXPECT_NEAR(shifted.record.turn_out_rad / kDegree, plain.record.turn_out_rad / kDegree,
                        0.01)
                << row.name << phase_s;
            EXPECT_NEAR(shifted.record.touch_down_s, plain.record.touch_down_s, 1e-6)
                << row.name << phase_s;
        }
    }
}

TEST(SubStep, NorAJumpWithLateHands) {
    JumpRun run{.release_late_s = 0.013,
                .squeeze_late_s = 0.031,
                .right_late_s = 0.017,
                .open_late_s = -0.023,
                .knee_late_s = 0.05};
    const JumpOutcome plain = skate_jump(run);
    for (const double phase_s : kPhases_s) {
        run.grid.phase_s = phase_s;
        const JumpOutcome shifted = skate_jump(run);
        EXPECT_NEAR(shifted.rotation_deg, plain.rotation_deg, 0.01) << phase_s;
        EXPECT_NEAR(shifted.record.demand, plain.record.demand, 1e-4) << phase_s;
        EXPECT_NEAR(shifted.record.softness, plain.record.softness, 1e-6) << phase_s;
    }
}

TEST(SubStep, AControlActsFromItsOwnMoment) {
    // 1 ms of a squeeze is 1.8 degrees: where steps are 4.2 ms long it must not become 0 or 7.5.
    double last = skate_jump({.squeeze_late_s = 0.050}).rotation_deg;
    for (int ms = 51; ms <= 60; ++ms) {
        const double now = skate_jump({.squeeze_late_s = ms * 1e-3}).rotation_deg;
        EXPECT_NEAR(last - now, 1.8, 0.1) << ms << " ms";
        last = now;
    }
}

TEST(SubStep, NorAnEdgeNorAStroke) {
    const std::vector<Cue> cues{{0.2013, Steer{1}},
                                {0.5027, Stroke{}},
                                {0.9031, Steer{-0.8}},
                                {1.3039, Stroke{.strength = 0.7}},
                                {1.7011, StepTo{.effort = 0.05}},
                                {2.1017, Steer{0}}};
    const auto end = [&](double phase_s) {
        return skate(gliding(4), 3, cues, {240, phase_s}).skater.state();
    };
    const SkaterState plain = end(0);
    for (const double phase_s : kPhases_s) {
        const SkaterState shifted = end(phase_s);
        EXPECT_NEAR(wrap_angle(shifted.heading_rad - plain.heading_rad) / kDegree, 0, 0.01)
            << phase_s;
        // The grids end up to a step apart, in which friction takes 0.4 mm/s.
        EXPECT_NEAR(shifted.speed_mps, plain.speed_mps, 0.001) << phase_s;
    }
}

TEST(SubStep, NorASpin) {
    const std::vector<Cue> cues{{0.5013, WindUp{}},
                                {1.0021, SpinEnter{}},
                                {2.0007, ArmIn{Side::Left}},
                                {2.0107, ArmIn{Side::Right}},
                                {3.0031, SpinChange{{2.8, 1.6, Side::Right}}},
                                {4.0019, SpinLeave{1, 1}}};
    const auto turned = [&](double phase_s) {
        return first(skate(gliding(4.5), 4.5, cues, {240, phase_s}).events, EventKind::SpinEnd)
            .value;
    };
    const double plain = turned(0);
    for (const double phase_s : kPhases_s) {
        EXPECT_NEAR(turned(phase_s) * 360, plain * 360, 0.05) << phase_s;
    }
}

} // namespace
} // namespace physics
