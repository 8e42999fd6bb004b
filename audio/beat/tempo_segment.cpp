#include "audio/beat/tempo_segment.h"

#include "audio/beat/log_series.h"

namespace beat {
namespace {

constexpr double kSecondsPerMinute = 60.0;

/// The x >= 0 with ln(1 + x) = y, for y >= 0. The logarithm bends down, so Newton's steps come up
/// to x from below and the first that no longer rises has arrived.
double inverse_ln_1p(double y) {
    double x = 0.0;
    double next = y;
    while (next > x) {
        x = next;
        next = x + (1.0 + x) * (y - ln_1p(x));
    }
    return x;
}

} // namespace

double written_bpm_at(const TempoSegment& segment, double beat) {
    return segment.bpm + segment.slope * (beat - segment.beat);
}

double seconds_at(const TempoSegment& segment, double beat) {
    const double beats = beat - segment.beat;
    const double minutes = segment.slope == 0.0
                               ? beats / segment.bpm
                               : ln_1p(segment.slope * beats / segment.bpm) / segment.slope;
    return segment.seconds + kSecondsPerMinute * minutes * segment.hold * segment.fit;
}

double beat_at(const TempoSegment& segment, double seconds) {
    const double minutes =
        (seconds - segment.seconds) / (kSecondsPerMinute * segment.hold * segment.fit);
    const double log_ratio = segment.slope * minutes;
    if (log_ratio == 0.0) {
        return segment.beat + segment.bpm * minutes;
    }
    const double x = inverse_ln_1p(log_ratio > 0.0 ? log_ratio : -log_ratio);
    const double change = log_ratio > 0.0 ? x : -x / (1.0 + x);
    return segment.beat + segment.bpm * change / segment.slope;
}

} // namespace beat
