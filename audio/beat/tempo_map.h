#pragma once

#include "audio/beat/position.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
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

/// One row of a tempo section, in musical positions. Exactly one of the four kinds.
struct TempoRow {
    enum class Kind { Step, Ramp, Hold, Anchor };
    Position at;
    Kind kind = Kind::Step;
    Fraction bpm;                   ///< Step: beats per minute; Ramp: at its start. 10..400
    Fraction bpm_end;               ///< Ramp: at its end
    std::int64_t ramp_measures = 0; ///< Ramp: its length in measures, 1..64
    std::optional<Meter> meter;     ///< Step: a change of meter, only on beat 1 of a measure
    Fraction hold_beats;            ///< Hold: how many beats this one beat lasts, 1..32
    Fraction anchor_s;              ///< Anchor: the audio time of this beat, s
    friend bool operator==(const TempoRow&, const TempoRow&) = default;
};

/// Why a tempo section makes no map; `row` is the index of the guilty row.
struct TempoError {
    enum class Code {
        Empty,      ///< no row at 1.1 with a tempo and a meter
        OutOfOrder, ///< not after the row before it (a hold or anchor may share a step's place)
        NoSuchBeat, ///< the measure has no such beat
        MeterInsideMeasure, ///< a meter change not on beat 1
        BpmOutOfRange,
        RampOutOfRange,   ///< length or end tempo; or a row inside the ramp that is no hold
        HoldOutOfRange,   ///< not 1..32, or not on a whole beat
        AnchorOutOfOrder, ///< at or before what comes before it, or asking for a tempo
                          ///< outside 5..1000
    };
    std::size_t row = 0;
    Code code = Code::Empty;
};

/// Where every beat of the music is in time, in closed form.
///
/// Tempo is constant, or linear in beats (a ramp: t = 60 d/(b1 - b0) ln(b/b0)), or a held beat that
/// lasts `hold_beats` times as long, or refitted between the row (or anchor) before an anchor and
/// the anchor so that this beat is at this time; the refitted tempo then goes on until the next
/// row. Audio time: seconds from the first sample of the music; beat 0 is at `beat1_s`. The
/// logarithm is our own series, not libm's: cue times must be the same bits on every machine.
class TempoMap {
public:
    /// A steady 60 in 4/4 from audio time 0.
    TempoMap();
    [[nodiscard]] static tl::expected<TempoMap, TempoError> make(std::vector<TempoRow> rows,
                                                                 Fraction beat1_s);

    /// Beats from 1.1 to `position`; empty if its measure has no such beat. Defined beyond the
    /// last row for ever.
    [[nodiscard]] std::optional<Beats> beats_at(const Position& position) const;
    /// The position of a beat >= 0; negative beats count back in measures <= 0 of the first meter.
    [[nodiscard]] Position position_at(Beats beats) const;
    [[nodiscard]] Meter meter_at(Beats beats) const;
    /// True on the first beat of a measure.
    [[nodiscard]] bool is_downbeat(Beats beats) const;

    /// Audio time of a beat, s. Before beat 0 the first tempo is extended backwards.
    [[nodiscard]] double seconds_at(double beats) const;

    [[nodiscard]] double seconds_at(Beats beats) const { return seconds_at(beats.to_double()); }

    /// Audio time in whole microseconds, rounded half up: what cues are placed by.
    [[nodiscard]] std::int64_t time_us_at(Beats beats) const;
    /// The beat at an audio time: the inverse of seconds_at, to 1e-9 beats over four minutes.
    [[nodiscard]] double beats_at_seconds(double seconds) const;
    /// Tempo just after a beat, in beats per minute, a hold's stretch included.
    [[nodiscard]] double bpm_at(double beats) const;

private:
    struct Segment {
        double beat = 0;    ///< first beat
        double seconds = 0; ///< its audio time
        double bpm = 60;    ///< tempo at the first beat, before stretch
        double slope = 0;   ///< change of tempo a beat
        double stretch = 1; ///< time is stretched by this (held beats, anchors)
    };

    struct MeterChange {
        std::int64_t beat = 0; ///< first beat of the measure
        std::int64_t measure = 1;
        Meter meter;
    };

    [[nodiscard]] const Segment& segment_of_beat(double beats) const;
    std::vector<Segment> segments_;
    std::vector<MeterChange> meters_;
};

} // namespace beat
