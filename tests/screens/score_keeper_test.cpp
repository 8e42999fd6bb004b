#include "game/screens/live_run.h"
#include "game/screens/score_keeper.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

namespace screens {
namespace {

TEST(ScoreKeeper, TheTallyGrowsToTheProtocol) {
    const performance::Plan& plan = exhibition::plan("gala");
    ScoreKeeper keeper(exhibition::season(), plan);
    LiveRun run(plan, true);
    std::size_t rows = 0;
    std::int64_t points = 0;
    run.advance(run.performance().end_us(), [&](const performance::Performance& now) {
        keeper.step(now);
        EXPECT_GE(keeper.tally().rows.size(), rows);
        EXPECT_GE(keeper.tally().technical.hundredths, points);
        rows = keeper.tally().rows.size();
        points = keeper.tally().technical.hundredths;
    });
    const performance::Sheet sheet = exhibition::sheet("gala", exhibition::perfect("gala"));
    EXPECT_EQ(rows, sheet.rows.size());
    EXPECT_EQ(points, sheet.element_score.hundredths);
    EXPECT_EQ(keeper.sheet(run.performance()).total, sheet.total);
}

TEST(ScoreKeeper, AMissEndsTheCombo) {
    const performance::Plan& plan = exhibition::plan("normal");
    ScoreKeeper keeper(exhibition::season(), plan);
    LiveRun run(plan, false); // nobody plays
    int most = 0;
    run.advance(10'000'000, [&](const performance::Performance& now) {
        keeper.step(now);
        most = std::max(most, keeper.tally().combo);
    });
    EXPECT_EQ(most, 0);
}

} // namespace
} // namespace screens
