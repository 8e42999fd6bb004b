#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <cmath>

namespace physics {
namespace {

TEST(Fall, SlidesToAStop) {
    const Skated skated = skate(gliding(5), 4, {{0.5, Trip{}}});
    const SkaterState& state = skated.skater.state();
    EXPECT_EQ(state.phase, Phase::Down);
    EXPECT_EQ(state.speed_mps, 0);
    // 0.5 s of gliding at 4.9, then v^2 / (2 x 3 m/s^2).
    EXPECT_NEAR(state.position_m.x, 0.5 * 4.95 + 4.9 * 4.9 / 6, 0.1);
    const Event fall = first(skated.events, EventKind::Fall);
    EXPECT_NEAR(fall.time_s, 0.5, 1e-9);
    EXPECT_NEAR(fall.value, 4.9, 0.05);
}

TEST(Fall, RisingTooEarlyIsRefused) {
    const Skated skated = skate(gliding(5), 4, {{0.5, Trip{}}, {1.49, Rise{}}});
    EXPECT_EQ(skated.skater.state().phase, Phase::Down);
    EXPECT_EQ(count(skated.events, EventKind::Rise), 0);
}

TEST(Fall, RisesInItsTimeAndGlidesAlongTheHeadingAsked) {
    const std::vector<Cue> cues{{0.5, Trip{}}, {1.51, Rise{2.0}}};
    EXPECT_EQ(skate(gliding(5), 1.8, cues).skater.state().phase, Phase::Rising);
    const Skated skated = skate(gliding(5), 2.0, cues);
    EXPECT_EQ(skated.skater.state().phase, Phase::Glide);
    EXPECT_NEAR(skated.skater.state().heading_rad, 2.0, 1e-12);
    EXPECT_NEAR(skated.skater.state().yaw_rad, 2.0, 1e-12);
    EXPECT_FALSE(skated.skater.state().backward);
    EXPECT_EQ(count(skated.events, EventKind::Rise), 1);
}

TEST(Fall, DownNothingElseWorks) {
    const Skated plain = skate(gliding(3), 3, {{0.5, Trip{}}});
    const Skated busy = skate(gliding(3), 3,
                              {{0.5, Trip{}},
                               {0.7, Stroke{}},
                               {0.8, Bend{}},
                               {0.9, TakeOff{}},
                               {1.0, WindUp{}},
                               {1.1, SpinEnter{}},
                               {1.2, StepTo{.foot = Side::Right, .backward = true}},
                               {1.3, Trip{}}});
    EXPECT_EQ(busy.skater.state().phase, Phase::Down);
    EXPECT_EQ(busy.skater.state().position_m, plain.skater.state().position_m);
    EXPECT_EQ(busy.events.size(), plain.events.size());
}

TEST(Fall, AfterItThereIsSkatingAgain) {
    const Skated skated =
        skate(gliding(3), 4, {{0.5, Trip{}}, {1.6, Rise{0}}, {2.1, Stroke{}}, {2.7, Stroke{}}});
    EXPECT_GT(skated.skater.state().speed_mps, 1.0);
}

TEST(Fall, FromALandingEndsTheTurn) {
    const JumpOutcome outcome = skate_jump({.open_late_s = 0.1});
    EXPECT_EQ(outcome.state.phase, Phase::Down);
    EXPECT_EQ(outcome.state.momentum, 0);
    EXPECT_EQ(count(outcome.events, EventKind::Fall), 1);
    EXPECT_EQ(count(outcome.events, EventKind::Landed), 1);
    EXPECT_EQ(outcome.state.height_m, 0);
}

TEST(Fall, OutOfTheAirComesDown) {
    JumpCues jump = jump_cues({}, 1);
    jump.cues.push_back({1.5, Trip{}});
    const Skated skated = skate(gliding(jump.start_mps), 3, jump.cues);
    EXPECT_EQ(skated.skater.state().phase, Phase::Down);
    EXPECT_EQ(skated.skater.state().height_m, 0);
    EXPECT_EQ(skated.skater.state().climb_mps, 0);
    EXPECT_EQ(count(skated.events, EventKind::TouchDown), 0);
}

TEST(Fall, OutOfASpinEndsIt) {
    const Skated skated = skate(gliding(4.5), 3, {{0.5, WindUp{}}, {1, SpinEnter{}}, {2, Trip{}}});
    EXPECT_EQ(skated.skater.state().phase, Phase::Down);
    EXPECT_EQ(skated.skater.state().yaw_rate_radps, 0);
}

} // namespace
} // namespace physics
