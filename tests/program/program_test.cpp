#include "levels/program/program.h"
#include "tests/program/routine.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace program {
namespace {

class Sample : public ::testing::Test {
public:
    void SetUp() override {
        ParseResult result = parse(testing::kSample, "sample.program");
        ASSERT_TRUE(result.program) << testing::rendered(result.diagnostics);
        EXPECT_TRUE(result.diagnostics.empty());
        program = std::move(*result.program);
        ASSERT_EQ(program.rows.size(), 13U);
    }

    [[nodiscard]] beat::Beats beats(const char* position) const {
        return program.tempo.beats_at(beat::parse_position(position).value()).value();
    }

    Program program;
};

TEST_F(Sample, Header) {
    EXPECT_EQ(program.version, 1);
    EXPECT_EQ(program.id, "stay-close");
    EXPECT_EQ(program.title, "Stay \"Close\" \\ S\xC3\xB6hne");
    EXPECT_EQ(program.author, "Four Rotations");
    EXPECT_EQ(program.licence, "CC-BY-SA-4.0");
    EXPECT_EQ(program.season, "2025-26");
    EXPECT_EQ(program.segment, Segment::Gala);
    EXPECT_EQ(program.skater, "yuuri");
    ASSERT_TRUE(program.music);
    EXPECT_EQ(*program.music, (Music{"music.ogg", 7705600, 48000}));
    EXPECT_EQ(program.beat1_s, beat::Fraction(1, 2));
}

TEST_F(Sample, Tempo) {
    using Kind = beat::TempoRow::Kind;
    ASSERT_EQ(program.tempo_rows.size(), 5U);
    EXPECT_EQ(program.tempo_rows[0].meter, (beat::Meter{3, 4}));
    EXPECT_EQ(program.tempo_rows[1].kind, Kind::Anchor);
    EXPECT_EQ(program.tempo_rows[2].kind, Kind::Ramp);
    EXPECT_EQ(program.tempo_rows[3].meter, (beat::Meter{4, 4}));
    EXPECT_EQ(program.tempo_rows[4].kind, Kind::Hold);
    EXPECT_EQ(program.tempo.time_us_at(0), 500'000);
    EXPECT_EQ(program.tempo.time_us_at(beats("20.1")), 48'500'000);
}

TEST_F(Sample, Pose) {
    const Row& row = program.rows[0];
    EXPECT_EQ(row.line, 21U);
    EXPECT_EQ(row.at, (beat::Position{1, 1, 0}));
    EXPECT_EQ(row.at_beats, beat::Beats(0));
    EXPECT_EQ(row.element.kind, ElementKind::Pose);
    EXPECT_EQ(row.beats, beat::Beats(3));
    EXPECT_EQ(row.to, (Point{0, 0}));
    EXPECT_FALSE(row.from);
    EXPECT_EQ(row.name, "listening");
}

TEST_F(Sample, PushAlongAPath) {
    const Row& row = program.rows[1];
    EXPECT_EQ(row.element.code, "push L R L R");
    EXPECT_EQ(row.element.feet.size(), 4U);
    EXPECT_EQ(row.from, (Point{0, 0}));
    EXPECT_EQ(row.to, (Point{8, 4}));
    EXPECT_EQ(row.at_beats, beat::Beats(3));
}

TEST_F(Sample, EdgeAndTurn) {
    EXPECT_EQ(program.rows[2].element.kind, ElementKind::Edge);
    EXPECT_EQ(program.rows[2].to, (Point{20, 10}));
    EXPECT_EQ(program.rows[3].element.kind, ElementKind::Turn);
    EXPECT_EQ(program.rows[3].element.turn, Turn::Mohawk);
    EXPECT_FALSE(program.rows[3].to);
}

TEST_F(Sample, Jumps) {
    const Row& axel = program.rows[4];
    EXPECT_EQ(axel.element.jumps, (std::vector<JumpCode>{{3, JumpType::Axel}}));
    EXPECT_FALSE(axel.beats);
    EXPECT_EQ(axel.landings, std::vector<beat::Beats>{beats("10.1")});
    const Row& combination = program.rows[5];
    EXPECT_EQ(combination.element.code, "4T+3T");
    EXPECT_EQ(combination.element.jumps,
              (std::vector<JumpCode>{{4, JumpType::ToeLoop}, {3, JumpType::ToeLoop}}));
    EXPECT_EQ(combination.landings, (std::vector<beat::Beats>{beats("12.1"), beats("12.3")}));
    EXPECT_EQ(combination.to, (Point{4, -9}));
}

TEST_F(Sample, Spin) {
    const Row& row = program.rows[6];
    EXPECT_EQ(row.element.kind, ElementKind::Spin);
    EXPECT_EQ(row.element.spin.family, "FCSp");
    EXPECT_EQ(row.element.spin.level, 4);
    EXPECT_EQ(row.enter, beats("14.3"));
    EXPECT_EQ(row.positions, (std::vector<std::string>{"camel", "change", "sit"}));
}

TEST_F(Sample, Sequences) {
    EXPECT_EQ(program.rows[7].element.level, 3);
    EXPECT_EQ(program.rows[7].path, "serpentine");
    const Row& content = program.rows[8];
    EXPECT_EQ(content.at, (beat::Position{19, 2, beat::Fraction(1, 2)}));
    EXPECT_EQ(content.at_beats, beat::Beats(111, 2));
    EXPECT_EQ(content.beats, beat::Beats(3, 2));
    EXPECT_FALSE(content.from);
    EXPECT_EQ(content.to, (Point{0, 3.5}));
    EXPECT_EQ(content.via, (std::vector<Point>{{1, 2}, {-3.25, 4}}));
    EXPECT_EQ(program.rows[10].name, "wings");
    EXPECT_EQ(program.rows[10].path, "circle");
}

TEST_F(Sample, FinalPose) {
    EXPECT_FALSE(program.rows[12].beats);
    EXPECT_EQ(program.rows[12].name, "ring");
}

TEST_F(Sample, EqualityLooksAtEveryPart) {
    Program other = program;
    EXPECT_EQ(other, program);
    other.rows[8].via[1].y_m = 5;
    EXPECT_FALSE(other == program);
    other = program;
    other.music->rate_hz = 44100;
    EXPECT_FALSE(other == program);
    other = program;
    other.tempo_rows[2].bpm_end = 60;
    EXPECT_FALSE(other == program);
}

TEST(Header, SmallFilesNeedFewKeys) {
    const ParseResult result = parse(testing::file_with({.header = ""}), "f");
    ASSERT_TRUE(result.program) << testing::rendered(result.diagnostics);
    EXPECT_EQ(result.program->segment, Segment::Free);
    EXPECT_FALSE(result.program->music);
    EXPECT_EQ(result.program->author, "");
}

TEST(Header, SegmentsAndMusicFiles) {
    for (const auto& [word, segment] :
         {std::pair{"free", Segment::Free}, std::pair{"short", Segment::Short},
          std::pair{"gala", Segment::Gala}}) {
        EXPECT_EQ(parse(testing::file_with({.header = fmt::format("segment {}", word)}), "f")
                      .program->segment,
                  segment);
    }
    for (const char* name : {"m.ogg", "my-song_2.flac", "M.wav", "\xC3\xA4.ogg"}) {
        const ParseResult result = parse(
            testing::file_with({.header = fmt::format("music {} rate=44100 samples=5", name)}),
            "f");
        ASSERT_TRUE(result.program) << testing::rendered(result.diagnostics);
        EXPECT_EQ(*result.program->music, (Music{name, 5, 44100}));
    }
}

TEST(Header, ALicenceMayBeAText) {
    const ParseResult result =
        parse(testing::file_with({.header = "licence \"all rights reserved\""}), "f");
    EXPECT_EQ(result.program->licence, "all rights reserved");
}

TEST(Parse, AFileWithAnErrorMakesNoProgram) {
    const ParseResult result = testing::parse_rows("2.1 nonsense 1");
    EXPECT_FALSE(result.program);
    EXPECT_TRUE(has_error(result.diagnostics));
    EXPECT_EQ(result.diagnostics[0].file, "test.program");
    EXPECT_EQ(result.diagnostics[0].source_line, "2.1 nonsense 1");
}

TEST(Parse, OlderAndNewerVersions) {
    EXPECT_EQ(kFormatVersion, 1);
    const ParseResult newer = parse("four-rotations program 2\nanything", "f");
    ASSERT_EQ(newer.diagnostics.size(), 1U);
    EXPECT_EQ(newer.diagnostics[0].text,
              "the file is of version 2, but this program reads only up to version 1");
}

} // namespace
} // namespace program
