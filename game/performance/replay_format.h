#pragma once

#include "game/performance/cue.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace performance {

// What the writer and the reader of replays have in common.

/// The first line, without the version.
inline constexpr std::string_view kReplayMagic = "four-rotations replay ";
/// How a button is written, by Button.
inline constexpr std::array<char, kButtons> kButtonLetters = {'L', 'R', 'K'};

/// CRC-64/XZ: finds every burst of up to 64 bits, so every single flipped one.
[[nodiscard]] std::uint64_t checksum_of(std::string_view bytes);

} // namespace performance
