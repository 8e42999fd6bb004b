#include "game/performance/panel.h"
#include "game/performance/scoring.h"
#include "tests/performance/skated.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <vector>

namespace performance {
namespace {

using program::JumpType;
using skated::code;
using skated::season;

constexpr int kPerfect = 9;

std::vector<int> marks_of(const ElementOutcome& outcome,
                          program::Segment segment = program::Segment::Free) {
    const CalledElement called = call_element(season(), segment, outcome);
    return judge_element({season(), segment, outcome, called});
}

double mean_of(const std::vector<int>& marks) {
    return trimmed_mean(marks, season().dropped_marks).to_double();
}

ElementOutcome solo(const JumpOutcome& jump) {
    return skated::jump_element(1, program::to_string(jump.planned), {jump});
}

JumpOutcome quad() {
    return skated::clean_jump(code(4, JumpType::ToeLoop));
}

long count_of(const std::vector<int>& marks, int low, int high) {
    return std::count_if(marks.begin(), marks.end(),
                         [&](int mark) { return low <= mark && mark <= high; });
}

TEST(Panel, PerfectJumpEarnsThreeOrFourFromMostJudges) {
    const std::vector<int> marks = marks_of(solo(quad()));
    ASSERT_EQ(marks.size(), 9U);
    EXPECT_GE(count_of(marks, 3, 4), 7) << testing::PrintToString(marks);
    EXPECT_EQ(count_of(marks, 3, 5), kPerfect) << testing::PrintToString(marks);
}

TEST(Panel, JudgesDifferALittle) {
    const std::vector<int> marks = marks_of(solo(quad()));
    const auto [low, high] = std::minmax_element(marks.begin(), marks.end());
    EXPECT_GE(*high - *low, 1);
    EXPECT_LE(*high - *low, 2);
}

TEST(Panel, JumpThatIsOnlyLandedEarnsNoughtToTwo) {
    ElementOutcome outcome = solo(skated::poor_jump(code(4, JumpType::ToeLoop)));
    outcome.timing = 0.6;
    const std::vector<int> marks = marks_of(outcome);
    EXPECT_EQ(count_of(marks, 0, 2), kPerfect) << testing::PrintToString(marks);
}

TEST(Panel, PerfectSpinsAndSequencesEarnThreeOrMore) {
    for (const ElementOutcome& outcome : {skated::spin_element(1, skated::full_combination_spin()),
                                          skated::spin_element(2, skated::full_sit_spin()),
                                          skated::step_sequence(3), skated::choreo_sequence(4)}) {
        const std::vector<int> marks = marks_of(outcome);
        EXPECT_GE(mean_of(marks), 3.0) << outcome.planned_code << testing::PrintToString(marks);
        EXPECT_LE(mean_of(marks), 4.5) << outcome.planned_code << testing::PrintToString(marks);
    }
}

TEST(Panel, FallOnAPerfectJumpIsNeverPositive) {
    JumpOutcome jump = quad();
    jump.landing = LandingKind::Fall;
    const std::vector<int> marks = marks_of(solo(jump));
    EXPECT_LE(*std::max_element(marks.begin(), marks.end()), 0) << testing::PrintToString(marks);
    jump.landing_demand = 1.4;
    jump.landing_softness = 0;
    jump.exit_mps = 0;
    EXPECT_LE(mean_of(marks_of(solo(jump))), -3.0);
}

TEST(Panel, SeriousErrorsCapTheStart) {
    JumpOutcome jump = quad();
    jump.landing = LandingKind::StepOut;
    const std::vector<int> marks = marks_of(solo(jump));
    EXPECT_LE(*std::max_element(marks.begin(), marks.end()), -1) << testing::PrintToString(marks);
}

struct Worsening {
    std::string name;
    std::function<void(JumpOutcome&)> apply;
};

TEST(Panel, EveryErrorLowersTheMark) {
    const double best = mean_of(marks_of(solo(quad())));
    const std::vector<Worsening> list = {
        {"hand", [](JumpOutcome& jump) { jump.landing = LandingKind::HandDown; }},
        {"step-out", [](JumpOutcome& jump) { jump.landing = LandingKind::StepOut; }},
        {"stiff", [](JumpOutcome& jump) { jump.landing_softness = 0; }},
        {"low", [](JumpOutcome& jump) { jump.height_m = 0.25; }},
        {"lacking", [](JumpOutcome& jump) { jump.missing_deg = 45; }},
        {"q",
         [](JumpOutcome& jump) {
             jump.rotation = RotationCall::Quarter;
             jump.missing_deg = 90;
         }},
        {"<",
         [](JumpOutcome& jump) {
             jump.rotation = RotationCall::UnderRotated;
             jump.missing_deg = 120;
         }},
        {"<<",
         [](JumpOutcome& jump) {
             jump.rotation = RotationCall::Downgraded;
             jump.missing_deg = 200;
         }},
        {"!", [](JumpOutcome& jump) { jump.edge = EdgeCall::Unclear; }},
        {"e", [](JumpOutcome& jump) { jump.edge = EdgeCall::Wrong; }},
    };
    for (const Worsening& worse : list) {
        JumpOutcome jump = quad();
        worse.apply(jump);
        EXPECT_LE(mean_of(marks_of(solo(jump))), best - 0.9) << worse.name;
    }
}

TEST(Panel, LackingRotationBeginsAtFortyFiveDegrees) {
    JumpOutcome jump = quad();
    jump.missing_deg = 44.9;
    EXPECT_EQ(marks_of(solo(jump)), marks_of(solo(quad())));
    jump.missing_deg = 45;
    EXPECT_NE(marks_of(solo(jump)), marks_of(solo(quad())));
}

TEST(Panel, OfRotationSignsOnlyTheWorstCounts) {
    JumpOutcome downgraded = quad();
    downgraded.rotation = RotationCall::Downgraded;
    downgraded.missing_deg = 200;
    JumpOutcome quarter = skated::clean_jump(code(3, JumpType::ToeLoop));
    const std::vector<int> alone =
        marks_of(skated::jump_element(1, "4T+3T", {downgraded, quarter}));
    quarter.rotation = RotationCall::Quarter;
    quarter.missing_deg = 90;
    EXPECT_EQ(marks_of(skated::jump_element(1, "4T+3T", {downgraded, quarter})), alone);
}

TEST(Panel, TwoQuartersInACombinationAreWorseThanOne) {
    JumpOutcome first = quad();
    JumpOutcome second = skated::clean_jump(code(3, JumpType::ToeLoop));
    first.rotation = RotationCall::Quarter;
    first.missing_deg = 90;
    const double one = mean_of(marks_of(skated::jump_element(1, "4T+3T", {first, second})));
    second.rotation = RotationCall::Quarter;
    second.missing_deg = 90;
    const double two = mean_of(marks_of(skated::jump_element(1, "4T+3T", {first, second})));
    EXPECT_LE(two, one - 1);
}

TEST(Panel, ShortProgramCombinationWithoutItsSecondJumpIsMinusFive) {
    JumpOutcome second = skated::clean_jump(code(3, JumpType::ToeLoop));
    second.taken_off = false;
    const ElementOutcome broken = skated::jump_element(1, "4T+3T", {quad(), second});
    EXPECT_EQ(marks_of(broken, program::Segment::Short), std::vector<int>(9, -5));
    EXPECT_GE(mean_of(marks_of(broken, program::Segment::Free)), 3.0);
}

TEST(Panel, NothingSkatedGetsNoMarks) {
    ElementOutcome outcome = solo(quad());
    outcome.attempted = false;
    EXPECT_TRUE(marks_of(outcome).empty());
}

TEST(Panel, MarksStayInRange) {
    JumpOutcome wreck = quad();
    wreck.landing = LandingKind::Fall;
    wreck.rotation = RotationCall::Downgraded;
    wreck.missing_deg = 300;
    wreck.edge = EdgeCall::Wrong;
    wreck.height_m = 0;
    wreck.length_m = 0;
    EXPECT_EQ(marks_of(solo(wreck)), std::vector<int>(9, -5));
}

double component_mark(const ProgramOutcome& outcome, Component component) {
    const auto marks = judge_components(season(), outcome);
    return trimmed_mean(marks[static_cast<std::size_t>(component)], season().dropped_marks)
               .to_double() /
           kStepsPerMark;
}

TEST(Components, PerfectProgramIsAboutNineAndAHalf) {
    const auto marks = judge_components(season(), skated::perfect_program());
    for (const std::vector<int>& component : marks) {
        for (const int steps : component) {
            EXPECT_GE(steps, 37); // 9.25
            EXPECT_LE(steps, 39); // 9.75
        }
    }
}

TEST(Components, HalfMissedProgramIsFiveToSix) {
    for (const Component component :
         {Component::Composition, Component::Presentation, Component::SkatingSkills}) {
        const double mark = component_mark(skated::half_missed_program(), component);
        EXPECT_GE(mark, 5.0) << static_cast<int>(component);
        EXPECT_LE(mark, 6.25) << static_cast<int>(component);
    }
}

TEST(Components, EachHearsItsOwnMeasures) {
    ProgramOutcome small = skated::perfect_program();
    small.size = 0.4;
    EXPECT_LT(component_mark(small, Component::Composition), 7.5);
    EXPECT_GT(component_mark(small, Component::Presentation), 9.0);
    ProgramOutcome off_beat = skated::perfect_program();
    off_beat.timing = 0.3;
    off_beat.music = 0.2;
    EXPECT_LT(component_mark(off_beat, Component::Presentation), 6);
    EXPECT_GT(component_mark(off_beat, Component::SkatingSkills), 9.0);
    ProgramOutcome slow = skated::perfect_program();
    slow.mean_mps = 1.5;
    EXPECT_LT(component_mark(slow, Component::SkatingSkills), 7.5);
}

} // namespace
} // namespace performance
