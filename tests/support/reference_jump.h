#pragma once

#include "physics/rehearsal.h"

namespace physics {

/// A jump by the inputs of the reference model of rotation in the air: rate L / I(t), where I goes
/// by smoothsteps from 3.0 kg m^2 as the blade leaves to the tight position, and from there to 2.0
/// in the last `arms_out_s` of the flight. Defaults: its quadruple toe loop.
struct ReferenceJump {
    double revolutions = 4; ///< nominal
    double flight_s = 0.667;
    double pre_rotation_rev = 0.25; ///< turned on the ice
    double tight_inertia = 0.85;    ///< kg m^2
    double momentum = 37.1;         ///< L, kg m^2/s
    double arms_in_s = 0.18;
    double arms_out_s = 0.12;
    double arms_late_s = 0; ///< the arms start this long after the blade has left
};

/// The same inputs for the core, which has the flight, the pre-rotation and the arms to itself:
/// - flight: the knees alone lift (vault 0), as hard as g T / 2 off the full bend asks;
/// - momentum: all of it from the swing, none from the edge, and the arms stop none of it;
/// - pre-rotation: the core turns L push / (3 I0) during the push, the entry brings the rest;
/// - arms: squeezed at the release, their delay is the push and what they are late.
[[nodiscard]] JumpTry reference_try(const ReferenceJump& jump);

/// The momentum with which the core's jump is just complete, kg m^2/s, to 1e-6.
[[nodiscard]] double completing_momentum(ReferenceJump jump);

} // namespace physics
