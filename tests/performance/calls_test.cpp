#include "game/performance/calls.h"
#include "tests/performance/skated.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace performance {
namespace {

using program::JumpType;
using skated::code;
using skated::season;

// Rows 15 and 27 of tests/physics/targets/README.md are the flash cards of the technical panel:
// a quarter missing (read by eye: 80 to 100 degrees) is `q`, more `<`, half and more `<<`; over by
// more than a quarter is the next jump with `<<`.

/// The call of a jump that turned `short_deg` less than its code asks for: "4T<", "3T".
std::string call(program::JumpCode planned, double short_deg) {
    const RotationResult result =
        call_rotation(season(), planned, program::nominal_revolutions(planned) - short_deg / 360);
    return program::to_string(result.called) +
           signs_of({.code = result.called, .rotation = result.rotation});
}

struct RotationCase {
    program::JumpCode planned;
    double short_deg = 0;
    std::string expected;
};

void PrintTo(const RotationCase& value, std::ostream* out) {
    *out << program::to_string(value.planned) << " short by " << value.short_deg;
}

class Row15RotationBorders : public testing::TestWithParam<RotationCase> {};

TEST_P(Row15RotationBorders, IsCalledAsTheFlashCardsSay) {
    EXPECT_EQ(call(GetParam().planned, GetParam().short_deg), GetParam().expected);
}

const program::JumpCode k4T = code(4, JumpType::ToeLoop);

INSTANTIATE_TEST_SUITE_P(
    Calls, Row15RotationBorders,
    testing::Values(RotationCase{k4T, 0, "4T"}, RotationCase{k4T, 79.99, "4T"},
                    RotationCase{k4T, 80, "4Tq"}, RotationCase{k4T, 80.01, "4Tq"},
                    RotationCase{k4T, 99.99, "4Tq"}, RotationCase{k4T, 100, "4Tq"},
                    RotationCase{k4T, 100.01, "4T<"}, RotationCase{k4T, 179.99, "4T<"},
                    RotationCase{k4T, 180, "4T<<"}, RotationCase{k4T, 180.01, "4T<<"},
                    RotationCase{k4T, 330, "4T<<"}, RotationCase{k4T, 330.1, "3T"},
                    RotationCase{k4T, 360 + 90, "3Tq"}, RotationCase{k4T, 720 + 330, "2T<<"},
                    RotationCase{k4T, 1080, "1T"}, RotationCase{k4T, -89.99, "4T"},
                    RotationCase{k4T, -90, "4T"}, RotationCase{k4T, -90.01, "5T<<"},
                    RotationCase{code(1, JumpType::ToeLoop), 350, "1T<<"},
                    RotationCase{code(3, JumpType::Axel), 340, "2A"},
                    RotationCase{code(2, JumpType::ToeLoop), -100, "3T<<"},
                    RotationCase{code(5, JumpType::ToeLoop), -200, "5T"},
                    RotationCase{code(4, JumpType::Axel), -200, "4A"},
                    RotationCase{code(1, JumpType::Euler), 179.9, "1Eu"},
                    RotationCase{code(1, JumpType::Euler), 180, "1Eu<<"},
                    RotationCase{code(1, JumpType::Euler), -200, "1Eu"}));

TEST(Calls, MissingDegreesAreOfTheCalledJump) {
    EXPECT_DOUBLE_EQ(call_rotation(season(), k4T, 4 - 0.25).missing_deg, 90);
    EXPECT_DOUBLE_EQ(call_rotation(season(), k4T, 2.75).missing_deg, 90);
    EXPECT_DOUBLE_EQ(call_rotation(season(), k4T, 4.5).missing_deg, 180);
    JumpOutcome popped = skated::clean_jump(k4T);
    popped.called = code(3, JumpType::ToeLoop);
    popped.missing_deg = 450;
    EXPECT_DOUBLE_EQ(missing_of_called_deg(popped), 90);
}

// A flip from an outside or a Lutz from an inside edge is `e`, near flat `!`: 3 degrees of lean.
TEST(Calls, Row27EdgeBordersAsTheFlashCardsSay) {
    const EdgeBands& bands = season().edge;
    for (const JumpType type : {JumpType::Flip, JumpType::Lutz}) {
        EXPECT_EQ(call_edge(bands, type, 3.01), EdgeCall::Correct);
        EXPECT_EQ(call_edge(bands, type, 3), EdgeCall::Correct);
        EXPECT_EQ(call_edge(bands, type, 2.99), EdgeCall::Unclear);
        EXPECT_EQ(call_edge(bands, type, 0), EdgeCall::Unclear);
        EXPECT_EQ(call_edge(bands, type, -2.99), EdgeCall::Unclear);
        EXPECT_EQ(call_edge(bands, type, -3), EdgeCall::Wrong);
        EXPECT_EQ(call_edge(bands, type, -3.01), EdgeCall::Wrong);
    }
    for (const JumpType type :
         {JumpType::ToeLoop, JumpType::Salchow, JumpType::Loop, JumpType::Euler, JumpType::Axel}) {
        EXPECT_EQ(call_edge(bands, type, -20), EdgeCall::Correct);
    }
}

LevelCall call_of(const SpinOutcome& spin, int planned_level,
                  program::Segment segment = program::Segment::Free) {
    return call_spin(season(), segment, spin, planned_level);
}

TEST(SpinLevel, FullCombinationIsLevelFourAndNeverAboveThePlan) {
    EXPECT_EQ(call_of(skated::full_combination_spin(), 4).level, 4);
    EXPECT_EQ(call_of(skated::full_combination_spin(), 2).level, 2);
    EXPECT_FALSE(call_of(skated::full_combination_spin(), 4).v);
}

TEST(SpinLevel, LessThanThreeRevolutionsIsNoSpin) {
    SpinOutcome spin = skated::full_sit_spin();
    spin.held[0].revolutions = 2.9;
    spin.revolutions = 2.9;
    EXPECT_FALSE(call_of(spin, 4).value);
    spin.held[0].revolutions = 3;
    spin.revolutions = 3;
    EXPECT_TRUE(call_of(spin, 4).value);
    spin.entered = false;
    EXPECT_FALSE(call_of(spin, 4).value);
}

TEST(SpinLevel, OnePositionCountsItsRevolutions) {
    SpinOutcome spin = skated::full_sit_spin();
    spin.locked_share = 0;
    spin.peak_rps = spin.mean_rps;
    const std::vector<std::pair<double, int>> cases = {{3, 1}, {5.9, 1}, {6, 2}, {7.9, 2}, {8, 3}};
    for (const auto& [revolutions, level] : cases) {
        spin.revolutions = revolutions;
        EXPECT_EQ(call_of(spin, 4).level, level) << revolutions;
    }
    spin.locked_share = 0.49;
    EXPECT_EQ(call_of(spin, 4).level, 3);
    spin.locked_share = 0.5;
    EXPECT_EQ(call_of(spin, 4).level, 4);
    spin.locked_share = 0;
    spin.peak_rps = 1.3 * spin.mean_rps;
    EXPECT_EQ(call_of(spin, 4).level, 4);
}

TEST(SpinLevel, WrongPositionHasNoValue) {
    SpinOutcome spin = skated::full_sit_spin();
    spin.held[0].position = program::SpinPosition::Upright;
    EXPECT_FALSE(call_of(spin, 4).value);
}

TEST(SpinLevel, CombinationWithoutAllBasicPositionsIsV) {
    SpinOutcome spin = skated::full_combination_spin();
    spin.held[0].revolutions = 1.9; // the camel is not held for two revolutions
    const LevelCall called = call_of(spin, 4);
    EXPECT_TRUE(called.value);
    EXPECT_TRUE(called.v);
    spin.held[0].revolutions = 2;
    spin.held[1].revolutions = 2;
    EXPECT_FALSE(call_of(spin, 4).v);
}

TEST(SpinLevel, LaybackIsAnUprightPosition) {
    SpinOutcome spin = skated::full_combination_spin();
    spin.held[3].position = program::SpinPosition::Layback;
    EXPECT_FALSE(call_of(spin, 4).v);
}

TEST(SpinLevel, ChangeOfFootNeedsThreeRevolutionsOnEach) {
    SpinOutcome spin = skated::full_combination_spin();
    spin.locked_share = 0;
    spin.peak_rps = 1;
    EXPECT_EQ(call_of(spin, 4).level, 4);
    for (SpinHeld& held : spin.held) {
        held.foot = program::Foot::Left;
    }
    EXPECT_EQ(call_of(spin, 4).level, 3);
    EXPECT_TRUE(call_of(spin, 4).v);
    EXPECT_FALSE(call_of(spin, 4, program::Segment::Short).value);
}

TEST(SpinLevel, EightRevolutionsInOnePositionAreAFeatureOfACombination) {
    SpinOutcome spin = skated::full_combination_spin();
    spin.planned.change_foot = false;
    spin.locked_share = 0;
    spin.peak_rps = 1;
    EXPECT_EQ(call_of(spin, 4).level, 3);
    spin.held[3].revolutions = 8;
    EXPECT_EQ(call_of(spin, 4).level, 4);
}

TEST(StepLevel, DifficultTurnsMakeTheClass) {
    StepsOutcome steps = skated::step_sequence(1).steps;
    const std::vector<std::pair<int, int>> cases = {{4, 0}, {5, 1}, {6, 1},  {7, 2},
                                                    {8, 2}, {9, 3}, {10, 3}, {11, 4}};
    for (const auto& [turns, level] : cases) {
        steps.difficult_turns = turns;
        EXPECT_EQ(call_steps(season().steps, steps, 1, 4).level, level) << turns;
    }
    EXPECT_EQ(call_steps(season().steps, steps, 1, 3).level, 3);
}

TEST(StepLevel, EachFeatureThatIsMissingCostsALevel) {
    const StepsOutcome full = skated::step_sequence(1).steps;
    EXPECT_EQ(call_steps(season().steps, full, 0.7, 4).level, 4);
    EXPECT_EQ(call_steps(season().steps, full, 0.69, 4).level, 3);
    StepsOutcome one_way = full;
    one_way.both_rotations = false;
    EXPECT_EQ(call_steps(season().steps, one_way, 1, 4).level, 3);
    StepsOutcome stumbled = full;
    stumbled.stumbles = 1;
    EXPECT_EQ(call_steps(season().steps, stumbled, 0, 4).level, 2);
    StepsOutcome partly = full;
    partly.done_turns = 18;
    EXPECT_EQ(call_steps(season().steps, partly, 1, 4).level, 4);
    partly.done_turns = 17;
    EXPECT_EQ(call_steps(season().steps, partly, 1, 4).level, 3);
}

TEST(StepLevel, NoTurnIsNoSequence) {
    EXPECT_FALSE(call_steps(season().steps, {}, 1, 4).value);
}

TEST(ExecutedText, NamesWhatWasSkated) {
    const auto text_of = [](const ElementOutcome& outcome, program::Segment segment) {
        return executed_text(call_element(season(), segment, outcome), segment);
    };
    JumpOutcome lutz = skated::clean_jump(code(4, JumpType::Lutz));
    lutz.edge = EdgeCall::Wrong;
    lutz.rotation = RotationCall::UnderRotated;
    JumpOutcome toe = skated::clean_jump(code(3, JumpType::ToeLoop));
    EXPECT_EQ(text_of(skated::jump_element(1, "4Lz+3T", {lutz, toe}), program::Segment::Free),
              "4Lze<+3T");
    toe.taken_off = false;
    const ElementOutcome broken = skated::jump_element(1, "4Lz+3T", {lutz, toe});
    EXPECT_EQ(text_of(broken, program::Segment::Free), "4Lze<");
    EXPECT_EQ(text_of(broken, program::Segment::Short), "4Lze<+COMBO");
    const JumpOutcome axel = skated::clean_jump(code(2, JumpType::Axel));
    EXPECT_EQ(text_of(skated::jump_element(1, "3T+2A",
                                           {skated::clean_jump(code(3, JumpType::ToeLoop)), axel}),
                      program::Segment::Free),
              "3T+2A+SEQ");
    EXPECT_EQ(text_of(skated::jump_element(1, "3T", {toe}), program::Segment::Free), "3T");
    EXPECT_EQ(text_of(skated::step_sequence(1), program::Segment::Free), "StSq4");
    EXPECT_EQ(text_of(skated::choreo_sequence(1), program::Segment::Free), "ChSq1");
    SpinOutcome spin = skated::full_combination_spin();
    spin.held[0].revolutions = 1;
    EXPECT_EQ(text_of(skated::spin_element(1, spin), program::Segment::Free), "CCoSp4V");
}

} // namespace
} // namespace performance
