#include "audio/beat/position.h"
#include "tests/beat/music.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using beat::Fraction;
using beat::parse_position;
using beat::Position;

TEST(Position, PrintsThePartOnlyIfThereIsOne) {
    EXPECT_EQ(to_string(Position{6, 2, 0}), "6.2");
    EXPECT_EQ(to_string(Position{6, 2, Fraction(1, 2)}), "6.2+1/2");
    EXPECT_EQ(to_string(Position{-1, 3, Fraction(2, 3)}), "-1.3+2/3");
}

TEST(Position, ReadsMeasureBeatAndPart) {
    EXPECT_EQ(parse_position("6.2"), (Position{6, 2, 0}));
    EXPECT_EQ(parse_position("6.2+1/2"), (Position{6, 2, Fraction(1, 2)}));
    EXPECT_EQ(parse_position("6.2+2/4"), (Position{6, 2, Fraction(1, 2)}));
    EXPECT_EQ(parse_position("06.02"), (Position{6, 2, 0}));
}

TEST(Position, ReadsBackWhatItPrints) {
    music::Random random(5);
    for (int trial = 0; trial < 2000; ++trial) {
        const Position position{random.between(1, 100'000), random.between(1, 64), random.part()};
        ASSERT_EQ(parse_position(to_string(position)), position) << to_string(position);
    }
}

TEST(Position, LimitsAreIncluded) {
    EXPECT_EQ(parse_position("1.1"), (Position{1, 1, 0}));
    EXPECT_EQ(parse_position("100000.64+191/192"), (Position{100'000, 64, Fraction(191, 192)}));
    EXPECT_EQ(parse_position("1.1+1/192"), (Position{1, 1, Fraction(1, 192)}));
    EXPECT_FALSE(parse_position("100001.1"));
    EXPECT_FALSE(parse_position("1.65"));
    EXPECT_FALSE(parse_position("1.1+1/193"));
    EXPECT_FALSE(parse_position("0.1"));
    EXPECT_FALSE(parse_position("1.0"));
}

TEST(Position, ThePartIsWithinTheBeat) {
    EXPECT_FALSE(parse_position("1.1+0/4"));
    EXPECT_FALSE(parse_position("1.1+4/4"));
    EXPECT_FALSE(parse_position("1.1+5/4"));
    EXPECT_FALSE(parse_position("1.1+1/0"));
}

TEST(Position, RefusesAnythingElse) {
    for (const char* text : {"",
                             "6",
                             "6.",
                             ".2",
                             "6.2+",
                             "6.2+1",
                             "6.2+1/",
                             "6.2+/2",
                             "6.2-1/2",
                             "-6.2",
                             "6.-2",
                             "+6.2",
                             " 6.2",
                             "6.2 ",
                             "6. 2",
                             "6.2+1/2 ",
                             "6.2.1",
                             "6,2",
                             "6.2+1/2+1/4",
                             "six.two",
                             "99999999999999999999.1",
                             "1.99999999999999999999",
                             "1.1+1/99999999999999999999"}) {
        EXPECT_FALSE(parse_position(text)) << '"' << text << '"';
    }
}

} // namespace
