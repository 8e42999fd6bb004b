#include "audio/beat/log_series.h"
#include "tests/beat/music.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using beat::ln_1p;

// What log_series.h promises; libm's own log is within one unit in the last place, 1.1e-16.
constexpr double kRelativeError = 1e-15;

void expect_logarithm(double x) {
    const double expected = std::log1p(x);
    ASSERT_LE(std::abs(ln_1p(x) - expected), kRelativeError * std::abs(expected)) << "x = " << x;
}

TEST(LogSeries, IsZeroOnlyAtOne) {
    EXPECT_EQ(ln_1p(0.0), 0.0);
    EXPECT_GT(ln_1p(1e-300), 0.0);
    EXPECT_LT(ln_1p(-1e-300), 0.0);
}

TEST(LogSeries, AgreesWithTheLibraryOverTempoRatios) {
    music::Random random(6);
    for (int trial = 0; trial < 200'000; ++trial) {
        // 1 + x is exact, so log(1 + x) has no error but its own.
        const double ratio = static_cast<double>(random.between(1 << 15, 40 << 20)) / (1 << 20);
        ASSERT_LE(std::abs(ln_1p(ratio - 1.0) - std::log(ratio)),
                  kRelativeError * std::abs(std::log(ratio)))
            << ratio;
    }
}

TEST(LogSeries, LosesNoDigitsNearOne) {
    for (double x = 0.5; x > 1e-18; x *= 0.7) {
        expect_logarithm(x);
        expect_logarithm(-x);
    }
}

TEST(LogSeries, AgreesFromTheSmallestToTheLargest) {
    for (double x = 1e-3; x < 1e300; x *= 1.37) {
        expect_logarithm(x);
    }
    for (double rest = 0.9; rest > 1e-15; rest *= 0.83) {
        expect_logarithm(rest - 1.0);
    }
}

TEST(LogSeries, GrowsAcrossTheBordersOfTheReducedRange) {
    for (const double border :
         {0.5, std::sqrt(0.5), 1.0, std::sqrt(2.0), 2.0, 2.0 * std::sqrt(2.0)}) {
        const double x = border - 1.0;
        EXPECT_LT(ln_1p(x - 1e-14), ln_1p(x)) << border;
        EXPECT_LT(ln_1p(x), ln_1p(x + 1e-14)) << border;
    }
}

TEST(LogSeriesDeathTest, HasNoValueAtOrBelowZero) {
    EXPECT_DEATH(static_cast<void>(ln_1p(-1.0)), "");
    EXPECT_DEATH(static_cast<void>(ln_1p(HUGE_VAL)), "");
}

} // namespace
