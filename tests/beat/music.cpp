#include "tests/beat/music.h"

#include <cassert>

namespace beat {

void PrintTo(Fraction value, std::ostream* out) {
    *out << to_string(value);
}

void PrintTo(const Position& position, std::ostream* out) {
    *out << to_string(position);
}

void PrintTo(const TempoError& error, std::ostream* out) {
    *out << "row " << error.row << " code " << static_cast<int>(error.code);
}

} // namespace beat

namespace music {

using beat::TempoRow;

std::int64_t Random::between(std::int64_t min, std::int64_t max) {
    const auto choices = static_cast<std::uint64_t>(max - min) + 1;
    return min + static_cast<std::int64_t>(engine_() % choices);
}

beat::Fraction Random::part() {
    const std::int64_t denominator = between(1, 192);
    return {between(0, denominator - 1), denominator};
}

beat::Position at(std::string_view text) {
    const std::optional<beat::Position> position = beat::parse_position(text);
    assert(position);
    return *position;
}

beat::Fraction decimal(std::string_view text) {
    const std::optional<beat::Fraction> value = beat::parse_decimal(text);
    assert(value);
    return *value;
}

TempoRow step(std::string_view place, std::string_view bpm, std::optional<beat::Meter> meter) {
    TempoRow row;
    row.at = at(place);
    row.bpm = decimal(bpm);
    row.meter = meter;
    return row;
}

TempoRow ramp(std::string_view place, std::string_view bpm, std::string_view bpm_end,
              std::int64_t measures, std::optional<beat::Meter> meter) {
    TempoRow row = step(place, bpm, meter);
    row.kind = TempoRow::Kind::Ramp;
    row.bpm_end = decimal(bpm_end);
    row.ramp_measures = measures;
    return row;
}

TempoRow hold(std::string_view place, std::string_view beats) {
    TempoRow row;
    row.at = at(place);
    row.kind = TempoRow::Kind::Hold;
    row.hold_beats = decimal(beats);
    return row;
}

TempoRow anchor(std::string_view place, std::string_view seconds) {
    TempoRow row;
    row.at = at(place);
    row.kind = TempoRow::Kind::Anchor;
    row.anchor_s = decimal(seconds);
    return row;
}

beat::TempoMap map_of(const std::vector<TempoRow>& rows, std::string_view beat1_s) {
    const auto map = beat::TempoMap::make(rows, decimal(beat1_s));
    assert(map);
    return *map;
}

namespace {

constexpr std::int64_t kStretchMeasures = 2; // least distance of two rows that are no holds

beat::Fraction random_bpm(Random& random) {
    return {random.between(400, 2000), 10};
}

beat::Meter random_meter(Random& random) {
    return {static_cast<int>(random.between(1, 9)), random.between(0, 1) == 0 ? 4 : 8};
}

/// An anchor that asks for up to a tenth more or less time than the rows so far give its place.
TempoRow nearby_anchor(Random& random, const std::vector<TempoRow>& rows, std::int64_t measure,
                       const beat::Position& span_begin) {
    const beat::TempoMap map = *beat::TempoMap::make(rows, 0);
    TempoRow row;
    row.at = {measure, 1, 0};
    row.kind = TempoRow::Kind::Anchor;
    const double begin_s = map.seconds_at(*map.beats_at(span_begin));
    const double length_s = map.seconds_at(*map.beats_at(row.at)) - begin_s;
    const double share = static_cast<double>(random.between(90, 110)) / 100.0;
    row.anchor_s = {static_cast<std::int64_t>((begin_s + length_s * share) * 1000.0), 1000};
    return row;
}

} // namespace

std::vector<TempoRow> random_rows(Random& random, double seconds) {
    TempoRow first = step("1.1", "60", random_meter(random));
    first.bpm = random_bpm(random);
    std::vector<TempoRow> rows{first};
    beat::Position span_begin;
    std::int64_t measure = 1;
    while (true) {
        const std::int64_t length = random.between(kStretchMeasures, 8);
        if (random.between(0, 1) == 0) {
            TempoRow held = hold("1.1", "1");
            held.at.measure = measure + random.between(1, length) - 1;
            held.hold_beats = {random.between(2, 8), 2};
            rows.push_back(held);
        }
        measure += length;
        if (random.between(0, 2) == 0) {
            rows.push_back(nearby_anchor(random, rows, measure, span_begin));
            span_begin = rows.back().at;
            measure += random.between(1, 3);
        }
        const beat::TempoMap map = *beat::TempoMap::make(rows, 0);
        if (map.seconds_at(*map.beats_at({measure, 1, 0})) > seconds) {
            return rows;
        }
        TempoRow row;
        row.at = {measure, 1, 0};
        row.bpm = random_bpm(random);
        if (random.between(0, 1) == 0) {
            row.kind = TempoRow::Kind::Ramp;
            row.bpm_end = random_bpm(random);
            row.ramp_measures = kStretchMeasures; // no row but a hold may fall inside
        }
        if (random.between(0, 1) == 0) {
            row.meter = random_meter(random);
        }
        rows.push_back(row);
        span_begin = row.at;
    }
}

double integral(const std::function<double(double)>& f, double from, double to, int pieces) {
    const double width = (to - from) / pieces;
    double sum = 0;
    for (int i = 0; i < pieces; ++i) {
        const double begin = from + width * i;
        sum += f(begin) + 4 * f(begin + width / 2) + f(begin + width);
    }
    return sum * width / 6;
}

} // namespace music
