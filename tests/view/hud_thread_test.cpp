#include "game/view/hud/glyph.h"
#include "game/view/hud/thread.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace view {
namespace {

const ThreadBend& bend() {
    static const ThreadBend made(exhibition::plan("gala").drawing);
    return made;
}

constexpr Point kNow{600, 760};

TEST(Thread, PlaceIsTime) {
    for (double song_s = 0.5; song_s < 160; song_s += 7.3) {
        const Thread thread(bend(), kNow, song_s);
        // 280 pixels a second at 720 lines are 420 units.
        EXPECT_NEAR(thread.at(song_s + 1, Rail::Left).x - kNow.x, 420, 0.01);
        EXPECT_NEAR(thread.at(song_s, Rail::Left).y, kNow.y - 33, 0.01);
        EXPECT_NEAR(thread.at(song_s, Rail::Right).y, kNow.y + 33, 0.01);
    }
}

TEST(Thread, NothingOnItMovesAgainstAnythingElse) {
    const double first_s = 21.3;
    const double second_s = 22.1;
    const auto apart = [&](double song_s) {
        const Thread thread(bend(), kNow, song_s);
        return thread.at(second_s, Rail::Left) - thread.at(first_s, Rail::Left);
    };
    const Point at_once = apart(20.2);
    for (double song_s = 20.2; song_s < first_s; song_s += 1.0 / 60) {
        EXPECT_NEAR(apart(song_s).x, at_once.x, 0.01);
        EXPECT_NEAR(apart(song_s).y, at_once.y, 0.01);
    }
}

TEST(Thread, BendsWithThePathByTwelveDegreesAtMost) {
    float highest = 0;
    for (double time_s = 0; time_s < 168; time_s += 0.1) {
        const float rise = bend().height(time_s + 0.1) - bend().height(time_s);
        EXPECT_LE(std::abs(rise) / 42, std::tan(radians(12)) * 1.001F) << time_s << " s";
        highest = std::max(highest, std::abs(bend().height(time_s)));
    }
    EXPECT_GT(highest, 8) << "it should be seen to bend";
}

TEST(Thread, RisesWhereThePathCurvesToTheLeft) {
    std::vector<performance::DrawingPoint> knots(60);
    for (auto& knot : knots) {
        knot.turn_rate_radps = 0.8;
    }
    const performance::Drawing left_curve(knots);
    EXPECT_GT(ThreadBend(left_curve).height(2), 5);
}

TEST(Thread, ReleaseAndSqueezeAreOneGlyph) {
    const performance::Plan& plan = exhibition::plan("gala");
    int found = 0;
    for (const performance::PlannedElement& element : plan.elements) {
        for (const performance::PlannedJump& jump : element.jumps) {
            const Thread thread(bend(), kNow, static_cast<double>(jump.up_us) / 1e6 - 0.5);
            const std::vector<Glyph> glyphs = place_glyphs(plan, thread);
            const auto at_up = std::count_if(glyphs.begin(), glyphs.end(), [&](const Glyph& one) {
                return plan.cues[one.cue].press_us == jump.up_us;
            });
            EXPECT_EQ(at_up, 1);
            found +=
                static_cast<int>(std::count_if(glyphs.begin(), glyphs.end(), [&](const Glyph& one) {
                    return one.squeeze && plan.cues[*one.squeeze].press_us == jump.up_us;
                }));
        }
    }
    EXPECT_EQ(found, 6) << "2A, 3A, 3Lz, 2T, 3Lo, 4T";
}

TEST(Thread, TheNowRingStaysWhereTwoSecondsCanBeSeen) {
    for (const Point blade : {Point{-500, 200}, Point{1900, 1070}, Point{700, 800}}) {
        const Point ring = now_ring_at(blade);
        EXPECT_LE(ring.x + 420 * 2, 1800);
        EXPECT_GE(ring.x, 120);
        EXPECT_LE(ring.y + 33 + 22, 960) << "above the score ribbon";
    }
    EXPECT_EQ(now_ring_at({700, 800}), (Point{700, 800}));
}

TEST(Thread, WhatTheAssistPlaysIsOnlyHinted) {
    const performance::Plan& plan = exhibition::plan("easy");
    const ThreadBend own(plan.drawing);
    for (double song_s = 0; song_s < 160; song_s += 1.5) {
        for (const Glyph& glyph : place_glyphs(plan, Thread(own, kNow, song_s))) {
            EXPECT_EQ(glyph.helped, plan.assist.plays(plan.cues[glyph.cue].kind));
        }
    }
}

} // namespace
} // namespace view
