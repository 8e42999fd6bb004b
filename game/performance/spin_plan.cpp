#include "game/performance/spin_plan.h"

#include "physics/angle.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace performance {
namespace {

constexpr std::string_view kChange = "change";

program::SpinPosition position_named(std::string_view name) {
    return name == "camel"     ? program::SpinPosition::Camel
           : name == "sit"     ? program::SpinPosition::Sit
           : name == "layback" ? program::SpinPosition::Layback
                               : program::SpinPosition::Upright;
}

std::string name_of(program::SpinPosition position) {
    constexpr std::array<std::string_view, 4> kNames{"camel", "sit", "upright", "layback"};
    return std::string(kNames[static_cast<std::size_t>(position)]);
}

// Turns a beat in plain ratios, so that every tick or every other falls on a note: of those that
// the arms can give to this momentum, the one nearest to what feels natural.
double rate_in_music(double beats_a_second, const SpinTechnique& spin, double momentum) {
    constexpr std::array<double, 8> kTurnsABeat{0.5, 1, 1.5, 2, 2.5, 3, 4, 6};
    double best = 0;
    bool best_reached = false;
    for (const double turns : kTurnsABeat) {
        const double rate = turns * beats_a_second;
        const double inertia = momentum / (2 * physics::kPi * rate);
        const bool reached = inertia >= spin.tight_inertia && inertia <= spin.open_inertia;
        const bool nearer = std::abs(rate - spin.natural_rps) < std::abs(best - spin.natural_rps);
        if (best == 0 || (reached && !best_reached) || (reached == best_reached && nearer)) {
            best = rate;
            best_reached = reached;
        }
    }
    return best;
}

} // namespace

beat::Beats enter_of(const program::Row& row) {
    return row.enter ? *row.enter : row.at_beats + beat::Beats(2);
}

std::vector<std::string> usual_positions(const program::SpinCode& spin) {
    if (!spin.position) {
        return spin.change_foot
                   ? std::vector<std::string>{"camel", "sit", std::string(kChange), "upright"}
                   : std::vector<std::string>{"camel", "sit", "upright"};
    }
    const std::string name = name_of(*spin.position);
    return spin.change_foot ? std::vector<std::string>{name, std::string(kChange), name}
                            : std::vector<std::string>{name};
}

std::vector<PlannedSpinPosition> plan_spin(const program::Program& program,
                                           const Technique& technique, const physics::Ice& ice,
                                           const program::Row& row, beat::Beats enter,
                                           beat::Beats end, double momentum) {
    const std::vector<std::string> words =
        row.positions.empty() ? usual_positions(row.element.spin) : row.positions;
    std::vector<PlannedSpinPosition> positions;
    program::Foot foot = program::Foot::Left;
    bool changes = false;
    for (const std::string& word : words) {
        if (word == kChange) {
            foot = program::Foot::Right;
            changes = true;
            continue;
        }
        positions.push_back({.position = position_named(word),
                             .foot = foot,
                             .changes_foot = changes,
                             .shape = {},
                             .from_us = 0,
                             .to_us = 0,
                             .target_rps = 0});
        changes = false;
    }
    const std::int64_t beats = (end - enter).floor();
    // One position held for long is skated in variations, each of them set anew against the decay.
    constexpr std::int64_t kVariation_beats = 3;
    if (positions.size() == 1) {
        const PlannedSpinPosition only = positions.front();
        positions.assign(
            static_cast<std::size_t>(std::max<std::int64_t>(1, (beats + 1) / kVariation_beats)),
            only);
    }
    const auto count = static_cast<std::int64_t>(positions.size());
    if (count == 0 || beats < 2 * count) {
        return {};
    }
    double carried = momentum;
    for (std::int64_t i = 0; i < count; ++i) {
        PlannedSpinPosition& held = positions[static_cast<std::size_t>(i)];
        const beat::Beats from = enter + beat::Beats(beats * i / count);
        const beat::Beats to = i + 1 == count ? end : enter + beat::Beats(beats * (i + 1) / count);
        held.from_us = program.tempo.time_us_at(from);
        held.to_us = program.tempo.time_us_at(to);
        const double span_s = static_cast<double>(held.to_us - held.from_us) / 1e6;
        const double beats_a_second = (to - from).to_double() / span_s;
        const SpinTechnique& spin = technique.spins[static_cast<std::size_t>(held.position)];
        if (held.changes_foot) {
            carried *= ice.spin_change_keep;
        }
        const double middle = carried * physics::decay(ice.spin_decay * span_s / 2);
        held.target_rps = rate_in_music(beats_a_second, spin, middle);
        held.shape = {.open_inertia = spin.open_inertia,
                      .tight_inertia = std::clamp(middle / (2 * physics::kPi * held.target_rps),
                                                  spin.tight_inertia, spin.open_inertia),
                      .foot = held.foot == program::Foot::Left ? physics::Side::Left
                                                               : physics::Side::Right};
        carried *= physics::decay(ice.spin_decay * span_s);
    }
    return positions;
}

} // namespace performance
