#include "levels/program/reporter.h"
#include "tests/program/routine.h"

#include <gtest/gtest.h>

namespace program {
namespace {

std::string rows(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += std::to_string(2 + i) + ".1 rest 1\n";
    }
    out.pop_back();
    return out;
}

bool parses(const std::string& text) {
    return parse(text, "f").program.has_value();
}

TEST(Limits, FileBytes) {
    std::string text = testing::file_with({});
    text.append(kMaxFileBytes - text.size(), '\n');
    EXPECT_TRUE(parses(text));
    text += '\n';
    const ParseResult result = parse(text, "f");
    ASSERT_EQ(testing::codes_of(result.diagnostics), std::vector<std::string>{"FR001"});
    EXPECT_EQ(result.diagnostics[0].text, "the file has 1048577 bytes, the limit is 1048576");
}

TEST(Limits, LineBytes) {
    const std::string row = "2.1 rest 1 #";
    const std::string longest = row + std::string(kMaxLineBytes - row.size(), 'x');
    EXPECT_TRUE(testing::parse_rows(longest).program);
    EXPECT_TRUE(testing::parse_rows(longest + "\r").program) << "the line's end does not count";
    const ParseResult result = testing::parse_rows(longest + "x");
    ASSERT_EQ(testing::codes_of(result.diagnostics), std::vector<std::string>{"FR002"});
    EXPECT_TRUE(result.diagnostics[0].source_line.empty());
}

TEST(Limits, Rows) {
    // The file has a tempo, a hold and two poses beside these.
    const std::string most = rows(kMaxRows - 4);
    std::string text = testing::file_with_rows(most);
    text.replace(text.rfind("99.1 pose"), 4, "30000.1");
    EXPECT_TRUE(parses(text));
    text.replace(text.find("30000.1"), 4, "30000.1 rest 1\n3000");
    EXPECT_EQ(testing::codes_of(parse(text, "f").diagnostics), std::vector<std::string>{"FR003"});
}

TEST(Limits, Errors) {
    std::string wrong;
    for (std::size_t i = 0; i < kMaxErrors; ++i) {
        wrong += "? rest 1\n";
    }
    wrong.pop_back();
    const ParseResult most = testing::parse_rows(wrong);
    ASSERT_EQ(most.diagnostics.size(), kMaxErrors);
    EXPECT_EQ(most.diagnostics.back().code, "FR101");
    const ParseResult more = testing::parse_rows(wrong + "\n? rest 1\n? rest 1");
    ASSERT_EQ(more.diagnostics.size(), kMaxErrors + 1);
    EXPECT_EQ(more.diagnostics.back().code, "FR010");
    EXPECT_EQ(more.diagnostics.back().line, testing::kRowLine + kMaxErrors);
}

TEST(Limits, Beats) {
    EXPECT_TRUE(testing::parse_rows("2.1 rest 97").program) << "up to the last row";
    EXPECT_TRUE(testing::parse_rows("2.1 rest 1/192").program);
    EXPECT_TRUE(testing::parse_rows("2.1 rest 1.125").program);
    EXPECT_FALSE(testing::parse_rows("2.1 rest 1/193").program);
    EXPECT_FALSE(testing::parse_rows("2.1 rest 1.1255").program);
    EXPECT_EQ(testing::codes_of(testing::parse_rows("2.1 rest 1000").diagnostics),
              std::vector<std::string>{"FR104"})
        << "the number is read, the row is too long for the file";
    EXPECT_EQ(testing::codes_of(testing::parse_rows("2.1 rest 1000.001").diagnostics),
              std::vector<std::string>{"FR120"});
}

TEST(Limits, StepsNamesAndLists) {
    std::string feet;
    for (int i = 0; i < 32; ++i) {
        feet += " L";
    }
    EXPECT_TRUE(testing::parse_rows("2.1 push" + feet + " 4").program);
    EXPECT_FALSE(testing::parse_rows("2.1 push L" + feet + " 4").program);
    EXPECT_TRUE(testing::parse_rows("2.1 pose 1 name=" + std::string(64, 'a')).program);
    EXPECT_FALSE(testing::parse_rows("2.1 pose 1 name=" + std::string(65, 'a')).program);
    std::string points = "N";
    for (int i = 0; i < 31; ++i) {
        points += ",(1,2)";
    }
    EXPECT_TRUE(testing::parse_rows("2.1 rest 1 via=" + points).program);
    EXPECT_FALSE(testing::parse_rows("2.1 rest 1 via=S," + points).program);
}

TEST(Limits, HugeNumbersAreRefusedNotOverflowed) {
    const std::string huge(4000, '9');
    for (const std::string& row :
         {huge + ".1 rest 1", "2." + huge + " rest 1", "2.1+1/" + huge + " rest 1",
          "2.1 rest " + huge, "2.1 rest 1/" + huge, "2.1 rest 1 (" + huge + ",1)",
          "2.1 rest 1 (0." + huge + ",1)", "2.1 " + huge + "T -"}) {
        EXPECT_FALSE(testing::parse_rows(row).program) << row.substr(0, 20);
    }
    EXPECT_FALSE(
        parse(testing::file_with({.header = "music m.ogg samples=" + huge + " rate=1"}), "f")
            .program);
    EXPECT_FALSE(parse("four-rotations program " + huge, "f").program);
}

TEST(Limits, TempoFigures) {
    for (const char* row :
         {"2.1 10", "2.1 400", "2.1 72.5 64/32", "2.1 72 1/1", "2.1 72..60 over 64",
          "2.1 72..60 over 1", "2.1 hold 1", "2.1 hold 32", "2.1 hold 1.5"}) {
        EXPECT_TRUE(parse(testing::file_with({.tempo = row, .rows = "#"}), "f").program) << row;
    }
    EXPECT_TRUE(
        parse(testing::file_with({.header = "music m.ogg samples=1 rate=8000"}), "f").program);
    EXPECT_TRUE(
        parse(testing::file_with({.header = "music m.ogg samples=10000000000 rate=192000"}), "f")
            .program);
}

} // namespace
} // namespace program
