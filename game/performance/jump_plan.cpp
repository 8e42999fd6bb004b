#include "game/performance/jump_plan.h"

#include "game/performance/song_time.h"
#include "physics/rehearsal.h"

#include <algorithm>
#include <cmath>

namespace performance {
namespace {

// The half beat nearest to a time, if it is near enough for the bend to be about as long.
std::int64_t on_half_beat(const beat::TempoMap& tempo, std::int64_t wanted_us) {
    constexpr std::int64_t kNear_us = 260'000;
    const double beats = tempo.beats_at_seconds(to_seconds(wanted_us));
    const auto half = static_cast<std::int64_t>(std::floor(beats * 2 + 0.5));
    const std::int64_t found = tempo.time_us_at(beat::Fraction(half, 2));
    return std::abs(found - wanted_us) <= kNear_us ? found : wanted_us;
}

} // namespace

PlannedJump plan_jump(const program::Program& program, const Technique& technique,
                      const physics::Body& body, program::JumpCode code, std::int64_t land_us,
                      double entry_mps, std::optional<std::int64_t> landed_before_us) {
    const JumpEntry& entry = technique.entries.find(program::to_string(code))->second;
    PlannedJump jump;
    jump.code = code;
    jump.technique = technique.take_offs[static_cast<std::size_t>(code.type)];
    jump.needed_mps = entry.entry_mps;
    jump.entry_mps = entry_mps;
    jump.land_us = land_us;
    physics::JumpTry trial{.body = body,
                           .ice = {},
                           .technique = jump.technique,
                           .revolutions = program::nominal_revolutions(code),
                           .bend_s = entry.bend_s,
                           .entry_mps = jump.entry_mps,
                           .squeeze_inertia = body.tight_inertia,
                           .open_lead_s = kOpenLead_s,
                           .run_out_s = 0.3};
    const auto up_for_trial_us = [&] {
        const physics::JumpFigures figures = physics::rehearse(trial);
        return land_us - to_us(figures.push_s + figures.flight_s);
    };
    jump.up_us = up_for_trial_us();
    jump.down_us = landed_before_us ? *landed_before_us
                                    : on_half_beat(program.tempo, jump.up_us - to_us(entry.bend_s));
    // From a fixed bend on, an earlier release is a shallower bend and so a shorter flight. A
    // shallow bend makes the whole step overshoot; half of it comes to 0.1 ms in these rounds.
    constexpr int kRounds = 12;
    for (int round = 0; round < kRounds; ++round) {
        trial.bend_s = to_seconds(jump.up_us - jump.down_us);
        jump.up_us += (up_for_trial_us() - jump.up_us) / 2;
    }
    trial.bend_s = to_seconds(jump.up_us - jump.down_us);
    trial.entry_mps = entry.entry_mps;
    jump.scrub_to_mps = physics::rehearse(trial).start_mps;
    trial.entry_mps = jump.entry_mps;
    jump.tightest_missing_deg = physics::rehearse(trial).missing_rad / physics::kDegree;
    const double reserve = kReserve_deg * physics::kDegree;
    trial.squeeze_inertia =
        physics::squeeze_for_reserve(trial, reserve).value_or(body.tight_inertia);
    const physics::JumpFigures figures = physics::rehearse(trial);
    jump.intent = figures.intent;
    jump.missing_deg = figures.missing_rad / physics::kDegree;
    jump.flight_s = figures.flight_s;
    jump.height_m = figures.record.height_m;
    jump.off_us = jump.up_us + to_us(figures.push_s);
    jump.open_us = land_us - to_us(kOpenLead_s);
    return jump;
}

} // namespace performance
