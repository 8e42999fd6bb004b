#pragma once

#include "audio/sound/sound.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace sound {

/// Nanoseconds of a monotonic clock: the one the input events are stamped with.
using MonotonicClock = std::int64_t (*)();

/// std::chrono::steady_clock.
[[nodiscard]] std::int64_t steady_now_ns();

struct DeviceOptions {
    std::filesystem::path effects; ///< the folder of the effects, assets/sound
    MonotonicClock now_ns = &steady_now_ns;
    int buffer_frames = 512; ///< smaller: sooner heard, sooner interrupted
};

/// Opens the default sound device by SDL2_mixer, 48 kHz stereo. If there is none: one sentence, and
/// the game goes on with silent_sound. One device at a time.
[[nodiscard]] tl::expected<std::unique_ptr<Sound>, std::string>
open_device(const DeviceOptions& options);

} // namespace sound
