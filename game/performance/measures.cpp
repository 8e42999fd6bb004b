#include "game/performance/measures.h"

#include "game/performance/measure_tables.h"

#include <algorithm>
#include <array>
#include <vector>

namespace performance {
namespace {

struct NamedProgramMeasure {
    std::string_view name;
    ProgramMeasure measure = nullptr;
};

constexpr std::array kProgramMeasures = {
    NamedProgramMeasure{"shape_rms_m",
                        [](const ProgramOutcome& skated) { return skated.shape_rms_m; }},
    NamedProgramMeasure{"size", [](const ProgramOutcome& skated) { return skated.size; }},
    NamedProgramMeasure{"timing", [](const ProgramOutcome& skated) { return skated.timing; }},
    NamedProgramMeasure{"music", [](const ProgramOutcome& skated) { return skated.music; }},
    NamedProgramMeasure{"poses_held",
                        [](const ProgramOutcome& skated) { return skated.poses_held; }},
    NamedProgramMeasure{"mean_mps", [](const ProgramOutcome& skated) { return skated.mean_mps; }},
    NamedProgramMeasure{"edge_depth_deg",
                        [](const ProgramOutcome& skated) { return skated.edge_depth_deg; }},
    NamedProgramMeasure{"steadiness",
                        [](const ProgramOutcome& skated) { return skated.steadiness; }},
};

std::span<const NamedMeasure> measures_of(ElementGroup group) {
    switch (group) {
    case ElementGroup::Jump:
        return jump_measures();
    case ElementGroup::Spin:
        return spin_measures();
    case ElementGroup::Steps:
    case ElementGroup::Choreo:
        break;
    }
    return sequence_measures();
}

} // namespace

std::optional<double> measure_fall(const MeasuredElement& element) {
    const std::vector<JumpOutcome>& jumps = element.outcome.jumps;
    const bool fell = element.outcome.fell ||
                      std::any_of(jumps.begin(), jumps.end(), [](const JumpOutcome& jump) {
                          return jump.taken_off && jump.landing == LandingKind::Fall;
                      });
    return fell ? 1.0 : 0.0;
}

std::optional<double> measure_timing(const MeasuredElement& element) {
    return element.outcome.timing;
}

ElementGroup group_of(program::ElementKind kind) {
    if (kind == program::ElementKind::Jump) {
        return ElementGroup::Jump;
    }
    if (kind == program::ElementKind::Spin) {
        return ElementGroup::Spin;
    }
    return kind == program::ElementKind::StepSequence ? ElementGroup::Steps : ElementGroup::Choreo;
}

ElementMeasure find_measure(ElementGroup group, std::string_view name) {
    for (const NamedMeasure& measure : measures_of(group)) {
        if (measure.name == name) {
            return measure.measure;
        }
    }
    return nullptr;
}

ProgramMeasure find_program_measure(std::string_view name) {
    for (const NamedProgramMeasure& measure : kProgramMeasures) {
        if (measure.name == name) {
            return measure.measure;
        }
    }
    return nullptr;
}

} // namespace performance
