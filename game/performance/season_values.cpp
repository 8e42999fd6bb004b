#include "game/performance/season_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace performance {
namespace {

/// A key of season.tsv, where its value goes and what it may be.
struct Binding {
    std::string key;
    std::variant<std::string*, int*, double*, beat::Fraction*, Points*> target;
    int low = 0;
    int high = 0;
};

constexpr int kFullTurnDeg = 360;
constexpr int kManyRevolutions = 100;
constexpr int kManyElements = 50;
constexpr int kManyTurns = 100;
constexpr int kHighestFactor = 10;
constexpr int kHighestStep = 2;
constexpr int kHighestGoe = 10;
constexpr int kHighestPanel = 15;
constexpr int kHighestFall = 10;
constexpr int kHighestJump_m = 2;
constexpr int kHighestSpin_rps = 10;
constexpr int kHighestMark = 10;

void bind_calls(Season& season, std::vector<Binding>& out) {
    RotationBands& rotation = season.rotation;
    SpinRules& spin = season.spin;
    out.insert(
        out.end(),
        {
            {"rotation.quarter_from_deg", &rotation.quarter_from_deg, 0, kFullTurnDeg},
            {"rotation.quarter_to_deg", &rotation.quarter_to_deg, 0, kFullTurnDeg},
            {"rotation.downgrade_from_deg", &rotation.downgrade_from_deg, 0, kFullTurnDeg},
            {"rotation.popped_beyond_deg", &rotation.popped_beyond_deg, 0, kFullTurnDeg},
            {"rotation.over_beyond_deg", &rotation.over_beyond_deg, 0, kFullTurnDeg},
            {"edge.correct_from_deg", &season.edge.correct_from_deg, -kFullTurnDeg, kFullTurnDeg},
            {"edge.wrong_to_deg", &season.edge.wrong_to_deg, -kFullTurnDeg, kFullTurnDeg},
            {"spin.min_revolutions", &spin.min_revolutions, 0, kManyRevolutions},
            {"spin.position_revolutions", &spin.position_revolutions, 0, kManyRevolutions},
            {"spin.max_position_features", &spin.max_position_features, 0, kSpinPositions},
            {"spin.foot_revolutions", &spin.foot_revolutions, 0, kManyRevolutions},
            {"spin.long_hold_revolutions", &spin.long_hold_revolutions, 0, kManyRevolutions},
            {"spin.rate_gain", &spin.rate_gain, 0, kHighestSpin_rps},
            {"spin.locked_share", &spin.locked_share, 0, 1},
            {"spin.basic_positions", &spin.basic_positions, 0, kSpinPositions},
            {"steps.body_timing", &season.steps.body_timing, 0, 1},
            {"steps.clean_share", &season.steps.clean_share, 0, 1},
        });
    for (std::size_t i = 0; i < spin.one_position_features.size(); ++i) {
        out.push_back({fmt::format("spin.one_position_feature_{}", i + 1),
                       &spin.one_position_features[i], 0, kManyRevolutions});
    }
    for (std::size_t i = 0; i < season.steps.turns_of_level.size(); ++i) {
        out.push_back({fmt::format("steps.turns_level_{}", i + 1), &season.steps.turns_of_level[i],
                       0, kManyTurns});
    }
}

void bind_scoring(Season& season, int& judges, std::vector<Binding>& out) {
    GoeRules& goe = season.goe;
    out.insert(out.end(),
               {
                   {"season.name", &season.name},
                   {"value.second_half", &season.second_half, 1, kHighestStep},
                   {"value.repeat", &season.repeat, 0, 1},
                   {"value.v", &season.v, 0, 1},
                   {"goe.step", &goe.step, 0, 1},
                   {"goe.choreo_step", &goe.choreo_step, 0, kHighestStep},
                   {"goe.lowest", &goe.lowest, -kHighestGoe, 0},
                   {"goe.highest", &goe.highest, 0, kHighestGoe},
                   {"goe.highest_without_core", &goe.highest_without_core, 0, kHighestGoe},
                   {"goe.highest_after_serious", &goe.highest_after_serious, 0, kHighestGoe},
                   {"panel.judges", &judges, 1, kHighestPanel},
                   {"panel.dropped", &season.dropped_marks, 0, kHighestPanel / 2},
                   {"component.lowest", &season.lowest_component, 0, kHighestMark},
                   {"component.highest", &season.highest_component, 0, kHighestMark},
               });
    for (std::size_t i = 0; i < season.fall_deductions.size(); ++i) {
        out.push_back(
            {fmt::format("fall.deduction_{}", i + 1), &season.fall_deductions[i], 0, kHighestFall});
    }
    for (std::size_t i = 0; i < season.references.height_m.size(); ++i) {
        out.push_back({fmt::format("reference.height_m_{}", i + 1), &season.references.height_m[i],
                       0, kHighestJump_m});
    }
    constexpr std::array<std::string_view, kSpinPositions> kPositions = {"camel", "sit", "upright",
                                                                         "layback"};
    for (std::size_t i = 0; i < kPositions.size(); ++i) {
        out.push_back({fmt::format("reference.spin_rps_{}", kPositions[i]),
                       &season.references.position_rps[i], 0, kHighestSpin_rps});
    }
}

void bind_segment(std::string_view name, SegmentRules& rules, std::vector<Binding>& out) {
    const auto bind = [&](std::string_view key, auto* target, int high) {
        out.push_back({fmt::format("{}.{}", name, key), target, 0, high});
    };
    bind("component_factor", &rules.component_factor, kHighestFactor);
    bind("bonus_jumps", &rules.bonus_jumps, kManyElements);
    bind("combination_spin_revolutions", &rules.combination_spin_revolutions, kManyRevolutions);
    bind("spin_revolutions", &rules.spin_revolutions, kManyRevolutions);
    if (rules.limits) {
        Limits& limits = *rules.limits;
        bind("jump_elements", &limits.jump_elements, kManyElements);
        bind("spins", &limits.spins, kManyElements);
        bind("step_sequences", &limits.step_sequences, kManyElements);
        bind("choreo_sequences", &limits.choreo_sequences, kManyElements);
        bind("combinations", &limits.combinations, kManyElements);
        bind("triple_combinations", &limits.triple_combinations, kManyElements);
        bind("executions", &limits.executions, kManyElements);
        bind("repeated", &limits.repeated, kManyElements);
        bind("repeated_quads", &limits.repeated_quads, kManyElements);
    }
}

void read_value(RuleTable& table, std::size_t row, const Binding& binding) {
    constexpr std::size_t kValue = 1;
    if (auto* const* text = std::get_if<std::string*>(&binding.target)) {
        **text = table.text(row, kValue);
    } else if (auto* const* whole = std::get_if<int*>(&binding.target)) {
        **whole = table.whole(row, kValue, binding.low, binding.high);
    } else if (auto* const* real = std::get_if<double*>(&binding.target)) {
        **real = table.number(row, kValue, binding.low, binding.high).to_double();
    } else if (auto* const* exact_value = std::get_if<beat::Fraction*>(&binding.target)) {
        **exact_value = table.number(row, kValue, binding.low, binding.high);
    } else if (auto* const* points = std::get_if<Points*>(&binding.target)) {
        **points = table.points(row, kValue);
    }
}

/// Bands that contradict each other would call one jump two things.
void check_order(RuleTable& table, const Season& season) {
    const RotationBands& bands = season.rotation;
    if (bands.quarter_from_deg > bands.quarter_to_deg ||
        bands.quarter_to_deg > bands.downgrade_from_deg ||
        bands.downgrade_from_deg > bands.popped_beyond_deg) {
        table.reject_file("FR607", "the rotation bands are not in ascending order",
                          "quarter_from <= quarter_to <= downgrade_from <= popped_beyond");
    }
    if (season.edge.wrong_to_deg > season.edge.correct_from_deg) {
        table.reject_file("FR607", "edge.wrong_to_deg is above edge.correct_from_deg",
                          "the unclear band lies between the two");
    }
}

} // namespace

std::optional<program::Diagnostic> read_values(const RuleText& source, Season& season,
                                               int& judges) {
    constexpr std::array<std::string_view, 4> kColumns = {"key", "value", "unit", "meaning"};
    season.segments[static_cast<std::size_t>(program::Segment::Free)].limits.emplace();
    season.segments[static_cast<std::size_t>(program::Segment::Short)].limits.emplace();
    std::vector<Binding> bindings;
    bind_calls(season, bindings);
    bind_scoring(season, judges, bindings);
    constexpr std::array<std::string_view, 3> kSegments = {"free", "short", "gala"};
    for (std::size_t i = 0; i < kSegments.size(); ++i) {
        bind_segment(kSegments[i], season.segments[i], bindings);
    }

    RuleTable table(source, kColumns);
    std::vector<bool> seen(bindings.size(), false);
    for (std::size_t row = 0; row < table.rows() && !table.error(); ++row) {
        const auto found =
            std::find_if(bindings.begin(), bindings.end(),
                         [&](const Binding& binding) { return binding.key == table.text(row, 0); });
        if (found == bindings.end()) {
            table.reject(row, 0, "FR604", fmt::format("no rule is called '{}'", table.text(row, 0)),
                         "see assets/rules/README.md for the keys");
            break;
        }
        const auto index = static_cast<std::size_t>(found - bindings.begin());
        if (seen[index]) {
            table.reject(row, 0, "FR605", fmt::format("'{}' stands here twice", found->key),
                         "keep one of the two lines");
        }
        seen[index] = true;
        read_value(table, row, *found);
    }
    const auto missing = std::find(seen.begin(), seen.end(), false);
    if (missing != seen.end()) {
        const Binding& binding = bindings[static_cast<std::size_t>(missing - seen.begin())];
        table.reject_file("FR606", fmt::format("the rule '{}' is missing", binding.key),
                          "add its line: key, value, unit, meaning");
    }
    check_order(table, season);
    return table.error();
}

} // namespace performance
