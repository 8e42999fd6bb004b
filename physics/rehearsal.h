#pragma once

#include "physics/body.h"
#include "physics/skater.h"

#include <optional>

namespace physics {

/// One jump to be tried alone, every input on its moment.
struct JumpTry {
    Body body;
    Ice ice;
    JumpTechnique technique;
    double revolutions = 4;
    double bend_s = 0.6;  ///< knees down this long before the release
    double entry_mps = 5; ///< speed at the release
    double squeeze_inertia = 0.85;
    double open_lead_s = 0.12; ///< hands off this long before touch-down
    double run_out_s = 0.5;    ///< glide measured this long after touch-down
};

/// What comes of it. Pure figures of the model.
struct JumpFigures {
    double push_s = 0; ///< release to blade off
    double flight_s = 0;
    double missing_rad = 0; ///< < 0: turned further than asked
    JumpIntent intent;      ///< that this try fulfils: what a take-off control carries
    double start_mps = 0;   ///< speed as the knees go down: friction takes the rest
    double run_out_mps = 0; ///< speed `run_out_s` after touch-down, landed on a soft knee
    FlightRecord record;    ///< complete but for the landing knee
};

/// Skates the jump on a straight line of endless ice at 240 Hz.
[[nodiscard]] JumpFigures rehearse(const JumpTry& jump);

/// The air position, kg m^2, that leaves `reserve_rad` more rotation than asked, or wide open arms
/// where even they turn further; empty if the tightest position does not reach it.
[[nodiscard]] std::optional<double> squeeze_for_reserve(JumpTry jump, double reserve_rad);

} // namespace physics
