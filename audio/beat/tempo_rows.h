#pragma once

#include "audio/beat/meter_map.h"
#include "audio/beat/position.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace beat {

/// One row of a tempo section, in musical positions. Exactly one of the four kinds.
struct TempoRow {
    enum class Kind { Step, Ramp, Hold, Anchor };
    Position at;
    Kind kind = Kind::Step;
    Fraction bpm;                   ///< Step: beats per minute; Ramp: at its start. 10..400
    Fraction bpm_end;               ///< Ramp: at its end. 10..400
    std::int64_t ramp_measures = 0; ///< Ramp: its length in measures, 1..64
    std::optional<Meter> meter;     ///< Step, Ramp: a change of meter, only on beat 1 of a measure.
                                    ///< An invalid meter asserts: the reader refuses it
    Fraction hold_beats;            ///< Hold: how many beats this one beat lasts, 1..32
    Fraction anchor_s;              ///< Anchor: the audio time of this beat, s
    friend bool operator==(const TempoRow&, const TempoRow&) = default;
};

/// Why a tempo section makes no map; `row` is the index of the guilty row.
struct TempoError {
    enum class Code {
        Empty,              ///< the first row is not at 1.1 with a tempo and a meter
        OutOfOrder,         ///< not after the row before it. At one place there may be a step or a
                            ///< ramp, then a hold, then an anchor
        NoSuchBeat,         ///< the measure has no such beat
        MeterInsideMeasure, ///< a meter change not on beat 1
        BpmOutOfRange,      ///< a step's tempo, or a ramp's at its start, not 10..400
        RampOutOfRange,     ///< length or end tempo; or a row inside the ramp that is no hold
        HoldOutOfRange,     ///< not 1..32, or not on a whole beat
        AnchorOutOfOrder,   ///< at or before what comes before it, or asking for a tempo
                            ///< outside 5..1000 (a hold's stretch not counted)
    };
    std::size_t row = 0;
    Code code = Code::Empty;
    friend bool operator==(const TempoError&, const TempoError&) = default;
};

/// A tempo section's meters, and the beat of each of its rows.
struct PlacedRows {
    MeterMap meters;
    std::vector<Beats> beats;      ///< of rows[i]
    std::vector<Beats> ramp_beats; ///< length of rows[i] if it is a ramp, else 0
};

/// Places the rows in beats and checks all that can be checked without time, so every code but
/// AnchorOutOfOrder. The error is that of the first guilty row.
[[nodiscard]] tl::expected<PlacedRows, TempoError> place_rows(const std::vector<TempoRow>& rows);

} // namespace beat
