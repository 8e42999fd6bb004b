#include "game/performance/limits.h"
#include "game/performance/scoring.h"
#include "tests/performance/skated.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace performance {
namespace {

using program::JumpType;
using skated::code;
using skated::season;

std::string points_of(const CalledJump& jump) {
    return to_string(jump_value(season(), jump));
}

CalledElement jumps(std::vector<CalledJump> list) {
    CalledElement element;
    element.planned_jumps = list.size();
    element.jumps = std::move(list);
    element.has_value = true;
    return element;
}

CalledElement sequence(ElementGroup group, std::string family, int level, bool v) {
    CalledElement element;
    element.group = group;
    element.family = std::move(family);
    element.level = {.value = true, .v = v, .level = level};
    element.has_value = true;
    return element;
}

std::string base_of(const CalledElement& element) {
    return to_string(element_value(season(), element).base);
}

std::string goe_base_of(const CalledElement& element) {
    return to_string(element_value(season(), element).goe_base);
}

const CalledJump k3Lz{.code = code(3, JumpType::Lutz)};
const CalledJump k4T{.code = code(4, JumpType::ToeLoop)};
const CalledJump k3T{.code = code(3, JumpType::ToeLoop)};
const CalledJump k3A{.code = code(3, JumpType::Axel)};
const CalledJump k3F{.code = code(3, JumpType::Flip)};
const CalledJump k4Lz{.code = code(4, JumpType::Lutz)};
const CalledJump k1Eu{.code = code(1, JumpType::Euler)};

TEST(Points, RoundHalvesAwayFromZero) {
    EXPECT_EQ(to_string(rounded({2625, 1000})), "2.63");
    EXPECT_EQ(to_string(rounded({-2625, 1000})), "-2.63");
    EXPECT_EQ(to_string(rounded({2624, 1000})), "2.62");
    EXPECT_EQ(to_string(rounded({-5, 1000})), "-0.01");
    EXPECT_EQ(to_string(rounded({-4, 1000})), "0.00");
    EXPECT_EQ(to_string(Points{-7}), "-0.07");
}

TEST(Scoring, SignsTakeTheirValueFromTheTable) {
    EXPECT_EQ(points_of(k4T), "9.50");
    EXPECT_EQ(points_of({.code = k4T.code, .rotation = RotationCall::Quarter}), "9.50");
    EXPECT_EQ(points_of({.code = k4T.code, .rotation = RotationCall::UnderRotated}), "7.60");
    EXPECT_EQ(points_of({.code = code(4, JumpType::Salchow), .rotation = RotationCall::Downgraded}),
              "4.30");
    EXPECT_EQ(
        points_of(
            {.code = k3F.code, .rotation = RotationCall::UnderRotated, .edge = EdgeCall::Wrong}),
        "3.18");
    EXPECT_EQ(points_of({.code = k3F.code, .edge = EdgeCall::Wrong}), "4.24");
    EXPECT_EQ(points_of({.code = k3F.code, .edge = EdgeCall::Unclear}), "5.30");
    EXPECT_EQ(
        points_of(
            {.code = k3F.code, .rotation = RotationCall::Downgraded, .edge = EdgeCall::Wrong}),
        "1.44");
    EXPECT_EQ(points_of({.code = code(1, JumpType::ToeLoop), .rotation = RotationCall::Downgraded}),
              "0.00");
    EXPECT_EQ(points_of({.code = code(5, JumpType::Lutz), .rotation = RotationCall::Downgraded}),
              "9.50");
}

TEST(Scoring, RepeatsAndInvalidJumps) {
    EXPECT_EQ(points_of({.code = k3A.code, .repeat = true}), "5.60");
    EXPECT_EQ(points_of({.code = k3A.code, .invalid = true}), "0.00");
}

TEST(Scoring, SecondHalfFactorIsOnTheSumAndNotOnTheGoe) {
    CalledElement element = jumps({k4Lz, k1Eu, k3F});
    EXPECT_EQ(base_of(element), "17.30");
    element.second_half = true;
    EXPECT_EQ(base_of(element), "19.03");
    EXPECT_EQ(goe_base_of(element), "11.50");
}

TEST(Scoring, GoeIsOfTheHighestValuedJumpAfterItsSigns) {
    const CalledElement element =
        jumps({{.code = k4T.code, .rotation = RotationCall::UnderRotated}, k3T});
    EXPECT_EQ(base_of(element), "11.80");
    EXPECT_EQ(goe_base_of(element), "7.60");
}

TEST(Scoring, RepeatLeavesTheBaseOfTheGoe) {
    EXPECT_EQ(goe_base_of(jumps({{.code = k3A.code, .repeat = true}})), "8.00");
}

TEST(Scoring, SpinsWithVAreWorthThreeQuarters) {
    EXPECT_EQ(base_of(sequence(ElementGroup::Spin, "CCoSp", 3, true)), "2.25");
    EXPECT_EQ(base_of(sequence(ElementGroup::Spin, "CCoSp", 4, true)), "2.63");
    EXPECT_EQ(goe_base_of(sequence(ElementGroup::Spin, "CCoSp", 4, true)), "2.63");
    EXPECT_EQ(base_of(sequence(ElementGroup::Spin, "USp", 0, false)), "1.00");
}

TEST(Scoring, TrimmedMeanDropsOneHighestAndOneLowest) {
    const std::array<int, 9> marks = {3, 3, 2, 4, 3, 3, 2, 3, 5};
    EXPECT_EQ(trimmed_mean(marks, 1), beat::Fraction(3));
    EXPECT_EQ(to_string(goe_points(season(), ElementGroup::Jump, {590}, marks)), "1.77");
}

TEST(Scoring, GoeRoundsTheExactProduct) {
    const std::array<int, 9> marks = {0, -1, -1, -2, 0, -1, -1, 0, 1}; // sum of seven: -4
    EXPECT_EQ(to_string(goe_points(season(), ElementGroup::Jump, {590}, marks)), "-0.34");
    EXPECT_EQ(to_string(goe_points(season(), ElementGroup::Choreo, {300}, marks)), "-0.29");
}

TEST(Scoring, NoMarksGiveNoGoe) {
    EXPECT_EQ(goe_points(season(), ElementGroup::Jump, {590}, {}), Points{});
}

TEST(Scoring, ComponentsRoundTheMeanBeforeTheFactor) {
    // 8.75 8.50 9.00 8.75 9.25 8.50 8.75 9.00 8.25: seven of them sum to 61.25, mean 8.75.
    const std::array<int, 9> even = {35, 34, 36, 35, 37, 34, 35, 36, 33};
    const SegmentRules& free = season().segment(program::Segment::Free);
    EXPECT_EQ(to_string(component_score(season(), free, even).mean), "8.75");
    EXPECT_EQ(to_string(component_score(season(), free, even).score), "29.14"); // 29.1375
    // Seven sum to 61.50: 8.785714 is 8.79, and 8.79 x 3.33 = 29.2707; unrounded 29.2564.
    const std::array<int, 9> uneven = {36, 34, 36, 35, 37, 34, 35, 36, 33};
    EXPECT_EQ(to_string(component_score(season(), free, uneven).mean), "8.79");
    EXPECT_EQ(to_string(component_score(season(), free, uneven).score), "29.27");
    const SegmentRules& short_program = season().segment(program::Segment::Short);
    EXPECT_EQ(to_string(component_score(season(), short_program, uneven).score), "14.68");
}

TEST(Scoring, FallsCostMoreAsTheyAddUp) {
    const std::vector<std::string> expected = {"0.00", "1.00", "2.00", "4.00",
                                               "6.00", "9.00", "12.00"};
    for (int falls = 0; falls < 7; ++falls) {
        EXPECT_EQ(to_string(fall_deduction(season(), falls)),
                  expected[static_cast<std::size_t>(falls)])
            << falls;
    }
}

const SegmentRules& free_rules() {
    return season().segment(program::Segment::Free);
}

TEST(Layout, SecondSoloJumpIsARepeat) {
    std::vector<CalledElement> elements = {jumps({k3A}), jumps({k3A})};
    apply_limits(free_rules(), elements);
    EXPECT_FALSE(elements[0].jumps[0].repeat);
    EXPECT_TRUE(elements[1].jumps[0].repeat);
    EXPECT_EQ(executed_text(elements[1], program::Segment::Free), "3A+REP");
}

TEST(Layout, RepetitionInACombinationIsFree) {
    std::vector<CalledElement> elements = {jumps({k3A}), jumps({k3A, k3T})};
    apply_limits(free_rules(), elements);
    EXPECT_FALSE(elements[1].jumps[0].repeat);
    EXPECT_FALSE(elements[1].jumps[0].invalid);
}

TEST(Layout, OnlyOneQuadAndTwoJumpsMayBeRepeated) {
    const CalledJump k4S{.code = code(4, JumpType::Salchow)};
    std::vector<CalledElement> quads = {jumps({k4T}), jumps({k4S}), jumps({k4T, k3T}),
                                        jumps({k4S})};
    apply_limits(free_rules(), quads);
    EXPECT_FALSE(quads[2].jumps[0].invalid);
    EXPECT_TRUE(quads[3].invalid);
    EXPECT_EQ(executed_text(quads[3], program::Segment::Free), "4S*");

    std::vector<CalledElement> triples = {jumps({k3Lz}), jumps({k3F}),      jumps({k3A}),
                                          jumps({k3Lz}), jumps({k3F, k3T}), jumps({k3A})};
    apply_limits(free_rules(), triples);
    EXPECT_TRUE(triples[3].jumps[0].repeat);
    EXPECT_FALSE(triples[4].jumps[0].invalid);
    EXPECT_TRUE(triples[5].invalid);
}

TEST(Layout, ThirdExecutionHasNoValue) {
    const CalledJump k2T{.code = code(2, JumpType::ToeLoop)};
    std::vector<CalledElement> elements = {jumps({k3Lz, k2T}), jumps({k3F, k2T}),
                                           jumps({k3A, k2T})};
    apply_limits(free_rules(), elements);
    EXPECT_FALSE(elements[1].jumps[1].invalid);
    EXPECT_TRUE(elements[2].jumps[1].invalid);
    EXPECT_EQ(executed_text(elements[2], program::Segment::Free), "3A+2T*");
    EXPECT_EQ(base_of(elements[2]), "8.00");
}

TEST(Layout, FourthCombinationCountsItsFirstJumpOnly) {
    const CalledJump k2Lo{.code = code(2, JumpType::Loop)};
    const CalledJump k3Lo{.code = code(3, JumpType::Loop)};
    std::vector<CalledElement> elements = {jumps({k4T, k3T}), jumps({k3A, k2Lo}),
                                           jumps({k3F, k2Lo}), jumps({k3Lo, k3T})};
    apply_limits(free_rules(), elements);
    EXPECT_EQ(executed_text(elements[3], program::Segment::Free), "3Lo+3T*+REP");
    EXPECT_EQ(base_of(elements[3]), "3.43");
}

TEST(Layout, EighthJumpElementHasNoValue) {
    std::vector<CalledElement> elements(8, jumps({{.code = code(1, JumpType::Axel)}}));
    apply_limits(free_rules(), elements);
    EXPECT_FALSE(elements[6].invalid);
    EXPECT_TRUE(elements[7].invalid);
}

TEST(Layout, SameSpinTwiceCountsOnce) {
    std::vector<CalledElement> elements(2, sequence(ElementGroup::Spin, "CCoSp", 4, false));
    elements[1].level.level = 3;
    apply_limits(free_rules(), elements);
    EXPECT_FALSE(elements[0].invalid);
    EXPECT_TRUE(elements[1].invalid);
}

TEST(Layout, ShortProgramRepeatsNothing) {
    std::vector<CalledElement> elements = {jumps({k3Lz}), jumps({k3Lz, k3T})};
    apply_limits(season().segment(program::Segment::Short), elements);
    EXPECT_EQ(executed_text(elements[1], program::Segment::Short), "3Lz*+3T");
    EXPECT_EQ(base_of(elements[1]), "4.20");
}

TEST(Layout, GalaHasNoLimits) {
    std::vector<CalledElement> elements(9, jumps({k4T, k3T}));
    apply_limits(season().segment(program::Segment::Gala), elements);
    for (const CalledElement& element : elements) {
        EXPECT_EQ(executed_text(element, program::Segment::Gala), "4T+3T");
    }
}

TEST(Layout, LastJumpsOfTheSecondHalfTakeTheFactor) {
    const auto skated_at = [](const std::vector<int>& starts) {
        std::vector<CalledElement> elements;
        for (const int start : starts) {
            elements.push_back(jumps({k3A}));
            elements.back().start_us = start;
        }
        return elements;
    };
    const auto factors = [](const std::vector<CalledElement>& elements) {
        std::string text;
        for (const CalledElement& element : elements) {
            text += element.second_half ? 'x' : '-';
        }
        return text;
    };
    std::vector<CalledElement> late = skated_at({10, 60, 70, 80, 90});
    mark_second_half(free_rules(), 100, late);
    EXPECT_EQ(factors(late), "--xxx");
    std::vector<CalledElement> border = skated_at({10, 20, 49, 50, 90});
    mark_second_half(free_rules(), 100, border);
    EXPECT_EQ(factors(border), "---xx");
    std::vector<CalledElement> in_short = skated_at({60, 70, 80});
    mark_second_half(season().segment(program::Segment::Short), 100, in_short);
    EXPECT_EQ(factors(in_short), "--x");
}

} // namespace
} // namespace performance
