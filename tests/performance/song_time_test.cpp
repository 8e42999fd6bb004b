#include "game/performance/song_time.h"

#include <gtest/gtest.h>

#include <random>

namespace performance {
namespace {

constexpr std::int64_t kHour_us = 3'600'000'000;

std::vector<std::int64_t> random_times(int count) {
    std::mt19937_64 random(2026);
    std::vector<std::int64_t> times;
    for (int i = 0; i < count; ++i) {
        times.push_back(static_cast<std::int64_t>(random() % (2 * kHour_us)) - kHour_us);
    }
    return times;
}

TEST(SongTime, ASecondIs240Steps) {
    for (const std::int64_t second : {-3, -1, 0, 1, 160, 3600}) {
        EXPECT_EQ(step_of(second * 1'000'000), second * 240) << second;
        EXPECT_EQ(onset_of(second * 1'000'000), 0) << second;
    }
}

TEST(SongTime, TheStepChangesBetweenTheWholeMicrosecondsAroundItsBorder) {
    // A step is 4166 2/3 us.
    EXPECT_EQ(step_of(4166), 0);
    EXPECT_EQ(step_of(4167), 1);
    EXPECT_EQ(step_of(8333), 1);
    EXPECT_EQ(step_of(8334), 2);
    EXPECT_EQ(step_of(12499), 2);
    EXPECT_EQ(step_of(12500), 3);
}

TEST(SongTime, StepsBeforeTheMusicAreFloored) {
    EXPECT_EQ(step_of(-1), -1);
    EXPECT_EQ(step_of(-4166), -1);
    EXPECT_EQ(step_of(-4167), -2);
    EXPECT_EQ(step_of(-12500), -3);
    EXPECT_EQ(step_of(-12501), -4);
}

TEST(SongTime, EveryTimeLiesInItsStep) {
    for (const std::int64_t time_us : random_times(100'000)) {
        const std::int64_t step = step_of(time_us);
        // step * 12500 / 3 <= time < (step + 1) * 12500 / 3, in whole numbers
        ASSERT_LE(step * 12500, 3 * time_us) << time_us;
        ASSERT_GT((step + 1) * 12500, 3 * time_us) << time_us;
    }
}

TEST(SongTime, StepAndOnsetTogetherAreTheTime) {
    constexpr double kRounding_s = 1e-9; // doubles of thousands of seconds hold 5e-13
    for (const std::int64_t time_us : random_times(100'000)) {
        const double onset_s = onset_of(time_us);
        ASSERT_GE(onset_s, 0) << time_us;
        ASSERT_LT(onset_s, 1.0 / kStep_hz) << time_us;
        const double start_s = static_cast<double>(step_of(time_us)) / kStep_hz;
        ASSERT_NEAR(start_s + onset_s, to_seconds(time_us), kRounding_s) << time_us;
    }
}

TEST(SongTime, TheEndOfAStepIsTheFirstWholeMicrosecondOfTheNext) {
    for (std::int64_t step = 0; step < 100'000; ++step) {
        const std::int64_t end_us = end_of_step_us(step);
        ASSERT_EQ(step_of(end_us), step + 1) << step;
        ASSERT_EQ(step_of(end_us - 1), step) << step;
    }
}

TEST(SongTime, SecondsAreRoundedToTheNearestMicrosecond) {
    EXPECT_EQ(to_us(0.0000014), 1);
    EXPECT_EQ(to_us(0.0000016), 2);
    EXPECT_EQ(to_us(-0.0000014), -1);
    EXPECT_EQ(to_us(-0.0000016), -2);
    for (const std::int64_t time_us : random_times(10'000)) {
        ASSERT_EQ(to_us(to_seconds(time_us)), time_us);
    }
}

} // namespace
} // namespace performance
