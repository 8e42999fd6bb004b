#include "tests/support/reference_jump.h"

#include "physics/angle.h"

namespace physics {

JumpTry reference_try(const ReferenceJump& jump) {
    JumpTry attempt;
    attempt.revolutions = jump.revolutions;
    attempt.squeeze_inertia = jump.tight_inertia;
    attempt.open_lead_s = jump.arms_out_s;

    Body& body = attempt.body;
    const double climb_mps = kGravity * jump.flight_s / 2;
    body.push_mps2 = climb_mps * climb_mps / (2 * body.bend_depth_m);
    const double push_s = 2 * body.bend_depth_m / climb_mps;
    body.swing_momentum = jump.momentum;
    body.arm_share = 0;
    body.arm_delay_s = push_s + jump.arms_late_s;
    body.arms_in_s = jump.arms_in_s;
    body.arms_out_s = jump.arms_out_s;

    // L grows with the square of the share of the push that is done.
    const double pushed_rad = jump.momentum * push_s / (3 * body.open_inertia);
    attempt.technique.pre_rotation_rev = jump.pre_rotation_rev - pushed_rad / (2 * kPi);
    attempt.technique.lever = 0;
    attempt.technique.curvature = 0;
    attempt.technique.vault = 0;
    return attempt;
}

double completing_momentum(ReferenceJump jump) {
    double little = 10;
    double much = 100;
    while (much - little > 1e-6) {
        jump.momentum = (little + much) / 2;
        const bool short_of_it = rehearse(reference_try(jump)).missing_rad > 0;
        (short_of_it ? little : much) = jump.momentum;
    }
    return (little + much) / 2;
}

} // namespace physics
