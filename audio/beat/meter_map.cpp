#include "audio/beat/meter_map.h"

#include <algorithm>
#include <cassert>

namespace beat {
namespace {

constexpr int kMaxCount = 64;
constexpr int kMaxUnit = 32;

} // namespace

bool is_valid(Meter meter) {
    const bool is_power_of_two = meter.unit >= 1 && (meter.unit & (meter.unit - 1)) == 0;
    return meter.count >= 1 && meter.count <= kMaxCount && is_power_of_two &&
           meter.unit <= kMaxUnit;
}

MeterMap::MeterMap(Meter first) : changes_{Change{.meter = first}} {
    assert(is_valid(first));
}

void MeterMap::change(std::int64_t measure, Meter meter) {
    const Change& last = changes_.back();
    assert(measure > last.measure);
    assert(is_valid(meter));
    const std::int64_t beat = last.beat + (measure - last.measure) * last.meter.count;
    changes_.push_back({.measure = measure, .beat = beat, .meter = meter});
}

std::optional<Beats> MeterMap::beats_at(const Position& position) const {
    assert(position.part >= 0 && position.part < 1);
    const Change& change = change_at_measure(position.measure);
    if (position.beat < 1 || position.beat > change.meter.count) {
        return std::nullopt;
    }
    const std::int64_t measures = position.measure - change.measure;
    const std::int64_t whole = change.beat + measures * change.meter.count + position.beat - 1;
    return whole + position.part;
}

Position MeterMap::position_at(Beats beats) const {
    const std::int64_t whole = beats.floor();
    const Change& change = change_at_beat(whole);
    const std::int64_t measures = Fraction(whole - change.beat, change.meter.count).floor();
    const std::int64_t first_beat = change.beat + measures * change.meter.count;
    return {change.measure + measures, whole - first_beat + 1, beats - whole};
}

Meter MeterMap::meter_at(Beats beats) const {
    return change_at_beat(beats.floor()).meter;
}

const MeterMap::Change& MeterMap::change_at_beat(std::int64_t beat) const {
    const auto later =
        std::upper_bound(changes_.begin() + 1, changes_.end(), beat,
                         [](std::int64_t b, const Change& change) { return b < change.beat; });
    return *(later - 1);
}

const MeterMap::Change& MeterMap::change_at_measure(std::int64_t measure) const {
    const auto later =
        std::upper_bound(changes_.begin() + 1, changes_.end(), measure,
                         [](std::int64_t m, const Change& change) { return m < change.measure; });
    return *(later - 1);
}

} // namespace beat
