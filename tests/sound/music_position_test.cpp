#include "audio/sound/music_position.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace {

using sound::MusicPosition;
using sound::PositionBoard;

TEST(PositionBoard, HasNoNewsAtFirst) {
    EXPECT_EQ(PositionBoard().read(), (MusicPosition{0, 0}));
}

TEST(PositionBoard, ShowsWhatWasWrittenLast) {
    PositionBoard board;
    board.write({1, -2});
    board.write({3, -4});
    EXPECT_EQ(board.read(), (MusicPosition{3, -4}));
}

TEST(PositionBoard, NeverShowsHalfOfAPosition) {
    PositionBoard board;
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        for (std::int64_t i = 1; !stop; ++i) {
            board.write({i, -i});
        }
    });
    std::int64_t latest = 0;
    for (int i = 0; i < 200'000; ++i) {
        const MusicPosition position = board.read();
        EXPECT_EQ(position.at_ns, -position.frame);
        EXPECT_GE(position.at_ns, latest);
        latest = position.at_ns;
    }
    stop = true;
    writer.join();
}

} // namespace
