#include "physics/rehearsal.h"
#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <cmath>

namespace physics {
namespace {

constexpr double kRpm = 60 / (2 * kPi);

// The reference model's table within 2 %.
TEST(Rehearsal, ReproducesTheReferenceTable) {
    constexpr double kTwoPercent = 0.02;
    for (const JumpRow& row : jump_rows()) {
        const JumpFigures figures = rehearse(row.jump);
        const double mean_rpm = figures.record.rotation_rad / figures.flight_s * kRpm;
        EXPECT_NEAR(figures.flight_s / row.flight_s, 1, kTwoPercent) << row.name;
        EXPECT_NEAR(figures.record.height_m / row.height_m, 1, kTwoPercent) << row.name;
        EXPECT_NEAR(figures.record.momentum / row.momentum, 1, kTwoPercent) << row.name;
        EXPECT_NEAR(mean_rpm / row.mean_rpm, 1, kTwoPercent) << row.name;
        EXPECT_NEAR(figures.record.peak_radps * kRpm / row.peak_rpm, 1, kTwoPercent) << row.name;
        EXPECT_NEAR(figures.push_s / row.blade_off_s, 1, kTwoPercent) << row.name;
        EXPECT_NEAR((figures.push_s + figures.flight_s) / row.touch_down_s, 1, kTwoPercent)
            << row.name;
        // "Needs": perfect input leaves 18 degrees.
        EXPECT_NEAR(figures.missing_rad / kDegree, -18, 5) << row.name;
        EXPECT_NEAR(figures.record.entry_mps, row.jump.entry_mps, 1e-5) << row.name;
    }
}

TEST(Rehearsal, SkatingItsIntentGivesItsFigures) {
    for (const JumpRow& row : jump_rows()) {
        const JumpFigures figures = rehearse(row.jump);
        const JumpOutcome outcome = skate_jump({.jump = row.jump});
        EXPECT_NEAR(outcome.missing_deg, figures.missing_rad / kDegree, 0.1) << row.name;
        EXPECT_LT(outcome.record.demand, 0.01) << row.name;
        EXPECT_EQ(outcome.record.landing, Landing::Held) << row.name;
        EXPECT_NEAR(outcome.state.speed_mps, figures.run_out_mps, 0.01) << row.name;
    }
}

TEST(Rehearsal, TheIntentIsWhatTheTryComesTo) {
    const JumpFigures figures = rehearse(quad_toe());
    EXPECT_EQ(figures.intent.revolutions, 4);
    EXPECT_EQ(figures.intent.squeeze_inertia, 0.85);
    // 18 degrees of reserve and what the edge takes out after touch-down.
    EXPECT_NEAR(figures.intent.overrun_rad, -figures.missing_rad + figures.record.turn_out_rad,
                1e-12);
    EXPECT_NEAR(figures.intent.touch_down_radps * kRpm, 180, 4);
}

TEST(Rehearsal, RunOutIsTheSpeedKeptLessTheSoftLanding) {
    const JumpFigures figures = rehearse(quad_toe());
    EXPECT_NEAR(figures.run_out_mps, 5 * 0.70 * (1 - Ice{}.soft_landing_loss), 0.1);
}

TEST(Rehearsal, ASqueezeIsFoundForTheReserveAsked) {
    for (const double revolutions : {2.0, 3.0}) {
        JumpTry jump = quad_toe();
        jump.revolutions = revolutions;
        const std::optional<double> squeeze = squeeze_for_reserve(jump, 20 * kDegree);
        ASSERT_TRUE(squeeze);
        EXPECT_GT(*squeeze, Body{}.tight_inertia);
        jump.squeeze_inertia = *squeeze;
        EXPECT_NEAR(rehearse(jump).missing_rad / kDegree, -20, 0.01) << revolutions;
    }
}

TEST(Rehearsal, FewerRevolutionsNeedAWiderSqueeze) {
    JumpTry jump = quad_toe();
    jump.revolutions = 2;
    const double two = squeeze_for_reserve(jump, 0.3).value_or(0);
    jump.revolutions = 3;
    const double three = squeeze_for_reserve(jump, 0.3).value_or(0);
    EXPECT_GT(two, three);
}

TEST(Rehearsal, NoSqueezeMakesAQuadFromAWalk) {
    JumpTry jump = quad_toe();
    jump.entry_mps = 3.5;
    EXPECT_FALSE(squeeze_for_reserve(jump, 0));
}

TEST(Rehearsal, ASingleNeedsNoSqueezeAtAll) {
    JumpTry jump = quad_toe();
    jump.revolutions = 1;
    EXPECT_EQ(squeeze_for_reserve(jump, 0.3), Body{}.open_inertia);
}

TEST(Rehearsal, IsRepeatable) {
    const JumpFigures once = rehearse(quad_toe());
    const JumpFigures again = rehearse(quad_toe());
    EXPECT_EQ(once.missing_rad, again.missing_rad);
    EXPECT_EQ(once.intent, again.intent);
    EXPECT_EQ(once.run_out_mps, again.run_out_mps);
}

} // namespace
} // namespace physics
