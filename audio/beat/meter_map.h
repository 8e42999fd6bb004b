#pragma once

#include "audio/beat/position.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace beat {

/// Beats counted from measure 1, beat 1, which is beat 0. One beat is one count of the meter
/// (a quarter in 3/4, an eighth in 6/8).
using Beats = Fraction;

/// Meter `count/unit`, as 3/4.
struct Meter {
    int count = 4; ///< beats a measure, 1..64
    int unit = 4;  ///< 1, 2, 4, 8, 16 or 32; kept for the page, it changes no time
    friend bool operator==(const Meter&, const Meter&) = default;
};

/// True if `count` and `unit` are in their ranges.
[[nodiscard]] bool is_valid(Meter meter);

/// How measures and beats lie over the beats counted from the start; knows nothing of time.
///
/// The first meter also holds before measure 1 (measures 0, -1, ...), the last one for ever.
class MeterMap {
public:
    /// `first` is in force from measure 1. Meters must be valid.
    explicit MeterMap(Meter first = {});

    /// From `measure` on, which must come after every change so far, `meter` is in force.
    void change(std::int64_t measure, Meter meter);

    /// Empty if the measure of `position` has no such beat. 0 <= part < 1 is asserted.
    [[nodiscard]] std::optional<Beats> beats_at(const Position& position) const;
    [[nodiscard]] Position position_at(Beats beats) const;
    [[nodiscard]] Meter meter_at(Beats beats) const;

private:
    struct Change {
        std::int64_t measure = 1;
        std::int64_t beat = 0; ///< first beat of that measure
        Meter meter;
    };

    [[nodiscard]] const Change& change_at_beat(std::int64_t beat) const;
    [[nodiscard]] const Change& change_at_measure(std::int64_t measure) const;
    std::vector<Change> changes_;
};

} // namespace beat
