#include "levels/program/tempo_reader.h"
#include "tests/program/routine.h"

#include <gtest/gtest.h>

namespace program {
namespace {

using Kind = beat::TempoRow::Kind;

std::vector<beat::TempoRow> rows_of(const std::string& row) {
    ParseResult result = parse(testing::file_with({.tempo = row, .rows = "#"}), "f");
    EXPECT_TRUE(result.program) << testing::rendered(result.diagnostics);
    return result.program ? result.program->tempo_rows : std::vector<beat::TempoRow>(2);
}

TEST(TempoReader, Steps) {
    const beat::TempoRow step = rows_of("2.1 72.5")[1];
    EXPECT_EQ(step.kind, Kind::Step);
    EXPECT_EQ(step.at, (beat::Position{2, 1, 0}));
    EXPECT_EQ(step.bpm, beat::Fraction(145, 2));
    EXPECT_FALSE(step.meter);
    EXPECT_EQ(rows_of("2.1 72 6/8")[1].meter, (beat::Meter{6, 8}));
}

TEST(TempoReader, Ramps) {
    const beat::TempoRow ramp = rows_of("2.3 72..58.5 over 4")[1];
    EXPECT_EQ(ramp.kind, Kind::Ramp);
    EXPECT_EQ(ramp.bpm, beat::Fraction(72));
    EXPECT_EQ(ramp.bpm_end, beat::Fraction(117, 2));
    EXPECT_EQ(ramp.ramp_measures, 4);
}

TEST(TempoReader, Holds) {
    const beat::TempoRow hold = rows_of("2.3 hold 1+1/2")[1];
    EXPECT_EQ(hold.kind, Kind::Hold);
    EXPECT_EQ(hold.hold_beats, beat::Fraction(3, 2));
}

TEST(TempoReader, AnchorsInBothForms) {
    for (const char* row : {"20.1 anchor 61.250s", "anchor 20.1 61.250s"}) {
        const beat::TempoRow anchor = rows_of(row)[1];
        EXPECT_EQ(anchor.kind, Kind::Anchor) << row;
        EXPECT_EQ(anchor.at, (beat::Position{20, 1, 0})) << row;
        EXPECT_EQ(anchor.anchor_s, beat::Fraction(245, 4)) << row;
    }
}

TEST(TempoReader, TheMapIsMadeOfTheRows) {
    const ParseResult result =
        parse(testing::file_with({.tempo = "2.1 120", .rows = "3.1 rest 1"}), "f");
    ASSERT_TRUE(result.program);
    // 4 beats at 60 and 4 at 120 after 0.5 s.
    EXPECT_EQ(result.program->tempo.time_us_at(result.program->rows[1].at_beats), 6'500'000);
}

TEST(TempoReader, SeveralHoldsAndAnchorsThatDoNotFitAreAllReported) {
    const ParseResult result = parse(testing::file_with({.tempo = "2.5 hold 2\n"
                                                                  "3.1+1/2 hold 2\n"
                                                                  "4.1 anchor 0.1s\n"
                                                                  "4.6 hold 2",
                                                         .rows = "2.5 rest 1"}),
                                     "f");
    EXPECT_EQ(testing::codes_of(result.diagnostics),
              (std::vector<std::string>{"FR103", "FR044", "FR045", "FR103", "FR103"}))
        << testing::rendered(result.diagnostics);
}

TEST(TempoReader, WithoutBeat1AnchorsAreNotJudged) {
    std::string text = testing::file_with({.tempo = "2.1 anchor 3000s"});
    text.replace(text.find("0.500s"), 6, "0.500");
    EXPECT_EQ(testing::codes_of(parse(text, "f").diagnostics), std::vector<std::string>{"FR028"});
}

} // namespace
} // namespace program
