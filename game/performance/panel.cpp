#include "game/performance/panel.h"

#include "game/performance/scoring.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>

namespace performance {
namespace {

constexpr double kUngradedSeverity = 0.5;
constexpr int kHighestMark = 10;

/// A bullet of the element's group with the worst of its conditions.
struct BulletQuality {
    int place = 0;
    bool core = false;
    double quality = 1;
};

/// An error that was made.
struct ErrorMade {
    const ErrorRule* rule = nullptr;
    double severity = 0; ///< 0..1 of its range
};

std::vector<BulletQuality> qualities_of(const MeasuredElement& element) {
    std::vector<BulletQuality> bullets;
    for (const BulletRule& rule : element.season.bullets) {
        if (rule.group != element.called.group) {
            continue;
        }
        if (bullets.empty() || bullets.back().place != rule.place) {
            bullets.push_back({.place = rule.place, .core = rule.core});
        }
        if (const std::optional<double> value = rule.measure(element)) {
            bullets.back().quality =
                std::min(bullets.back().quality, share_of(rule.quality, *value));
        }
    }
    return bullets;
}

std::vector<ErrorMade> errors_of(const MeasuredElement& element) {
    std::vector<ErrorMade> errors;
    for (const ErrorRule& rule : element.season.errors) {
        if (rule.group != element.called.group) {
            continue;
        }
        const std::optional<double> value = rule.measure(element);
        if (!value || !reaches(rule.severity, *value)) {
            continue;
        }
        const bool graded = rule.severity.none != rule.severity.full;
        errors.push_back(
            {.rule = &rule,
             .severity = graded ? share_of(rule.severity, *value) : kUngradedSeverity});
    }
    return errors;
}

int reduction_by(const JudgeProfile& judge, const ErrorMade& error) {
    const double severity = std::clamp(error.severity + judge.severity, 0.0, 1.0);
    const int range = error.rule->least - error.rule->most;
    return error.rule->least - static_cast<int>(std::floor(severity * range + 0.5));
}

int starting_goe(const GoeRules& rules, const JudgeProfile& judge,
                 const std::vector<BulletQuality>& bullets, const std::vector<ErrorMade>& errors) {
    int granted = 0;
    bool every_core = true;
    for (const BulletQuality& bullet : bullets) {
        const double weight = judge.weights[static_cast<std::size_t>(bullet.place)];
        const bool yes = bullet.quality * weight >= judge.strictness;
        granted += yes ? 1 : 0;
        every_core = every_core && (yes || !bullet.core);
    }
    int start = std::min(granted, every_core ? rules.highest : rules.highest_without_core);
    for (const ErrorMade& error : errors) {
        if (error.rule->effect == ErrorEffect::Serious) {
            start = std::min(start, rules.highest_after_serious);
        }
    }
    return start;
}

int mark_by(const GoeRules& rules, const JudgeProfile& judge,
            const std::vector<BulletQuality>& bullets, const std::vector<ErrorMade>& errors) {
    std::map<std::string_view, int> worst;
    for (const ErrorMade& error : errors) {
        const int reduction = reduction_by(judge, error);
        if (error.rule->effect == ErrorEffect::Final) {
            return reduction;
        }
        int& so_far = worst[error.rule->family];
        so_far = std::min(so_far, reduction);
    }
    int mark = starting_goe(rules, judge, bullets, errors);
    for (const auto& [family, reduction] : worst) {
        mark += reduction;
    }
    return std::clamp(mark, rules.lowest, rules.highest);
}

} // namespace

std::vector<int> judge_element(const MeasuredElement& element) {
    std::vector<int> marks;
    if (!element.called.has_value || element.called.invalid) {
        return marks;
    }
    const std::vector<BulletQuality> bullets = qualities_of(element);
    const std::vector<ErrorMade> errors = errors_of(element);
    for (const JudgeProfile& judge : element.season.judges) {
        marks.push_back(mark_by(element.season.goe, judge, bullets, errors));
    }
    return marks;
}

std::array<std::vector<int>, kComponents> judge_components(const Season& season,
                                                           const ProgramOutcome& outcome) {
    std::array<double, kComponents> quality{};
    std::array<double, kComponents> weight{};
    for (const ComponentRule& rule : season.components) {
        const auto component = static_cast<std::size_t>(rule.component);
        quality[component] += rule.weight * share_of(rule.quality, rule.measure(outcome));
        weight[component] += rule.weight;
    }
    std::array<std::vector<int>, kComponents> marks;
    const double span = season.highest_component - season.lowest_component;
    for (std::size_t i = 0; i < kComponents; ++i) {
        const double mark = season.lowest_component + span * quality[i] / weight[i];
        const int steps = static_cast<int>(std::floor(mark * kStepsPerMark + 0.5));
        for (const JudgeProfile& judge : season.judges) {
            marks[i].push_back(
                std::clamp(steps + judge.component_steps, 1, kHighestMark * kStepsPerMark));
        }
    }
    return marks;
}

} // namespace performance
