#include "game/performance/calls.h"
#include "game/performance/measure_tables.h"
#include "game/performance/season.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace performance {
namespace {

using Measured = const MeasuredElement&;
using Value = std::optional<double>;

double flag(bool value) {
    return value ? 1 : 0;
}

/// Jumps that left the ice, Eulers apart: a hop has no height to speak of.
std::vector<JumpOutcome> flown(Measured element) {
    std::vector<JumpOutcome> jumps;
    std::copy_if(element.outcome.jumps.begin(), element.outcome.jumps.end(),
                 std::back_inserter(jumps), [](const JumpOutcome& jump) {
                     return jump.taken_off && jump.called.type != program::JumpType::Euler;
                 });
    return jumps;
}

template <typename Of>
Value mean_of_jumps(Measured element, Of of) {
    const std::vector<JumpOutcome> jumps = flown(element);
    if (jumps.empty()) {
        return std::nullopt;
    }
    double sum = 0;
    for (const JumpOutcome& jump : jumps) {
        sum += of(jump);
    }
    return sum / static_cast<double>(jumps.size());
}

template <typename Of>
Value highest_of_jumps(Measured element, Of of) {
    double highest = 0;
    for (const JumpOutcome& jump : element.outcome.jumps) {
        highest = jump.taken_off ? std::max(highest, of(jump)) : highest;
    }
    return highest;
}

Value landed(Measured element, LandingKind kind) {
    return highest_of_jumps(element,
                            [kind](const JumpOutcome& jump) { return flag(jump.landing == kind); });
}

Value called_edge(Measured element, EdgeCall call) {
    return highest_of_jumps(element,
                            [call](const JumpOutcome& jump) { return flag(jump.edge == call); });
}

/// 0 without the sign, else from 1 at the mild end of its band to 2 at the other.
Value in_band(Measured element, RotationCall call, Ramp band) {
    return highest_of_jumps(element, [&](const JumpOutcome& jump) {
        return jump.rotation == call ? 1 + share_of(band, missing_of_called_deg(jump)) : 0;
    });
}

Value two_feet(Measured element) {
    return landed(element, LandingKind::TwoFeet);
}

Value step_out(Measured element) {
    return landed(element, LandingKind::StepOut);
}

Value hand_down(Measured element) {
    return landed(element, LandingKind::HandDown);
}

Value softness(Measured element) {
    const std::vector<JumpOutcome> jumps = flown(element);
    return jumps.empty() ? Value() : jumps.back().landing_softness;
}

Value demand(Measured element) {
    return highest_of_jumps(element, [](const JumpOutcome& jump) { return jump.landing_demand; });
}

Value downgraded(Measured element) {
    const RotationBands& bands = element.season.rotation;
    return in_band(element, RotationCall::Downgraded,
                   {bands.downgrade_from_deg, bands.popped_beyond_deg});
}

Value under_rotated(Measured element) {
    const RotationBands& bands = element.season.rotation;
    return in_band(element, RotationCall::UnderRotated,
                   {bands.quarter_to_deg, bands.downgrade_from_deg});
}

Value quarters(Measured element) {
    const auto& jumps = element.outcome.jumps;
    return static_cast<double>(
        std::count_if(jumps.begin(), jumps.end(), [](const JumpOutcome& jump) {
            return jump.taken_off && jump.rotation == RotationCall::Quarter;
        }));
}

Value lacking_deg(Measured element) {
    return highest_of_jumps(element, [](const JumpOutcome& jump) {
        const bool counts =
            jump.rotation == RotationCall::Clean && jump.called.type != program::JumpType::Euler;
        return counts ? missing_of_called_deg(jump) : 0;
    });
}

Value wrong_edge(Measured element) {
    return called_edge(element, EdgeCall::Wrong);
}

Value unclear_edge(Measured element) {
    return called_edge(element, EdgeCall::Unclear);
}

Value height_share(Measured element) {
    return mean_of_jumps(element, [&](const JumpOutcome& jump) {
        const int turns = std::clamp(jump.called.rotations, 1, kMaxRotations);
        const double reference =
            element.season.references.height_m[static_cast<std::size_t>(turns - 1)];
        return reference > 0 ? jump.height_m / reference : 0;
    });
}

Value jump_length(Measured element) {
    return mean_of_jumps(element, [](const JumpOutcome& jump) { return jump.length_m; });
}

Value flow(Measured element) {
    return mean_of_jumps(element, [](const JumpOutcome& jump) {
        return jump.entry_mps > 0 ? jump.exit_mps / jump.entry_mps : 0;
    });
}

Value combination_flow(Measured element) {
    const std::vector<JumpOutcome> jumps = flown(element);
    if (jumps.size() < 2 || jumps.front().entry_mps <= 0) {
        return std::nullopt;
    }
    return jumps[1].entry_mps / jumps.front().entry_mps;
}

Value entry_speed(Measured element) {
    const std::vector<JumpOutcome> jumps = flown(element);
    return jumps.empty() ? Value() : jumps.front().entry_mps;
}

Value peak_over_mean(Measured element) {
    return mean_of_jumps(element, [](const JumpOutcome& jump) {
        return jump.mean_rpm > 0 ? jump.peak_rpm / jump.mean_rpm : 0;
    });
}

Value requirements(Measured element) {
    const CalledElement& called = element.called;
    const bool any_invalid = std::any_of(called.jumps.begin(), called.jumps.end(),
                                         [](const CalledJump& jump) { return jump.invalid; });
    return flag(element.segment == program::Segment::Short &&
                (any_invalid || called.jumps.size() < called.planned_jumps));
}

constexpr std::array kJumpMeasures = {
    NamedMeasure{"fall", measure_fall},
    NamedMeasure{"two_feet", two_feet},
    NamedMeasure{"step_out", step_out},
    NamedMeasure{"hand_down", hand_down},
    NamedMeasure{"softness", softness},
    NamedMeasure{"demand", demand},
    NamedMeasure{"downgraded", downgraded},
    NamedMeasure{"under_rotated", under_rotated},
    NamedMeasure{"quarters", quarters},
    NamedMeasure{"lacking_deg", lacking_deg},
    NamedMeasure{"wrong_edge", wrong_edge},
    NamedMeasure{"unclear_edge", unclear_edge},
    NamedMeasure{"height_share", height_share},
    NamedMeasure{"length_m", jump_length},
    NamedMeasure{"flow", flow},
    NamedMeasure{"combination_flow", combination_flow},
    NamedMeasure{"entry_mps", entry_speed},
    NamedMeasure{"peak_over_mean", peak_over_mean},
    NamedMeasure{"requirements", requirements},
    NamedMeasure{"timing", measure_timing},
};

} // namespace

std::span<const NamedMeasure> jump_measures() {
    return kJumpMeasures;
}

} // namespace performance
