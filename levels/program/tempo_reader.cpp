#include "levels/program/tempo_reader.h"

#include "levels/program/cursor.h"
#include "levels/program/nearest.h"
#include "levels/program/number_reader.h"
#include "levels/program/option_reader.h"
#include "levels/program/reporter.h"

#include <fmt/format.h>

#include <array>

namespace program {
namespace {

using Kind = beat::TempoRow::Kind;

constexpr std::size_t kBpmDecimals = 6;
constexpr std::int64_t kMinBpm = 10;
constexpr std::int64_t kMaxBpm = 400;
constexpr std::int64_t kMaxRampMeasures = 64;
constexpr std::int64_t kMaxHoldBeats = 32;
constexpr std::int64_t kMaxMeterCount = 64;
constexpr std::int64_t kMaxMeterUnit = 32;
/// Each retry after a faulty hold or anchor costs a whole map.
constexpr int kMaxRetries = 16;

constexpr std::array<std::string_view, 2> kWords = {"hold", "anchor"};
constexpr std::string_view kRowHint =
    "as in: 1.1 72 3/4, or 33.1 72..58 over 4, or 52.4 hold 2, or 20.1 anchor 61.250s";

bool is_power_of_two(std::int64_t value) {
    return (value & (value - 1)) == 0;
}

std::optional<beat::Meter> parse_meter(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<std::int64_t> count = parse_whole(text.substr(0, slash));
    const std::optional<std::int64_t> unit = parse_whole(text.substr(slash + 1));
    if (!count || !unit || *count < 1 || *count > kMaxMeterCount || *unit < 1 ||
        *unit > kMaxMeterUnit || !is_power_of_two(*unit)) {
        return std::nullopt;
    }
    return beat::Meter{static_cast<int>(*count), static_cast<int>(*unit)};
}

} // namespace

std::optional<beat::Fraction> read_seconds(Cursor& cursor, Reporter& reporter) {
    const Cluster value = cursor.take_cluster();
    std::optional<beat::Fraction> seconds = parse_seconds(value.text);
    if (!seconds) {
        reporter.error(Code::NotSeconds, value.span,
                       fmt::format("{} is not a time in the music", quoted(value.text)),
                       "write seconds with their unit, as 0.500s: 0 to 3600, at most 6 decimals");
    }
    return seconds;
}

void TempoReader::read_row(Cursor& cursor) {
    beat::TempoRow row;
    const Cluster first = cursor.take_cluster();
    const bool anchor_first = first.is("anchor");
    const bool has_position = !anchor_first || !cursor.at_end();
    std::optional<WrittenPosition> at;
    if (has_position) {
        at = read_position(anchor_first ? cursor.take_cluster() : first, reporter_);
    }
    if (cursor.at_end()) {
        reporter_.error(Code::MissingValue, cursor.end(), "the row ends before its tempo",
                        std::string(kRowHint));
        faulty_ = true;
        return;
    }
    const Span value = cursor.rest();
    if (anchor_first ? !read_anchor(cursor, row) : !read_kind(cursor, row)) {
        faulty_ = true;
        return;
    }
    cursor.expect_end(reporter_);
    if (!at) {
        faulty_ = true;
        return;
    }
    row.at = at->position;
    rows_.push_back(row);
    spans_.push_back({at->span, value});
}

bool TempoReader::read_kind(Cursor& cursor, beat::TempoRow& row) {
    const Cluster word = cursor.peek_cluster();
    if (word.is("hold") || word.is("anchor")) {
        cursor.take_cluster();
        if (cursor.at_end()) {
            reporter_.error(Code::MissingValue, cursor.end(),
                            fmt::format("'{}' has no value", word.text), std::string(kRowHint));
            return false;
        }
        return word.is("hold") ? read_hold(cursor, row) : read_anchor(cursor, row);
    }
    return word.text.find("..") == std::string_view::npos ? read_step(cursor, row)
                                                          : read_ramp(cursor, row);
}

bool TempoReader::read_hold(Cursor& cursor, beat::TempoRow& row) {
    const Cluster value = cursor.take_cluster();
    const std::optional<beat::Fraction> beats = parse_beats(value.text);
    if (!beats || *beats < 1 || *beats > kMaxHoldBeats) {
        reporter_.error(Code::HoldOutOfRange, value.span,
                        fmt::format("a beat cannot be held for {}", quoted(value.text)),
                        fmt::format("1 to {} beats", kMaxHoldBeats));
        return false;
    }
    row.kind = Kind::Hold;
    row.hold_beats = *beats;
    return true;
}

bool TempoReader::read_anchor(Cursor& cursor, beat::TempoRow& row) {
    const std::optional<beat::Fraction> seconds = read_seconds(cursor, reporter_);
    row.kind = Kind::Anchor;
    row.anchor_s = seconds.value_or(beat::Fraction{});
    return seconds.has_value();
}

bool TempoReader::read_bpm(std::string_view text, Span span, beat::Fraction& bpm) {
    const std::optional<beat::Fraction> value = parse_number(text, kBpmDecimals);
    if (!value) {
        const std::string near = did_you_mean(text, kWords);
        reporter_.error(Code::NotATempo, span, fmt::format("{} is not a tempo", quoted(text)),
                        near.empty() ? std::string(kRowHint) : near);
        return false;
    }
    if (*value < kMinBpm || *value > kMaxBpm) {
        reporter_.error(Code::BpmOutOfRange, span,
                        fmt::format("{} beats a minute are out of range", text),
                        fmt::format("{} to {}", kMinBpm, kMaxBpm));
        return false;
    }
    bpm = *value;
    return true;
}

bool TempoReader::read_step(Cursor& cursor, beat::TempoRow& row) {
    const Cluster value = cursor.take_cluster();
    const bool tempo = read_bpm(value.text, value.span, row.bpm);
    row.kind = Kind::Step;
    if (!tempo || cursor.at_end()) {
        return tempo;
    }
    return read_meter(cursor, row);
}

bool TempoReader::read_meter(Cursor& cursor, beat::TempoRow& row) {
    const Cluster value = cursor.take_cluster();
    row.meter = parse_meter(value.text);
    if (!row.meter) {
        reporter_.error(Code::NotAMeter, value.span,
                        fmt::format("{} is not a meter", quoted(value.text)),
                        "write count/unit, as 3/4: 1 to 64 beats of 1, 2, 4, 8, 16 or 32");
        return false;
    }
    return true;
}

bool TempoReader::read_ramp(Cursor& cursor, beat::TempoRow& row) {
    const Cluster value = cursor.take_cluster();
    const std::size_t dots = value.text.find("..");
    row.kind = Kind::Ramp;
    const Span first{value.span.line, value.span.column, dots};
    const Span second{value.span.line, value.span.column + dots + 2, value.span.length - dots - 2};
    if (dots == 0 || dots + 2 == value.text.size()) {
        reporter_.error(Code::NotATempo, value.span,
                        fmt::format("{} is not a tempo", quoted(value.text)),
                        std::string(kRowHint));
        return false;
    }
    const bool start = read_bpm(value.text.substr(0, dots), first, row.bpm);
    const bool end = read_bpm(value.text.substr(dots + 2), second, row.bpm_end);
    if (!start || !end) {
        return false;
    }
    if (cursor.at_end() || !cursor.take_cluster().is("over") || cursor.at_end()) {
        reporter_.error(Code::RampOutOfRange, value.span,
                        "the ramp does not say over how many measures",
                        fmt::format("write: {} over 4", value.text));
        return false;
    }
    const Cluster length = cursor.take_cluster();
    const std::optional<std::int64_t> measures = parse_whole(length.text);
    if (!measures || *measures < 1 || *measures > kMaxRampMeasures) {
        reporter_.error(Code::RampOutOfRange, length.span,
                        fmt::format("a ramp cannot last {} measures", quoted(length.text)),
                        fmt::format("1 to {} whole measures", kMaxRampMeasures));
        return false;
    }
    row.ramp_measures = *measures;
    return true;
}

std::optional<beat::TempoMap> TempoReader::make_map(std::optional<beat::Fraction> beat1_s,
                                                    Span section) {
    if (faulty_) {
        return std::nullopt;
    }
    if (rows_.empty()) {
        reporter_.error(Code::NoFirstTempo, section, "the tempo section is empty",
                        "start it with a tempo and a meter, as: 1.1 72 3/4");
        return std::nullopt;
    }
    std::vector<beat::TempoRow> rows;
    std::vector<Spans> spans;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (beat1_s || rows_[i].kind != Kind::Anchor) {
            rows.push_back(rows_[i]);
            spans.push_back(spans_[i]);
        }
    }
    for (int retry = 0; retry <= kMaxRetries; ++retry) {
        tl::expected<beat::TempoMap, beat::TempoError> map =
            beat::TempoMap::make(rows, beat1_s.value_or(beat::Fraction{}));
        if (map) {
            return std::move(*map);
        }
        const std::size_t index = map.error().row;
        if (index >= rows.size()) {
            return std::nullopt;
        }
        report(rows[index], spans[index], map.error().code);
        if (index == 0 || rows[index].kind == Kind::Step || rows[index].kind == Kind::Ramp) {
            return std::nullopt;
        }
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(index));
        spans.erase(spans.begin() + static_cast<std::ptrdiff_t>(index));
    }
    return std::nullopt;
}

void TempoReader::report(const beat::TempoRow& row, const Spans& spans,
                         beat::TempoError::Code code) {
    using Fault = beat::TempoError::Code;
    const std::string at = beat::to_string(row.at);
    switch (code) {
    case Fault::Empty:
        reporter_.error(Code::NoFirstTempo, spans.at,
                        "the first row is not a tempo and a meter at 1.1",
                        "start with them, as: 1.1 72 3/4");
        break;
    case Fault::OutOfOrder:
        reporter_.error(Code::TempoOutOfOrder, spans.at,
                        fmt::format("{} does not come after the row above", at),
                        "tempo rows are in order of time, one of a kind at a beat");
        break;
    case Fault::NoSuchBeat:
        reporter_.error(Code::NoSuchBeat, spans.at,
                        fmt::format("measure {} has no beat {}", row.at.measure, row.at.beat),
                        "count the beats of the meter that holds there");
        break;
    case Fault::MeterInsideMeasure:
        reporter_.error(
            Code::MeterInsideMeasure, spans.at,
            fmt::format("the meter changes at {}, inside a measure", at),
            fmt::format("change it at {}.1 or {}.1", row.at.measure, row.at.measure + 1));
        break;
    case Fault::BpmOutOfRange:
        reporter_.error(Code::BpmOutOfRange, spans.value, "the tempo is out of range",
                        fmt::format("{} to {} beats a minute", kMinBpm, kMaxBpm));
        break;
    case Fault::RampOutOfRange:
        reporter_.error(
            Code::RampOutOfRange, spans.at,
            fmt::format("the row at {} stands inside a ramp, or is one that cannot be", at),
            "only holds stand inside a ramp; let it end first");
        break;
    case Fault::HoldOutOfRange:
        reporter_.error(Code::HoldOutOfRange, spans.at,
                        fmt::format("{} is not a whole beat, it cannot be held", at),
                        fmt::format("hold {}.{}", row.at.measure, row.at.beat));
        break;
    case Fault::AnchorOutOfOrder:
        reporter_.error(Code::AnchorOutOfOrder, spans.value,
                        fmt::format("with {} at this time the music before it would run backwards "
                                    "or at less than 5 or more than 1000 beats a minute",
                                    at),
                        "listen again at which second this beat sounds");
        break;
    }
}

} // namespace program
