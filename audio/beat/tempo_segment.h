#pragma once

namespace beat {

/// A stretch of music over which tempo is constant or linear in beats.
struct TempoSegment {
    double beat = 0;    ///< its first beat, counted from 1.1
    double seconds = 0; ///< audio time of that beat, s
    double bpm = 60;    ///< tempo at that beat as written, beats per minute
    double slope = 0;   ///< change of the written tempo, beats per minute a beat
    double hold = 1;    ///< a held beat lasts so many times as long
    double fit = 1;     ///< an anchor makes everything last so many times as long
};

/// The tempo as written at `beat`, in beats per minute: no hold, no anchor.
[[nodiscard]] double written_bpm_at(const TempoSegment& segment, double beat);

/// Audio time of `beat`, s: 60/slope ln(b/b0) after the segment's first beat, stretched by hold
/// and fit. The written tempo must be above 0 at `beat`.
[[nodiscard]] double seconds_at(const TempoSegment& segment, double beat);

/// The beat at an audio time: the inverse of seconds_at.
[[nodiscard]] double beat_at(const TempoSegment& segment, double seconds);

} // namespace beat
