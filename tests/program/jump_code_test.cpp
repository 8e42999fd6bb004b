#include "levels/program/jump_code.h"
#include "tests/program/routine.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace program {
namespace {

TEST(JumpCode, RevolutionsAreTheDigitAndHalfMoreForAnAxel) {
    EXPECT_EQ(nominal_revolutions({4, JumpType::ToeLoop}), 4.0);
    EXPECT_EQ(nominal_revolutions({3, JumpType::Axel}), 3.5);
    EXPECT_EQ(nominal_revolutions({1, JumpType::Euler}), 1.0);
}

TEST(JumpCode, EveryJumpThatIsOfferedIsReadAndWritten) {
    for (const std::string_view code : all_jumps()) {
        if (code == "1Eu") { // only inside a combination
            continue;
        }
        const ParseResult result = testing::parse_rows(fmt::format("2.1 {} - land=3.1", code));
        ASSERT_TRUE(result.program) << testing::rendered(result.diagnostics);
        const Element& element = result.program->rows[1].element;
        ASSERT_EQ(element.jumps.size(), 1U);
        EXPECT_EQ(to_string(element.jumps[0]), code);
        EXPECT_EQ(element.code, code);
    }
}

TEST(JumpCode, CombinationsThatCanBeSkated) {
    for (const char* code : {"4T+3T", "3Lz+3Lo", "4Lz+1Eu+3F", "3F+1Eu+3S", "2A+3T+2Lo", "4T+2A",
                             "3S+3T", "3A+1Eu+2S", "3Lz+2A+2A"}) {
        const std::string landings =
            std::count(code, code + std::string_view(code).size(), '+') == 2 ? "3.1,3.2,3.3"
                                                                             : "3.1,3.2";
        const ParseResult result =
            testing::parse_rows(fmt::format("2.1 {} - land={}", code, landings));
        EXPECT_TRUE(result.program) << testing::rendered(result.diagnostics);
    }
}

TEST(JumpCode, CombinationsThatCannotBeSkated) {
    // After RBO only T, Lo, Eu or an Axel; after an Euler (LBI) only S or F.
    for (const char* code :
         {"4T+3S", "4T+3F", "3Lz+3Lz", "3Lz+1Eu+3T", "3Lz+1Eu+3Lo", "3Lz+1Eu+3Lz", "3Lz+1Eu+2A"}) {
        const ParseResult result = testing::parse_rows(fmt::format("2.1 {} - land=3.1,3.2", code));
        ASSERT_FALSE(result.diagnostics.empty()) << code;
        EXPECT_EQ(result.diagnostics[0].code, "FR114") << code;
    }
}

} // namespace
} // namespace program
