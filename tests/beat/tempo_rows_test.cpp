#include "audio/beat/tempo_rows.h"
#include "tests/beat/music.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using beat::Beats;
using beat::Fraction;
using beat::Meter;
using beat::place_rows;
using beat::TempoRow;
using Code = beat::TempoError::Code;
using music::anchor;
using music::hold;
using music::ramp;
using music::step;
using Rows = std::vector<TempoRow>;

const TempoRow kOpening = step("1.1", "72", Meter{3, 4});

void expect_placed(const Rows& rows) {
    const auto placed = place_rows(rows);
    EXPECT_TRUE(placed) << "row " << placed.error().row;
}

void expect_error(const Rows& rows, std::size_t row, Code code) {
    const auto placed = place_rows(rows);
    ASSERT_FALSE(placed);
    EXPECT_EQ(placed.error(), (beat::TempoError{row, code}));
}

TEST(TempoRows, PlacesRowsInBeats) {
    const auto placed = place_rows({kOpening, ramp("3.2+1/2", "72", "58", 4), hold("4.1", "2"),
                                    step("9.1", "80", Meter{4, 4}), anchor("10.4", "60")});
    ASSERT_TRUE(placed);
    EXPECT_EQ(placed->beats, (std::vector<Beats>{0, Fraction(15, 2), 9, 24, 31}));
    EXPECT_EQ(placed->ramp_beats, (std::vector<Beats>{0, 12, 0, 0, 0}));
    EXPECT_EQ(placed->meters.meter_at(23), (Meter{3, 4}));
    EXPECT_EQ(placed->meters.meter_at(24), (Meter{4, 4}));
}

TEST(TempoRows, ARampIsAsLongAsItsOwnMeterSays) {
    const auto placed = place_rows({kOpening, ramp("2.1", "72", "60", 2, Meter{5, 4})});
    ASSERT_TRUE(placed);
    EXPECT_EQ(placed->ramp_beats[1], 2 * 5);
}

TEST(TempoRows, TheFirstRowGivesTempoAndMeter) {
    expect_placed({kOpening});
    expect_placed({ramp("1.1", "72", "60", 2, Meter{3, 4})});
    expect_error({}, 0, Code::Empty);
    expect_error({step("1.1", "72")}, 0, Code::Empty);
    expect_error({step("1.2", "72", Meter{3, 4})}, 0, Code::Empty);
    expect_error({step("2.1", "72", Meter{3, 4})}, 0, Code::Empty);
    expect_error({step("1.1+1/2", "72", Meter{3, 4})}, 0, Code::Empty);
    expect_error({hold("1.1", "2"), kOpening}, 0, Code::Empty);
    expect_error({anchor("1.1", "2")}, 0, Code::Empty);
}

TEST(TempoRows, RowsGoForward) {
    expect_placed({kOpening, step("3.1", "60"), step("3.1+1/192", "61")});
    expect_error({kOpening, step("3.1", "60"), step("3.1", "61")}, 2, Code::OutOfOrder);
    expect_error({kOpening, step("3.1", "60"), step("2.3", "61")}, 2, Code::OutOfOrder);
    expect_error({kOpening, step("1.1", "60")}, 1, Code::OutOfOrder);
    expect_error({kOpening, hold("3.1", "2"), hold("3.1", "2")}, 2, Code::OutOfOrder);
    expect_error({kOpening, anchor("3.1", "9"), anchor("3.1", "9")}, 2, Code::OutOfOrder);
}

TEST(TempoRows, OnePlaceTakesAStepThenAHoldThenAnAnchor) {
    expect_placed({kOpening, hold("1.1", "2")});
    expect_placed({kOpening, step("3.1", "60"), hold("3.1", "2"), anchor("3.1", "6")});
    expect_placed({kOpening, ramp("3.1", "60", "50", 2), hold("3.1", "2"), anchor("3.1", "6")});
    expect_placed({kOpening, step("3.1", "60"), anchor("3.1", "6")});
    expect_error({kOpening, hold("3.1", "2"), step("3.1", "60")}, 2, Code::OutOfOrder);
    expect_error({kOpening, anchor("3.1", "6"), step("3.1", "60")}, 2, Code::OutOfOrder);
    expect_error({kOpening, anchor("3.1", "6"), hold("3.1", "2")}, 2, Code::OutOfOrder);
    expect_error({kOpening, step("3.1", "60"), ramp("3.1", "60", "50", 2)}, 2, Code::OutOfOrder);
}

TEST(TempoRows, OnlyBeatsThatTheMeasureHas) {
    expect_placed({kOpening, step("2.3", "60")});
    expect_error({kOpening, step("2.4", "60")}, 1, Code::NoSuchBeat);
    expect_placed({kOpening, step("2.1", "60", Meter{4, 4}), hold("3.4", "2")});
    expect_error({kOpening, step("2.1", "60", Meter{4, 4}), hold("3.5", "2")}, 2, Code::NoSuchBeat);
}

TEST(TempoRows, AMeterChangesOnBeatOneOnly) {
    expect_placed({kOpening, step("2.1", "60", Meter{4, 4})});
    expect_error({kOpening, step("2.2", "60", Meter{4, 4})}, 1, Code::MeterInsideMeasure);
    expect_error({kOpening, step("2.1+1/2", "60", Meter{4, 4})}, 1, Code::MeterInsideMeasure);
    expect_error({kOpening, ramp("2.2", "60", "50", 1, Meter{4, 4})}, 1, Code::MeterInsideMeasure);
}

TEST(TempoRows, TempoRangeHasTwoSides) {
    for (const char* bpm : {"10", "400"}) {
        expect_placed({kOpening, step("2.1", bpm)});
        expect_placed({kOpening, ramp("2.1", bpm, bpm, 1)});
    }
    for (const char* bpm : {"9.999999999", "400.000000001", "0", "-72"}) {
        expect_error({kOpening, step("2.1", bpm)}, 1, Code::BpmOutOfRange);
        expect_error({kOpening, ramp("2.1", bpm, "72", 1)}, 1, Code::BpmOutOfRange);
        expect_error({kOpening, ramp("2.1", "72", bpm, 1)}, 1, Code::RampOutOfRange);
    }
    expect_error({step("1.1", "9", Meter{3, 4})}, 0, Code::BpmOutOfRange);
}

TEST(TempoRows, RampLengthHasTwoSides) {
    expect_placed({kOpening, ramp("2.1", "72", "60", 1)});
    expect_placed({kOpening, ramp("2.1", "72", "60", 64)});
    expect_error({kOpening, ramp("2.1", "72", "60", 0)}, 1, Code::RampOutOfRange);
    expect_error({kOpening, ramp("2.1", "72", "60", 65)}, 1, Code::RampOutOfRange);
    expect_error({kOpening, ramp("2.1", "72", "60", -1)}, 1, Code::RampOutOfRange);
}

TEST(TempoRows, InsideARampThereAreOnlyHolds) {
    const TempoRow slowing = ramp("2.1", "72", "60", 2);
    expect_placed({kOpening, slowing, hold("2.1", "2"), hold("3.3", "2")});
    expect_placed({kOpening, slowing, step("4.1", "80")});
    expect_placed({kOpening, slowing, ramp("4.1", "60", "80", 2)});
    expect_placed({kOpening, slowing, anchor("4.1", "9")});
    expect_error({kOpening, slowing, step("3.3+191/192", "80")}, 2, Code::RampOutOfRange);
    expect_error({kOpening, slowing, hold("3.1", "2"), ramp("3.2", "80", "60", 1)}, 3,
                 Code::RampOutOfRange);
    expect_error({kOpening, slowing, anchor("2.1+1/192", "9")}, 2, Code::RampOutOfRange);
}

TEST(TempoRows, HoldRangeHasTwoSides) {
    expect_placed({kOpening, hold("2.1", "1"), hold("2.2", "32"), hold("2.3", "1.5")});
    expect_error({kOpening, hold("2.1", "0.999999999")}, 1, Code::HoldOutOfRange);
    expect_error({kOpening, hold("2.1", "32.000000001")}, 1, Code::HoldOutOfRange);
    expect_error({kOpening, hold("2.1+1/2", "2")}, 1, Code::HoldOutOfRange);
}

TEST(TempoRows, TheFirstGuiltyRowIsNamed) {
    expect_error({kOpening, step("2.1", "60"), hold("2.2", "33"), step("2.9", "1")}, 2,
                 Code::HoldOutOfRange);
}

TEST(TempoRowsDeathTest, AnInvalidMeterIsTheReadersBug) {
    EXPECT_DEATH(static_cast<void>(place_rows({step("1.1", "72", Meter{65, 4})})), "");
}

} // namespace
