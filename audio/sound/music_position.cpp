#include "audio/sound/music_position.h"

namespace sound {

void PositionBoard::write(const MusicPosition& position) {
    const std::uint32_t version = version_.load(std::memory_order_relaxed);
    version_.store(version + 1, std::memory_order_relaxed);
    std::atomic_thread_fence(std::memory_order_release);
    at_ns_.store(position.at_ns, std::memory_order_relaxed);
    frame_.store(position.frame, std::memory_order_relaxed);
    version_.store(version + 2, std::memory_order_release);
}

MusicPosition PositionBoard::read() const {
    for (;;) {
        const std::uint32_t before = version_.load(std::memory_order_acquire);
        const MusicPosition position = {.at_ns = at_ns_.load(std::memory_order_relaxed),
                                        .frame = frame_.load(std::memory_order_relaxed)};
        std::atomic_thread_fence(std::memory_order_acquire);
        const std::uint32_t after = version_.load(std::memory_order_relaxed);
        if (before == after && before % 2 == 0) {
            return position;
        }
    }
}

} // namespace sound
