#include "game/choreo/planned_value.h"

#include "game/performance/limits.h"
#include "game/performance/scoring.h"

#include <fmt/format.h>

namespace choreo {
namespace {

std::string family_of(const program::Element& element) {
    switch (element.kind) {
    case program::ElementKind::Spin:
        return element.spin.family;
    case program::ElementKind::StepSequence:
        return "StSq";
    default:
        return "ChSq";
    }
}

performance::CalledElement as_planned(const program::Element& element, std::int64_t start_us) {
    performance::CalledElement called;
    called.group = performance::group_of(element.kind);
    called.planned_code = element.code;
    called.planned_jumps = element.jumps.size();
    for (const program::JumpCode jump : element.jumps) {
        called.jumps.push_back({.code = jump});
    }
    if (called.group != performance::ElementGroup::Jump) {
        called.family = family_of(element);
        const bool spin = element.kind == program::ElementKind::Spin;
        called.level = {
            .value = true, .v = false, .level = spin ? element.spin.level : element.level};
    }
    called.has_value = true;
    called.start_us = start_us;
    return called;
}

} // namespace

std::vector<PlannedValue> planned_values(const performance::Season& season,
                                         const performance::Plan& plan) {
    std::vector<PlannedValue> values;
    std::vector<performance::CalledElement> called;
    for (std::size_t i = 0; i < plan.elements.size(); ++i) {
        const performance::PlannedElement& planned = plan.elements[i];
        const program::Element& element = plan.program.rows[planned.row].element;
        if (!program::is_scored(element.kind)) {
            continue;
        }
        values.push_back({.element = i,
                          .number = planned.number,
                          .code = element.code,
                          .start_us = planned.start_us,
                          .base = {},
                          .second_half = false});
        called.push_back(as_planned(element, planned.start_us));
    }
    const performance::SegmentRules& rules = season.segment(plan.program.segment);
    performance::apply_limits(rules, called);
    performance::mark_second_half(rules, plan.end_us, called);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i].base = performance::element_value(season, called[i]).base;
        values[i].second_half = called[i].second_half;
    }
    return values;
}

performance::Points sum_of(const std::vector<PlannedValue>& values) {
    performance::Points sum;
    for (const PlannedValue& value : values) {
        sum += value.base;
    }
    return sum;
}

std::string minutes_text(std::int64_t time_us) {
    const std::int64_t seconds = (time_us + 500'000) / 1'000'000;
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

} // namespace choreo
