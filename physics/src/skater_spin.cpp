#include "physics/skater.h"

namespace physics {

void Skater::spin(double from_s, double to_s) {
    const double step_s = to_s - from_s;
    const double rate = ice_.spin_decay + ice_.spin_drift_decay * spin_drift_mps_;
    const double half = decay(rate * step_s / 2);
    turn_by_momentum(from_s, to_s, state_.momentum * half, state_.momentum * half * half);
    const Vec2 drift = direction(spin_drift_heading_rad_) * (spin_drift_mps_ * step_s);
    state_.position_m = state_.position_m + drift;
}

void Skater::end_spin(double time_s, double heading_rad, double speed_mps, EventList& events) {
    events.add(
        {.kind = EventKind::SpinEnd, .time_s = time_s, .value = state_.rotation_rad / (2 * kPi)});
    state_.phase = Phase::Glide;
    state_.momentum = 0;
    state_.heading_rad = wrap_angle(heading_rad);
    state_.speed_mps = speed_mps;
    lean_ = Lean();
    state_.yaw_rate_radps = 0;
    arm_held_[0] = false;
    arm_held_[1] = false;
    spin_drift_mps_ = 0;
    left_.move(time_s, body_.open_inertia / 2, ice_.spin_change_s);
    right_.move(time_s, body_.open_inertia / 2, ice_.spin_change_s);
    constexpr double kCheckOut_s = 0.4;
    facing_ = Limb(wrap_angle(state_.yaw_rad - state_.heading_rad));
    facing_.move(time_s, state_.backward ? kPi : 0, kCheckOut_s);
}

} // namespace physics
