#include "game/performance/steering.h"
#include "physics/world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace performance {
namespace {

using physics::Vec2;

constexpr double kRadius_m = 8;
constexpr double kSpeed_mps = 4;
constexpr double kSteps_s = 240;

// Counter-clockwise round the centre of the ice, a minute long.
Drawing circle() {
    std::vector<DrawingPoint> knots;
    const double rate = kSpeed_mps / kRadius_m;
    for (int k = 0; k <= 12 * 60; ++k) {
        const double angle = rate * k * Drawing::kSpacing_s;
        knots.push_back({.position_m = physics::direction(physics::wrap_angle(angle)) * kRadius_m,
                         .heading_rad = angle + physics::kPi / 2,
                         .turn_rate_radps = rate,
                         .speed_mps = kSpeed_mps});
    }
    return Drawing(std::move(knots));
}

physics::SkaterState gliding(double speed_mps) {
    physics::SkaterState state;
    state.speed_mps = speed_mps;
    return state;
}

// Ice that costs next to nothing, so that the speed stays.
physics::Ice smooth_ice() {
    physics::Ice ice;
    ice.friction = 1e-9;
    ice.drag_area_m2 = 1e-9;
    return ice;
}

// Steers a skater of constant speed along the drawing; the places after each step.
std::vector<Vec2> skated(const Drawing& drawing, double speed_mps, double seconds) {
    physics::World world({.step_hz = kSteps_s, .ice = smooth_ice(), .boards = false});
    const DrawingPoint start = drawing.at(0);
    world.add_skater({}, start.position_m, physics::wrap_angle(start.heading_rad), speed_mps);
    Steering steering(drawing);
    std::vector<Vec2> places;
    while (world.time_s() < seconds) {
        const double turn =
            steering.turn_rate(world.skater(0).state(), world.time_s(), world.step_s(), true);
        EXPECT_EQ(world.apply(0, {0, physics::Steer{turn}}), physics::ControlFault::None);
        world.step();
        places.push_back(world.skater(0).state().position_m);
    }
    return places;
}

TEST(Steering, FollowsACircleAtThePlannedSpeed) {
    const Drawing drawing = circle();
    const std::vector<Vec2> places = skated(drawing, kSpeed_mps, 40);
    // The lean takes half a second to come: from the second lap on nothing of it is left.
    const double lap_s = 2 * physics::kPi * kRadius_m / kSpeed_mps;
    double worst_m = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (static_cast<double>(i) / kSteps_s > lap_s) {
            worst_m = std::max(worst_m, std::abs(physics::length(places[i]) - kRadius_m));
        }
    }
    EXPECT_LT(worst_m, 0.2);
}

TEST(Steering, ASlowerSkaterTracesTheDrawingShrunk) {
    const Drawing drawing = circle();
    for (const double share : {0.8, 0.6, 0.4}) {
        const std::vector<Vec2> places = skated(drawing, share * kSpeed_mps, 60);
        for (const Vec2 place : places) {
            ASSERT_LT(physics::length(place), kRadius_m + 0.2) << share;
        }
        // Turning rate and speed alone would give `share` of the radius, the ratio of the speeds
        // with the standing 0.4 m/s gives a little more.
        const double least_m = share * kRadius_m;
        const double most_m = (share * kSpeed_mps + 0.4) / (kSpeed_mps + 0.4) * kRadius_m;
        for (std::size_t i = places.size() - std::size_t{12} * 240; i < places.size(); ++i) {
            const double radius_m = physics::length(places[i]);
            ASSERT_GT(radius_m, least_m - 0.3) << share << " at step " << i;
            ASSERT_LT(radius_m, most_m + 0.3) << share << " at step " << i;
        }
    }
}

TEST(Steering, TheSizeGoesToTheRatioOfTheSpeeds) {
    const Drawing drawing = circle();
    Steering steering(drawing);
    const physics::SkaterState slow = gliding(1.8);
    for (int step = 0; step < 60 * 240; ++step) {
        (void)steering.turn_rate(slow, step / kSteps_s, 1 / kSteps_s, true);
    }
    // (1.8 + 0.4) / (4 + 0.4), after 60 s with filters of 8 and 4 s
    EXPECT_NEAR(steering.size(), 0.5, 0.01);
    const Vec2 target = steering.target_m(0);
    EXPECT_NEAR(target.x, kRadius_m * steering.size(), 1e-12);
}

TEST(Steering, TheSizeHasBounds) {
    const Drawing drawing = circle();
    Steering standing(drawing);
    Steering racing(drawing);
    for (int step = 0; step < 60 * 240; ++step) {
        (void)standing.turn_rate(gliding(0), step / kSteps_s, 1 / kSteps_s, true);
        (void)racing.turn_rate(gliding(8), step / kSteps_s, 1 / kSteps_s, true);
    }
    EXPECT_NEAR(standing.size(), 0.25, 0.01);
    EXPECT_NEAR(racing.size(), 1.03, 0.001);
}

TEST(Steering, AnEdgeLetGoFallsToTwoFifthsWithinAFifthOfASecond) {
    const Drawing drawing = circle();
    Steering held(drawing);
    Steering dropped(drawing);
    for (int step = 1; step <= 48 + 24; ++step) {
        const double time_s = 5 + step / kSteps_s;
        const DrawingPoint now = drawing.at(time_s);
        physics::SkaterState skater = gliding(kSpeed_mps);
        skater.position_m = now.position_m;
        skater.heading_rad = physics::wrap_angle(now.heading_rad);
        const double full = held.turn_rate(skater, time_s, 1 / kSteps_s, true);
        const double rest = dropped.turn_rate(skater, time_s, 1 / kSteps_s, false);
        const double expected = std::max(0.4, 1 - 3.0 * step / kSteps_s);
        ASSERT_NEAR(rest / full, expected, 1e-9) << step;
    }
}

TEST(Steering, AnEdgeTakenUpAgainComesBack) {
    const Drawing drawing = circle();
    Steering steering(drawing);
    const physics::SkaterState skater = gliding(kSpeed_mps);
    for (int step = 0; step < 48; ++step) {
        (void)steering.turn_rate(skater, 0, 1 / kSteps_s, false);
    }
    const double let_go = steering.turn_rate(skater, 0, 1 / kSteps_s, false);
    double back = 0;
    for (int step = 0; step < 48; ++step) {
        back = steering.turn_rate(skater, 0, 1 / kSteps_s, true);
    }
    EXPECT_NEAR(let_go / back, 0.4, 0.01); // the size has changed a little meanwhile
}

TEST(Steering, AfterAFallTheDrawingGoesOnFromWhereTheSkaterStandsUp) {
    const Drawing drawing = circle();
    Steering steering(drawing);
    physics::SkaterState fallen = gliding(0.3);
    fallen.position_m = {3, -2};
    fallen.phase = physics::Phase::Down;
    EXPECT_EQ(steering.turn_rate(fallen, 10, 1 / kSteps_s, true), 0);
    fallen.phase = physics::Phase::Rising;
    EXPECT_EQ(steering.turn_rate(fallen, 11, 1 / kSteps_s, true), 0);
    fallen.phase = physics::Phase::Glide;
    (void)steering.turn_rate(fallen, 12, 1 / kSteps_s, true);
    EXPECT_NEAR(steering.size(), 0.25, 0.001) << "as small as it gets";
    EXPECT_LT(physics::length(steering.target_m(12) - fallen.position_m), 0.01);
    // With the speed back, it is back in its place.
    for (int step = 0; step < 60 * 240; ++step) {
        (void)steering.turn_rate(gliding(kSpeed_mps), 12, 1 / kSteps_s, true);
    }
    EXPECT_NEAR(steering.size(), 1, 0.01);
    EXPECT_LT(physics::length(steering.target_m(12) - drawing.at(12).position_m), 0.1);
}

TEST(Steering, AsksForNothingWithoutADrawing) {
    const Drawing none;
    Steering steering(none);
    EXPECT_EQ(steering.turn_rate(gliding(3), 1, 1 / kSteps_s, true), 0);
}

} // namespace
} // namespace performance
