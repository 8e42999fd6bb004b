#include "audio/beat/meter_map.h"
#include "tests/beat/music.h"

#include <gtest/gtest.h>

namespace {

using beat::Beats;
using beat::Fraction;
using beat::Meter;
using beat::MeterMap;
using beat::Position;

MeterMap waltz_then_common() {
    MeterMap map(Meter{3, 4});
    map.change(3, Meter{4, 4});
    map.change(5, Meter{6, 8});
    return map;
}

TEST(MeterMap, BeatsCountThroughChangesOfMeter) {
    const MeterMap map = waltz_then_common();
    EXPECT_EQ(map.beats_at({1, 1, 0}), Beats(0));
    EXPECT_EQ(map.beats_at({2, 3, 0}), Beats(5));
    EXPECT_EQ(map.beats_at({3, 1, 0}), Beats(6));
    EXPECT_EQ(map.beats_at({4, 4, Fraction(1, 3)}), Beats(2 * 3 + 4 + 3) + Fraction(1, 3));
    EXPECT_EQ(map.beats_at({5, 1, 0}), Beats(2 * 3 + 2 * 4));
    EXPECT_EQ(map.beats_at({1005, 6, 0}), Beats(2 * 3 + 2 * 4 + 1000 * 6 + 5));
}

TEST(MeterMap, AMeasureHasOnlyItsBeats) {
    const MeterMap map = waltz_then_common();
    EXPECT_FALSE(map.beats_at({2, 4, 0}));
    EXPECT_TRUE(map.beats_at({3, 4, 0}));
    EXPECT_FALSE(map.beats_at({4, 5, 0}));
    EXPECT_TRUE(map.beats_at({5, 6, 0}));
    EXPECT_FALSE(map.beats_at({5, 7, 0}));
    EXPECT_FALSE(map.beats_at({1, 0, 0}));
    EXPECT_FALSE(map.beats_at({1, -1, 0}));
}

TEST(MeterMap, CountsBackBeforeTheFirstMeasure) {
    const MeterMap map = waltz_then_common();
    EXPECT_EQ(map.position_at(-1), (Position{0, 3, 0}));
    EXPECT_EQ(map.position_at(-3), (Position{0, 1, 0}));
    EXPECT_EQ(map.position_at(Beats(-7, 2)), (Position{-1, 3, Fraction(1, 2)}));
    EXPECT_EQ(map.beats_at({0, 1, 0}), Beats(-3));
    EXPECT_EQ(map.meter_at(-100), (Meter{3, 4}));
}

TEST(MeterMap, AMeterHoldsFromItsMeasureToTheNext) {
    const MeterMap map = waltz_then_common();
    EXPECT_EQ(map.meter_at(Beats(6) - Fraction(1, 192)), (Meter{3, 4}));
    EXPECT_EQ(map.meter_at(6), (Meter{4, 4}));
    EXPECT_EQ(map.meter_at(Beats(14) - Fraction(1, 192)), (Meter{4, 4}));
    EXPECT_EQ(map.meter_at(14), (Meter{6, 8}));
    EXPECT_EQ(map.meter_at(1'000'000), (Meter{6, 8}));
}

TEST(MeterMap, PositionsAndBeatsAreTheSameThingOverRandomMeters) {
    music::Random random(7);
    for (int trial = 0; trial < 200; ++trial) {
        MeterMap map(Meter{static_cast<int>(random.between(1, 64)), 4});
        std::int64_t measure = 1;
        for (int change = 0; change < 10; ++change) {
            measure += random.between(1, 20);
            map.change(measure, Meter{static_cast<int>(random.between(1, 64)), 8});
        }
        for (int i = 0; i < 50; ++i) {
            const Beats beats = random.between(-200, 8000) + random.part();
            const Position position = map.position_at(beats);
            ASSERT_EQ(map.beats_at(position), beats) << to_string(position);
            ASSERT_GE(position.part, 0);
            ASSERT_LT(position.part, 1);
            ASSERT_LE(position.beat, map.meter_at(beats).count);
        }
    }
}

TEST(Meter, RangesHaveTwoSides) {
    EXPECT_TRUE(is_valid(Meter{1, 1}));
    EXPECT_TRUE(is_valid(Meter{64, 32}));
    EXPECT_FALSE(is_valid(Meter{0, 4}));
    EXPECT_FALSE(is_valid(Meter{65, 4}));
    EXPECT_FALSE(is_valid(Meter{4, 0}));
    EXPECT_FALSE(is_valid(Meter{4, -4}));
    EXPECT_FALSE(is_valid(Meter{4, 3}));
    EXPECT_FALSE(is_valid(Meter{4, 64}));
}

TEST(MeterMapDeathTest, ProgrammerErrorsAssert) {
    EXPECT_DEATH(MeterMap(Meter{0, 4}), "");
    EXPECT_DEATH(MeterMap().change(1, Meter{3, 4}), "");
    EXPECT_DEATH(static_cast<void>(MeterMap().beats_at({1, 1, 1})), "");
}

} // namespace
