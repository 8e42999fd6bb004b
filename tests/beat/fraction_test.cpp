#include "audio/beat/fraction.h"
#include "tests/beat/music.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <sstream>

namespace {

using beat::Fraction;
using beat::parse_decimal;

constexpr int kTrials = 2000;
constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();

Fraction any_fraction(music::Random& random) {
    return {random.between(-5000, 5000), random.between(1, 1000)};
}

TEST(Fraction, IsInLowestTermsWithAPositiveDenominator) {
    EXPECT_EQ(Fraction(6, 4).numerator(), 3);
    EXPECT_EQ(Fraction(6, 4).denominator(), 2);
    EXPECT_EQ(Fraction(3, -6).numerator(), -1);
    EXPECT_EQ(Fraction(3, -6).denominator(), 2);
    EXPECT_EQ(Fraction(-3, -6), Fraction(1, 2));
    EXPECT_EQ(Fraction(0, -7).numerator(), 0);
    EXPECT_EQ(Fraction(0, -7).denominator(), 1);
    EXPECT_EQ(Fraction(), 0);
}

TEST(Fraction, ArithmeticObeysTheLawsOfAField) {
    music::Random random(1);
    for (int trial = 0; trial < kTrials; ++trial) {
        const Fraction a = any_fraction(random);
        const Fraction b = any_fraction(random);
        const Fraction c = any_fraction(random);
        ASSERT_EQ(a + b, b + a);
        ASSERT_EQ((a + b) + c, a + (b + c));
        ASSERT_EQ(a * b, b * a);
        ASSERT_EQ((a * b) * c, a * (b * c));
        ASSERT_EQ(a * (b + c), a * b + a * c);
        ASSERT_EQ(a + 0, a);
        ASSERT_EQ(a * 1, a);
        ASSERT_EQ(a + -a, 0);
        ASSERT_EQ(a - b, a + -b);
        if (b != 0) {
            ASSERT_EQ(a / b * b, a);
        }
    }
}

TEST(Fraction, OrderIsTotalAndKeptByAddition) {
    music::Random random(2);
    for (int trial = 0; trial < kTrials; ++trial) {
        const Fraction a = any_fraction(random);
        const Fraction b = any_fraction(random);
        const Fraction c = any_fraction(random);
        ASSERT_EQ((a < b) + (a == b) + (a > b), 1) << to_string(a) << ' ' << to_string(b);
        ASSERT_EQ(a <= b, !(a > b));
        ASSERT_EQ(a >= b, !(a < b));
        ASSERT_EQ(a < b, a + c < b + c);
        ASSERT_EQ(a < b, a.to_double() < b.to_double());
    }
}

TEST(Fraction, FloorIsTheWholeNumberNotAbove) {
    EXPECT_EQ(Fraction(7, 2).floor(), 3);
    EXPECT_EQ(Fraction(-7, 2).floor(), -4);
    EXPECT_EQ(Fraction(-1, 192).floor(), -1);
    EXPECT_EQ(Fraction(-4).floor(), -4);
    EXPECT_EQ(Fraction(0).floor(), 0);
    music::Random random(3);
    for (int trial = 0; trial < kTrials; ++trial) {
        const Fraction a = any_fraction(random);
        ASSERT_LE(a.floor(), a);
        ASSERT_GT(a.floor() + 1, a);
    }
}

TEST(Fraction, ThirdsAddUpExactly) {
    Fraction sum;
    for (int i = 0; i < 3000; ++i) {
        sum = sum + Fraction(1, 3);
    }
    EXPECT_EQ(sum, 1000);
}

TEST(Fraction, IntermediateProductsMayLeave64Bits) {
    EXPECT_EQ(Fraction(kMax, 3) * Fraction(3, kMax), 1);
    EXPECT_EQ(Fraction(kMax) - kMax, 0);
    EXPECT_EQ(Fraction(kMin) + kMax, -1);
    EXPECT_LT(Fraction(kMax - 1, kMax), 1);
    EXPECT_LT(Fraction(kMin), Fraction(kMin + 1));
    EXPECT_EQ(Fraction(kMin, kMin), 1);
}

TEST(FractionDeathTest, ProgrammerErrorsAssert) {
    EXPECT_DEATH(Fraction(1, 0), "");
    EXPECT_DEATH(static_cast<void>(Fraction(1) / Fraction(0)), "");
    EXPECT_DEATH(static_cast<void>(Fraction(kMax) + 1), "");
    EXPECT_DEATH(static_cast<void>(-Fraction(kMin)), "");
    EXPECT_DEATH(static_cast<void>(Fraction(1, kMax) * Fraction(1, 2)), "");
}

TEST(Fraction, ToDoubleIsTheNearestToSimpleFractions) {
    EXPECT_EQ(Fraction(1, 3).to_double(), 1.0 / 3.0);
    EXPECT_EQ(Fraction(-5, 4).to_double(), -1.25);
}

TEST(Fraction, PrintsAsMusiciansWriteIt) {
    EXPECT_EQ(to_string(Fraction(7)), "7");
    EXPECT_EQ(to_string(Fraction(14, 4)), "7/2");
    EXPECT_EQ(to_string(Fraction(2, -6)), "-1/3");
    EXPECT_EQ(to_string(Fraction()), "0");
}

TEST(ParseDecimal, IsExact) {
    EXPECT_EQ(parse_decimal("72"), Fraction(72));
    EXPECT_EQ(parse_decimal("0.500"), Fraction(1, 2));
    EXPECT_EQ(parse_decimal("-3.25"), Fraction(-13, 4));
    EXPECT_EQ(parse_decimal("-0.1"), Fraction(-1, 10));
    EXPECT_EQ(parse_decimal("007.0"), Fraction(7));
    EXPECT_EQ(parse_decimal("-0"), Fraction(0));
}

TEST(ParseDecimal, TakesNineDigitsOnEitherSideAndNoMore) {
    EXPECT_EQ(parse_decimal("999999999.999999999"),
              Fraction(999'999'999'999'999'999, 1'000'000'000));
    EXPECT_EQ(parse_decimal("-999999999"), Fraction(-999'999'999));
    EXPECT_FALSE(parse_decimal("1000000000"));
    EXPECT_FALSE(parse_decimal("0.0000000001"));
}

TEST(ParseDecimal, RefusesAnythingElse) {
    for (const char* text :
         {"",      "-",    ".",  "-.", "+1",    "--1",  "5.",  ".5",  "-.5", "1,5",     "1e3",
          "1.5e3", "0x10", " 1", "1 ", "1.2.3", "1.-2", "inf", "nan", "1/2", "\xD9\xA1"}) {
        EXPECT_FALSE(parse_decimal(text)) << '"' << text << '"';
    }
    EXPECT_FALSE(parse_decimal(std::string_view("1\0", 2)));
}

TEST(ParseDecimal, ReadsBackEveryDecimalOfNineDigits) {
    music::Random random(4);
    for (int trial = 0; trial < kTrials; ++trial) {
        const std::int64_t whole = random.between(0, 999'999'999);
        const std::int64_t millionths = random.between(0, 999'999);
        std::ostringstream text;
        text << whole << '.';
        text.width(6);
        text.fill('0');
        text << millionths;
        ASSERT_EQ(parse_decimal(text.str()), whole + Fraction(millionths, 1'000'000)) << text.str();
    }
}

} // namespace
