#include "audio/beat/tempo_rows.h"

#include <cassert>
#include <cstddef>
#include <utility>

namespace beat {
namespace {

using Code = TempoError::Code;
using Kind = TempoRow::Kind;

constexpr std::int64_t kMinBpm = 10;
constexpr std::int64_t kMaxBpm = 400;
constexpr std::int64_t kMinRampMeasures = 1;
constexpr std::int64_t kMaxRampMeasures = 64;
constexpr std::int64_t kMinHoldBeats = 1;
constexpr std::int64_t kMaxHoldBeats = 32;

bool is_within(Fraction value, std::int64_t min, std::int64_t max) {
    return value >= min && value <= max;
}

bool sets_tempo(Kind kind) {
    return kind == Kind::Step || kind == Kind::Ramp;
}

/// Rows that share a place stand in this order.
int rank(Kind kind) {
    if (sets_tempo(kind)) {
        return 0;
    }
    return kind == Kind::Hold ? 1 : 2;
}

bool opens_section(const TempoRow& row) {
    return row.at == Position{} && sets_tempo(row.kind) && row.meter.has_value();
}

/// What is wrong with the figures of a row, wherever it stands.
std::optional<Code> figures_error(const TempoRow& row) {
    if (sets_tempo(row.kind) && !is_within(row.bpm, kMinBpm, kMaxBpm)) {
        return Code::BpmOutOfRange;
    }
    if (row.kind == Kind::Ramp &&
        (!is_within(row.bpm_end, kMinBpm, kMaxBpm) ||
         !is_within(row.ramp_measures, kMinRampMeasures, kMaxRampMeasures))) {
        return Code::RampOutOfRange;
    }
    if (row.kind == Kind::Hold &&
        (!is_within(row.hold_beats, kMinHoldBeats, kMaxHoldBeats) || row.at.part != 0)) {
        return Code::HoldOutOfRange;
    }
    return std::nullopt;
}

class RowPlacer {
public:
    explicit RowPlacer(Meter first) : placed_{MeterMap(first), {}, {}} {}

    std::optional<Code> place(const TempoRow& row) {
        const std::optional<Beats> beats = placed_.meters.beats_at(row.at);
        if (!beats) {
            return Code::NoSuchBeat;
        }
        if (const std::optional<Code> error = order_error(row.kind, *beats)) {
            return error;
        }
        if (row.meter && (row.at.beat != 1 || row.at.part != 0)) {
            return Code::MeterInsideMeasure;
        }
        if (const std::optional<Code> error = figures_error(row)) {
            return error;
        }
        assert(!row.meter || sets_tempo(row.kind));
        if (row.meter && *beats > 0) {
            placed_.meters.change(row.at.measure, *row.meter);
        }
        add(row, *beats);
        return std::nullopt;
    }

    PlacedRows take() { return std::move(placed_); }

private:
    [[nodiscard]] std::optional<Code> order_error(Kind kind, Beats beats) const {
        if (placed_.beats.empty()) {
            return std::nullopt;
        }
        const Beats last = placed_.beats.back();
        if (beats < last || (beats == last && rank(kind) <= rank(last_kind_))) {
            return Code::OutOfOrder;
        }
        if (kind != Kind::Hold && beats > ramp_begin_ && beats < ramp_end_) {
            return Code::RampOutOfRange;
        }
        return std::nullopt;
    }

    void add(const TempoRow& row, Beats beats) {
        Beats length = 0;
        if (row.kind == Kind::Ramp) {
            // No meter changes inside a ramp, so all its measures are of this one.
            length = row.ramp_measures * Beats(placed_.meters.meter_at(beats).count);
            ramp_begin_ = beats;
            ramp_end_ = beats + length;
        }
        placed_.beats.push_back(beats);
        placed_.ramp_beats.push_back(length);
        last_kind_ = row.kind;
    }

    PlacedRows placed_;
    Kind last_kind_ = Kind::Step;
    Beats ramp_begin_;
    Beats ramp_end_;
};

} // namespace

tl::expected<PlacedRows, TempoError> place_rows(const std::vector<TempoRow>& rows) {
    if (rows.empty() || !opens_section(rows.front())) {
        return tl::unexpected(TempoError{0, Code::Empty});
    }
    RowPlacer placer(*rows.front().meter);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (const std::optional<Code> code = placer.place(rows[i])) {
            return tl::unexpected(TempoError{i, *code});
        }
    }
    return placer.take();
}

} // namespace beat
