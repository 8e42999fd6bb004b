#include "game/performance/scoring.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <numeric>
#include <vector>

namespace performance {
namespace {

Points table_value(const JumpValue& value, RotationCall rotation, EdgeCall edge) {
    const bool wrong = edge == EdgeCall::Wrong;
    switch (rotation) {
    case RotationCall::UnderRotated:
        return wrong ? value.edge_under : value.under;
    case RotationCall::Downgraded:
        return wrong ? value.edge_down : value.down;
    case RotationCall::Clean:
    case RotationCall::Quarter:
        break;
    }
    return wrong ? value.edge : value.base;
}

Points called_value(const Season& season, const CalledJump& jump) {
    const auto found = season.jumps.find(program::to_string(jump.code));
    if (jump.invalid || found == season.jumps.end()) {
        return {};
    }
    return table_value(found->second, jump.rotation, jump.edge);
}

ElementValue jumps_value(const Season& season, const CalledElement& element) {
    ElementValue value;
    for (const CalledJump& jump : element.jumps) {
        value.base += jump_value(season, jump);
        value.goe_base = std::max(value.goe_base, called_value(season, jump));
    }
    return value;
}

ElementValue level_value(const Season& season, const CalledElement& element) {
    const auto found = season.levelled.find(level_code(element));
    if (found == season.levelled.end()) {
        return {};
    }
    const LevelValue& row = found->second;
    const Points value =
        element.level.v && row.v_possible ? rounded(exact(row.base) * season.v) : row.base;
    return {.base = value, .goe_base = value};
}

} // namespace

Points jump_value(const Season& season, const CalledJump& jump) {
    const Points value = called_value(season, jump);
    return jump.repeat ? rounded(exact(value) * season.repeat) : value;
}

ElementValue element_value(const Season& season, const CalledElement& element) {
    if (!element.has_value || element.invalid) {
        return {};
    }
    ElementValue value = element.group == ElementGroup::Jump ? jumps_value(season, element)
                                                             : level_value(season, element);
    if (element.second_half) {
        value.base = rounded(exact(value.base) * season.second_half);
    }
    return value;
}

beat::Fraction trimmed_mean(std::span<const int> marks, int dropped) {
    assert(marks.size() > 2 * static_cast<std::size_t>(dropped));
    std::vector<int> sorted(marks.begin(), marks.end());
    std::sort(sorted.begin(), sorted.end());
    const int sum = std::accumulate(sorted.begin() + dropped, sorted.end() - dropped, 0);
    return {sum, std::distance(sorted.begin() + dropped, sorted.end() - dropped)};
}

Points goe_points(const Season& season, ElementGroup group, Points goe_base,
                  std::span<const int> marks) {
    if (marks.empty()) {
        return {};
    }
    const beat::Fraction step =
        group == ElementGroup::Choreo ? season.goe.choreo_step : exact(goe_base) * season.goe.step;
    return rounded(trimmed_mean(marks, season.dropped_marks) * step);
}

ComponentScore component_score(const Season& season, const SegmentRules& segment,
                               std::span<const int> steps) {
    const Points mean = rounded(trimmed_mean(steps, season.dropped_marks) / kStepsPerMark);
    return {.mean = mean, .score = rounded(exact(mean) * segment.component_factor)};
}

Points fall_deduction(const Season& season, int falls) {
    Points sum;
    const int last = static_cast<int>(season.fall_deductions.size()) - 1;
    for (int fall = 0; fall < falls; ++fall) {
        sum += season.fall_deductions[static_cast<std::size_t>(std::min(fall, last))];
    }
    return sum;
}

} // namespace performance
