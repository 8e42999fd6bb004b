#include "audio/beat/offset_fit.h"

#include <gtest/gtest.h>

namespace {

using beat::OffsetFit;

constexpr std::int64_t kReading_ns = 10'000'000; // every 10 ms
constexpr std::int64_t kMillisecond_ns = 1'000'000;

/// A fit of `count` readings on a line through `offset_ns` at 0, of this drift.
OffsetFit fit_of(int count, std::int64_t offset_ns, double drift) {
    OffsetFit fit;
    for (int i = 0; i < count; ++i) {
        const std::int64_t at_ns = i * kReading_ns;
        fit.add(at_ns, offset_ns + static_cast<std::int64_t>(static_cast<double>(at_ns) * drift));
    }
    return fit;
}

TEST(OffsetFit, OneReadingIsAnOffset) {
    OffsetFit fit;
    EXPECT_TRUE(fit.is_empty());
    fit.add(5, -123'456);
    EXPECT_FALSE(fit.is_empty());
    EXPECT_EQ(fit.offset_ns(5), -123'456);
    EXPECT_EQ(fit.offset_ns(5 + kReading_ns), -123'456);
    EXPECT_EQ(fit.drift(), 0);
}

TEST(OffsetFit, FindsTheDriftInTime) {
    constexpr double kDrift = 200e-6;
    EXPECT_NEAR(fit_of(100, 0, kDrift).drift(), 0, kDrift / 10) << "too early to tell";
    const OffsetFit fit = fit_of(6'000, 0, kDrift);
    EXPECT_NEAR(fit.drift(), kDrift, kDrift / 100);
    // The line reaches ahead: ten seconds after a minute.
    EXPECT_NEAR(static_cast<double>(fit.offset_ns(7'000 * kReading_ns)), 70e9 * kDrift, 50e3);
}

TEST(OffsetFit, DoesNotCountASingleReadingFarOff) {
    OffsetFit fit = fit_of(10, 0, 0);
    fit.add(10 * kReading_ns, -200 * kMillisecond_ns);
    EXPECT_EQ(fit.offset_ns(10 * kReading_ns), 0);
}

TEST(OffsetFit, BeginsANewLineAfterFourReadingsFarOff) {
    OffsetFit fit = fit_of(100, 0, 0);
    for (int i = 0; i < 3; ++i) {
        fit.add((100 + i) * kReading_ns, 60 * kMillisecond_ns);
    }
    EXPECT_EQ(fit.offset_ns(103 * kReading_ns), 0);
    fit.add(103 * kReading_ns, 60 * kMillisecond_ns);
    EXPECT_EQ(fit.offset_ns(103 * kReading_ns), 60 * kMillisecond_ns);
}

TEST(OffsetFit, BeginsANewLineAfterManyReadingsOnOneSide) {
    OffsetFit fit = fit_of(1'000, 0, 0);
    for (int i = 0; i < 50; ++i) {
        fit.add((1'000 + i) * kReading_ns, 8 * kMillisecond_ns);
    }
    EXPECT_NEAR(static_cast<double>(fit.offset_ns(1'050 * kReading_ns)), 8e6, 0.2e6);
}

TEST(OffsetFit, AveragesNoise) {
    OffsetFit fit;
    for (int i = 0; i < 1'000; ++i) {
        fit.add(i * kReading_ns, (i % 2 == 0 ? 3 : -3) * kMillisecond_ns);
    }
    EXPECT_NEAR(static_cast<double>(fit.offset_ns(1'000 * kReading_ns)), 0, 50e3);
}

} // namespace
