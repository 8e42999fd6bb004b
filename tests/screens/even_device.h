#pragma once

#include "tests/screens/fake_sound.h"

#include <cstdint>

namespace screens {

/// A device that hands out 480 frames each 10 ms to the nanosecond, whether or not anybody looks.
class EvenDevice final : public FakeSound {
public:
    void advance(std::int64_t now_ns) override {
        now_ns_ = now_ns;
        if (now_ns >= begin_ns_) {
            const std::int64_t blocks = (now_ns - begin_ns_) / kBlock_ns;
            now = {.at_ns = begin_ns_ + blocks * kBlock_ns, .frame = first_ + blocks * kBlock};
        }
    }

    void start_music(std::int64_t first_frame) override {
        FakeSound::start_music(first_frame);
        first_ = first_frame;
        begin_ns_ = (now_ns_ + kBlock_ns - 1) / kBlock_ns * kBlock_ns;
    }

    /// When a song time is heard, in the run of the music that was started last.
    [[nodiscard]] std::int64_t moment_ns(std::int64_t song_us) const {
        // A frame is 62500/3 ns; the clock floors.
        const std::int64_t thirds = first_ * 62'500;
        const std::int64_t first_ns = thirds / 3 - (thirds % 3 < 0 ? 1 : 0);
        return begin_ns_ + song_us * 1000 - first_ns;
    }

private:
    static constexpr std::int64_t kBlock = 480;
    static constexpr std::int64_t kBlock_ns = 10'000'000;

    std::int64_t now_ns_ = 0;
    std::int64_t begin_ns_ = 0;
    std::int64_t first_ = 0;
};

} // namespace screens
