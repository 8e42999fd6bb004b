#pragma once

#include "docs/figures/plot.h"
#include "game/performance/technique.h"
#include "physics/rehearsal.h"

#include <vector>

namespace figures {

/// A skater at the end of a step, `time_s` after the release.
struct Moment {
    double time_s = 0;
    physics::SkaterState state;
};

/// A jump that was skated, from the bend to `kRunOut_s` after its touch-down.
struct SkatedJump {
    std::vector<Moment> moments;
    physics::FlightRecord flight;
    double missing_deg = 0;
};

/// How long after the touch-down a jump is watched.
inline constexpr double kRunOut_s = 0.35;

/// The quadruple toe loop of the game: entry, bend and take-off of `technique`, and the air
/// position that leaves the reserve which every jump is planned with.
[[nodiscard]] physics::JumpTry quad_toe_loop(const performance::Technique& technique);

/// Skates it with all on time but the arms, which come in `arms_late_s` after the release.
[[nodiscard]] SkatedJump skate_jump(const physics::JumpTry& jump, double arms_late_s);

/// A measure of the moments against time.
[[nodiscard]] Points traced(const SkatedJump& jump, double (*measure)(const physics::SkaterState&));

} // namespace figures
