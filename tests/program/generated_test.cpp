#include "tests/program/generator.h"
#include "tests/program/routine.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace program {
namespace {

constexpr std::uint64_t kFiles = 400;

TEST(Generated, FilesParse) {
    for (std::uint64_t seed = 0; seed < kFiles; ++seed) {
        const std::string text = testing::generate_file(seed);
        const ParseResult result = parse(text, "f");
        ASSERT_TRUE(result.program) << "seed " << seed << '\n'
                                    << testing::rendered(result.diagnostics) << text;
    }
}

TEST(Generated, FormattingChangesNoMeaning) {
    for (std::uint64_t seed = 0; seed < kFiles; ++seed) {
        const std::string text = testing::generate_file(seed);
        const FormatResult formatted = format(text, "f");
        ASSERT_TRUE(formatted.diagnostics.empty()) << "seed " << seed;
        const ParseResult again = parse(formatted.text, "f");
        ASSERT_TRUE(again.program) << "seed " << seed << '\n'
                                   << testing::rendered(again.diagnostics) << formatted.text;
        ASSERT_EQ(*again.program, *parse(text, "f").program) << "seed " << seed << '\n' << text;
    }
}

TEST(Generated, FormattingTwiceChangesNoByte) {
    for (std::uint64_t seed = 0; seed < kFiles; ++seed) {
        const std::string once = format(testing::generate_file(seed), "f").text;
        ASSERT_EQ(format(once, "f").text, once) << "seed " << seed;
    }
}

TEST(Generated, FormattingKeepsEveryLineAndComment) {
    for (std::uint64_t seed = 0; seed < kFiles; ++seed) {
        const std::string text = testing::generate_file(seed);
        const std::string formatted = format(text, "f").text;
        for (const char c : {'\n', '#'}) {
            ASSERT_EQ(std::count(formatted.begin(), formatted.end(), c),
                      std::count(text.begin(), text.end(), c))
                << "seed " << seed;
        }
    }
}

TEST(Generated, FormattedLinesEndInNoBlank) {
    for (std::uint64_t seed = 0; seed < kFiles; ++seed) {
        const std::string formatted = format(testing::generate_file(seed), "f").text;
        ASSERT_EQ(formatted.find(" \n"), std::string::npos) << formatted;
        ASSERT_EQ(formatted.find('\r'), std::string::npos);
        ASSERT_EQ(formatted.back(), '\n');
    }
}

} // namespace
} // namespace program
