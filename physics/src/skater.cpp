#include "physics/skater.h"

#include "physics/src/command_reader.h"

#include <algorithm>
#include <cmath>

namespace physics {
namespace {

// Shorter than any control's grain: a boundary this near to the present has been crossed.
constexpr double kInstant_s = 1e-9;

} // namespace

Skater::Blade::Blade(const Body& body, const Ice& ice)
    : friction_mps2(ice.friction * kGravity),
      drag(ice.air_density * ice.drag_area_m2 / (2 * body.mass_kg)),
      lean_tangent(tangent(ice.lean_max_rad)), lean_rate_radps(ice.lean_rate_radps),
      curvature(ice.curvature_max / kGravity), pivot_mps(ice.pivot_mps) {}

Skater::Skater(const Body& body, const Ice& ice)
    : blade_(body, ice), left_(body.open_inertia / 2), right_(body.open_inertia / 2), facing_(0),
      ice_(ice), body_(body) {
    state_.inertia = body.open_inertia;
}

void Skater::place(Vec2 position_m, double heading_rad, double speed_mps) {
    state_.position_m = position_m;
    state_.heading_rad = wrap_angle(heading_rad);
    state_.yaw_rad = state_.heading_rad;
    state_.speed_mps = speed_mps;
}

void Skater::advance(double time_s, double step_s, std::span<const Control> controls,
                     EventList& events) {
    const double end_s = time_s + step_s;
    double at_s = time_s;
    std::size_t next = 0;
    while (true) {
        while (next < controls.size() && time_s + controls[next].onset_s <= at_s + kInstant_s) {
            CommandReader{*this, at_s, events}.read(controls[next].command);
            ++next;
        }
        if (at_s >= end_s - kInstant_s) {
            break;
        }
        double until_s = std::min(end_s, next_boundary(at_s));
        if (next < controls.size()) {
            until_s = std::min(until_s, time_s + controls[next].onset_s);
        }
        const double rotation_before = state_.rotation_rad;
        integrate(at_s, until_s);
        report_revolutions(rotation_before, at_s, until_s, events);
        at_s = until_s;
        cross_boundary(at_s, events);
    }
    update_derived(end_s);
}

double Skater::next_boundary(double after_s) const {
    double next = 1e9;
    const auto consider = [&](double time_s) {
        if (time_s > after_s + kInstant_s && time_s < next) {
            next = time_s;
        }
    };
    if (knee_open_) {
        consider(flight_.touch_down_s + ice_.knee_late_s);
    }
    switch (state_.phase) {
    case Phase::Glide:
        consider(stroke_end_s_);
        if (bend_start_s_ >= 0) {
            consider(bend_start_s_ + body_.bend_free_s);
        }
        break;
    case Phase::Push:
        consider(push_end_s_);
        for (const double start_s : arm_in_s_) {
            consider(start_s);
            consider(start_s + body_.swing_stop_s);
        }
        break;
    case Phase::Flight:
        consider(flight_.touch_down_s);
        consider(left_.end_s());
        consider(right_.end_s());
        consider(arm_in_s_[0]);
        consider(arm_in_s_[1]);
        break;
    case Phase::TurnOut:
        consider(turn_out_end_s_);
        break;
    case Phase::Spin:
        break;
    case Phase::Down:
    case Phase::Rising:
        consider(phase_end_s_);
        break;
    }
    return next;
}

void Skater::integrate(double from_s, double to_s) {
    switch (state_.phase) {
    case Phase::Glide:
        glide(from_s, to_s);
        break;
    case Phase::Push:
        push(from_s, to_s);
        break;
    case Phase::Flight:
        fly(from_s, to_s);
        break;
    case Phase::TurnOut:
        turn_out(from_s, to_s);
        break;
    case Phase::Spin:
        spin(from_s, to_s);
        break;
    case Phase::Down:
    case Phase::Rising:
        slide(from_s, to_s);
        break;
    }
    now_s_ = to_s;
}

void Skater::cross_boundary(double time_s, EventList& events) {
    if (state_.phase == Phase::Push && time_s >= push_end_s_ - kInstant_s) {
        blade_off(time_s, events);
    }
    if (state_.phase == Phase::Flight && time_s >= flight_.touch_down_s - kInstant_s) {
        touch_down(time_s, events);
    }
    if (state_.phase == Phase::TurnOut && time_s >= turn_out_end_s_ - kInstant_s) {
        finish_landing(time_s, events);
    }
    if (knee_open_ && time_s >= flight_.touch_down_s + ice_.knee_late_s - kInstant_s) {
        settle_knee(time_s, events);
    }
    if (state_.phase == Phase::Spin &&
        state_.momentum < ice_.spin_least_radps * inertia_at(time_s)) {
        end_spin(time_s, state_.heading_rad, ice_.pivot_mps, events);
    }
    if (state_.phase == Phase::Rising && time_s >= phase_end_s_ - kInstant_s) {
        state_.phase = Phase::Glide;
        state_.speed_mps = ice_.pivot_mps;
    }
}

double Skater::inertia_at(double time_s) const {
    return left_.at(time_s) + right_.at(time_s);
}

void Skater::turn_by_momentum(double from_s, double to_s, double mid_momentum,
                              double end_momentum) {
    // Simpson's rule over w = L / I: both are smooth inside an interval without boundaries.
    const double mid_s = (from_s + to_s) / 2;
    const double start_rate = state_.momentum / inertia_at(from_s);
    const double mid_rate = mid_momentum / inertia_at(mid_s);
    const double end_rate = end_momentum / inertia_at(to_s);
    const double turned = (to_s - from_s) / 6 * (start_rate + 4 * mid_rate + end_rate);
    state_.rotation_rad += turned;
    state_.yaw_rad = wrap_angle(state_.yaw_rad + turned);
    state_.yaw_rate_radps = end_rate;
    state_.momentum = end_momentum;
}

void Skater::report_revolutions(double before_rad, double from_s, double to_s, EventList& events) {
    const bool flying = state_.phase == Phase::Flight;
    if (!flying && state_.phase != Phase::Spin) {
        return;
    }
    const double before = std::floor(before_rad / (2 * kPi));
    const double after = std::floor(state_.rotation_rad / (2 * kPi));
    for (double count = before + 1; count <= after; ++count) {
        const double share =
            (count * 2 * kPi - before_rad) / std::max(1e-12, state_.rotation_rad - before_rad);
        events.add({.kind = flying ? EventKind::Rotation : EventKind::Revolution,
                    .time_s = from_s + share * (to_s - from_s),
                    .value = count});
    }
}

void Skater::update_derived(double time_s) {
    state_.lean_rad = lean_.rad();
    state_.inertia = inertia_at(time_s);
    const double depth_m = bend_depth_at(time_s);
    state_.knee = depth_m > 0 ? depth_m / body_.bend_depth_m : 0;
    if (state_.phase == Phase::Glide) {
        state_.height_m = -depth_m;
        state_.climb_mps = 0;
        state_.yaw_rad = wrap_angle(state_.heading_rad + facing_.at(time_s));
    }
    state_.push_strength = time_s < stroke_end_s_ ? stroke_mps2_ : 0;
}

void Skater::collide(const Impact& impact, double time_s, EventList& events) {
    state_.position_m = impact.position_m;
    const Vec2 ahead = direction(state_.heading_rad);
    const Vec2 left{-ahead.y, ahead.x};
    const double along = state_.speed_mps + dot(impact.velocity_change_mps, ahead);
    const double lost = length(impact.velocity_change_mps);
    state_.speed_mps = std::max(0.0, along);
    // Only a gliding blade skids; what else is pushed aside stops there.
    if (state_.phase == Phase::Glide) {
        state_.side_slip_mps += dot(impact.velocity_change_mps, left);
    }
    events.add({.kind = impact.kind, .time_s = time_s, .value = lost});
    constexpr double kKnockedDown_mps = 3.0;
    if (lost > kKnockedDown_mps && state_.phase != Phase::Down) {
        fall(time_s, events);
    }
}

void Skater::fall(double time_s, EventList& events) {
    state_.phase = Phase::Down;
    state_.momentum = 0;
    state_.yaw_rate_radps = 0;
    state_.height_m = 0;
    state_.climb_mps = 0;
    lean_ = Lean();
    state_.turn_rate_radps = 0;
    bend_start_s_ = -1;
    stroke_end_s_ = -1;
    winding_ = false;
    knee_open_ = false;
    phase_end_s_ = time_s + ice_.fall_stay_s;
    left_ = Limb(body_.open_inertia / 2);
    right_ = Limb(body_.open_inertia / 2);
    events.add({.kind = EventKind::Fall, .time_s = time_s, .value = state_.speed_mps});
}

} // namespace physics
