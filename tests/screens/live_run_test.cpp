#include "game/screens/live_run.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

namespace screens {
namespace {

void nothing(const performance::Performance& /*performance*/) {}

constexpr std::int64_t kEnd_us = 20'000'000;

/// The state's hash at 20 s when the perfect inputs are played at a frame rate.
std::uint64_t played_at(double frames_hz) {
    LiveRun run(exhibition::plan("normal"), false);
    const auto& inputs = exhibition::perfect("normal").inputs;
    std::size_t next = 0;
    for (double frame = 0;; ++frame) {
        const auto now_us = std::min(kEnd_us, static_cast<std::int64_t>(frame * 1e6 / frames_hz));
        for (; next < inputs.size() && inputs[next].time_us <= now_us; ++next) {
            run.add(inputs[next]);
        }
        run.advance(now_us, nothing);
        if (now_us == kEnd_us) {
            return run.performance().hash();
        }
    }
}

TEST(LiveRun, FrameRateNeverChangesAResult) {
    const std::uint64_t smooth = played_at(144);
    EXPECT_EQ(played_at(60), smooth);
    EXPECT_EQ(played_at(23.7), smooth);
    EXPECT_EQ(played_at(7), smooth);
}

TEST(LiveRun, TheAutoSkaterPlaysAsTheHeadlessOne) {
    const performance::Run& perfect = exhibition::perfect("normal");
    LiveRun run(exhibition::plan("normal"), true);
    // Its hashes are one a second.
    for (std::size_t second = 1; second <= 30; ++second) {
        run.advance(static_cast<std::int64_t>(second) * 1'000'000, nothing);
        ASSERT_EQ(run.performance().hash(), perfect.hashes[second - 1]) << second;
    }
}

TEST(LiveRun, AStartInTheMiddleIsThePerfectHandsState) {
    LiveRun skipped(exhibition::plan("normal"), false);
    skipped.skip_to(15'000'000, nothing);
    EXPECT_EQ(skipped.performance().hash(), exhibition::perfect("normal").hashes[14]);
}

TEST(LiveRun, EveryStepIsTold) {
    LiveRun run(exhibition::plan("normal"), true);
    int steps = 0;
    run.advance(1'000'000, [&](const performance::Performance&) { ++steps; });
    EXPECT_EQ(steps, 240);
    EXPECT_EQ(run.due(1'000'000), 0);
    EXPECT_EQ(run.due(1'500'000), 120);
}

TEST(LiveRun, ThePictureIsBetweenTheLastTwoSteps) {
    LiveRun run(exhibition::plan("normal"), true);
    run.advance(10'000'000, nothing);
    const std::int64_t end_us = run.performance().time_us();
    const double now_x = run.performance().skater().state().position_m.x;
    const double early_x = run.moment(end_us, 0).skater.position_m.x;
    const double late_x = run.moment(end_us + 4000, 0).skater.position_m.x;
    const double way = now_x - early_x;
    EXPECT_GT(std::abs(way), 1e-4);
    // 4000 us are 24/25 of a step.
    EXPECT_NEAR((late_x - early_x) / way, 0.96, 0.01);
}

} // namespace
} // namespace screens
