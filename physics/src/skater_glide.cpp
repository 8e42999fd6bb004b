#include "physics/skater.h"

#include <algorithm>
#include <cmath>

namespace physics {
namespace {

// dv/dt = -(a + b v^2) over `step_s`, in closed form: v = c tan(atan(v0/c) - t sqrt(ab)) with
// c = sqrt(a/b). The addition theorem leaves tan(t sqrt(ab)) alone, whose series in q = a b t^2
// (below 1e-4 for any ice and step that passes the door) takes the roots away.
double slowed(double speed_mps, double a, double b, double step_s) {
    const double q = a * b * step_s * step_s;
    const double series = step_s * (1 + q * (1.0 / 3 + q * (2.0 / 15 + q * (17.0 / 315))));
    return std::max(0.0, (speed_mps - a * series) / (1 + speed_mps * b * series));
}

double towards(double value, double target, double most) {
    return value + std::clamp(target - value, -most, most);
}

} // namespace

double Skater::bend_depth_at(double time_s) const {
    if (bend_start_s_ < 0 || time_s <= bend_start_s_) {
        return 0;
    }
    return body_.bend_depth_m * smoothstep((time_s - bend_start_s_) / body_.bend_full_s);
}

double Skater::wind_up(double speed_mps, double time_s) {
    if (!winding_) {
        return speed_mps;
    }
    const double slower_mps = speed_mps * decay(ice_.wind_up_rate * time_s);
    state_.momentum += ice_.wind_up_gain * (speed_mps - slower_mps);
    return slower_mps;
}

void Skater::glide(double from_s, double to_s) {
    const double step_s = to_s - from_s;
    const double start_speed = state_.speed_mps;

    // Everything by halves about the drag: second order, and the drag alone is exact.
    double speed = wind_up(start_speed, step_s / 2);
    const double half_push = from_s < stroke_end_s_ ? stroke_mps2_ * step_s / 2 : 0;
    speed += half_push;
    speed = slowed(speed, blade_.friction_mps2 / lean_.cosine(), blade_.drag, step_s);
    speed += half_push;
    if (bend_start_s_ >= 0) {
        if (from_s >= bend_start_s_ + body_.bend_free_s - 1e-9) {
            speed = std::max(0.0, speed - body_.bend_sag_mps2 * step_s);
        }
        if (speed > scrub_to_mps_) {
            speed = std::max(scrub_to_mps_, speed - ice_.entry_scrub_mps2 * step_s);
        }
    }
    speed = wind_up(speed, step_s / 2);

    const double reckoned = std::max(speed, blade_.pivot_mps);
    const double most = std::min(blade_.lean_tangent, reckoned * reckoned * blade_.curvature);
    const double wanted = std::clamp(reckoned * wanted_turn_radps_ / kGravity, -most, most);
    const Lean before = lean_;
    lean_.towards(wanted, blade_.lean_rate_radps * step_s);
    lean_.limit(most);
    // tan of the mean lean is the ratio of the sums.
    state_.turn_rate_radps =
        kGravity * (before.sine() + lean_.sine()) / ((before.cosine() + lean_.cosine()) * reckoned);

    const double turned = state_.turn_rate_radps * step_s;
    const Vec2 ahead = direction(state_.heading_rad + turned / 2);
    state_.position_m = state_.position_m + ahead * ((start_speed + speed) / 2 * step_s);
    if (state_.side_slip_mps != 0) {
        const Vec2 left{-ahead.y, ahead.x};
        state_.position_m = state_.position_m + left * (state_.side_slip_mps * step_s);
        state_.side_slip_mps =
            towards(state_.side_slip_mps, 0, ice_.skid_friction * kGravity * step_s);
    }
    state_.heading_rad = wrap_angle(state_.heading_rad + turned);
    state_.speed_mps = speed;
    state_.yaw_rate_radps = state_.turn_rate_radps;
}

void Skater::slide(double from_s, double to_s) {
    const double step_s = to_s - from_s;
    const double start_speed = state_.speed_mps;
    state_.speed_mps = std::max(0.0, start_speed - ice_.fall_slide_mps2 * step_s);
    const double mean = (start_speed + state_.speed_mps) / 2;
    state_.position_m = state_.position_m + direction(state_.heading_rad) * (mean * step_s);
    state_.side_slip_mps = 0;
}

} // namespace physics
