#pragma once

#include "audio/beat/fraction.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace program {

inline constexpr std::int64_t kMaxBeatDenominator = 192; ///< of a beat's fraction as written

/// A decimal number with at most `max_decimals` of them.
[[nodiscard]] std::optional<beat::Fraction> parse_number(std::string_view text,
                                                         std::size_t max_decimals);

/// A whole number of at most 12 digits, without a sign.
[[nodiscard]] std::optional<std::int64_t> parse_whole(std::string_view text);

/// A length in beats, "3", "1.5", "1/2" or "2+1/2": positive, at most 1000, in at most 192nds or
/// with at most 3 decimals.
[[nodiscard]] std::optional<beat::Fraction> parse_beats(std::string_view text);

/// A time with its unit, "0.500s": 0 to 3600 s, at most 6 decimals.
[[nodiscard]] std::optional<beat::Fraction> parse_seconds(std::string_view text);

} // namespace program
