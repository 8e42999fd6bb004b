#include "levels/program/structure.h"
#include "tests/program/routine.h"

#include <gtest/gtest.h>

namespace program {
namespace {

std::vector<std::string> codes(const std::string& rows) {
    return testing::codes_of(testing::parse_rows(rows).diagnostics);
}

using Codes = std::vector<std::string>;

TEST(Structure, ARowMayStartWhereTheLastOneEnds) {
    EXPECT_EQ(codes("2.1 rest 1\n2.2 rest 1/3\n2.2+1/3 rest 2/3\n2.3 rest 1"), Codes{});
    EXPECT_EQ(codes("2.1 rest 1\n2.2 rest 1/3\n2.2+1/4 rest 1"), Codes{"FR104"});
}

TEST(Structure, AJumpLastsUntilItsLastLanding) {
    EXPECT_EQ(codes("2.1 4T+3T - land=3.1,3.3\n3.3 rest 1"), Codes{});
    EXPECT_EQ(codes("2.1 4T+3T - land=3.1,3.3\n3.2 rest 1"), Codes{"FR104"});
}

TEST(Structure, BeatsOfAJumpReachAtLeastItsLanding) {
    EXPECT_EQ(codes("2.1 4T 4 land=3.1\n3.1 rest 1"), Codes{});
    EXPECT_EQ(codes("2.1 4T 5 land=3.1\n3.1 rest 1"), Codes{"FR104"});
    EXPECT_EQ(codes("2.1 4T 3+1/2 land=3.1"), Codes{"FR122"});
}

TEST(Structure, SequencesContainStepsEdgesAndTurns) {
    EXPECT_EQ(codes("2.1 StSq4 8\n2.1 LFO 1\n2.2 LFO-3 1\n2.3 push L 1\n2.4 toe-step R 1\n"
                    "3.1 crossover L R 4\n4.1 rest 1"),
              Codes{});
    EXPECT_EQ(codes("2.1 ChSq1 8\n2.2 4T - land=2.4"), Codes{"FR106"});
    EXPECT_EQ(codes("2.1 ChSq1 8\n2.2 LFO 1\n2.2+1/2 LFO 1"), Codes{"FR104"});
}

TEST(Structure, AChoreographicSequenceContainsSpiralsAndPosesToo) {
    const std::string content = "2.1 spiral 2\n2.3 ina-bauer 2\n3.1 spread-eagle 2\n3.3 pose 2";
    EXPECT_EQ(codes("2.1 ChSq1 8\n" + content), Codes{});
    EXPECT_EQ(codes("2.1 StSq4 8\n" + content), (Codes{"FR106", "FR106", "FR106", "FR106"}));
}

TEST(Structure, ContentEndsInsideItsSequence) {
    EXPECT_EQ(codes("2.1 StSq4 4\n2.4 LFO 1"), Codes{});
    EXPECT_EQ(codes("2.1 StSq4 4\n2.4 LFO 1.001"), Codes{"FR105"});
}

TEST(Structure, AfterASequenceAnyRowMayStart) {
    EXPECT_EQ(codes("2.1 StSq4 4\n2.4 LFO 1\n3.1 pose 4\n4.1 StSq4 4\n4.2 LFI 1"), Codes{});
}

TEST(Structure, OnlyTheLastPoseMayBeHeldToTheEnd) {
    EXPECT_EQ(codes("2.1 pose -"), Codes{"FR121"});
    EXPECT_EQ(codes("2.1 pose 1"), Codes{});
}

TEST(Structure, OrderIsCheckedEvenWithoutATempo) {
    const ParseResult result =
        parse(testing::file_with({.tempo = "2.1 fast", .rows = "3.1 rest 1\n2.1 rest 1"}), "f");
    EXPECT_EQ(testing::codes_of(result.diagnostics), (Codes{"FR040", "FR102"}));
}

TEST(Structure, ARowOutOfOrderIsNoOverlapToo) {
    EXPECT_EQ(codes("9.1 rest 4\n3.1 rest 4\n9.3 rest 1"), (Codes{"FR102", "FR104"}));
}

TEST(Structure, AMissingBeatIsNamedWithTheMeter) {
    const ParseResult result = testing::parse_rows("2.7 rest 1");
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].text, "measure 2 has no beat 7");
    EXPECT_EQ(result.diagnostics[0].hint, "it has 4 beats");
}

TEST(Structure, AnOverlapSaysWhatLastsUntilWhen) {
    const ParseResult result = testing::parse_rows("2.1 rest 6\n3.1 rest 1");
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].text, "the row starts at 3.1 but line 13 lasts until 3.3");
    EXPECT_EQ(result.diagnostics[0].hint, "start it at 3.3 or shorten line 13");
}

} // namespace
} // namespace program
