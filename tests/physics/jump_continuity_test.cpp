#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <string>

namespace physics {
namespace {

struct Point {
    double rotation_deg = 0;
    double flight_s = 0;
};

Point point(const JumpRun& run) {
    const JumpOutcome outcome = skate_jump(run);
    return {outcome.rotation_deg, outcome.record.touch_down_s - outcome.record.blade_off_s};
}

// Walks a line of inputs and expects no step of the results to be larger than the slopes allow.
void expect_smooth(const std::string& name, int points, const std::function<JumpRun(int)>& run,
                   double most_deg, double most_s) {
    Point last = point(run(0));
    for (int i = 1; i <= points; ++i) {
        const Point now = point(run(i));
        EXPECT_LT(std::abs(now.rotation_deg - last.rotation_deg), most_deg)
            << name << ", point " << i << ": " << last.rotation_deg << " to " << now.rotation_deg;
        EXPECT_LT(std::abs(now.flight_s - last.flight_s), most_s)
            << name << ", point " << i << ": " << last.flight_s << " to " << now.flight_s;
        last = now;
    }
}

JumpRun run_of(double entry_mps, double bend_s, double squeeze_late_s) {
    static const JumpRun kPlanned;
    JumpRun run = kPlanned;
    run.entry_mps = entry_mps;
    run.press_late_s = run.jump.bend_s - bend_s;
    run.squeeze_late_s = squeeze_late_s;
    return run;
}

// 260 degrees a m/s at most in the reference model: 0.02 m/s are 6 degrees. Flight 0.1 s a m/s.
TEST(JumpContinuity, EntrySpeed) {
    for (const double bend_s : {0.0, 0.1, 0.3, 0.6}) {
        expect_smooth(
            "bend " + std::to_string(bend_s), 400,
            [&](int i) { return run_of(i * 0.02, bend_s, 0); }, 8, 0.008);
    }
}

TEST(JumpContinuity, BendTime) {
    for (const double entry : {0.0, 1.0, 3.0, 5.0, 8.0}) {
        // Where nothing lifts but the knee, height grows with the bend's own speed from 0.
        expect_smooth(
            "entry " + std::to_string(entry), 500,
            [&](int i) { return run_of(entry, i * 0.002, 0); }, 10, 0.012);
    }
}

// 5 degrees a ms at the steepest: an early squeeze.
TEST(JumpContinuity, SqueezeTime) {
    for (const double entry : {1.0, 3.0, 5.0, 8.0}) {
        expect_smooth(
            "entry " + std::to_string(entry), 250,
            [&](int i) { return run_of(entry, 0.6, -0.1 + i * 1e-3); }, 8, 1e-9);
    }
}

TEST(JumpContinuity, RotationGrowsWithEntrySpeed) {
    for (const double bend_s : {0.3, 0.6}) {
        double last = 0;
        for (int i = 2; i <= 32; ++i) {
            const double rotation = point(run_of(i * 0.25, bend_s, 0)).rotation_deg;
            EXPECT_GT(rotation, last) << i * 0.25 << " m/s, bend " << bend_s << " s";
            last = rotation;
        }
    }
}

TEST(JumpContinuity, RotationGrowsWithTheBendUpToItsPlateau) {
    double last = 0;
    for (int i = 0; i <= 25; ++i) {
        const double rotation = point(run_of(5, i * 0.02, 0)).rotation_deg;
        EXPECT_GT(rotation, last) << "bend " << i * 0.02 << " s";
        last = rotation;
    }
    for (int i = 26; i <= 37; ++i) {
        EXPECT_NEAR(point(run_of(5, i * 0.02, 0)).rotation_deg, last, 1) << "bend " << i * 0.02;
    }
    // Beyond it sags.
    EXPECT_LT(point(run_of(5, 0.9, 0)).rotation_deg, last - 10);
}

} // namespace
} // namespace physics
