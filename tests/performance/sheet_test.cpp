#include "game/performance/sheet.h"
#include "tests/performance/skated.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>

namespace performance {
namespace {

using program::JumpType;
using skated::code;
using skated::season;

const SheetHeader kHeader{.title = "Stay Close",
                          .skater = "Yuuri Katsuki",
                          .segment = program::Segment::Free,
                          .assist = "normal"};

JumpOutcome under_rotated_quad() {
    JumpOutcome jump = skated::clean_jump(code(4, JumpType::ToeLoop));
    jump.rotation = RotationCall::UnderRotated;
    jump.air_rotation_rev = 3.4167;
    jump.missing_deg = 120;
    return jump;
}

CueTiming pressed(std::int64_t error_us) {
    return {.cue = 0,
            .kind = CueKind::TakeOff,
            .word = Word::Good,
            .error_us = error_us,
            .release_error_us = {},
            .score = 1,
            .by_assist = false};
}

/// 4T<+3T, CCoSp4, a triple Axel in the second half, a fallen Lutz that was popped, ChSq1.
ProgramOutcome small_program() {
    ProgramOutcome outcome = skated::perfect_program();
    ElementOutcome combination = skated::jump_element(
        1, "4T+3T", {under_rotated_quad(), skated::clean_jump(code(3, JumpType::ToeLoop))});
    combination.start_us = 20'000'000;
    combination.cues = {pressed(10'000), pressed(-20'000), pressed(40'000)};
    CueTiming assisted = pressed(500'000);
    assisted.by_assist = true;
    combination.cues.push_back(assisted);
    ElementOutcome spin = skated::spin_element(2, skated::full_combination_spin());
    spin.start_us = 50'000'000;
    ElementOutcome axel =
        skated::jump_element(3, "3A", {skated::clean_jump(code(3, JumpType::Axel))});
    axel.start_us = 90'000'000;
    JumpOutcome popped = skated::poor_jump(code(3, JumpType::Lutz));
    popped.called = code(2, JumpType::Lutz);
    popped.missing_deg = 350;
    popped.landing = LandingKind::Fall;
    ElementOutcome lutz = skated::jump_element(4, "3Lz", {popped});
    lutz.fell = true;
    lutz.start_us = 120'000'000;
    ElementOutcome choreo = skated::choreo_sequence(5);
    choreo.start_us = 130'000'000;
    outcome.elements = {combination, spin, axel, lutz, choreo};
    outcome.falls = 1;
    outcome.mean_error_us = 4'200;
    outcome.error_deviation_us = 18'600;
    outcome.perfect = 61;
    outcome.good = 17;
    outcome.scrape = 4;
    outcome.missed = 2;
    return outcome;
}

Sheet small_sheet() {
    return make_sheet(season(), small_program(), kHeader);
}

TEST(Sheet, RowsAreWorthWhatTheRulesSay) {
    const Sheet sheet = small_sheet();
    ASSERT_EQ(sheet.rows.size(), 5U);
    EXPECT_EQ(sheet.rows[0].executed, "4T<+3T");
    EXPECT_EQ(sheet.rows[0].info, "<");
    EXPECT_EQ(to_string(sheet.rows[0].base), "11.80");
    EXPECT_EQ(sheet.rows[1].executed, "CCoSp4");
    EXPECT_EQ(to_string(sheet.rows[1].base), "3.50");
    EXPECT_TRUE(sheet.rows[2].second_half);
    EXPECT_EQ(to_string(sheet.rows[2].base), "8.80");
    EXPECT_EQ(sheet.rows[3].executed, "2Lz");
    EXPECT_EQ(sheet.rows[3].info, "F");
    EXPECT_EQ(to_string(sheet.rows[3].base), "2.31");
    EXPECT_EQ(to_string(sheet.rows[4].base), "3.00");
    EXPECT_EQ(to_string(sheet.base_sum), "29.41");
}

// By hand, from the nine marks of each row: 4T<+3T 1 2 2 0 2 2 3 1 1 without 3 and 0 is 11/7, of
// 7.60 + 1.19. Spin, Axel and sequence 25/7: of 3.50 + 1.25, of 8.00 + 2.86, flat 0.50 + 1.79. The
// fallen 2Lz -20/7 of 2.10: - 0.60. Components 9.50 x 3.33 = 31.635, three times 31.64.
TEST(Sheet, KnownProgramHasTheTotalComputedByHand) {
    const Sheet sheet = small_sheet();
    EXPECT_EQ(sheet.rows[0].marks, (std::vector<int>{1, 2, 2, 0, 2, 2, 3, 1, 1}));
    const std::vector<std::string> scores = {"12.99", "4.75", "11.66", "1.71", "4.79"};
    for (std::size_t i = 0; i < scores.size(); ++i) {
        EXPECT_EQ(to_string(sheet.rows[i].score), scores[i]) << sheet.rows[i].executed;
    }
    EXPECT_EQ(to_string(sheet.element_score), "35.90");
    EXPECT_EQ(to_string(sheet.component_sum), "94.92");
    EXPECT_EQ(to_string(sheet.total), "129.82");
}

TEST(Sheet, TotalIsTheSumOfWhatIsPrinted) {
    const Sheet sheet = small_sheet();
    Points elements;
    for (const SheetRow& row : sheet.rows) {
        EXPECT_EQ(row.score, row.base + row.goe) << row.executed;
        elements += row.score;
    }
    EXPECT_EQ(sheet.element_score, elements);
    EXPECT_EQ(to_string(sheet.deductions), "1.00");
    EXPECT_EQ(sheet.total, elements + sheet.component_sum - Points{100});
}

TEST(Sheet, TimingLeavesOutWhatAnAssistPressed) {
    const TimingDetail timing = small_sheet().rows[0].timing;
    EXPECT_EQ(timing.timed, 3);
    EXPECT_EQ(timing.mean_us, 10'000);   // (10 - 20 + 40) / 3 ms
    EXPECT_EQ(timing.spread_us, 24'495); // sqrt((0 + 900 + 900) / 3) ms
}

TEST(Sheet, SealsAreEarned) {
    const Seals flawed = small_sheet().seals;
    EXPECT_FALSE(flawed.clean);
    EXPECT_TRUE(flawed.levels);
    EXPECT_TRUE(flawed.drawing);
    EXPECT_TRUE(flawed.no_uncued);

    ProgramOutcome outcome = skated::perfect_program();
    outcome.elements = {
        skated::jump_element(1, "4T", {skated::clean_jump(code(4, JumpType::ToeLoop))}),
        skated::spin_element(2, skated::full_combination_spin())};
    EXPECT_TRUE(make_sheet(season(), outcome, kHeader).seals.clean);
    outcome.elements[1].spin.locked_share = 0;
    outcome.elements[1].spin.peak_rps = 1;
    outcome.elements[1].spin.held[0].foot = program::Foot::Right;
    outcome.shape_rms_m = 1.01;
    outcome.cracks = 1;
    const Seals fewer = make_sheet(season(), outcome, kHeader).seals;
    EXPECT_TRUE(fewer.levels);
    EXPECT_FALSE(fewer.drawing);
    EXPECT_FALSE(fewer.no_uncued);
    outcome.elements[1].spin.held[1].foot = program::Foot::Right;
    EXPECT_FALSE(make_sheet(season(), outcome, kHeader).seals.levels);
}

TEST(Sheet, ElementThatWasNotSkatedHasNoValue) {
    ProgramOutcome outcome = skated::perfect_program();
    outcome.elements = {skated::jump_element(1, "4T", {JumpOutcome{}})};
    const SheetRow row = make_sheet(season(), outcome, kHeader).rows[0];
    EXPECT_EQ(row.executed, "4T");
    EXPECT_EQ(row.info, "nv");
    EXPECT_TRUE(row.marks.empty());
    EXPECT_EQ(row.score, Points{});
}

TEST(Sheet, EmptyProgramStillHasASheet) {
    const Sheet sheet = make_sheet(season(), ProgramOutcome{}, kHeader);
    EXPECT_EQ(sheet.element_score, Points{});
    EXPECT_FALSE(render_text(sheet).empty());
}

TEST(SheetText, IsTheProtocol) {
    const std::string expected =
        R"(========================================================================================================
 Stay Close                                                                                Free Skating
 Yuuri Katsuki                                                                           Season 2025-26
                                                                                                 normal
========================================================================================================
      Total Segment Score     = Total Element Score      + Program Components              + Deductions
                   129.82                     35.90                     94.92                     -1.00
--------------------------------------------------------------------------------------------------------
  #  Executed Elements           Info      Base x    GOE    J1  J2  J3  J4  J5  J6  J7  J8  J9    Score
--------------------------------------------------------------------------------------------------------
  1  4T<+3T                      <        11.80     1.19     1   2   2   0   2   2   3   1   1    12.99
  2  CCoSp4                                3.50     1.25     3   4   4   3   4   4   5   3   3     4.75
  3  3A                                    8.80 x   2.86     3   4   4   3   4   4   5   3   3    11.66
  4  2Lz                         F         2.31 x  -0.60    -3  -3  -2  -4  -3  -2  -2  -4  -3     1.71
  5  ChSq1                                 3.00     1.79     3   4   4   3   4   4   5   3   3     4.79
                                          29.41                                                   35.90
--------------------------------------------------------------------------------------------------------
     Program Components          Factor      J1    J2    J3    J4    J5    J6    J7    J8    J9   Score
--------------------------------------------------------------------------------------------------------
     Composition                   3.33    9.50  9.25  9.75  9.25  9.50  9.50  9.75  9.50  9.50   31.64
     Presentation                  3.33    9.50  9.25  9.75  9.25  9.50  9.50  9.75  9.50  9.50   31.64
     Skating Skills                3.33    9.50  9.25  9.75  9.25  9.50  9.50  9.75  9.50  9.50   31.64
                                                                                                  94.92
--------------------------------------------------------------------------------------------------------
 Deductions      Falls: -1.00 (1)
--------------------------------------------------------------------------------------------------------
  #  Jumps   air s  height  length   mean   peak     ice + air missing in m/s    out  landing   time ms
  1  4T<     0.667    0.55    2.30    344    424   0.25 + 3.42     120    5.0    3.7  held      +10 +/-24
     3T      0.667    0.55    2.30    344    424   0.25 + 2.75       0    5.0    3.7  held
  3  3A      0.667    0.55    2.30    344    424   0.25 + 3.25       0    5.0    3.7  held      -
  4  2Lz     0.667    0.45    1.10    270    424   0.25 + 2.75     -10    4.6    2.0  fall      -
--------------------------------------------------------------------------------------------------------
  #  Spins                revs  mean/s  peak/s   locked  wander   level     time ms
  2  CCoSp4               13.0    2.60    4.60     85 %    0.15   4         -
--------------------------------------------------------------------------------------------------------
  #  Sequences           turns    hard     m/s extent m    lean   level     time ms
  5  ChSq1               20/20      11    3.80     45.0      17   -         -
--------------------------------------------------------------------------------------------------------
 Timing          +4 +/-19 ms      perfect 61   good 17   scrape 4   missed 2
 Drawing         0.20 m off its line, 100 % of its size
 Seals           [ ] clean   [x] every level called   [x] drawing within 1 m   [x] no press uncued
========================================================================================================
 q quarter short   < under-rotated   << downgraded   ! unclear edge   e wrong edge   F fall
 x second half   V fewer positions or turns   +REP repeated   * invalid   nv no value
)";
    EXPECT_EQ(render_text(small_sheet()), expected);
}

TEST(SheetText, StaysWithinATerminal) {
    SheetHeader header = kHeader;
    header.title = "Прощание у замёрзшего озера";
    std::istringstream lines(render_text(make_sheet(season(), small_program(), header)));
    constexpr std::size_t kColumns = 110;
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(code_points(line), kColumns) << line;
        EXPECT_TRUE(line.empty() || line.back() != ' ') << line;
    }
}

TEST(SheetJson, ParsesBack) {
    const Sheet sheet = small_sheet();
    const nlohmann::json json = nlohmann::json::parse(to_json_text(sheet), nullptr, false);
    ASSERT_FALSE(json.is_discarded());
    EXPECT_EQ(json["title"], "Stay Close");
    EXPECT_EQ(json["elements"].size(), 5U);
    EXPECT_DOUBLE_EQ(json["total"].get<double>(),
                     static_cast<double>(sheet.total.hundredths) / 100);
    EXPECT_EQ(json["elements"][0]["jumps"][0]["code"], "4T<");
    EXPECT_DOUBLE_EQ(json["elements"][0]["jumps"][0]["missing_deg"].get<double>(), 120);
    EXPECT_EQ(json["elements"][1]["spin"]["held"].size(), 4U);
    EXPECT_EQ(json["components"][0]["marks"].size(), 9U);
    EXPECT_EQ(json["seals"]["clean"], false);
}

TEST(SheetJson, ForeignBytesInANameDoNotBreakIt) {
    SheetHeader header = kHeader;
    header.skater = "\xff\xfe";
    const std::string text = to_json_text(make_sheet(season(), small_program(), header));
    EXPECT_FALSE(nlohmann::json::parse(text, nullptr, false).is_discarded());
}

} // namespace
} // namespace performance
