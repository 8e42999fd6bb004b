#include "audio/beat/tempo_fit.h"
#include "tests/beat/music.h"

#include <gtest/gtest.h>

namespace {

using beat::Meter;
using beat::TempoRow;
using beat::TempoSegment;
using Code = beat::TempoError::Code;
using music::anchor;
using music::hold;
using music::ramp;
using music::step;
using Rows = std::vector<TempoRow>;

const TempoRow kOpening = step("1.1", "60", Meter{4, 4}); // a beat a second

tl::expected<std::vector<TempoSegment>, beat::TempoError> fit(const Rows& rows) {
    return beat::fit_segments(rows, *beat::place_rows(rows), 1);
}

void expect_fits(const Rows& rows) {
    const auto segments = fit(rows);
    EXPECT_TRUE(segments) << "row " << segments.error().row;
}

void expect_refused(const Rows& rows, std::size_t row) {
    const auto segments = fit(rows);
    ASSERT_FALSE(segments);
    EXPECT_EQ(segments.error(), (beat::TempoError{row, Code::AnchorOutOfOrder}));
}

TEST(TempoFit, OneSegmentBeforeTheMusicAndOneAPiece) {
    const auto segments =
        fit({kOpening, ramp("2.1", "60", "120", 2), hold("3.1", "2"), step("4.1", "90")});
    ASSERT_TRUE(segments);
    ASSERT_EQ(segments->size(), 6U);
    const std::vector<double> beats{0, 0, 4, 8, 9, 12};
    const std::vector<double> bpms{60, 60, 60, 90, 97.5, 90};
    const std::vector<double> slopes{0, 0, 7.5, 7.5, 7.5, 0};
    const std::vector<double> holds{1, 1, 1, 2, 1, 1};
    for (std::size_t i = 0; i < beats.size(); ++i) {
        EXPECT_EQ((*segments)[i].beat, beats[i]) << i;
        EXPECT_EQ((*segments)[i].bpm, bpms[i]) << i;
        EXPECT_EQ((*segments)[i].slope, slopes[i]) << i;
        EXPECT_EQ((*segments)[i].hold, holds[i]) << i;
        EXPECT_EQ((*segments)[i].fit, 1.0) << i;
    }
}

TEST(TempoFit, EverySegmentBeginsWhereTheOneBeforeEnds) {
    music::Random random(8);
    for (int trial = 0; trial < 50; ++trial) {
        const Rows rows = music::random_rows(random, 240);
        const auto segments = fit(rows);
        ASSERT_TRUE(segments);
        for (std::size_t i = 1; i < segments->size(); ++i) {
            const TempoSegment& segment = (*segments)[i];
            // An anchor's time is as written, the end before it as computed.
            ASSERT_NEAR(seconds_at((*segments)[i - 1], segment.beat), segment.seconds, 1e-11);
        }
    }
}

TEST(TempoFit, AStepInsideAHeldBeatKeepsTheStretch) {
    const auto segments = fit({kOpening, hold("1.2", "3"), step("1.2+1/2", "120")});
    ASSERT_TRUE(segments);
    // 1 s of the file, 1 beat of 1 s, half a beat of 3 s, half a beat of 1.5 s.
    EXPECT_DOUBLE_EQ(segments->back().seconds, 1 + 1 + 1.5 + 0.75);
    EXPECT_EQ(segments->back().hold, 1.0);
    EXPECT_EQ(segments->back().bpm, 120.0);
}

TEST(TempoFit, HoldsInARowKeepTheirOwnStretch) {
    const auto segments = fit({kOpening, hold("1.2", "3"), hold("1.3", "5")});
    ASSERT_TRUE(segments);
    EXPECT_DOUBLE_EQ(segments->back().seconds, 1 + 1 + 3 + 5);
}

TEST(TempoFit, AnAnchorComesAfterWhatIsBeforeIt) {
    expect_refused({kOpening, anchor("1.1", "1")}, 1);
    expect_fits({kOpening, anchor("2.1", "1.3")});
    expect_refused({kOpening, anchor("2.1", "1")}, 1);
    expect_refused({kOpening, anchor("2.1", "-1")}, 1);
    expect_fits({kOpening, anchor("2.1", "5"), anchor("3.1", "5.5")});
    expect_refused({kOpening, anchor("2.1", "5"), anchor("3.1", "5")}, 2);
    // beat 4 is at 5 s
    expect_fits({kOpening, step("2.1", "60"), anchor("3.1", "5.5")});
    expect_refused({kOpening, step("2.1", "60"), anchor("3.1", "5")}, 2);
}

TEST(TempoFit, TheRefittedTempoIsWithinFiveToAThousand) {
    // Four beats: 48 s are 5 a minute, 0.24 s are 1000 a minute.
    expect_fits({kOpening, anchor("2.1", "48.999999")});
    expect_refused({kOpening, anchor("2.1", "49.000001")}, 1);
    expect_fits({kOpening, anchor("2.1", "1.240001")});
    expect_refused({kOpening, anchor("2.1", "1.239999")}, 1);
}

TEST(TempoFit, TheTempoLimitIsForTheSlowestAndTheFastestOfARamp) {
    // 8 beats between 60 and 120 last 8 ln 2 = 5.545 s, either way. Twelve times as long leaves 60
    // at 5 a minute, 66.542 s; 0.12 times as long puts 120 at 1000, 0.66542 s.
    for (const TempoRow& row :
         {ramp("1.1", "60", "120", 2, Meter{4, 4}), ramp("1.1", "120", "60", 2, Meter{4, 4})}) {
        expect_fits({row, anchor("3.1", "67.54")});
        expect_refused({row, anchor("3.1", "67.55")}, 1);
        expect_fits({row, anchor("3.1", "1.6655")});
        expect_refused({row, anchor("3.1", "1.6654")}, 1);
    }
}

TEST(TempoFit, AHoldDoesNotCountAsASlowTempo) {
    // A beat held for 32 at 60: the heard pulse is slow, the tempo is not.
    expect_fits({kOpening, hold("1.2", "32"), anchor("2.1", "36")});
}

TEST(TempoFit, AnAnchorsFactorCountsForTheNextAnchorsLimit) {
    // 40 s then 47.9 s and 48.1 s for the same four beats.
    expect_fits({kOpening, anchor("2.1", "41"), anchor("3.1", "88.9")});
    expect_refused({kOpening, anchor("2.1", "41"), anchor("3.1", "89.1")}, 2);
}

} // namespace
