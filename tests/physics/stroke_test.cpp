#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace physics {
namespace {

double speed_after(double speed_mps, double time_s, const std::vector<Cue>& cues) {
    return skate(gliding(speed_mps), time_s - 1e-6, cues).skater.state().speed_mps;
}

// dv = q J max(0, 1 - (v / v_max)^2) spread over 0.25 s.
TEST(Stroke, AddsItsShareOverAQuarterSecond) {
    for (const double speed : {0.0, 2.0, 4.0, 6.0}) {
        const double expected = 0.50 * (1 - speed * speed / 49);
        const double gained =
            speed_after(speed, 0.25, {{0, Stroke{}}}) - speed_after(speed, 0.25, {});
        // At rest friction acts on the pushed one alone: 0.07 m/s^2 for 0.25 s; in motion drag
        // takes a little of what was gained.
        EXPECT_NEAR(gained, expected, speed == 0 ? 0.02 : 0.003) << speed << " m/s";
    }
}

TEST(Stroke, WorksEvenlyWhileItLasts) {
    const double half = speed_after(4, 0.125, {{0, Stroke{}}}) - speed_after(4, 0.125, {});
    const double whole = speed_after(4, 0.25, {{0, Stroke{}}}) - speed_after(4, 0.25, {});
    const double later = speed_after(4, 0.5, {{0, Stroke{}}}) - speed_after(4, 0.5, {});
    EXPECT_NEAR(half / whole, 0.5, 0.005);
    EXPECT_NEAR(later / whole, 1, 0.01);
}

TEST(Stroke, AddsNothingAtTopSpeed) {
    EXPECT_NEAR(speed_after(7, 0.25, {{0, Stroke{}}}), speed_after(7, 0.25, {}), 1e-12);
    EXPECT_NEAR(speed_after(7.5, 0.25, {{0, Stroke{}}}), speed_after(7.5, 0.25, {}), 1e-12);
}

TEST(Stroke, SaysWhatItWillAddAndWithWhichFoot) {
    const Skated skated =
        skate(gliding(3), 0.1, {{0.03, Stroke{.strength = 0.8, .foot = Side::Right}}});
    const Event event = first(skated.events, EventKind::Stroke);
    EXPECT_NEAR(event.value, 0.8 * 0.50 * (1 - 9.0 / 49), 1e-3);
    EXPECT_NEAR(event.time_s, 0.03, 1e-9);
    EXPECT_EQ(skated.skater.state().foot, Side::Right);
    EXPECT_GT(skated.skater.state().push_strength, 0);
    EXPECT_EQ(count(skated.events, EventKind::Scrape), 0);
}

TEST(Stroke, AFootThatHasJustPushedIsWeaker) {
    const Skated skated = skate(gliding(3), 0.5, {{0, Stroke{}}, {0.095, Stroke{}}});
    EXPECT_NEAR(skated.events[1].value / skated.events[0].value, 0.5, 0.03);
}

TEST(Stroke, AScrapedPushCostsSpeed) {
    const Skated skated = skate(gliding(5), 0.1, {{0, Stroke{.strength = 0, .scrape = 1}}});
    EXPECT_NEAR(first(skated.events, EventKind::Scrape).value, 0.06 * 5, 1e-9);
    EXPECT_NEAR(skated.skater.state().speed_mps, speed_after(4.7, 0.1, {}), 0.01);
}

// The reference model: from rest, five strokes every 4 beats (1.375 a second), 4.9 m/s after 12 s.
TEST(Stroke, TwelveSecondsOfGoodStrokesFromRestMakeAQuadsSpeedNearly) {
    std::vector<Cue> cues;
    for (int n = 0; n < 17; ++n) {
        cues.push_back({n / 1.375, Stroke{.foot = n % 2 == 0 ? Side::Left : Side::Right}});
    }
    EXPECT_NEAR(speed_after(0, 12, cues), 4.9, 0.25);
}

// Pressing at random: pushes worth a tenth that scrape. Half of a quad's entry speed is 2.5 m/s.
TEST(Stroke, MashingGetsNowhere) {
    for (const double per_second : {4.0, 6.0, 8.0, 12.0}) {
        for (const double start_mps : {0.0, 2.0}) {
            std::vector<Cue> cues;
            for (int n = 0; n < 60 * per_second; ++n) {
                cues.push_back({n / per_second, Stroke{.strength = 0.1, .scrape = 1}});
            }
            double fastest = 0;
            (void)skate(gliding(start_mps), 60, cues, {}, [&](const Skater& skater, double) {
                fastest = std::max(fastest, skater.state().speed_mps);
            });
            EXPECT_LT(fastest, 2.4) << per_second << " Hz from " << start_mps << " m/s";
        }
    }
}

TEST(Stroke, InTheAirDoesNothing) {
    JumpRun run;
    const JumpCues jump = jump_cues(run, 1);
    std::vector<Cue> with_stroke = jump.cues;
    with_stroke.push_back({1.4, Stroke{}});
    const SkaterState without = skate(gliding(jump.start_mps), 2, jump.cues).skater.state();
    const SkaterState with = skate(gliding(jump.start_mps), 2, with_stroke).skater.state();
    EXPECT_NEAR(with.speed_mps, without.speed_mps, 1e-12);
    EXPECT_EQ(with.foot, without.foot);
}

} // namespace
} // namespace physics
