#include "tests/program/routine.h"

#include <gtest/gtest.h>

namespace program {
namespace {

using Codes = std::vector<std::string>;

Codes codes(const std::string& text) {
    return testing::codes_of(parse(text, "f").diagnostics);
}

TEST(Recovery, EveryFaultyLineIsReportedInOrder) {
    const ParseResult result = parse("four-rotations program 1\n"
                                     "id Bad\n"
                                     "titel \"T\"\n"
                                     "season 2025-26\n"
                                     "skater yuuri\n"
                                     "skater victor\n"
                                     "beat1 0.5\n"
                                     "tempo\n"
                                     "1.1 72 3/4\n"
                                     "2.1 hold 99\n"
                                     "program\n"
                                     "1.1 pose 3\n"
                                     "2,1 rest 1\n"
                                     "3.1 3Tt - land=3.3\n"
                                     "4.1 rest 1 (40,0)\n"
                                     "5.1 rest 1 C colour=red\n"
                                     "4.1 rest 1\n",
                                     "f");
    EXPECT_EQ(testing::codes_of(result.diagnostics),
              (Codes{"FR022", "FR024", "FR020", "FR021", "FR028", "FR044", "FR101", "FR110",
                     "FR132", "FR140", "FR063", "FR102"}))
        << testing::rendered(result.diagnostics);
    std::size_t line = 0;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        EXPECT_GE(diagnostic.line, line);
        line = diagnostic.line;
    }
}

TEST(Recovery, EveryFaultOfARowIsReported) {
    EXPECT_EQ(codes(testing::file_with_rows("x 4X y Q -> (99,0) lnd=1 land=z")),
              (Codes{"FR101", "FR110", "FR120", "FR130", "FR132", "FR140", "FR101"}));
    EXPECT_EQ(codes(testing::file_with_rows("2.1 4X+5A+3Tt - land=3.1,3.2,3.3")),
              (Codes{"FR110", "FR111", "FR110"}));
    EXPECT_EQ(codes(testing::file_with_rows("2.1 4T+3F+3S - land=3.1,3.2,3.3")),
              (Codes{"FR114", "FR114"}));
}

TEST(Recovery, AForgottenColumnCostsOneError) {
    EXPECT_EQ(codes(testing::file_with_rows("2.1 4T land=3.1")), Codes{"FR120"});
    EXPECT_EQ(codes(testing::file_with_rows("2.1 rest C -> N via=(1,2)")), Codes{"FR120"});
    EXPECT_EQ(codes(testing::file_with_rows("2.1 rest (1,2)")), Codes{"FR120"});
}

TEST(Recovery, AnUnknownElementHidesNoFaultOfItsOptions) {
    EXPECT_EQ(codes(testing::file_with_rows("2.1 4X - land=3.1")), Codes{"FR110"});
    EXPECT_EQ(codes(testing::file_with_rows("2.1 4X - land=3.1 foo=1")), (Codes{"FR110", "FR140"}));
}

TEST(Recovery, AMisspeltSectionWordCostsOneError) {
    std::string text = testing::file_with({});
    for (const auto& [word, wrong, code] :
         {std::tuple{"\ntempo\n", "\ntemp\n", "FR020"},
          std::tuple{"\nprogram\n", "\nprogramme\n", "FR101"},
          std::tuple{"\nend\n", "\nedn\n", "FR101"}, std::tuple{"\nend\n", "\nEND\n", "FR101"}}) {
        std::string broken = text;
        broken.replace(broken.find(word), std::string_view(word).size(), wrong);
        EXPECT_EQ(codes(broken), Codes{code}) << wrong;
    }
}

TEST(Recovery, TwoSkatersAreRefusedByName) {
    std::string text = testing::file_with({});
    text.replace(text.find("\nprogram\n"), 9, "\nprogram yuuri\n");
    text.replace(text.find("99.1"), 4, "program victor\n99.1");
    const ParseResult result = parse(text, "f");
    EXPECT_EQ(testing::codes_of(result.diagnostics), (Codes{"FR062", "FR062"}));
    EXPECT_EQ(result.diagnostics[0].text, "two skaters are not supported by this version yet");
}

TEST(Recovery, WithoutTheFirstLineTheRestIsStillRead) {
    EXPECT_EQ(codes("id a\ntitle \"T\"\nseason 2025-26\nskater y\nbeat1 0s\ntempo\n1.1 60 4/4\n"
                    "program\n1.1 frob 4\nend\n"),
              (Codes{"FR006", "FR110"}));
}

TEST(Recovery, AnEmptyFileIsOneError) {
    EXPECT_EQ(codes(""), Codes{"FR006"});
    EXPECT_EQ(codes("# nothing"),
              (Codes{"FR022", "FR022", "FR022", "FR022", "FR022", "FR006", "FR060", "FR060"}));
    EXPECT_EQ(codes("# my routine\n" + testing::file_with({})), Codes{"FR006"});
}

TEST(Recovery, AFaultyTempoHidesTheRowsBeatsOnly) {
    EXPECT_EQ(codes(testing::file_with({.tempo = "2.1 x", .rows = "2.9 frob 1\n1.1 rest 1"})),
              (Codes{"FR040", "FR110", "FR102"}));
}

} // namespace
} // namespace program
