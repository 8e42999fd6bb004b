#include "game/performance/calls.h"
#include "game/performance/measure_tables.h"
#include "game/performance/season.h"

#include <algorithm>
#include <array>
#include <vector>

namespace performance {
namespace {

using Measured = const MeasuredElement&;
using Value = std::optional<double>;

Value spin_speed(Measured element) {
    const std::vector<SpinHeld>& held = element.outcome.spin.held;
    double sum = 0;
    for (const SpinHeld& position : held) {
        const double reference =
            element.season.references.position_rps[static_cast<std::size_t>(position.position)];
        sum += reference > 0 ? position.mean_rps / reference : 0;
    }
    return held.empty() ? Value() : sum / static_cast<double>(held.size());
}

Value positions_held(Measured element) {
    const std::vector<SpinHeld>& held = element.outcome.spin.held;
    if (held.empty()) {
        return std::nullopt;
    }
    const auto long_enough = std::count_if(held.begin(), held.end(), [&](const SpinHeld& position) {
        return position.revolutions >= element.season.spin.position_revolutions;
    });
    return static_cast<double>(long_enough) / static_cast<double>(held.size());
}

Value revolutions_short(Measured element) {
    const SegmentRules& rules = element.season.segment(element.segment);
    const SpinOutcome& spin = element.outcome.spin;
    const double wanted =
        spin.planned.position ? rules.spin_revolutions : rules.combination_spin_revolutions;
    return std::max(wanted - spin.revolutions, 0.0);
}

struct Feet {
    double weaker_rev = 0;
    double stronger_rev = 0;
};

Feet revolutions_of_feet(const SpinOutcome& spin) {
    double left = 0;
    double right = 0;
    for (const SpinHeld& held : spin.held) {
        (held.foot == program::Foot::Left ? left : right) += held.revolutions;
    }
    return {std::min(left, right), std::max(left, right)};
}

Value foot_imbalance(Measured element) {
    const Feet feet = revolutions_of_feet(element.outcome.spin);
    if (!element.outcome.spin.planned.change_foot || feet.stronger_rev <= 0) {
        return std::nullopt;
    }
    return 1 - feet.weaker_rev / feet.stronger_rev;
}

Value foot_short(Measured element) {
    const SpinOutcome& spin = element.outcome.spin;
    if (!spin.planned.change_foot) {
        return std::nullopt;
    }
    return std::max(element.season.spin.foot_revolutions - revolutions_of_feet(spin).weaker_rev,
                    0.0);
}

Value travel(Measured element) {
    return element.outcome.spin.travel_m;
}

Value locked_share(Measured element) {
    return element.outcome.spin.locked_share;
}

Value rate_gain(Measured element) {
    const SpinOutcome& spin = element.outcome.spin;
    return spin.mean_rps > 0 ? Value(spin.peak_rps / spin.mean_rps) : Value();
}

constexpr std::array kSpinMeasures = {
    NamedMeasure{"fall", measure_fall},
    NamedMeasure{"timing", measure_timing},
    NamedMeasure{"spin_speed", spin_speed},
    NamedMeasure{"positions_held", positions_held},
    NamedMeasure{"revolutions_short", revolutions_short},
    NamedMeasure{"foot_imbalance", foot_imbalance},
    NamedMeasure{"foot_short", foot_short},
    NamedMeasure{"travel_m", travel},
    NamedMeasure{"locked_share", locked_share},
    NamedMeasure{"rate_gain", rate_gain},
};

} // namespace

std::span<const NamedMeasure> spin_measures() {
    return kSpinMeasures;
}

} // namespace performance
