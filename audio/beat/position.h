#pragma once

#include "audio/beat/fraction.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace beat {

/// A place in the music as musicians say it: measure, beat in the measure, exact part of a beat.
/// "6.2+1/2" is half a beat after the second beat of measure 6. Measures and beats count from 1.
struct Position {
    std::int64_t measure = 1;
    std::int64_t beat = 1;
    Fraction part; ///< 0 <= part < 1

    friend bool operator==(const Position&, const Position&) = default;
};

/// "6.2" or "6.2+1/2".
[[nodiscard]] std::string to_string(const Position& position);

/// Reads `measure.beat` or `measure.beat+n/d` (0 < n/d < 1, d <= 192, measure <= 100000,
/// beat <= 64). Empty if `text` is anything else. Whether the measure has such a beat is the tempo
/// map's business.
[[nodiscard]] std::optional<Position> parse_position(std::string_view text);

} // namespace beat
