#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <set>

// Each of the things that bring a landing down, alone: how far the blade is from where it was meant
// to come down, how fast it still turns, how far the axis leans. All else is as it was meant.
namespace physics {
namespace {

// A quadruple toe loop, and what of it was not meant.
struct Flaw {
    double over_turned_deg = 0; ///< < 0: under-turned
    double rate_radps = 0;      ///< faster at touch-down than meant
    double mistiming_s = 0;     ///< of the release: the axis leans
};

// The same jump every time: its hands, its flight and its turn do not depend on the flaw, only what
// was meant does. A release off its moment costs this body neither height nor momentum.
FlightRecord land(const Flaw& flaw) {
    JumpTry jump = quad_toe();
    jump.body.push_tolerance_s = 1e6;
    jump.body.momentum_tolerance_s = 1e6;
    // The arms stay in: there is turning rate to spare.
    jump.open_lead_s = 0;
    const JumpFigures figures = rehearse(jump);
    JumpIntent intent = figures.intent;
    intent.overrun_rad -= flaw.over_turned_deg * kDegree;
    intent.touch_down_radps -= flaw.rate_radps;

    JumpCues cues = jump_cues({.jump = jump, .plan = figures}, 1);
    for (Cue& cue : cues.cues) {
        if (std::holds_alternative<TakeOff>(cue.command)) {
            cue.command = TakeOff{jump.technique, intent, flaw.mistiming_s};
        }
    }
    Skater skater(jump.body, jump.ice);
    skater.place({}, 0, cues.start_mps);
    return skate(skater, cues.touch_down_s + 0.5, cues.cues).skater.flight();
}

TEST(LandingCauses, WhatWasMeantIsHeld) {
    const FlightRecord record = land({});
    EXPECT_EQ(record.landing, Landing::Held);
    EXPECT_LT(record.demand, 1e-3);
    EXPECT_GT(record.touch_down_radps, 37) << "enough rate to spare for every band";
}

struct Border {
    double at;
    Landing below;
    Landing above;
};

// One cause grows past a border: what is seen changes there and nowhere near.
void expect_borders(const std::array<Border, 3>& borders, double grain,
                    const std::function<Flaw(double)>& flaw) {
    for (const Border& border : borders) {
        EXPECT_EQ(land(flaw(border.at - grain)).landing, border.below) << "below " << border.at;
        EXPECT_EQ(land(flaw(border.at + grain)).landing, border.above) << "above " << border.at;
    }
}

// More of one cause is never an easier landing.
void expect_growth(double most, const std::function<Flaw(double)>& flaw) {
    FlightRecord last = land({});
    for (int i = 1; i <= 40; ++i) {
        const FlightRecord record = land(flaw(most * i / 40));
        EXPECT_GE(record.demand, last.demand) << most * i / 40;
        EXPECT_GE(record.landing, last.landing) << most * i / 40;
        last = record;
    }
    EXPECT_GT(last.demand, 0);
}

// Demand is .6, .9 and 1.25 at the borders (physics/body.h); 120 degrees of it are 1.
TEST(LandingCauses, TurningTooFarAlone) {
    const auto over = [](double degrees) { return Flaw{.over_turned_deg = degrees}; };
    expect_borders({{{72, Landing::Held, Landing::StepOut},
                     {108, Landing::StepOut, Landing::HandDown},
                     {150, Landing::HandDown, Landing::Fall}}},
                   0.1, over);
    expect_growth(340, over);
}

// 170 degrees too little are a demand of 1; from 211 degrees on it is nearer to the jump with a
// turn less, over-turned by the rest, and no harder than 1.24: too little turn alone is no fall.
TEST(LandingCauses, TurningTooLittleAlone) {
    const auto under = [](double degrees) { return Flaw{.over_turned_deg = -degrees}; };
    expect_borders({{{102, Landing::Held, Landing::TwoFeet},
                     {153, Landing::TwoFeet, Landing::HandDown},
                     {252, Landing::HandDown, Landing::StepOut}}},
                   0.1, under);
    expect_growth(211, under);
    EXPECT_NEAR(land(under(360 * 170.0 / 290)).demand, 1.2414, 1e-3);
    EXPECT_EQ(land(under(360)).landing, Landing::Held) << "a triple";
}

// 2 rad/s are free, 28 rad/s more a demand of 1.
TEST(LandingCauses, TurningTooFastAtTouchDownAlone) {
    const auto fast = [](double radps) { return Flaw{.rate_radps = radps}; };
    expect_borders({{{2 + 16.8, Landing::Held, Landing::StepOut},
                     {2 + 25.2, Landing::StepOut, Landing::HandDown},
                     {2 + 35.0, Landing::HandDown, Landing::Fall}}},
                   0.01, fast);
    expect_growth(42, fast);
    EXPECT_LT(land(fast(2)).demand, 1e-3);
    EXPECT_NEAR(land(fast(2 + 2.8)).demand, 0.1, 1e-3);
    // Slower than meant is no harm.
    EXPECT_LT(land(fast(-5)).demand, 1e-3);
}

// 0.16 s off are a demand of 1, early or late.
TEST(LandingCauses, ALeaningAxisAlone) {
    for (const int sign : {-1, 1}) {
        const auto tilted = [&](double off_s) { return Flaw{.mistiming_s = sign * off_s}; };
        expect_borders({{{0.096, Landing::Held, Landing::StepOut},
                         {0.144, Landing::StepOut, Landing::HandDown},
                         {0.200, Landing::HandDown, Landing::Fall}}},
                       0.0002, tilted);
        expect_growth(0.24, tilted);
    }
}

// Two causes that are held each by itself are not held together: their squares add.
TEST(LandingCauses, TogetherTheyAddUp) {
    const Flaw both{.over_turned_deg = 60, .rate_radps = 2 + 14};
    EXPECT_EQ(land({.over_turned_deg = 60}).landing, Landing::Held);
    EXPECT_EQ(land({.rate_radps = 2 + 14}).landing, Landing::Held);
    EXPECT_EQ(land(both).landing, Landing::StepOut);
    EXPECT_NEAR(land(both).demand, 0.5 * std::sqrt(2.0), 1e-3);
}

TEST(LandingCauses, AThousandLikeLandingsAreOne) {
    const JumpRun stepped_out{.open_late_s = 0.060};
    std::set<double> demands;
    std::set<Landing> seen;
    std::set<std::uint64_t> states;
    const JumpCues jump = jump_cues(stepped_out, 1);
    for (int i = 0; i < 1000; ++i) {
        const Skater skater =
            skate(gliding(jump.start_mps), jump.touch_down_s + 0.5, jump.cues).skater;
        demands.insert(skater.flight().demand);
        seen.insert(skater.flight().landing);
        states.insert(skater.hash(0));
    }
    EXPECT_EQ(demands.size(), 1U);
    EXPECT_EQ(states.size(), 1U);
    EXPECT_EQ(seen, std::set<Landing>{Landing::StepOut});
}

} // namespace
} // namespace physics
