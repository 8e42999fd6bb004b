#include "levels/program/number_reader.h"
#include "levels/program/spelling.h"

#include <gtest/gtest.h>

namespace program {
namespace {

TEST(Spelling, Beats) {
    EXPECT_EQ(spell_beats(3), "3");
    EXPECT_EQ(spell_beats({1, 2}), "1/2");
    EXPECT_EQ(spell_beats({5, 2}), "2+1/2");
}

TEST(Spelling, BeatsAreReadBack) {
    for (std::int64_t numerator = 1; numerator < 400; ++numerator) {
        const beat::Fraction beats(numerator, 192);
        EXPECT_EQ(parse_beats(spell_beats(beats)), beats);
    }
}

TEST(Spelling, AllWaysToWriteBeats) {
    EXPECT_EQ(parse_beats("1.5"), beat::Fraction(3, 2));
    EXPECT_EQ(parse_beats("3/2"), beat::Fraction(3, 2));
    EXPECT_EQ(parse_beats("1+1/2"), beat::Fraction(3, 2));
    for (const char* text : {"", "+1/2", "1+", "1+2", "1/2/3", "1//2", "-1/2", "1 1/2", ".5", "5.",
                             "1e3", "0", "0/3", "0x1", "nan", "inf"}) {
        EXPECT_FALSE(parse_beats(text)) << text;
    }
}

TEST(Spelling, BeatsThatAreNoShortFractionStayDecimals) {
    EXPECT_EQ(spell_beats(*parse_beats("0.001")), "0.001");
    EXPECT_EQ(spell_beats(*parse_beats("1.125")), "1+1/8");
    EXPECT_EQ(parse_beats(spell_beats(*parse_beats("2.001"))), beat::Fraction(2001, 1000));
    EXPECT_EQ(parse_beats(spell_beats(*parse_beats("0.333"))), beat::Fraction(333, 1000));
}

TEST(Spelling, Decimals) {
    EXPECT_EQ(spell_decimal(72, 0), "72");
    EXPECT_EQ(spell_decimal({145, 2}, 0), "72.5");
    EXPECT_EQ(spell_decimal({1, 2}, 3), "0.500");
    EXPECT_EQ(spell_decimal({-13, 4}, 0), "-3.25");
    EXPECT_EQ(spell_decimal({1, 1000000}, 3), "0.000001");
}

TEST(Spelling, Seconds) {
    EXPECT_EQ(parse_seconds("0.500s"), beat::Fraction(1, 2));
    EXPECT_EQ(parse_seconds("3600s"), beat::Fraction(3600));
    for (const char* text : {"", "s", "1", "1ms", "1 s", "-0.1s", "3600.1s", "1,5s"}) {
        EXPECT_FALSE(parse_seconds(text)) << text;
    }
}

} // namespace
} // namespace program
