#include "game/performance/judge.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace performance {
namespace {

constexpr KindSet kAll = ~KindSet{0};
constexpr ButtonSet kLeft = set_of(Button::Left);
constexpr ButtonSet kRight = set_of(Button::Right);
constexpr ButtonSet kLift = set_of(Button::Lift);

Assist gala() {
    return *find_assist("gala"); // 25 / 55 / 100 ms
}

Cue cue(CueKind kind, ButtonSet buttons, std::int64_t press_us,
        std::optional<std::int64_t> release_us = std::nullopt) {
    return {.id = 0,
            .element = 0,
            .skater = 0,
            .kind = kind,
            .buttons = buttons,
            .press_us = press_us,
            .release_us = release_us,
            .after_rest = false,
            .index = 0};
}

// Cues, a judge over them and the indices that have been missed so far.
struct Judged {
    explicit Judged(std::vector<Cue> given) : cues(std::move(given)), judge(cues, gala()) {}

    std::vector<std::size_t> missed_at(std::int64_t time_us) {
        std::vector<std::size_t> missed;
        judge.expire(time_us, missed);
        return missed;
    }

    std::vector<Cue> cues;
    Judge judge;
};

using Indices = std::vector<std::size_t>;

TEST(Judge, APressWithinTheWindowTakesItsCueAndNoneOutsideDoes) {
    for (const std::int64_t error_us : {-100'000, -25'000, 0, 55'000, 100'000}) {
        Judged one({cue(CueKind::Stroke, kLeft, 1'000'000)});
        EXPECT_EQ(one.judge.press(Button::Left, 1'000'000 + error_us, kAll), 0U) << error_us;
        EXPECT_EQ(one.judge.timing(0).error_us, error_us);
        EXPECT_EQ(one.judge.timing(0).word, word_of(gala().strokes, error_us)) << error_us;
        EXPECT_EQ(one.judge.timing(0).score, strength_of(gala().strokes, error_us)) << error_us;
    }
    for (const std::int64_t error_us : {-100'001, 100'001}) {
        Judged one({cue(CueKind::Stroke, kLeft, 1'000'000)});
        EXPECT_FALSE(one.judge.press(Button::Left, 1'000'000 + error_us, kAll)) << error_us;
        EXPECT_FALSE(one.judge.timing(0).error_us) << error_us;
    }
}

TEST(Judge, TheCueThatEndsARestHasWiderWindows) {
    for (const std::int64_t error_us : {-130'000, 130'000}) {
        Cue first = cue(CueKind::Stroke, kLeft, 1'000'000);
        first.after_rest = true;
        Judged one({first});
        EXPECT_FALSE(one.judge.press(Button::Left, 1'000'000 + error_us * 131 / 130, kAll));
        EXPECT_EQ(one.judge.press(Button::Left, 1'000'000 + error_us, kAll), 0U) << error_us;
        EXPECT_EQ(one.judge.timing(0).word, Word::Scrape) << error_us;
    }
}

TEST(Judge, TheOldestCueWhoseWindowHoldsThePressTakesIt) {
    Judged two({cue(CueKind::Stroke, kLeft, 1'000'000), cue(CueKind::Stroke, kLeft, 1'150'000)});
    // 80 ms late for the first, 70 ms early for the second
    EXPECT_EQ(two.judge.press(Button::Left, 1'080'000, kAll), 0U);
    EXPECT_EQ(two.judge.press(Button::Left, 1'090'000, kAll), 1U);
}

TEST(Judge, OnePressTakesOneCueAndOneCueOnePress) {
    Judged two({cue(CueKind::Stroke, kLeft, 1'000'000), cue(CueKind::Step, kLeft, 1'000'000)});
    EXPECT_EQ(two.judge.press(Button::Left, 1'000'000, kAll), 0U);
    EXPECT_FALSE(two.judge.timing(1).error_us);
    EXPECT_EQ(two.judge.press(Button::Left, 1'000'000, kAll), 1U);
    EXPECT_FALSE(two.judge.press(Button::Left, 1'000'000, kAll)) << "the third press is extra";
}

TEST(Judge, APressTakesOnlyCuesThatWantItsButton) {
    Judged two({cue(CueKind::Stroke, kLeft, 1'000'000), cue(CueKind::Stroke, kRight, 1'050'000)});
    EXPECT_FALSE(two.judge.press(Button::Lift, 1'000'000, kAll));
    EXPECT_EQ(two.judge.press(Button::Right, 1'000'000, kAll), 1U);
    EXPECT_EQ(two.judge.press(Button::Left, 1'000'000, kAll), 0U);
}

TEST(Judge, APressTakesOnlyTheKindsThatAreMeantNow) {
    Judged two(
        {cue(CueKind::Stroke, kLeft, 1'000'000), cue(CueKind::SpinChange, kLeft, 1'000'000)});
    EXPECT_EQ(two.judge.press(Button::Left, 1'000'000, set_of(CueKind::SpinChange)), 1U);
    EXPECT_FALSE(two.judge.press(Button::Left, 1'000'000, set_of(CueKind::Pose)));
}

TEST(Judge, BothSidesAreTimedByTheLaterPress) {
    for (const bool left_first : {true, false}) {
        Judged one({cue(CueKind::Squeeze, kBothSides, 1'000'000)});
        const Button first = left_first ? Button::Left : Button::Right;
        const Button second = left_first ? Button::Right : Button::Left;
        EXPECT_EQ(one.judge.press(first, 990'000, kAll), 0U);
        EXPECT_TRUE(one.judge.open(0)) << "the other hand is still to come";
        EXPECT_FALSE(one.judge.press(first, 995'000, kAll)) << "this hand has pressed";
        EXPECT_EQ(one.judge.press(second, 1'030'000, kAll), 0U);
        EXPECT_FALSE(one.judge.open(0));
        EXPECT_EQ(one.judge.timing(0).error_us, 30'000);
    }
}

TEST(Judge, BothSidesAreTimedByTheEarlierRelease) {
    Judged one({cue(CueKind::Pose, kBothSides, 1'000'000, 3'000'000)});
    one.judge.press(Button::Left, 1'000'000, kAll);
    EXPECT_FALSE(one.judge.held(0)) << "one hand holds no pose";
    one.judge.press(Button::Right, 1'000'000, kAll);
    EXPECT_TRUE(one.judge.held(0));
    EXPECT_EQ(one.judge.release(Button::Right, 2'990'000, kAll), 0U);
    EXPECT_FALSE(one.judge.held(0));
    EXPECT_FALSE(one.judge.release(Button::Left, 3'050'000, kAll));
    EXPECT_EQ(one.judge.timing(0).release_error_us, -10'000);
    EXPECT_EQ(one.judge.timing(0).word, Word::Perfect);
}

TEST(Judge, OneHandOfTwoIsAScrapeWithHalfTheScore) {
    Judged one({cue(CueKind::Squeeze, kBothSides, 1'000'000)});
    one.judge.press(Button::Left, 1'000'000, kAll);
    EXPECT_TRUE(one.missed_at(2'000'000).empty()) << "it was begun, so nobody missed it";
    EXPECT_EQ(one.judge.timing(0).word, Word::Scrape);
    EXPECT_DOUBLE_EQ(one.judge.timing(0).score, 0.5);
}

TEST(Judge, ACuePassedByItsWindowIsMissed) {
    Judged one({cue(CueKind::Stroke, kLeft, 1'000'000)});
    EXPECT_EQ(one.missed_at(1'100'000), Indices{}) << "the border is still inside";
    EXPECT_TRUE(one.judge.open(0));
    EXPECT_EQ(one.missed_at(1'100'001), Indices{0});
    EXPECT_FALSE(one.judge.open(0));
    EXPECT_EQ(one.judge.timing(0).word, Word::Missed);
    EXPECT_EQ(one.judge.timing(0).score, 0);
    EXPECT_FALSE(one.judge.timing(0).error_us);
    EXPECT_EQ(one.missed_at(1'200'000), Indices{}) << "a cue is missed once";
    EXPECT_FALSE(one.judge.press(Button::Left, 1'000'000, kAll)) << "gone is gone";
}

TEST(Judge, AWiderWindowKeepsALaterCueFromExpiringAnEarlierOne) {
    // The landing knee waits 250 ms, the stroke after it 100 ms.
    Judged two({cue(CueKind::LandingKnee, kLift, 1'000'000, 1'450'000),
                cue(CueKind::Stroke, kLeft, 1'050'000)});
    EXPECT_EQ(two.missed_at(1'200'000), Indices{1});
    EXPECT_EQ(two.judge.press(Button::Lift, 1'249'000, kAll), 0U);
}

TEST(Judge, AHoldLetGoEarlyLosesItsEndAndNoMore) {
    Judged one({cue(CueKind::EdgeHold, kLeft, 1'000'000, 2'000'000)});
    one.judge.press(Button::Left, 1'000'000, kAll);
    EXPECT_EQ(one.judge.release(Button::Left, 1'500'000, kAll), 0U);
    const CueTiming& timing = one.judge.timing(0);
    EXPECT_EQ(timing.release_error_us, -500'000);
    EXPECT_EQ(timing.word, Word::Scrape);
    EXPECT_DOUBLE_EQ(timing.score, 0.6) << "four tenths are for the end";
}

TEST(Judge, AHoldThatIsHeldTooLongEndsByItself) {
    Judged one({cue(CueKind::EdgeHold, kLeft, 1'000'000, 2'000'000)});
    one.judge.press(Button::Left, 1'000'000, kAll);
    EXPECT_EQ(one.missed_at(2'160'000), Indices{}) << "ends are 1.6 times as wide as 100 ms";
    EXPECT_TRUE(one.judge.held(0));
    EXPECT_EQ(one.missed_at(2'160'001), Indices{});
    EXPECT_FALSE(one.judge.held(0));
    EXPECT_EQ(one.judge.timing(0).word, Word::Scrape);
}

TEST(Judge, TheEndOfAHoldHasWiderWindowsThanItsPress) {
    Judged one({cue(CueKind::EdgeHold, kLeft, 1'000'000, 2'000'000)});
    one.judge.press(Button::Left, 1'000'000, kAll);
    one.judge.release(Button::Left, 2'040'000, kAll); // perfect up to 25 x 1.6 ms
    EXPECT_EQ(one.judge.timing(0).word, Word::Perfect);
    EXPECT_DOUBLE_EQ(one.judge.timing(0).score, 1);
}

TEST(Judge, AReleaseWithoutItsPressEndsNoHold) {
    Judged one({cue(CueKind::EdgeHold, kLeft, 1'000'000, 2'000'000)});
    EXPECT_FALSE(one.judge.release(Button::Left, 2'000'000, kAll));
}

TEST(Judge, ReleasingLiftIsTheTakeOffAndNoPressIs) {
    Judged one({cue(CueKind::TakeOff, kLift, 1'000'000)});
    EXPECT_FALSE(one.judge.press(Button::Lift, 1'000'000, kAll));
    EXPECT_EQ(one.judge.release(Button::Lift, 1'010'000, set_of(CueKind::TakeOff)), 0U);
    EXPECT_EQ(one.judge.timing(0).error_us, 10'000);
    EXPECT_EQ(one.judge.timing(0).word, Word::Perfect);
}

TEST(Judge, OpeningIsTimedByTheLaterHand) {
    Judged one({cue(CueKind::Open, kBothSides, 1'000'000)});
    EXPECT_EQ(one.judge.release(Button::Left, 980'000, kAll), 0U);
    EXPECT_TRUE(one.judge.open(0));
    EXPECT_EQ(one.judge.release(Button::Right, 1'060'000, kAll), 0U);
    EXPECT_EQ(one.judge.timing(0).error_us, 60'000);
    EXPECT_EQ(one.judge.timing(0).word, Word::Good); // 40 / 88 / 160 ms
}

TEST(Judge, ATakeOffBeyondItsWindowCanStillBeTaken) {
    for (const std::int64_t error_us : {-300'000, 300'000}) {
        Judged one({cue(CueKind::TakeOff, kLift, 1'000'000)});
        const std::int64_t time_us = 1'000'000 + error_us;
        EXPECT_FALSE(one.judge.release(Button::Lift, time_us, kAll)) << error_us;
        one.missed_at(time_us);
        one.judge.take_late(0, time_us);
        EXPECT_FALSE(one.judge.open(0));
        EXPECT_EQ(one.judge.timing(0).error_us, error_us);
        EXPECT_EQ(one.judge.timing(0).word, Word::Missed);
        EXPECT_EQ(one.judge.timing(0).score, 0);
    }
}

TEST(Judge, ACuePlayedByTheAssistIsNotForThePlayer) {
    Judged two({cue(CueKind::Stroke, kLeft, 1'000'000), cue(CueKind::Stroke, kLeft, 1'050'000)});
    two.judge.play(0);
    EXPECT_TRUE(two.judge.timing(0).by_assist);
    EXPECT_FALSE(two.judge.timing(0).error_us);
    EXPECT_EQ(two.judge.press(Button::Left, 1'000'000, kAll), 1U);
    EXPECT_FALSE(two.judge.timing(1).by_assist);
    EXPECT_EQ(two.missed_at(2'000'000), Indices{});
}

TEST(Judge, APlayerWhoWasFasterThanTheAssistKeepsTheCue) {
    Judged one({cue(CueKind::Open, kBothSides, 1'000'000)});
    one.judge.release(Button::Left, 950'000, kAll);
    one.judge.release(Button::Right, 950'000, kAll);
    one.judge.play(0);
    EXPECT_FALSE(one.judge.timing(0).by_assist);
    EXPECT_EQ(one.judge.timing(0).error_us, -50'000);
}

TEST(Judge, TheEndOfTheMusicClosesWhatIsOpen) {
    Judged two({cue(CueKind::Pose, kBothSides, 1'000'000, 3'000'000),
                cue(CueKind::Stroke, kLeft, 3'000'000)});
    two.judge.press(Button::Left, 1'000'000, kAll);
    two.judge.press(Button::Right, 1'000'000, kAll);
    two.judge.finish();
    EXPECT_FALSE(two.judge.open(0));
    EXPECT_FALSE(two.judge.open(1));
    EXPECT_EQ(two.judge.timing(0).word, Word::Scrape) << "begun well, never ended";
    EXPECT_EQ(two.judge.timing(1).word, Word::Missed);
}

} // namespace
} // namespace performance
