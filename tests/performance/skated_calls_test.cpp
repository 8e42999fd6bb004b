#include "game/performance/calls.h"
#include "tests/performance/skated.h"
#include "tests/support/reference_jump.h"

#include <gtest/gtest.h>

#include <string>

// Row 14 of tests/physics/targets/README.md up to the sheet: what the panel makes of a quadruple
// toe loop that was just complete, skated again with one thing less.
namespace performance {
namespace {

std::string call_of(const physics::JumpTry& jump) {
    const physics::FlightRecord record = physics::rehearse(jump).record;
    const double turned_rev = (record.pre_rotation_rad + record.rotation_rad) / (2 * physics::kPi);
    const RotationResult result =
        call_rotation(skated::season(), skated::code(4, program::JumpType::ToeLoop), turned_rev);
    return program::to_string(result.called) +
           signs_of({.code = result.called, .rotation = result.rotation});
}

physics::ReferenceJump reference_quad() {
    physics::ReferenceJump quad;
    quad.momentum = physics::completing_momentum(quad);
    return quad;
}

std::string reference_call(double arms_late_s, double flight_short_s) {
    physics::ReferenceJump quad = reference_quad();
    quad.arms_late_s = arms_late_s;
    quad.flight_s -= flight_short_s;
    return call_of(physics::reference_try(quad));
}

// 1.8 degrees a millisecond: `q` from 80 to 100 degrees is 45 to 55 ms.
TEST(SkatedCalls, Row14ArmsLateByFiftyMillisecondsAreAQuarter) {
    EXPECT_EQ(reference_call(0, 0), "4T");
    EXPECT_EQ(reference_call(0.042, 0), "4T");
    EXPECT_EQ(reference_call(0.047, 0), "4Tq");
    EXPECT_EQ(reference_call(0.050, 0), "4Tq");
    EXPECT_EQ(reference_call(0.053, 0), "4Tq");
    EXPECT_EQ(reference_call(0.058, 0), "4T<");
}

TEST(SkatedCalls, Row14ArmsLateByAHundredMillisecondsAreTheBorderOfADowngrade) {
    EXPECT_EQ(reference_call(0.097, 0), "4T<");
    EXPECT_EQ(reference_call(0.103, 0), "4T<<");
}

// 2.5 degrees a millisecond.
TEST(SkatedCalls, Row14AFlightShortByFiftyMillisecondsIsUnderRotated) {
    EXPECT_EQ(reference_call(0, 0.030), "4T");
    EXPECT_EQ(reference_call(0, 0.036), "4Tq");
    EXPECT_EQ(reference_call(0, 0.050), "4T<");
    EXPECT_EQ(reference_call(0, 0.075), "4T<<");
}

// The game's own body and technique, just complete by where the arms stop.
physics::JumpTry own_quad() {
    physics::JumpTry quad;
    quad.squeeze_inertia = physics::squeeze_for_reserve(quad, 1e-3).value_or(0);
    return quad;
}

TEST(SkatedCalls, Row14TheGamesOwnQuadWithLateArmsIsUnderRotated) {
    const auto late = [](double late_s) {
        physics::JumpTry quad = own_quad();
        quad.body.arm_delay_s += late_s;
        return call_of(quad);
    };
    EXPECT_EQ(late(0), "4T");
    EXPECT_EQ(late(0.055), "4Tq");
    EXPECT_EQ(late(0.100), "4T<");
    EXPECT_EQ(late(0.120), "4T<<");
}

TEST(SkatedCalls, Row14TheGamesOwnQuadTooShortInTheAirIsUnderRotated) {
    physics::JumpTry quad = own_quad();
    const physics::JumpFigures complete = physics::rehearse(quad);
    ASSERT_EQ(call_of(quad), "4T");
    // The legs that lift it 0.05 s less.
    const double climb = complete.record.take_off_mps;
    const double less = climb - physics::kGravity * 0.05 / 2;
    quad.body.push_mps2 -= (climb * climb - less * less) / (2 * quad.body.bend_depth_m);
    ASSERT_NEAR(physics::rehearse(quad).flight_s, complete.flight_s - 0.05, 1e-6);
    EXPECT_EQ(call_of(quad), "4T<");
}

} // namespace
} // namespace performance
