#include "levels/program/lexer.h"
#include "levels/program/reporter.h"

#include <gtest/gtest.h>

namespace program {
namespace {

struct Lexed {
    explicit Lexed(std::string_view text)
        : source(text), reporter("f", source), line(lex_line(source, 1, reporter)) {}

    SourceText source;
    Reporter reporter;
    LexedLine line;
};

std::vector<std::string> texts(const LexedLine& line) {
    std::vector<std::string> out;
    for (const Token& token : line.tokens) {
        out.emplace_back(token.text);
    }
    return out;
}

using Texts = std::vector<std::string>;

TEST(Lexer, CutsWordsAndSigns) {
    EXPECT_EQ(texts(Lexed("2.1 RBI-Ctr - C->(8,-4) via=(1,2)").line),
              (Texts{"2.1", "RBI-Ctr", "-", "C", "->", "(", "8", ",", "-4", ")", "via", "=", "(",
                     "1", ",", "2", ")"}));
}

TEST(Lexer, CommentsStartOutsideQuotesOnly) {
    const Lexed lexed("title \"a # b\" # c \t");
    EXPECT_EQ(texts(lexed.line), (Texts{"title", "\"a # b\""}));
    EXPECT_EQ(lexed.line.comment, "# c");
    EXPECT_EQ(Lexed("pose#x").line.comment, "#x");
}

TEST(Lexer, ColumnsCountCodePoints) {
    const Lexed lexed("a \"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\" b");
    ASSERT_EQ(lexed.line.tokens.size(), 3U);
    EXPECT_EQ(lexed.line.tokens[1].span.column, 3U);
    EXPECT_EQ(lexed.line.tokens[1].span.length, 5U);
    EXPECT_EQ(lexed.line.tokens[2].span.column, 9U);
    EXPECT_EQ(lexed.line.end.column, 10U);
}

TEST(Lexer, ATabIsOneColumn) {
    const Lexed lexed("\ta\tb");
    EXPECT_EQ(lexed.line.tokens[1].span.column, 4U);
}

TEST(Lexer, StringsAreUnescaped) {
    const Lexed lexed(R"("a \"b\" \\ c")");
    ASSERT_EQ(lexed.line.tokens.size(), 1U);
    EXPECT_EQ(string_value(lexed.line.tokens[0]), R"(a "b" \ c)");
    EXPECT_FALSE(lexed.reporter.has_findings());
}

TEST(Lexer, AnOpenStringTakesTheRestOfTheLine) {
    Lexed lexed(R"(a "b\")");
    ASSERT_EQ(lexed.line.tokens.size(), 2U);
    const std::vector<Diagnostic> diagnostics = lexed.reporter.take();
    ASSERT_EQ(diagnostics.size(), 1U);
    EXPECT_EQ(diagnostics[0].code, "FR008");
    EXPECT_EQ(diagnostics[0].column, 3U);
    EXPECT_EQ(diagnostics[0].length, 4U);
}

TEST(Lexer, EveryUnknownEscapeIsReported) {
    Lexed lexed("\"\xC3\xA4\\n \\\xC3\xB6\"");
    const std::vector<Diagnostic> diagnostics = lexed.reporter.take();
    ASSERT_EQ(diagnostics.size(), 2U);
    EXPECT_EQ(diagnostics[0].code, "FR009");
    EXPECT_EQ(diagnostics[0].column, 3U);
    EXPECT_EQ(diagnostics[1].column, 6U);
}

} // namespace
} // namespace program
