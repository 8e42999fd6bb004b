#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

// Row 27 of README.md, on the ice; rows 26 and 27 in letters are
// tests/program/edge_targets_test.cpp, the sign that the panel gives is
// tests/performance/calls_test.cpp.
namespace physics {
namespace {

struct TakenOff {
    int entry_lobe = 1;         ///< of the edge that the jump asks for
    double turn_rate_radps = 0; ///< of the curve that is skated
    double release_late_s = 0;
};

// Lean into the edge that the jump asks for.
double edge_depth_deg(const TakenOff& taken) {
    JumpRun run{.release_late_s = taken.release_late_s};
    run.jump.technique.entry_lobe = taken.entry_lobe;
    JumpCues jump = jump_cues(run, 1);
    jump.cues.push_back({0.2, Steer{taken.turn_rate_radps}});
    return skate(gliding(jump.start_mps), 1.5, jump.cues).skater.flight().edge_depth_rad / kDegree;
}

// 0.5 rad/s at 5 m/s lean 14.3 degrees.
TEST(EdgeTargets, Row27AFlipLeavesAnInsideAndALutzAnOutsideEdge) {
    // LBI curves counter-clockwise, LBO clockwise.
    constexpr int kFlip = +1;
    constexpr int kLutz = -1;
    EXPECT_NEAR(edge_depth_deg({kFlip, 0.5}), 14.3, 0.2);
    EXPECT_NEAR(edge_depth_deg({kLutz, -0.5}), 14.3, 0.2);
    // The wrong one: the lip and the flutz.
    EXPECT_NEAR(edge_depth_deg({kFlip, -0.5}), -14.3, 0.2);
    EXPECT_NEAR(edge_depth_deg({kLutz, 0.5}), -14.3, 0.2);
}

TEST(EdgeTargets, Row27AStraightEntryIsNearFlat) {
    EXPECT_NEAR(edge_depth_deg({+1, 0}), 0, 0.01);
    EXPECT_NEAR(edge_depth_deg({+1, 0.05}), 1.46, 0.1);
    EXPECT_NEAR(edge_depth_deg({+1, -0.05}), -1.46, 0.1);
}

TEST(EdgeTargets, Row27AMistimedReleaseFlattensTheEdge) {
    // A degree for every 10 ms, early or late.
    EXPECT_NEAR(edge_depth_deg({+1, 0.5, 0.02}), 14.3 - 2.0, 0.2);
    EXPECT_NEAR(edge_depth_deg({+1, 0.5, -0.02}), 14.3 - 2.0, 0.2);
}

} // namespace
} // namespace physics
