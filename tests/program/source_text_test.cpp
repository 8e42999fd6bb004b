#include "levels/program/source_text.h"
#include "levels/program/utf8.h"
#include "tests/program/routine.h"

#include <gtest/gtest.h>

namespace program {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
    const SourceText source(text);
    std::vector<std::string> lines;
    for (std::size_t i = 1; i <= source.line_count(); ++i) {
        lines.emplace_back(source.line(i));
    }
    return lines;
}

using Lines = std::vector<std::string>;

std::string with_crlf(std::string_view text) {
    std::string out;
    for (const char c : text) {
        out += c == '\n' ? std::string("\r\n") : std::string(1, c);
    }
    return out;
}

TEST(SourceText, LinesEndInLfOrCrlfOrTheFile) {
    EXPECT_EQ(lines_of("a\nb\n"), (Lines{"a", "b"}));
    EXPECT_EQ(lines_of("a\r\nb"), (Lines{"a", "b"}));
    EXPECT_EQ(lines_of("a\n\n"), (Lines{"a", ""}));
    EXPECT_EQ(lines_of(""), Lines{});
    EXPECT_EQ(lines_of("\xEF\xBB\xBF"
                       "a"),
              Lines{"a"});
}

TEST(SourceText, LinesOutsideTheFileAreEmpty) {
    const SourceText source("a\n");
    EXPECT_EQ(source.line(0), "");
    EXPECT_EQ(source.line(2), "");
}

TEST(SourceText, CrlfAndByteOrderMarkChangeNothing) {
    const std::string text(testing::kSample);
    const ParseResult plain = parse(text, "f");
    ASSERT_TRUE(plain.program) << testing::rendered(plain.diagnostics);
    EXPECT_EQ(parse(with_crlf(text), "f").program, plain.program);
    EXPECT_EQ(parse("\xEF\xBB\xBF" + text, "f").program, plain.program);
    EXPECT_EQ(parse("\xEF\xBB\xBF" + with_crlf(text), "f").program, plain.program);
    EXPECT_EQ(parse(text.substr(0, text.size() - 1), "f").program, plain.program);
}

TEST(SourceText, AByteOrderMarkMovesNoColumn) {
    const ParseResult result = parse("\xEF\xBB\xBF"
                                     "four-rotations program x\n",
                                     "f");
    ASSERT_FALSE(result.diagnostics.empty());
    const Diagnostic& version = result.diagnostics.back();
    EXPECT_EQ(version.code, "FR006");
    EXPECT_EQ(version.line, 1U);
    EXPECT_EQ(version.column, 24U);
}

TEST(SourceText, CrlfMovesNoColumnAndIsNotShown) {
    const ParseResult result = parse(with_crlf(testing::file_with_rows("2.1 4X -")), "f");
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].line, testing::kRowLine);
    EXPECT_EQ(result.diagnostics[0].column, 5U);
    EXPECT_EQ(result.diagnostics[0].source_line, "2.1 4X -");
}

TEST(SourceText, ColumnsAfterOtherScriptsAreCodePoints) {
    const ParseResult result = parse(
        testing::file_with({.header = "author \"\xE5\x8B\x9D\xE7\x94\x9F \xF0\x9F\x90\xA9\" x"}),
        "f");
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].column, 15U);
}

TEST(SourceText, TheFirstFaultOfEachLineIsReported) {
    const ParseResult result = testing::parse_rows("\x01\x02\n\xFF\xFF\n# \x7F");
    EXPECT_EQ(testing::codes_of(result.diagnostics),
              (std::vector<std::string>{"FR005", "FR004", "FR005"}));
    EXPECT_EQ(result.diagnostics[0].source_line, "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(SourceText, NulIsRefusedWithItsPlace) {
    std::string row = "2.1 rest 1 #x";
    row.back() = '\0';
    const ParseResult result = testing::parse_rows(row);
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].code, "FR005");
    EXPECT_EQ(result.diagnostics[0].column, 13U);
    EXPECT_EQ(result.diagnostics[0].text, "the control character U+0000 cannot be used");
}

TEST(Utf8, WellFormedSequences) {
    EXPECT_EQ(sequence_length("a"), 1U);
    EXPECT_EQ(sequence_length("\xC2\x80"), 2U);
    EXPECT_EQ(sequence_length("\xE0\xA0\x80"), 3U);
    EXPECT_EQ(sequence_length("\xED\x9F\xBF"), 3U);
    EXPECT_EQ(sequence_length("\xF4\x8F\xBF\xBF"), 4U);
}

TEST(Utf8, MalformedSequences) {
    for (const char* text :
         {"", "\x80", "\xC2", "\xC2 ", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80",
          "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE2\x82",
          "\xE2\x82 ", "\xF0\x9F\x98 "}) {
        EXPECT_EQ(sequence_length(text), 0U) << ::testing::PrintToString(text);
    }
}

TEST(Utf8, ControlCharacters) {
    EXPECT_TRUE(starts_with_control("\x1F"));
    EXPECT_TRUE(starts_with_control("\x7F"));
    EXPECT_TRUE(starts_with_control("\xC2\x80"));
    EXPECT_TRUE(starts_with_control("\xC2\x9F"));
    EXPECT_FALSE(starts_with_control("\xC2\xA0"));
    EXPECT_FALSE(starts_with_control("\t"));
    EXPECT_FALSE(starts_with_control(""));
}

} // namespace
} // namespace program
