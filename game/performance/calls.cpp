#include "game/performance/calls.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace performance {
namespace {

constexpr double kDegreesPerTurn = 360;
constexpr double kThousandths = 1000;
constexpr int kHighestLevel = 4;

bool is_quarter_or_under(RotationCall call) {
    return call == RotationCall::Quarter || call == RotationCall::UnderRotated;
}

/// Camel, sit, upright: a layback is an upright position.
program::SpinPosition basic_of(program::SpinPosition position) {
    return position == program::SpinPosition::Layback ? program::SpinPosition::Upright : position;
}

/// How many basic positions were held long enough.
int basic_positions(const SpinRules& rules, const SpinOutcome& spin) {
    std::array<bool, kSpinPositions> seen{};
    for (const SpinHeld& held : spin.held) {
        if (held.revolutions >= rules.position_revolutions) {
            seen[static_cast<std::size_t>(basic_of(held.position))] = true;
        }
    }
    return static_cast<int>(std::count(seen.begin(), seen.end(), true));
}

double revolutions_on(const SpinOutcome& spin, program::Foot foot) {
    double sum = 0;
    for (const SpinHeld& held : spin.held) {
        sum += held.foot == foot ? held.revolutions : 0;
    }
    return sum;
}

bool both_feet(const SpinRules& rules, const SpinOutcome& spin) {
    return std::min(revolutions_on(spin, program::Foot::Left),
                    revolutions_on(spin, program::Foot::Right)) >= rules.foot_revolutions;
}

bool held_position(const SpinRules& rules, const SpinOutcome& spin) {
    return std::any_of(spin.held.begin(), spin.held.end(), [&](const SpinHeld& held) {
        return held.position == *spin.planned.position &&
               held.revolutions >= rules.position_revolutions;
    });
}

int position_features(const SpinRules& rules, const SpinOutcome& spin) {
    if (!spin.planned.position) {
        return std::min(basic_positions(rules, spin), rules.max_position_features);
    }
    return static_cast<int>(
        std::count_if(rules.one_position_features.begin(), rules.one_position_features.end(),
                      [&](double revolutions) { return spin.revolutions >= revolutions; }));
}

bool has_long_hold(const SpinRules& rules, const SpinOutcome& spin) {
    const bool one_of_several = !spin.planned.position || spin.planned.change_foot;
    return one_of_several &&
           std::any_of(spin.held.begin(), spin.held.end(), [&](const SpinHeld& held) {
               return held.revolutions >= rules.long_hold_revolutions;
           });
}

int spin_features(const SpinRules& rules, const SpinOutcome& spin) {
    const double first_rps =
        spin.planned.position || spin.held.empty() ? spin.mean_rps : spin.held.front().mean_rps;
    return position_features(rules, spin) +
           (spin.planned.change_foot && both_feet(rules, spin) ? 1 : 0) +
           (has_long_hold(rules, spin) ? 1 : 0) +
           (first_rps > 0 && spin.peak_rps >= rules.rate_gain * first_rps ? 1 : 0) +
           (spin.locked_share >= rules.locked_share ? 1 : 0);
}

std::string level_text(int level) {
    return level == 0 ? "B" : std::to_string(level);
}

void call_jumps(const ElementOutcome& outcome, CalledElement& element) {
    element.planned_jumps = outcome.jumps.size();
    for (const JumpOutcome& jump : outcome.jumps) {
        if (jump.taken_off) {
            element.jumps.push_back(
                {.code = jump.called, .rotation = jump.rotation, .edge = jump.edge});
        }
    }
    element.has_value = !element.jumps.empty();
}

std::string jumps_text(const CalledElement& element, program::Segment segment) {
    std::string text;
    bool sequence = false;
    bool repeat = false;
    for (const CalledJump& jump : element.jumps) {
        sequence = sequence || (!text.empty() && jump.code.type == program::JumpType::Axel);
        repeat = repeat || jump.repeat;
        text += fmt::format("{}{}{}{}", text.empty() ? "" : "+", program::to_string(jump.code),
                            signs_of(jump), jump.invalid && !element.invalid ? "*" : "");
    }
    if (sequence) {
        text += "+SEQ";
    }
    if (segment == program::Segment::Short && element.planned_jumps > 1 &&
        element.jumps.size() == 1) {
        text += "+COMBO";
    }
    return text + (repeat ? "+REP" : "");
}

} // namespace

RotationCall rotation_sign(const RotationBands& bands, double missing_deg) {
    if (missing_deg >= bands.downgrade_from_deg) {
        return RotationCall::Downgraded;
    }
    if (missing_deg > bands.quarter_to_deg) {
        return RotationCall::UnderRotated;
    }
    return missing_deg >= bands.quarter_from_deg ? RotationCall::Quarter : RotationCall::Clean;
}

RotationResult call_rotation(const Season& season, program::JumpCode planned, double revolutions) {
    const RotationBands& bands = season.rotation;
    const double exact_deg =
        (program::nominal_revolutions(planned) - revolutions) * kDegreesPerTurn;
    RotationResult result{.called = planned,
                          .missing_deg = std::round(exact_deg * kThousandths) / kThousandths};
    while (result.missing_deg > bands.popped_beyond_deg && result.called.rotations > 1) {
        --result.called.rotations;
        result.missing_deg -= kDegreesPerTurn;
    }
    result.rotation = rotation_sign(bands, result.missing_deg);
    if (planned.type == program::JumpType::Euler) {
        if (is_quarter_or_under(result.rotation)) {
            result.rotation = RotationCall::Clean;
        }
        return result;
    }
    program::JumpCode next = result.called;
    ++next.rotations;
    while (result.missing_deg < -bands.over_beyond_deg &&
           season.jumps.contains(program::to_string(next))) {
        result.called = next;
        result.missing_deg += kDegreesPerTurn;
        result.rotation = RotationCall::Downgraded;
        ++next.rotations;
    }
    return result;
}

EdgeCall call_edge(const EdgeBands& bands, program::JumpType type, double lean_deg) {
    if (type != program::JumpType::Flip && type != program::JumpType::Lutz) {
        return EdgeCall::Correct;
    }
    if (lean_deg >= bands.correct_from_deg) {
        return EdgeCall::Correct;
    }
    return lean_deg <= bands.wrong_to_deg ? EdgeCall::Wrong : EdgeCall::Unclear;
}

double missing_of_called_deg(const JumpOutcome& jump) {
    return jump.missing_deg - kDegreesPerTurn * (program::nominal_revolutions(jump.planned) -
                                                 program::nominal_revolutions(jump.called));
}

LevelCall call_spin(const Season& season, program::Segment segment, const SpinOutcome& spin,
                    int planned_level) {
    const SpinRules& rules = season.spin;
    const bool too_short = !spin.entered || spin.revolutions < rules.min_revolutions;
    if (too_short || (spin.planned.position && !held_position(rules, spin))) {
        return {};
    }
    const bool short_foot = spin.planned.change_foot && !both_feet(rules, spin);
    if (short_foot && segment == program::Segment::Short) {
        return {};
    }
    const bool few_positions =
        !spin.planned.position && basic_positions(rules, spin) < rules.basic_positions;
    return {.value = true,
            .v = short_foot || few_positions,
            .level = std::min({planned_level, spin_features(rules, spin), kHighestLevel})};
}

LevelCall call_steps(const StepRules& rules, const StepsOutcome& steps, double timing,
                     int planned_level) {
    if (steps.done_turns == 0) {
        return {};
    }
    const int turn_class =
        static_cast<int>(std::count_if(rules.turns_of_level.begin(), rules.turns_of_level.end(),
                                       [&](int turns) { return steps.difficult_turns >= turns; }));
    const bool clean = steps.stumbles == 0 && static_cast<double>(steps.done_turns) >=
                                                  rules.clean_share * steps.planned_turns;
    const int features = (turn_class > 0 ? 1 : 0) + (steps.both_rotations ? 1 : 0) +
                         (timing >= rules.body_timing ? 1 : 0) + (clean ? 1 : 0);
    return {.value = true, .v = false, .level = std::min({planned_level, turn_class, features})};
}

CalledElement call_element(const Season& season, program::Segment segment,
                           const ElementOutcome& outcome) {
    CalledElement element;
    element.group = group_of(outcome.kind);
    element.planned_code = outcome.planned_code;
    element.start_us = outcome.start_us;
    if (!outcome.attempted) {
        return element;
    }
    switch (element.group) {
    case ElementGroup::Jump:
        call_jumps(outcome, element);
        break;
    case ElementGroup::Spin:
        element.family = outcome.spin.planned.family;
        element.level = call_spin(season, segment, outcome.spin, outcome.planned_level);
        element.has_value = element.level.value;
        break;
    case ElementGroup::Steps:
        element.family = "StSq";
        element.level =
            call_steps(season.steps, outcome.steps, outcome.timing, outcome.planned_level);
        element.has_value = element.level.value;
        break;
    case ElementGroup::Choreo:
        element.family = "ChSq";
        element.level = {.value = true, .v = false, .level = 1};
        element.has_value = true;
        break;
    }
    return element;
}

std::string level_code(const CalledElement& element) {
    return element.family + level_text(element.level.level);
}

std::string signs_of(const CalledJump& jump) {
    constexpr std::array<std::string_view, 3> kEdge = {"", "!", "e"};
    constexpr std::array<std::string_view, 4> kRotation = {"", "q", "<", "<<"};
    return fmt::format("{}{}", kEdge[static_cast<std::size_t>(jump.edge)],
                       kRotation[static_cast<std::size_t>(jump.rotation)]);
}

std::string executed_text(const CalledElement& element, program::Segment segment) {
    if (!element.has_value) {
        return element.planned_code;
    }
    const std::string text = element.group == ElementGroup::Jump
                                 ? jumps_text(element, segment)
                                 : level_code(element) + (element.level.v ? "V" : "");
    return text + (element.invalid ? "*" : "");
}

} // namespace performance
