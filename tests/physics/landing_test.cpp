#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace physics {
namespace {

Landing expected(double demand) {
    if (demand < 0.6) {
        return Landing::Held;
    }
    if (demand < 0.9) {
        return Landing::StepOut;
    }
    return demand < 1.25 ? Landing::HandDown : Landing::Fall;
}

// Two feet are a step-out for want of turn.
Landing band_of(Landing landing) {
    return landing == Landing::TwoFeet ? Landing::StepOut : landing;
}

TEST(Landing, OnTimeIsHeldWithoutEffort) {
    const FlightRecord record = skate_jump({}).record;
    EXPECT_EQ(record.landing, Landing::Held);
    EXPECT_LT(record.demand, 0.01);
}

// The reference model: "let go late: +20 fine, +60 step-out, +80 hand, +100 fall".
TEST(Landing, LettingGoLateIsOverTurned) {
    EXPECT_EQ(skate_jump({.open_late_s = 0.020}).record.landing, Landing::Held);
    EXPECT_EQ(skate_jump({.open_late_s = 0.060}).record.landing, Landing::StepOut);
    EXPECT_EQ(skate_jump({.open_late_s = 0.080}).record.landing, Landing::HandDown);
    EXPECT_EQ(skate_jump({.open_late_s = 0.100}).record.landing, Landing::Fall);
}

// out_a.txt, squeeze and release: 0.15, 0.80, 1.01 and 1.44.
TEST(Landing, LateArmsAreUnderTurned) {
    EXPECT_EQ(skate_jump({.squeeze_late_s = 0.020}).record.landing, Landing::Held);
    EXPECT_EQ(skate_jump({.squeeze_late_s = 0.080}).record.landing, Landing::TwoFeet);
    EXPECT_EQ(skate_jump({.squeeze_late_s = 0.100}).record.landing, Landing::HandDown);
    EXPECT_EQ(skate_jump({.release_late_s = -0.100}).record.landing, Landing::Fall);
}

TEST(Landing, SurplusSpeedIsOverTurned) {
    EXPECT_EQ(skate_jump({.entry_mps = 5.05}).record.landing, Landing::Held);
    EXPECT_EQ(skate_jump({.entry_mps = 5.35}).record.landing, Landing::StepOut);
    EXPECT_GE(skate_jump({.entry_mps = 5.6}).record.landing, Landing::HandDown);
}

// The model's demands, to a little more than its own rounding.
TEST(Landing, DemandsAreTheReferenceModels) {
    constexpr double kOpen[][2] = {{-0.12, 1.03}, {-0.08, .69}, {-0.04, .34}, {0.02, .24},
                                   {0.06, .76},   {0.08, 1.05}, {0.10, 1.36}};
    for (const auto& [late_s, demand] : kOpen) {
        EXPECT_NEAR(skate_jump({.open_late_s = late_s}).record.demand, demand, 0.02) << late_s;
    }
    constexpr double kSqueeze[][2] = {{-0.06, .98}, {-0.04, .53}, {0.04, .36}, {0.08, .80}};
    for (const auto& [late_s, demand] : kSqueeze) {
        EXPECT_NEAR(skate_jump({.squeeze_late_s = late_s}).record.demand, demand, 0.02) << late_s;
    }
}

TEST(Landing, WhatIsSeenFollowsTheDemandInItsBands) {
    std::map<Landing, int> over;
    for (int ms = 0; ms <= 120; ++ms) {
        const FlightRecord record = skate_jump({.open_late_s = ms * 1e-3}).record;
        EXPECT_EQ(band_of(record.landing), expected(record.demand))
            << ms << " ms: " << record.demand;
        ++over[band_of(record.landing)];
    }
    std::map<Landing, int> under;
    for (int ms = 0; ms <= 100; ++ms) {
        const FlightRecord record = skate_jump({.release_late_s = ms * -1e-3}).record;
        EXPECT_EQ(band_of(record.landing), expected(record.demand))
            << -ms << " ms: " << record.demand;
        ++under[band_of(record.landing)];
    }
    EXPECT_EQ(over.size(), 4U);
    EXPECT_EQ(under.size(), 4U);
}

TEST(Landing, AMistimedReleaseTiltsTheAxis) {
    // Right in rotation and rate, 0.16 s off: demand 1 from the tilt alone, plus what it lost.
    EXPECT_GE(skate_jump({.release_late_s = 0.08, .squeeze_late_s = 0.08}).record.demand, 0.5);
}

TEST(Landing, APoppedJumpLandsAsASmallerOne) {
    JumpRun run;
    run.squeeze = false;
    const JumpOutcome outcome = skate_jump(run);
    EXPECT_NE(outcome.record.landing, Landing::Fall) << outcome.record.demand;
    EXPECT_EQ(outcome.state.phase, Phase::Glide);
    EXPECT_GT(outcome.missing_deg, 330);
    EXPECT_GT(outcome.state.speed_mps, 1.5);
}

TEST(Landing, TheTurnGoesOutAtTheTorqueOfTheEdge) {
    const JumpOutcome outcome = skate_jump({});
    const double landed_s = first(outcome.events, EventKind::Landed).time_s;
    const double down_s = first(outcome.events, EventKind::TouchDown).time_s;
    EXPECT_NEAR(landed_s - down_s, outcome.record.momentum / Body{}.landing_torque, 1e-6);
}

TEST(Landing, ASoftKneeKeepsMoreSpeedThanAStiffOne) {
    const JumpOutcome soft = skate_jump({});
    const JumpOutcome stiff = skate_jump({.knee = false});
    EXPECT_GT(soft.record.softness, 0.99);
    EXPECT_EQ(stiff.record.softness, 0);
    EXPECT_NEAR(soft.state.speed_mps / stiff.state.speed_mps, 0.97 / 0.85, 0.01);
    EXPECT_LT(soft.record.load_bw, stiff.record.load_bw);
}

TEST(Landing, TheKneeIsHalfAsSoftAtItsTolerance) {
    for (const double late_s : {-0.09, 0.09}) {
        const JumpOutcome outcome = skate_jump({.knee_late_s = late_s});
        EXPECT_NEAR(outcome.record.softness, 0.5, 0.01) << late_s << " s";
        EXPECT_NEAR(first(outcome.events, EventKind::KneeDown).value, 0.5, 0.01) << late_s;
    }
}

TEST(Landing, AKneeThatComesTooLateIsStiff) {
    const JumpOutcome outcome = skate_jump({.knee_late_s = 0.3});
    EXPECT_EQ(outcome.record.softness, 0);
    const Event knee = first(outcome.events, EventKind::KneeDown);
    EXPECT_NEAR(knee.time_s - outcome.record.touch_down_s, Ice{}.knee_late_s, 1e-6);
    EXPECT_EQ(count(outcome.events, EventKind::KneeDown), 1);
}

TEST(Landing, TheSpeedChangesOnceForTheKnee) {
    // Two presses: the later one, still in the air, is the knee.
    JumpCues jump = jump_cues({}, 1);
    jump.cues.push_back({jump.touch_down_s - 0.15, Bend{}});
    const Skated skated = skate(gliding(jump.start_mps), jump.touch_down_s + 0.5, jump.cues);
    EXPECT_EQ(count(skated.events, EventKind::KneeDown), 1);
    EXPECT_NEAR(skated.skater.state().speed_mps, skate_jump({}).state.speed_mps, 0.01);
}

TEST(Landing, TheLandingKneeIsTheNextBend) {
    // The knee on the landing and a release 0.6 s later: a bend of full depth.
    JumpCues jump = jump_cues({}, 1);
    jump.cues.push_back({jump.touch_down_s + 0.6,
                         TakeOff{.technique = quad_toe().technique, .intent = {.revolutions = 2}}});
    for (const double knee_late_s : {-0.04, 0.0, 0.04}) {
        std::vector<Cue> cues = jump.cues;
        for (Cue& cue : cues) {
            const bool knee = std::holds_alternative<Bend>(cue.command) && cue.time_s > 1;
            cue.time_s += knee ? knee_late_s : 0;
        }
        const Skated skated = skate(gliding(jump.start_mps), 3.2, cues);
        ASSERT_EQ(count(skated.events, EventKind::BladeOff), 2) << knee_late_s;
        // Full depth and 3.3 m/s of entry: sqrt(2 17 .26 + .15 (3.3^2 - 2.3^2)) = 3.1.
        EXPECT_NEAR(skated.skater.flight().take_off_mps, 3.1, 0.05) << knee_late_s;
    }
}

TEST(Landing, SteppingOutCostsSpeed) {
    const double held = skate_jump({.open_late_s = 0.02}).state.speed_mps;
    EXPECT_NEAR(skate_jump({.open_late_s = 0.06}).state.speed_mps / held, 0.75, 0.01);
    EXPECT_NEAR(skate_jump({.open_late_s = 0.08}).state.speed_mps / held, 0.60, 0.01);
}

} // namespace
} // namespace physics
