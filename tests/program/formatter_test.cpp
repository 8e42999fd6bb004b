#include "levels/program/source_text.h"
#include "tests/program/routine.h"

#include <gtest/gtest.h>

namespace program {
namespace {

std::string file(std::string_view header_end, std::string_view rest) {
    return "four-rotations  program 1 # the format\r\nid\ta\n title \"T \\\"x\\\"\"# named\n"
           "licence \"MIT\"\nseason 2025-26\nskater yuuri\n" +
           std::string(header_end) + "beat1 00.5s\n" + std::string(rest);
}

TEST(Formatter, AlignsEverything) {
    const std::string text = file("  # about the music\n\nmusic m.ogg rate=48000 samples=007\n",
                                  "tempo # slow\n"
                                  "1.1 072.0 3/4\n"
                                  "\t33.1 72.50..58 over 4 # ritardando\n"
                                  "anchor 40.1 100s\n"
                                  " # indented\n"
                                  "#not\n"
                                  "41.2 hold 1.5\n"
                                  "program\n"
                                  "# at element beats where options\n"
                                  "1.1 pose 3.0 C name=listening #why\n"
                                  "02.1 push L  R 1.5 C->( 8.0,-0 )\n"
                                  "3.1+2/4 LFO-3 2/4 via = (1,2) , N\n"
                                  "\n"
                                  "4.1 FCSp 3 positions=sit   enter=4.2+3/6 # the end  \n"
                                  "8.2 4T+3T - land=10.1,10.3\n"
                                  "end#over");
    const FormatResult result = format(text, "f");
    EXPECT_EQ(testing::rendered(result.diagnostics), "");
    EXPECT_EQ(result.text, R"(four-rotations program 1  # the format
id       a
title    "T \"x\""        # named
licence  MIT
season   2025-26
skater   yuuri
# about the music

music    m.ogg samples=7 rate=48000
beat1    0.500s
tempo                    # slow
  1.1   72 3/4
  33.1  72.5..58 over 4  # ritardando
  40.1  anchor 100.000s
  # indented
#not
  41.2  hold 1+1/2
program
# at       element    beats  where       options
  1.1      pose       3      C           name=listening               #why
  2.1      push L R   1+1/2  C -> (8,0)
  3.1+1/2  LFO-Three  1/2                via=(1,2),N

  4.1      FCSp4      3                  positions=sit enter=4.2+1/2  # the end
  8.2      4T+3T      -                  land=10.1,10.3
end  #over
)");
}

TEST(Formatter, TheSampleKeepsItsMeaning) {
    const FormatResult result = format(testing::kSample, "f");
    EXPECT_TRUE(result.diagnostics.empty());
    EXPECT_EQ(parse(result.text, "f").program, parse(testing::kSample, "f").program);
    EXPECT_EQ(format(result.text, "f").text, result.text);
}

TEST(Formatter, AFileWithErrorsIsReturnedWithThem) {
    const FormatResult result = format(testing::file_with_rows("2.1 frob 1"), "f");
    EXPECT_TRUE(result.text.empty());
    EXPECT_EQ(testing::codes_of(result.diagnostics), std::vector<std::string>{"FR110"});
}

TEST(Formatter, ALineThatAlignmentMakesTooLongIsAnError) {
    const std::string wide = "2.1 pose 1 C name=" + std::string(64, 'a') + " # wide";
    const std::string comment = "3.1 rest 1 #" + std::string(kMaxLineBytes - 20, 'x');
    const FormatResult result = format(testing::file_with_rows(wide + "\n" + comment), "f");
    EXPECT_TRUE(result.text.empty());
    ASSERT_EQ(testing::codes_of(result.diagnostics), std::vector<std::string>{"FR002"});
    EXPECT_EQ(result.diagnostics[0].line, testing::kRowLine + 1);
}

TEST(Formatter, AFileThatAlignmentMakesTooLargeIsAnError) {
    std::string rows = "2.1 push L L L L L L L L L L L L L L L L L L L L L L L L L L L L L L L L 1";
    for (int measure = 3; measure < 19000; ++measure) {
        rows += "\n" + std::to_string(measure) + ".1 rest 1 C";
    }
    std::string text = testing::file_with_rows(rows);
    text.replace(text.rfind("99.1 pose"), 9, "30000.1 pose");
    const FormatResult result = format(text, "f");
    EXPECT_TRUE(result.text.empty());
    EXPECT_EQ(testing::codes_of(result.diagnostics), std::vector<std::string>{"FR001"});
}

} // namespace
} // namespace program
