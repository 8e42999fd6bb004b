#include "physics/world.h"
#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace physics {
namespace {

// Box2D lets shapes overlap by its slop, 5 mm, and a float of a place at 30 m is good to 2 um; a
// fast body may be a skin deeper for a step.
constexpr double kSlop_m = 0.02;

double least_distance_to_boards(World& world, double until_s) {
    double least = 99;
    while (world.time_s() < until_s) {
        world.step();
        least = std::min(least, inside_by(world.skater(0).state().position_m));
    }
    return least;
}

TEST(Boards, AreARinkWithRoundCorners) {
    EXPECT_NEAR(inside_by({0, 0}), 15, 1e-12);
    EXPECT_NEAR(inside_by({29, 0}), 1, 1e-12);
    EXPECT_NEAR(inside_by({0, -15.5}), -0.5, 1e-12);
    EXPECT_NEAR(inside_by({31, 0}), -1, 1e-12);
    // The middle of a corner, 8.5 m from its centre at 45 degrees.
    const double corner = 8.5 / std::sqrt(2.0);
    EXPECT_NEAR(inside_by({-21.5 - corner, 6.5 + corner}), 0, 1e-12);
    EXPECT_LT(inside_by({29.5, 14.5}), 0);
}

TEST(Boards, KeepASkaterInAtAnySpeedAndAngle) {
    for (const double speed : {1.0, 5.0, 12.0}) {
        for (int degrees = 0; degrees < 360; degrees += 7) {
            World world;
            world.add_skater(Body{}, {5, 3}, degrees * kDegree, speed);
            EXPECT_GT(least_distance_to_boards(world, 8), kSkaterRadius_m - kSlop_m)
                << speed << " m/s at " << degrees << " degrees";
        }
    }
}

TEST(Boards, KeepASteeringStrokingSkaterIn) {
    World world;
    world.add_skater(Body{}, {0, 0}, 0.3, 5);
    std::vector<Cue> cues;
    for (int n = 0; n < 120; ++n) {
        cues.push_back({n * 0.5, Stroke{}});
        cues.push_back({n * 0.5, Steer{n % 7 < 4 ? 0.9 : -0.6}});
        cues.push_back({n * 0.5, Rise{n % 60 * 0.1}});
    }
    double least = 99;
    for (int second = 1; second <= 60; ++second) {
        std::vector<Cue> now;
        for (const Cue& cue : cues) {
            if (cue.time_s >= second - 1 && cue.time_s < second) {
                now.push_back(cue);
            }
        }
        skate(world, second, now);
        least = std::min(least, inside_by(world.skater(0).state().position_m));
    }
    EXPECT_GT(least, kSkaterRadius_m - kSlop_m);
}

TEST(Boards, KnockDownWhoeverSkatesIntoThem) {
    World world;
    world.add_skater(Body{}, {25, 0}, 0, 5);
    bool fell = false;
    double lost = 0;
    while (world.time_s() < 3) {
        world.step();
        for (const Event& event : world.events()) {
            fell = fell || event.kind == EventKind::Fall;
            lost = event.kind == EventKind::Boards ? std::max(lost, event.value) : lost;
        }
    }
    EXPECT_TRUE(fell);
    EXPECT_GT(lost, 4.5);
    EXPECT_EQ(world.skater(0).state().speed_mps, 0);
}

TEST(Boards, AlongThemASkaterGlidesOn) {
    World world;
    world.add_skater(Body{}, {-10, 14}, 0.1, 5);
    (void)least_distance_to_boards(world, 3);
    EXPECT_EQ(world.skater(0).state().phase, Phase::Glide);
    EXPECT_GT(world.skater(0).state().position_m.x, -2);
}

TEST(Boards, StopASkaterInTheAirWithoutThrowingHim) {
    for (const double heading : {0.05, 0.2, 0.5, 1.0, 1.5}) {
        World world;
        const JumpCues jump = jump_cues({}, 1);
        world.add_skater(Body{}, {-8, 14.3 - 6 * std::sin(heading)}, heading, jump.start_mps);
        double fastest = 0;
        double least = 99;
        Vec2 last = world.skater(0).state().position_m;
        std::vector<Cue> cues = jump.cues;
        for (int n = 1; n <= 800; ++n) {
            std::vector<Cue> now;
            for (const Cue& cue : cues) {
                if (cue.time_s >= (n - 1) / 240.0 && cue.time_s < n / 240.0) {
                    now.push_back(cue);
                }
            }
            skate(world, (n - 0.5) / 240.0, now);
            const SkaterState& state = world.skater(0).state();
            fastest = std::max(fastest, length(state.position_m - last) * 240);
            least = std::min(least, state.speed_mps);
            last = state.position_m;
        }
        EXPECT_LT(fastest, 1.5 * jump.start_mps) << "heading " << heading;
        EXPECT_GE(least, 0) << "heading " << heading;
        EXPECT_GT(inside_by(last), kSkaterRadius_m - kSlop_m) << "heading " << heading;
    }
}

TEST(Boards, ATravellingSpinAgainstThemGathersNoSpeed) {
    World world;
    world.add_skater(Body{}, {27, -2}, 0.6, 4.5);
    skate(world, 3, {{0.3, WindUp{}}, {0.8, SpinEnter{.shape = {}, .mistiming_s = 0.25}}});
    ASSERT_NEAR(inside_by(world.skater(0).state().position_m), kSkaterRadius_m, kSlop_m);
    ASSERT_EQ(world.skater(0).state().phase, Phase::Spin);
    skate(world, 3.1, {{3.05, SpinLeave{kPi / 2, 1}}});
    EXPECT_LT(std::abs(world.skater(0).state().side_slip_mps), 0.5);
    EXPECT_LE(world.skater(0).state().speed_mps, 1.8);
}

TEST(Boards, EndlessIceHasNone) {
    World world({.ice = {}, .boards = false});
    world.add_skater(Body{}, {29, 0}, 0, 5);
    skate(world, 2, {});
    EXPECT_GT(world.skater(0).state().position_m.x, 37);
}

TEST(World, OneSkaterOnEndlessIceIsTheSkaterAlone) {
    const JumpCues jump = jump_cues({}, 1);
    World world({.ice = {}, .boards = false});
    world.add_skater(Body{}, {}, 0, jump.start_mps);
    skate(world, 2.5, jump.cues);
    const Skater alone = skate(gliding(jump.start_mps), 2.5, jump.cues).skater;
    EXPECT_EQ(world.skater(0).hash(1), alone.hash(1));
}

TEST(World, SkatersDoNotPassThroughEachOther) {
    for (const double speed : {0.5, 2.0, 5.0, 8.0}) {
        for (const double offset_m : {0.0, 0.2, 0.5}) {
            // Moving bodies overlap for a step by what they close in it.
            const double closing_m = 2 * speed / 240;
            World world;
            world.add_skater(Body{}, {-5, 0}, 0, speed);
            world.add_skater(Body{}, {5, offset_m}, kPi, speed);
            double least = 99;
            while (world.time_s() < 20 / speed) {
                world.step();
                least = std::min(least, length(world.skater(0).state().position_m -
                                               world.skater(1).state().position_m));
            }
            EXPECT_GT(least, 2 * kSkaterRadius_m - closing_m - kSlop_m)
                << speed << " m/s, " << offset_m << " m aside";
        }
    }
}

TEST(World, ACollisionNamesBothSkaters) {
    World world;
    world.add_skater(Body{}, {-2, 0}, 0, 4);
    world.add_skater(Body{}, {2, 0}, kPi, 4);
    bool fell[2] = {false, false};
    while (world.time_s() < 1) {
        world.step();
        for (const Event& event : world.events()) {
            fell[event.skater] = fell[event.skater] || event.kind == EventKind::Fall;
        }
    }
    EXPECT_TRUE(fell[0]);
    EXPECT_TRUE(fell[1]);
}

// Box2D puts what creeps below 1 cm/s for half a second to sleep.
TEST(World, ACreepingSkaterNeverFreezes) {
    WorldSettings settings;
    settings.ice.friction = 1e-9;
    World world(settings);
    world.add_skater(Body{}, {0, 0}, 0, 0.009);
    world.add_skater(Body{}, {0.61, 0}, 0, 0);
    skate(world, 0.9, {});
    EXPECT_NEAR(world.skater(0).state().position_m.x, 0.0081, 1e-6);
    // 1 cm on it touches the other one, who moves on with half of the speed.
    skate(world, 4, {});
    const double first_x = world.skater(0).state().position_m.x;
    const double second_x = world.skater(1).state().position_m.x;
    EXPECT_GT(second_x, 0.615);
    EXPECT_GT(second_x - first_x, 2 * kSkaterRadius_m - kSlop_m);
}

TEST(World, CountsStepsAndTime) {
    World world({.step_hz = 120, .ice = {}});
    EXPECT_EQ(world.add_skater(Body{}, {}, 0, 1).value(), 0);
    EXPECT_EQ(world.add_skater(Body{}, {3, 3}, 0, 1).value(), 1);
    EXPECT_EQ(world.skater_count(), 2);
    for (int n = 0; n < 60; ++n) {
        world.step();
    }
    EXPECT_EQ(world.steps_done(), 60);
    EXPECT_DOUBLE_EQ(world.time_s(), 0.5);
    EXPECT_DOUBLE_EQ(world.step_s(), 1.0 / 120);
}

TEST(World, CarriesEventsWithTheirSkaterForOneStep) {
    World world;
    world.add_skater(Body{}, {-5, 0}, 0, 3);
    world.add_skater(Body{}, {5, 0}, 0, 3);
    EXPECT_EQ(world.apply(1, {0.002, Stroke{}}), ControlFault::None);
    world.step();
    ASSERT_EQ(world.events().size(), 1U);
    EXPECT_EQ(world.events().begin()->skater, 1);
    EXPECT_DOUBLE_EQ(world.events().begin()->time_s, 0.002);
    world.step();
    EXPECT_EQ(world.events().size(), 0U);
}

// Two skaters in motion, ready for controls.
World duet() {
    World world;
    world.add_skater(Body{}, {-5, 0}, 0.2, 4);
    world.add_skater(Body{}, {5, 0}, -0.4, 3);
    skate(world, 0.5, {{0.1, Steer{0.5}, 0}, {0.2, Bend{}, 1}});
    return world;
}

TEST(World, RefusedControlsLeaveNoTrace) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    World plain = duet();
    World tried = duet();
    EXPECT_EQ(tried.apply(0, {0, Steer{kNan}}), ControlFault::NotFinite);
    EXPECT_EQ(tried.apply(0, {kNan, Bend{}}), ControlFault::NotFinite);
    EXPECT_EQ(tried.apply(0, {0, Stroke{.strength = kInfinity}}), ControlFault::NotFinite);
    EXPECT_EQ(tried.apply(0, {0, Stroke{.strength = 1.01}}), ControlFault::OutOfRange);
    EXPECT_EQ(tried.apply(0, {-0.001, Bend{}}), ControlFault::OutOfRange);
    EXPECT_EQ(tried.apply(0, {0.005, Bend{}}), ControlFault::OutOfRange);
    EXPECT_EQ(tried.apply(2, {0, Bend{}}), ControlFault::NoSuchSkater);
    EXPECT_EQ(tried.apply(-1, {0, Bend{}}), ControlFault::NoSuchSkater);
    EXPECT_EQ(tried.hash(), plain.hash());
    for (int n = 0; n < 240; ++n) {
        plain.step();
        tried.step();
    }
    EXPECT_EQ(tried.hash(), plain.hash());
}

TEST(World, ControlsComeInOrderAndNotTooMany) {
    World plain = duet();
    World tried = duet();
    EXPECT_EQ(plain.apply(0, {0.002, Steer{1}}), ControlFault::None);
    EXPECT_EQ(tried.apply(0, {0.002, Steer{1}}), ControlFault::None);
    EXPECT_EQ(tried.apply(0, {0.001, Trip{}}), ControlFault::OutOfOrder);
    // The other skater's clock is his own.
    EXPECT_EQ(plain.apply(1, {0.001, Straighten{}}), ControlFault::None);
    EXPECT_EQ(tried.apply(1, {0.001, Straighten{}}), ControlFault::None);
    ControlFault fault = ControlFault::None;
    int taken = 1;
    while (fault == ControlFault::None) {
        fault = tried.apply(0, {0.003, Steer{1}});
        taken += fault == ControlFault::None ? 1 : 0;
    }
    EXPECT_EQ(fault, ControlFault::TooMany);
    for (int n = 1; n < taken; ++n) {
        EXPECT_EQ(plain.apply(0, {0.003, Steer{1}}), ControlFault::None);
    }
    EXPECT_EQ(tried.apply(0, {0.003, Trip{}}), ControlFault::TooMany);
    plain.step();
    tried.step();
    EXPECT_EQ(tried.hash(), plain.hash());
    EXPECT_EQ(tried.apply(0, {0, Trip{}}), ControlFault::None) << "a new step takes controls again";
}

TEST(World, WhatOneSkaterDoesIsNothingToTheRest) {
    World plain = duet();
    World moved = duet();
    EXPECT_EQ(moved.apply(0, {0.001, Stroke{}}), ControlFault::None);
    for (int n = 0; n < 120; ++n) {
        plain.step();
        moved.step();
    }
    EXPECT_NE(moved.skater(0).hash(0), plain.skater(0).hash(0));
    EXPECT_EQ(moved.skater(1).hash(0), plain.skater(1).hash(0));
    EXPECT_NE(moved.hash(), plain.hash());
}

} // namespace
} // namespace physics
