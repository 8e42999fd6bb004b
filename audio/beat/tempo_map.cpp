#include "audio/beat/tempo_map.h"

#include "audio/beat/tempo_fit.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace beat {
namespace {

constexpr double kMicrosecondsPerSecond = 1e6;

} // namespace

TempoMap::TempoMap() : segments_(1) {}

TempoMap::TempoMap(MeterMap meters, std::vector<TempoSegment> segments)
    : meters_(std::move(meters)), segments_(std::move(segments)) {}

tl::expected<TempoMap, TempoError> TempoMap::make(const std::vector<TempoRow>& rows,
                                                  Fraction beat1_s) {
    tl::expected<PlacedRows, TempoError> placed = place_rows(rows);
    if (!placed) {
        return tl::unexpected(placed.error());
    }
    tl::expected<std::vector<TempoSegment>, TempoError> segments =
        fit_segments(rows, *placed, beat1_s);
    if (!segments) {
        return tl::unexpected(segments.error());
    }
    return TempoMap(std::move(placed->meters), std::move(*segments));
}

std::optional<Beats> TempoMap::beats_at(const Position& position) const {
    return meters_.beats_at(position);
}

Position TempoMap::position_at(Beats beats) const {
    return meters_.position_at(beats);
}

Meter TempoMap::meter_at(Beats beats) const {
    return meters_.meter_at(beats);
}

bool TempoMap::is_downbeat(Beats beats) const {
    const Position position = position_at(beats);
    return position.beat == 1 && position.part == 0;
}

double TempoMap::seconds_at(double beats) const {
    return beat::seconds_at(segment_of_beat(beats), beats);
}

std::int64_t TempoMap::time_us_at(Beats beats) const {
    const double time_us = seconds_at(beats) * kMicrosecondsPerSecond;
    const double whole_us = std::floor(time_us);
    const double rounded_us = time_us - whole_us >= 0.5 ? whole_us + 1.0 : whole_us;
    return static_cast<std::int64_t>(rounded_us);
}

double TempoMap::beats_at_seconds(double seconds) const {
    const auto later =
        std::upper_bound(segments_.begin() + 1, segments_.end(), seconds,
                         [](double s, const TempoSegment& segment) { return s < segment.seconds; });
    return beat_at(*(later - 1), seconds);
}

double TempoMap::bpm_at(double beats) const {
    const TempoSegment& segment = segment_of_beat(beats);
    return written_bpm_at(segment, beats) / (segment.hold * segment.fit);
}

const TempoSegment& TempoMap::segment_of_beat(double beats) const {
    const auto later =
        std::upper_bound(segments_.begin() + 1, segments_.end(), beats,
                         [](double b, const TempoSegment& segment) { return b < segment.beat; });
    return *(later - 1);
}

} // namespace beat
