#pragma once

#include "audio/beat/meter_map.h"
#include "audio/beat/position.h"
#include "audio/beat/tempo_rows.h"
#include "audio/beat/tempo_segment.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace beat {

/// Where every beat of the music is in time, in closed form.
///
/// Tempo is constant, or linear in beats (a ramp: t = 60 d/(b1 - b0) ln(b/b0), then its end tempo),
/// or a held beat that lasts `hold_beats` times as long, also within a ramp, or refitted between
/// the row (or anchor) before an anchor and the anchor so that this beat is at this time: all
/// durations there are multiplied by one factor. The factor then goes on until the next step or
/// ramp, which is as written. Audio time: seconds from the first sample of the music; beat 0 is at
/// `beat1_s`. The logarithm is our own series, not libm's: cue times must be the same bits on
/// every machine.
class TempoMap {
public:
    /// A steady 60 in 4/4 from audio time 0.
    TempoMap();
    /// Errors of the rows themselves are found before anchors that cannot be met; of either sort
    /// it is the first.
    [[nodiscard]] static tl::expected<TempoMap, TempoError> make(const std::vector<TempoRow>& rows,
                                                                 Fraction beat1_s);

    /// Beats from 1.1 to `position`; empty if its measure has no such beat. Defined beyond the
    /// last row for ever, and for measures <= 0 in the first meter.
    [[nodiscard]] std::optional<Beats> beats_at(const Position& position) const;
    /// The position of a beat >= 0; negative beats count back in measures <= 0 of the first meter.
    [[nodiscard]] Position position_at(Beats beats) const;
    [[nodiscard]] Meter meter_at(Beats beats) const;
    /// True on the first beat of a measure.
    [[nodiscard]] bool is_downbeat(Beats beats) const;

    /// Audio time of a beat, s; grows strictly. Before beat 0 the first tempo is extended
    /// backwards, steady, refitted if an anchor refits it, without a hold.
    [[nodiscard]] double seconds_at(double beats) const;

    [[nodiscard]] double seconds_at(Beats beats) const { return seconds_at(beats.to_double()); }

    /// Audio time in whole microseconds, rounded half up: what cues are placed by.
    [[nodiscard]] std::int64_t time_us_at(Beats beats) const;
    /// The beat at an audio time: the inverse of seconds_at, to 1e-9 beats over four minutes.
    [[nodiscard]] double beats_at_seconds(double seconds) const;
    /// Tempo just after a beat, in beats per minute, a hold's and an anchor's stretch included.
    [[nodiscard]] double bpm_at(double beats) const;

private:
    TempoMap(MeterMap meters, std::vector<TempoSegment> segments);
    [[nodiscard]] const TempoSegment& segment_of_beat(double beats) const;
    MeterMap meters_;
    std::vector<TempoSegment> segments_; ///< never empty; the first reaches back without end
};

} // namespace beat
