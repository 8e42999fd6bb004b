#include "levels/program/diagnostic.h"
#include "tests/program/routine.h"

#include <gtest/gtest.h>

namespace program {
namespace {

Diagnostic example() {
    return {.file = "file",
            .line = 18,
            .column = 20,
            .length = 3,
            .code = "FR110",
            .text = "unknown element '3Tt'",
            .hint = "did you mean '3T'?",
            .source_line = "  5.1      3Lz+1Eu+3Tt  -"};
}

TEST(Render, PlaceTextLineAndCaret) {
    EXPECT_EQ(render(example()), "file:18:20: error[FR110]: unknown element '3Tt'\n"
                                 "   18 |   5.1      3Lz+1Eu+3Tt  -\n"
                                 "      |                    ^~~ hint: did you mean '3T'?\n");
}

TEST(Render, WithoutAHint) {
    Diagnostic diagnostic = example();
    diagnostic.hint.clear();
    EXPECT_EQ(render(diagnostic), "file:18:20: error[FR110]: unknown element '3Tt'\n"
                                  "   18 |   5.1      3Lz+1Eu+3Tt  -\n"
                                  "      |                    ^~~\n");
}

TEST(Render, TabsKeepTheCaretAligned) {
    Diagnostic diagnostic = example();
    diagnostic.source_line = "\t5.1\t3Tt";
    diagnostic.column = 6;
    EXPECT_EQ(render(diagnostic), "file:18:6: error[FR110]: unknown element '3Tt'\n"
                                  "   18 | \t5.1\t3Tt\n"
                                  "      | \t   \t^~~ hint: did you mean '3T'?\n");
}

TEST(Render, ColumnsAreCodePoints) {
    Diagnostic diagnostic = example();
    diagnostic.source_line = "\xC3\xA4\xC3\xB6 3Tt";
    diagnostic.column = 4;
    EXPECT_EQ(render(diagnostic), "file:18:4: error[FR110]: unknown element '3Tt'\n"
                                  "   18 | \xC3\xA4\xC3\xB6 3Tt\n"
                                  "      |    ^~~ hint: did you mean '3T'?\n");
}

TEST(Render, AWholeLineHasNoCaret) {
    Diagnostic diagnostic = example();
    diagnostic.column = 0;
    EXPECT_EQ(render(diagnostic), "file:18: error[FR110]: unknown element '3Tt'\n"
                                  "   18 |   5.1      3Lz+1Eu+3Tt  -\n"
                                  "      | hint: did you mean '3T'?\n");
}

TEST(Render, AWholeFileHasNoLine) {
    Diagnostic diagnostic = example();
    diagnostic.line = 0;
    diagnostic.column = 0;
    diagnostic.source_line.clear();
    EXPECT_EQ(render(diagnostic), "file: error[FR110]: unknown element '3Tt'\n"
                                  "      | hint: did you mean '3T'?\n");
}

TEST(Render, LongLineNumbersWidenTheMargin) {
    Diagnostic diagnostic = example();
    diagnostic.line = 1234567;
    diagnostic.column = 1;
    diagnostic.source_line = "3Tt";
    EXPECT_EQ(render(diagnostic), "file:1234567:1: error[FR110]: unknown element '3Tt'\n"
                                  "1234567 | 3Tt\n"
                                  "        | ^~~ hint: did you mean '3T'?\n");
}

TEST(Render, OfAFileAsADesignerSeesIt) {
    const ParseResult result = testing::parse_rows("  2.1  3Lz+3Tt  -  NE  land=3.1,3.2");
    EXPECT_EQ(testing::rendered(result.diagnostics),
              "test.program:13:12: error[FR110]: unknown element '3Tt'\n"
              "   13 |   2.1  3Lz+3Tt  -  NE  land=3.1,3.2\n"
              "      |            ^~~ hint: did you mean '3T'?\n");
}

TEST(Severity, HasANameAndOnlyErrorsCount) {
    EXPECT_EQ(name_of(Severity::Error), "error");
    EXPECT_EQ(name_of(Severity::Warning), "warning");
    EXPECT_EQ(name_of(Severity::Note), "note");
    Diagnostic warning = example();
    warning.severity = Severity::Warning;
    EXPECT_FALSE(has_error({warning}));
    EXPECT_TRUE(has_error({warning, example()}));
    EXPECT_FALSE(has_error({}));
}

} // namespace
} // namespace program
