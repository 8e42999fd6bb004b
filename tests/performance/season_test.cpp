#include "game/performance/season.h"
#include "tests/performance/skated.h"

#include <gtest/gtest.h>

#include <string>

namespace performance {
namespace {

/// Replaces the first `from` in `text`; fails the test if it is not there.
void edit(RuleText& file, const std::string& from, const std::string& to) {
    const std::size_t at = file.text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    file.text.replace(at, from.size(), to);
}

program::Diagnostic error_of(const SeasonTexts& texts) {
    const auto season = parse_season(texts);
    return season ? program::Diagnostic{} : season.error();
}

std::string place(const program::Diagnostic& error) {
    return error.file + ":" + std::to_string(error.line) + ":" + std::to_string(error.column) +
           " " + error.code;
}

TEST(Season, ReadsTheSeasonOfTheGame) {
    const Season& season = skated::season();
    EXPECT_EQ(season.name, "2025-26");
    EXPECT_EQ(season.jumps.size(), 30U);
    EXPECT_EQ(season.levelled.size(), 106U);
    EXPECT_EQ(season.judges.size(), 9U);
    EXPECT_EQ(season.jumps.at("4Lz").base, Points{1150});
    EXPECT_EQ(season.levelled.at("CCoSp4").base, Points{350});
    EXPECT_EQ(season.segment(program::Segment::Free).component_factor, beat::Fraction(333, 100));
    EXPECT_FALSE(season.segment(program::Segment::Gala).limits.has_value());
}

TEST(Season, HashChangesWithEveryByte) {
    SeasonTexts texts = skated::season_texts();
    EXPECT_EQ(parse_season(texts)->hash, skated::season().hash);
    texts.panel.text += "\n";
    EXPECT_NE(parse_season(texts)->hash, skated::season().hash);
}

TEST(Season, LineEndsAndCommentsDoNotMatter) {
    SeasonTexts texts = skated::season_texts();
    texts.jumps.text = "# values\n\n" + texts.jumps.text;
    std::string crlf;
    for (const char byte : texts.season.text) {
        crlf += byte == '\n' ? std::string("\r\n") : std::string(1, byte);
    }
    texts.season.text = crlf;
    EXPECT_TRUE(parse_season(texts).has_value());
}

TEST(Season, MissingFolderNamesTheFile) {
    const auto season = load_season("/nowhere");
    ASSERT_FALSE(season.has_value());
    EXPECT_EQ(season.error().file, "/nowhere/season.tsv");
    EXPECT_EQ(season.error().code, "FR608");
}

TEST(SeasonError, WrongNumberHasItsPlace) {
    SeasonTexts texts = skated::season_texts();
    edit(texts.jumps, "4T\t9.50", "4T\tnine");
    const program::Diagnostic error = error_of(texts);
    EXPECT_EQ(place(error), "jumps.tsv:21:4 FR603");
    EXPECT_EQ(error.text, "'nine' is not a number from 0 to 100");
    EXPECT_EQ(error.length, 4U);
    EXPECT_FALSE(error.hint.empty());
    EXPECT_EQ(error.source_line.substr(0, 7), "4T\tnine");
}

TEST(SeasonError, TooManyDecimalsOfPoints) {
    SeasonTexts texts = skated::season_texts();
    edit(texts.jumps, "1T\t0.40\t0.32", "1T\t0.40\t0.325");
    EXPECT_EQ(place(error_of(texts)), "jumps.tsv:2:9 FR603");
}

TEST(SeasonError, NumberOutOfItsRange) {
    SeasonTexts texts = skated::season_texts();
    edit(texts.season, "value.v\t0.75", "value.v\t1.75");
    const program::Diagnostic error = error_of(texts);
    EXPECT_EQ(error.code, "FR603");
    EXPECT_EQ(error.column, 9U);
    EXPECT_EQ(error.text, "'1.75' is not a number from 0 to 1");
}

TEST(SeasonError, UnknownKeyAndUnknownMeasure) {
    SeasonTexts texts = skated::season_texts();
    edit(texts.season, "edge.wrong_to_deg", "edge.wrong_deg");
    EXPECT_EQ(place(error_of(texts)), "season.tsv:9:1 FR604");
    texts = skated::season_texts();
    edit(texts.goe_bullets, "\tflow\t", "\tstyle\t");
    EXPECT_EQ(place(error_of(texts)), "goe_bullets.tsv:7:21 FR604");
    texts = skated::season_texts();
    edit(texts.goe_errors, "spin\tfall", "spins\tfall");
    const program::Diagnostic error = error_of(texts);
    EXPECT_EQ(error.code, "FR604");
    EXPECT_EQ(error.hint, "one of jump, spin, steps, choreo");
}

TEST(SeasonError, MissingAndRepeatedRules) {
    SeasonTexts texts = skated::season_texts();
    edit(texts.season,
         "goe.step\t0.1\t-\tshare of the base value of the highest valued jump for "
         "each step of GOE\n",
         "");
    const program::Diagnostic missing = error_of(texts);
    EXPECT_EQ(place(missing), "season.tsv:0:0 FR606");
    EXPECT_EQ(missing.text, "the rule 'goe.step' is missing");
    texts = skated::season_texts();
    texts.season.text += "goe.step\t0.1\t-\tagain\n";
    EXPECT_EQ(error_of(texts).code, "FR605");
    texts = skated::season_texts();
    edit(texts.jumps, "4A\t12.50", "4a\t12.50");
    EXPECT_EQ(error_of(texts).text, "the jump '4A' has no value");
}

TEST(SeasonError, HeaderAndCellCount) {
    SeasonTexts texts = skated::season_texts();
    edit(texts.panel, "judge\tstrictness", "judge\tmood");
    EXPECT_EQ(place(error_of(texts)), "panel.tsv:1:1 FR601");
    texts = skated::season_texts();
    edit(texts.components, "composition\tsize\t3", "composition\tsize");
    EXPECT_EQ(place(error_of(texts)).substr(0, 16), "components.tsv:3");
    EXPECT_EQ(error_of(texts).code, "FR602");
    texts.components.text.clear();
    EXPECT_EQ(place(error_of(texts)), "components.tsv:0:0 FR601");
}

TEST(SeasonError, Contradictions) {
    SeasonTexts texts = skated::season_texts();
    edit(texts.season, "rotation.quarter_to_deg\t100", "rotation.quarter_to_deg\t70");
    EXPECT_EQ(error_of(texts).code, "FR607");
    texts = skated::season_texts();
    edit(texts.season, "panel.judges\t9", "panel.judges\t8");
    EXPECT_EQ(place(error_of(texts)), "panel.tsv:0:0 FR607");
    texts = skated::season_texts();
    edit(texts.season, "panel.dropped\t1", "panel.dropped\t5");
    EXPECT_EQ(error_of(texts).code, "FR607");
    texts = skated::season_texts();
    edit(texts.goe_errors, "jump\tweak_landing\tlanding\t-1\t-3",
         "jump\tweak_landing\tlanding\t-3\t-1");
    EXPECT_EQ(error_of(texts).code, "FR607");
}

TEST(SeasonError, TextCutBeforeItsLastLineIsRefused) {
    const SeasonTexts whole = skated::season_texts();
    const std::size_t last_line = whole.season.text.rfind("component.highest");
    for (std::size_t size = 0; size < last_line; size += 7) {
        SeasonTexts cut = whole;
        cut.season.text.resize(size);
        EXPECT_FALSE(parse_season(cut).has_value()) << size;
    }
}

TEST(Ramp, IsLinearBothWaysAndAStepWithoutWidth) {
    EXPECT_DOUBLE_EQ(share_of({1, 3}, 2), 0.5);
    EXPECT_DOUBLE_EQ(share_of({3, 1}, 2.5), 0.25);
    EXPECT_DOUBLE_EQ(share_of({1, 3}, 9), 1);
    EXPECT_DOUBLE_EQ(share_of({1, 1}, 1), 1);
    EXPECT_DOUBLE_EQ(share_of({1, 1}, 0.9), 0);
    EXPECT_TRUE(reaches({3, 1}, 3));
    EXPECT_FALSE(reaches({3, 1}, 3.1));
    EXPECT_TRUE(reaches({1, 1}, 1));
}

} // namespace
} // namespace performance
