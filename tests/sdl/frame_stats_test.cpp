#include "game/sdl/frame_stats.h"

#include <gtest/gtest.h>

namespace sdl {
namespace {

TEST(FrameStats, TellsMedianAndNinetyFifthAndMost) {
    FrameStats stats;
    for (int i = 1; i <= 101; ++i) {
        stats.add(i, 2.0 * i, {.vertices = 1000, .indices = 3000, .draws = 7, .fill_mpx = 1.5});
    }
    const std::string table = stats.table();
    EXPECT_NE(table.find("101 frames"), std::string::npos);
    EXPECT_NE(table.find("game, ms                 51.00     96.00    101.00"), std::string::npos)
        << table;
    EXPECT_NE(table.find("renderer, ms            102.00    192.00    202.00"), std::string::npos)
        << table;
}

TEST(FrameStats, WithoutFramesThereIsNothingToTell) {
    EXPECT_EQ(FrameStats().table(), "no frames\n");
}

} // namespace
} // namespace sdl
