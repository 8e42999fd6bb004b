#include "game/performance/measure_tables.h"

#include <array>

namespace performance {
namespace {

using Measured = const MeasuredElement&;
using Value = std::optional<double>;

Value edge_depth(Measured element) {
    return element.outcome.steps.edge_depth_deg;
}

Value done_share(Measured element) {
    const StepsOutcome& steps = element.outcome.steps;
    return steps.planned_turns > 0
               ? Value(static_cast<double>(steps.done_turns) / steps.planned_turns)
               : Value();
}

Value mean_speed(Measured element) {
    return element.outcome.steps.mean_mps;
}

Value stumbles(Measured element) {
    return element.outcome.steps.stumbles;
}

Value difficult_turns(Measured element) {
    return element.outcome.steps.difficult_turns;
}

Value extent(Measured element) {
    return element.outcome.steps.extent_m;
}

Value trace_length(Measured element) {
    return element.outcome.steps.length_m;
}

Value held_share(Measured element) {
    return element.outcome.steps.held_share;
}

constexpr std::array kSequenceMeasures = {
    NamedMeasure{"fall", measure_fall},
    NamedMeasure{"timing", measure_timing},
    NamedMeasure{"edge_depth_deg", edge_depth},
    NamedMeasure{"done_share", done_share},
    NamedMeasure{"mean_mps", mean_speed},
    NamedMeasure{"stumbles", stumbles},
    NamedMeasure{"difficult_turns", difficult_turns},
    NamedMeasure{"extent_m", extent},
    NamedMeasure{"length_m", trace_length},
    NamedMeasure{"held_share", held_share},
};

} // namespace

std::span<const NamedMeasure> sequence_measures() {
    return kSequenceMeasures;
}

} // namespace performance
