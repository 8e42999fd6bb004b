#include "physics/skater.h"

#include <algorithm>
#include <cmath>

namespace physics {
namespace {

// dv/dt = -(a + b v^2) over `step_s`, in closed form: v = c tan(atan(v0/c) - t sqrt(ab)) with
// c = sqrt(a/b), taken apart by the addition theorem so that only a small tangent is needed.
double slowed(double speed_mps, double a, double b, double step_s) {
    const double c = std::sqrt(a / b);
    const double small = tangent(step_s * std::sqrt(a * b));
    return std::max(0.0, (speed_mps - c * small) / (1 + speed_mps * small / c));
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

void Skater::glide(double from_s, double to_s) {
    const double step_s = to_s - from_s;
    const double start_speed = state_.speed_mps;
    double speed = start_speed;

    // Half the stroke, all of the drag, half the stroke: second order, and exact without a stroke.
    const double half_push = from_s < stroke_end_s_ ? stroke_mps2_ * step_s / 2 : 0;
    speed += half_push;
    const double cos_lean = sin_cos(state_.lean_rad).cos;
    const double drag = ice_.air_density * ice_.drag_area_m2 / (2 * body_.mass_kg);
    speed = slowed(speed, ice_.friction * kGravity / cos_lean, drag, step_s);
    speed += half_push;
    if (bend_start_s_ >= 0) {
        if (from_s >= bend_start_s_ + body_.bend_free_s - 1e-9) {
            speed = std::max(0.0, speed - body_.bend_sag_mps2 * step_s);
        }
        if (speed > scrub_to_mps_) {
            speed = std::max(scrub_to_mps_, speed - ice_.entry_scrub_mps2 * step_s);
        }
    }
    if (winding_) {
        const double slower = speed * decay(ice_.wind_up_rate * step_s);
        state_.momentum += ice_.wind_up_gain * (speed - slower);
        speed = slower;
    }

    const double reckoned = std::max(speed, ice_.pivot_mps);
    const double lean_most = std::min(
        ice_.lean_max_rad, arc_tangent(reckoned * reckoned * ice_.curvature_max, kGravity));
    const double lean_wanted =
        std::clamp(arc_tangent(reckoned * wanted_turn_radps_, kGravity), -lean_most, lean_most);
    const double start_lean = state_.lean_rad;
    state_.lean_rad = std::clamp(towards(start_lean, lean_wanted, ice_.lean_rate_radps * step_s),
                                 -lean_most, lean_most);
    state_.turn_rate_radps = kGravity * tangent((start_lean + state_.lean_rad) / 2) / reckoned;

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
