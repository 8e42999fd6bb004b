#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace audio {

/// All sound of the game has this rate; files with another are refused.
inline constexpr int kRate_hz = 48'000;

/// Decoded sound: 16-bit stereo at kRate_hz, left and right in turn.
struct Pcm {
    std::vector<std::int16_t> samples; ///< 2 * frames()

    [[nodiscard]] std::int64_t frames() const {
        return static_cast<std::int64_t>(samples.size() / 2);
    }
};

} // namespace audio
