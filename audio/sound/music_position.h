#pragma once

#include <atomic>
#include <cstdint>

namespace sound {

/// The latest news of the music: when a block was asked for, and with which frame it began.
/// Frame 0 is the first of the music; negative ones are the silence before it.
struct MusicPosition {
    std::int64_t at_ns = 0; ///< of the monotonic clock the sound was opened with; 0: no news yet
    std::int64_t frame = 0;

    friend bool operator==(const MusicPosition&, const MusicPosition&) = default;
};

/// Hands a MusicPosition from the device's thread to the others without a lock: the writer never
/// waits, a reader repeats what was written meanwhile (a seqlock).
class PositionBoard {
public:
    /// By one thread only.
    void write(const MusicPosition& position);
    [[nodiscard]] MusicPosition read() const;

private:
    std::atomic<std::uint32_t> version_ = 0; ///< odd while it is being written
    std::atomic<std::int64_t> at_ns_ = 0;
    std::atomic<std::int64_t> frame_ = 0;
};

} // namespace sound
