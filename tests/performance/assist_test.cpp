#include "game/performance/assist.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace performance {
namespace {

constexpr std::array<std::string_view, 3> kSettings{"easy", "normal", "gala"};
constexpr std::array<CueKind, 14> kKinds{
    CueKind::Stroke,      CueKind::EdgeHold,  CueKind::Step,     CueKind::Pose,
    CueKind::BendDown,    CueKind::TakeOff,   CueKind::Squeeze,  CueKind::Open,
    CueKind::LandingKnee, CueKind::SpinEnter, CueKind::SpinHold, CueKind::SpinChange,
    CueKind::SpinLeave,   CueKind::Rise};

Assist named(std::string_view name) {
    const auto found = find_assist(name);
    EXPECT_TRUE(found) << name;
    return found.value_or(Assist{});
}

// Every pair of windows that any cue is judged by.
std::vector<Windows> all_windows() {
    std::vector<Windows> all;
    for (const std::string_view name : kSettings) {
        for (const CueKind kind : kKinds) {
            all.push_back(windows_of(named(name), kind));
            all.push_back(release_windows_of(named(name), kind));
        }
    }
    return all;
}

TEST(Assist, ThereAreThreeSettingsAndNoOther) {
    for (const std::string_view name : kSettings) {
        EXPECT_EQ(named(name).name, name);
    }
    for (const std::string_view name : {"", "Easy", "hard", "gala "}) {
        EXPECT_FALSE(find_assist(name)) << name;
    }
}

// Windows +-ms (perfect/good/scrape) easy 60/120/180, normal 40/85/140, gala 25/55/100.
TEST(Assist, TheWindowsOfStrokesAndStepsAreTheDesigned) {
    const std::array<Windows, 3> designed{
        {{60'000, 120'000, 180'000}, {40'000, 85'000, 140'000}, {25'000, 55'000, 100'000}}};
    for (std::size_t i = 0; i < kSettings.size(); ++i) {
        for (const CueKind kind : {CueKind::Stroke, CueKind::Step, CueKind::EdgeHold}) {
            const Windows windows = windows_of(named(kSettings[i]), kind);
            EXPECT_EQ(windows.perfect_us, designed[i].perfect_us) << kSettings[i];
            EXPECT_EQ(windows.good_us, designed[i].good_us) << kSettings[i];
            EXPECT_EQ(windows.scrape_us, designed[i].scrape_us) << kSettings[i];
        }
    }
}

// Ends of holds and OUT are 1.6 times as wide; the landing knee is good within 130/90/60 ms.
TEST(Assist, LettingGoIsJudgedMoreGently) {
    constexpr std::array<std::int64_t, 3> kKnee_us{130'000, 90'000, 60'000};
    for (std::size_t i = 0; i < kSettings.size(); ++i) {
        const Assist assist = named(kSettings[i]);
        const Windows press = windows_of(assist, CueKind::EdgeHold);
        for (const Windows& wide :
             {release_windows_of(assist, CueKind::EdgeHold),
              release_windows_of(assist, CueKind::Pose), windows_of(assist, CueKind::Open)}) {
            EXPECT_EQ(wide.perfect_us * 10, press.perfect_us * 16) << kSettings[i];
            EXPECT_EQ(wide.good_us * 10, press.good_us * 16) << kSettings[i];
            EXPECT_EQ(wide.scrape_us * 10, press.scrape_us * 16) << kSettings[i];
        }
        EXPECT_EQ(windows_of(assist, CueKind::LandingKnee).good_us, kKnee_us[i]) << kSettings[i];
    }
}

TEST(Assist, AnErrorOnABorderStillHasItsWord) {
    for (const Windows& windows : all_windows()) {
        for (const int sign : {-1, 1}) {
            const auto word = [&](std::int64_t size_us) {
                return word_of(windows, sign * size_us);
            };
            EXPECT_EQ(word(0), Word::Perfect);
            EXPECT_EQ(word(windows.perfect_us), Word::Perfect) << windows.perfect_us;
            EXPECT_EQ(word(windows.perfect_us + 1), Word::Good) << windows.perfect_us;
            EXPECT_EQ(word(windows.good_us), Word::Good) << windows.good_us;
            EXPECT_EQ(word(windows.good_us + 1), Word::Scrape) << windows.good_us;
            EXPECT_EQ(word(windows.scrape_us), Word::Scrape) << windows.scrape_us;
            EXPECT_EQ(word(windows.scrape_us + 1), Word::Missed) << windows.scrape_us;
            EXPECT_EQ(word(3'600'000'000), Word::Missed);
        }
    }
}

TEST(Assist, StrengthIsFullInsidePerfectAndAQuarterAtTheEndOfScrape) {
    for (const Windows& windows : all_windows()) {
        for (const int sign : {-1, 1}) {
            EXPECT_EQ(strength_of(windows, 0), 1);
            EXPECT_EQ(strength_of(windows, sign * windows.perfect_us / 2), 1);
            EXPECT_EQ(strength_of(windows, sign * windows.perfect_us), 1);
            EXPECT_NEAR(strength_of(windows, sign * windows.scrape_us), 0.25, 1e-12);
            EXPECT_EQ(strength_of(windows, sign * (windows.scrape_us + 1)), 0);
        }
    }
}

TEST(Assist, StrengthFallsSmoothlyAndAlikeOnBothSides) {
    // The steepest slope of 0.75 x^2 (3 - 2 x) is 0.75 * 1.5 a width.
    constexpr std::int64_t kStep_us = 100;
    for (const Windows& windows : all_windows()) {
        const auto width = static_cast<double>(windows.scrape_us - windows.perfect_us);
        const double steepest = 0.75 * 1.5 / width * static_cast<double>(kStep_us);
        double before = 1;
        for (std::int64_t error_us = 0; error_us <= windows.scrape_us; error_us += kStep_us) {
            const double strength = strength_of(windows, error_us);
            ASSERT_LE(strength, before) << error_us;
            ASSERT_LE(before - strength, steepest * 1.001) << error_us;
            ASSERT_EQ(strength, strength_of(windows, -error_us)) << error_us;
            before = strength;
        }
    }
}

TEST(Assist, PlaysWhatItsSettingSaysAndNothingElse) {
    for (const CueKind kind : kKinds) {
        const bool easy = kind == CueKind::Squeeze || kind == CueKind::Open ||
                          kind == CueKind::SpinHold || kind == CueKind::EdgeHold;
        EXPECT_EQ(named("easy").plays(kind), easy) << name_of(kind);
        EXPECT_EQ(named("normal").plays(kind), kind == CueKind::Open) << name_of(kind);
        EXPECT_FALSE(named("gala").plays(kind)) << name_of(kind);
    }
}

TEST(Assist, ChangesTheArmsAndTheReleaseOfTheBodyAndNothingElse) {
    const physics::Body gala = body_of(named("gala"));
    const physics::Body plain;
    EXPECT_EQ(gala.arms_in_s, plain.arms_in_s);
    EXPECT_EQ(gala.push_tolerance_s, plain.push_tolerance_s);
    EXPECT_EQ(gala.momentum_tolerance_s, plain.momentum_tolerance_s);
    for (const std::string_view name : {"easy", "normal"}) {
        const physics::Body helped = body_of(named(name));
        EXPECT_LT(helped.arms_in_s, plain.arms_in_s) << name;
        EXPECT_GT(helped.push_tolerance_s, plain.push_tolerance_s) << name;
        EXPECT_EQ(helped.push_tolerance_s, helped.momentum_tolerance_s) << name;
        EXPECT_EQ(helped.tight_inertia, plain.tight_inertia) << name;
        EXPECT_EQ(helped.swing_momentum, plain.swing_momentum) << name;
        EXPECT_EQ(helped.over_turn_scale_deg, plain.over_turn_scale_deg) << name;
    }
}

} // namespace
} // namespace performance
