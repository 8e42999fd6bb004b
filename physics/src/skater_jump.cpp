#include "physics/skater.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace physics {

double Skater::swing_at(double time_s) const {
    double swing = 0;
    for (const double start_s : arm_in_s_) {
        swing += 1 - std::clamp((time_s - start_s) / body_.swing_stop_s, 0.0, 1.0);
    }
    return swing / 2;
}

// The ice gives momentum through the whole push, most of it at its end; the arms' share stops when
// they start to come in. Between boundaries both are linear in time, so Simpson's rule is exact.
double Skater::won_by(double from_s, double to_s) const {
    const double push_s = push_end_s_ - flight_.release_s;
    const auto torque = [&](double time_s) {
        const double share = (time_s - flight_.release_s) / push_s;
        const double arms = 1 - body_.arm_share + body_.arm_share * swing_at(time_s);
        return won_momentum_ * 2 * share / push_s * arms;
    };
    return (to_s - from_s) / 6 * (torque(from_s) + 4 * torque((from_s + to_s) / 2) + torque(to_s));
}

void Skater::push(double from_s, double to_s) {
    const double step_s = to_s - from_s;
    const double push_s = push_end_s_ - flight_.release_s;
    const double mid_s = (from_s + to_s) / 2;
    const double mid_momentum = state_.momentum + won_by(from_s, mid_s);
    turn_by_momentum(from_s, to_s, mid_momentum, mid_momentum + won_by(mid_s, to_s));

    const double exit = flight_.entry_mps * technique_.keep;
    const double slowing = (flight_.entry_mps - exit) / push_s;
    const double start_speed = state_.speed_mps;
    state_.speed_mps = std::max(0.0, start_speed - slowing * step_s);
    const double mean = (start_speed + state_.speed_mps) / 2;
    state_.position_m = state_.position_m + direction(state_.heading_rad) * (mean * step_s);

    const double done = (to_s - flight_.release_s) / push_s;
    const double depth_m = flight_.take_off_mps * push_s / 2;
    state_.height_m = -depth_m * (1 - done * done);
    state_.climb_mps = flight_.take_off_mps * done;
    lean_.towards(0, ice_.lean_rate_radps * step_s);
    state_.turn_rate_radps = 0;
}

void Skater::blade_off(double time_s, EventList& events) {
    state_.phase = Phase::Flight;
    // Less if something was in the way.
    state_.speed_mps = std::min(state_.speed_mps, flight_.entry_mps * technique_.keep);
    lean_ = Lean();
    state_.height_m = 0;
    state_.climb_mps = flight_.take_off_mps;
    bend_start_s_ = -1;
    flight_.momentum = state_.momentum;
    flight_.pre_rotation_rad = state_.rotation_rad;
    flight_.peak_radps = state_.yaw_rate_radps;
    events.add({.kind = EventKind::BladeOff, .time_s = time_s, .value = flight_.take_off_mps});
}

void Skater::fly(double from_s, double to_s) {
    const double step_s = to_s - from_s;
    turn_by_momentum(from_s, to_s, state_.momentum, state_.momentum);
    flight_.peak_radps = std::max(flight_.peak_radps, state_.yaw_rate_radps);
    state_.position_m =
        state_.position_m + direction(state_.heading_rad) * (state_.speed_mps * step_s);
    const double aloft_s = to_s - flight_.blade_off_s;
    state_.height_m = flight_.take_off_mps * aloft_s - kGravity * aloft_s * aloft_s / 2;
    state_.climb_mps = flight_.take_off_mps - kGravity * aloft_s;
}

double Skater::rotation_if_opened(double time_s) const {
    std::array<Limb, 2> arms{left_, right_};
    for (Limb& arm : arms) {
        arm.move(time_s, std::max(body_.landing_inertia / 2, arm.at(time_s)), body_.arms_out_s);
    }
    const auto rate = [&](double at_s) {
        return state_.momentum / (arms[0].at(at_s) + arms[1].at(at_s));
    };
    const double opened_s = std::min(arms[0].end_s(), flight_.touch_down_s);
    constexpr int kPieces = 8;
    const double piece_s = (opened_s - time_s) / kPieces;
    double turned = 0;
    for (int i = 0; i < kPieces; ++i) {
        const double start_s = time_s + i * piece_s;
        turned += piece_s / 6 *
                  (rate(start_s) + 4 * rate(start_s + piece_s / 2) + rate(start_s + piece_s));
    }
    return state_.rotation_rad + turned +
           rate(opened_s) * std::max(0.0, flight_.touch_down_s - opened_s);
}

void Skater::touch_down(double time_s, EventList& events) {
    state_.phase = Phase::TurnOut;
    state_.height_m = 0;
    state_.climb_mps = 0;
    state_.foot = technique_.lands_on_left ? Side::Left : Side::Right;
    state_.backward = true;
    flight_.rotation_rad = state_.rotation_rad - flight_.pre_rotation_rad;
    flight_.touch_down_radps = state_.momentum / inertia_at(time_s);
    turn_out_end_s_ = time_s + state_.momentum / body_.landing_torque;
    for (std::size_t side = 0; side < 2; ++side) {
        Limb& limb = side == 0 ? left_ : right_;
        if (limb.target() < body_.landing_inertia / 2 - 1e-9) {
            limb.move(time_s + body_.late_open_s, body_.landing_inertia / 2, body_.arms_out_s);
        }
        arm_held_[side] = false;
        arm_in_s_[side] = 1e9;
    }
    events.add({.kind = EventKind::TouchDown, .time_s = time_s, .value = flight_.touch_down_radps});
    knee_open_ = true;
    if (knee_s_ > flight_.blade_off_s) {
        settle_knee(time_s, events);
        bend_start_s_ = time_s;
    }
}

void Skater::turn_out(double from_s, double to_s) {
    const double step_s = to_s - from_s;
    const double before = state_.rotation_rad;
    const double left_over = std::max(0.0, state_.momentum - body_.landing_torque * step_s);
    turn_by_momentum(from_s, to_s, (state_.momentum + left_over) / 2, left_over);
    flight_.turn_out_rad += state_.rotation_rad - before;
    state_.position_m =
        state_.position_m + direction(state_.heading_rad) * (state_.speed_mps * step_s);
}

void Skater::finish_landing(double time_s, EventList& events) {
    state_.momentum = 0;
    state_.phase = Phase::Glide;
    const double overrun = flight_.pre_rotation_rad + flight_.rotation_rad + flight_.turn_out_rad -
                           intent_.revolutions * 2 * kPi;
    const double error_deg = (overrun - intent_.overrun_rad) / kDegree;
    const auto demand_of = [&](double turn_deg) {
        return turn_deg > 0 ? turn_deg / body_.over_turn_scale_deg
                            : -turn_deg / body_.under_turn_scale_deg;
    };
    // The blade only knows directions: a jump that misses whole turns lands as a smaller one.
    double short_of_deg = error_deg;
    for (int turns = 1; turns < 5; ++turns) {
        const double as_smaller_deg = error_deg + 360.0 * turns;
        if (demand_of(as_smaller_deg) < demand_of(short_of_deg)) {
            short_of_deg = as_smaller_deg;
        }
    }
    const double heading = demand_of(short_of_deg);
    const double rate =
        std::max(0.0, flight_.touch_down_radps - intent_.touch_down_radps - body_.rate_free_radps) /
        body_.rate_scale_radps;
    const double tilt = std::abs(mistiming_s_) / body_.tilt_scale_s;
    flight_.demand = std::sqrt(heading * heading + rate * rate + tilt * tilt);
    const bool mostly_short = short_of_deg < 0 && heading >= std::max(rate, tilt);
    flight_.landing = flight_.demand < kDemandHeld ? Landing::Held
                      : flight_.demand < kDemandStepOut
                          ? mostly_short ? Landing::TwoFeet : Landing::StepOut
                      : flight_.demand < kDemandHandDown ? Landing::HandDown
                                                         : Landing::Fall;
    facing_ = Limb(wrap_angle(state_.yaw_rad - state_.heading_rad));
    constexpr double kSettle_s = 0.25;
    const double from = facing_.at(time_s) < 0 ? facing_.at(time_s) + 2 * kPi : facing_.at(time_s);
    facing_ = Limb(from);
    facing_.move(time_s, kPi, kSettle_s);
    left_.move(time_s, body_.open_inertia / 2, kSettle_s);
    right_.move(time_s, body_.open_inertia / 2, kSettle_s);
    events.add({.kind = EventKind::Landed, .time_s = time_s, .value = flight_.demand});
    switch (flight_.landing) {
    case Landing::Held:
        break;
    case Landing::TwoFeet:
    case Landing::StepOut:
        state_.speed_mps *= ice_.step_out_keep;
        steady_from_s_ = time_s + ice_.step_out_s;
        break;
    case Landing::HandDown:
        state_.speed_mps *= ice_.hand_down_keep;
        steady_from_s_ = time_s + ice_.hand_down_s;
        break;
    case Landing::Fall:
        fall(time_s, events);
        break;
    }
}

void Skater::settle_knee(double time_s, EventList& events) {
    knee_open_ = false;
    const double error_s = knee_s_ > flight_.blade_off_s ? knee_s_ - flight_.touch_down_s : 9;
    const double tolerance = ice_.knee_tolerance_s;
    const double softness = std::abs(error_s) > ice_.knee_late_s
                                ? 0
                                : 1 / (1 + error_s * error_s / (tolerance * tolerance));
    flight_.softness = softness;
    // The fall of the centre of mass is taken up over a stiff or a soft knee: v^2 / (2 g d) body
    // weights on top of standing. Distances assumed so that loads fall in the measured 5..8.
    constexpr double kStiffKnee_m = 0.096;
    constexpr double kSoftKnee_m = 0.130;
    const double travel_m = kStiffKnee_m + (kSoftKnee_m - kStiffKnee_m) * softness;
    flight_.load_bw = 1 + flight_.take_off_mps * flight_.take_off_mps / (2 * kGravity * travel_m);
    state_.speed_mps *=
        1 - ice_.stiff_landing_loss + (ice_.stiff_landing_loss - ice_.soft_landing_loss) * softness;
    events.add({.kind = EventKind::KneeDown, .time_s = time_s, .value = softness});
}

} // namespace physics
