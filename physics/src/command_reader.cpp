#include "physics/src/command_reader.h"

#include <algorithm>
#include <cmath>

namespace physics {
namespace {

std::size_t index_of(Side side) {
    return side == Side::Left ? 0 : 1;
}

double halving(double error, double tolerance) {
    return 1 / (1 + error * error / (tolerance * tolerance));
}

} // namespace

void CommandReader::read(const Command& command) {
    std::visit(*this, command);
}

void CommandReader::emit(EventKind kind, double value) const {
    events.add({.kind = kind, .time_s = time_s, .value = value});
}

void CommandReader::operator()(const Steer& steer) const {
    skater.wanted_turn_radps_ = steer.turn_rate_radps;
}

void CommandReader::operator()(const Stroke& stroke) const {
    if (skater.state_.phase == Phase::Spin) {
        skater.end_spin(time_s, skater.state_.heading_rad, skater.ice_.pivot_mps, events);
    }
    if (skater.state_.phase != Phase::Glide) {
        return;
    }
    const Ice& ice = skater.ice_;
    SkaterState& state = skater.state_;
    skater.winding_ = false;
    const double rested =
        std::clamp((time_s - skater.last_stroke_s_) / ice.stroke_recovery_s, 0.0, 1.0);
    const double room = std::max(0.0, 1 - state.speed_mps * state.speed_mps /
                                              (ice.stroke_top_mps * ice.stroke_top_mps));
    const double gain = stroke.strength * rested * ice.stroke_mps * room;
    skater.stroke_mps2_ = gain / ice.stroke_s;
    skater.stroke_end_s_ = time_s + ice.stroke_s;
    skater.last_stroke_s_ = time_s;
    state.foot = stroke.foot;
    emit(EventKind::Stroke, gain);
    if (stroke.scrape > 0) {
        const double lost = state.speed_mps * ice.scrape_loss * stroke.scrape;
        state.speed_mps -= lost;
        emit(EventKind::Scrape, lost);
    }
}

void CommandReader::operator()(const StepTo& step) const {
    if (skater.state_.phase != Phase::Glide) {
        return;
    }
    SkaterState& state = skater.state_;
    state.speed_mps *= 1 - step.effort;
    if (step.backward != state.backward || step.rotation != 0) {
        constexpr double kTurn_s = 0.28;
        constexpr double kSame_rad = 1e-6;
        double from = skater.facing_.at(time_s);
        const double to = step.backward ? kPi : 0;
        // The facing is eased along the turn's own sense; the same direction again is a whole turn.
        if (step.rotation > 0) {
            from -= std::ceil((from - to + kSame_rad) / (2 * kPi)) * 2 * kPi;
        } else if (step.rotation < 0) {
            from += std::ceil((to - from + kSame_rad) / (2 * kPi)) * 2 * kPi;
        } else {
            from = to + wrap_angle(from - to);
        }
        skater.facing_ = Limb(from);
        skater.facing_.move(time_s, to, kTurn_s);
    }
    state.foot = step.foot;
    state.backward = step.backward;
    emit(EventKind::Step);
}

void CommandReader::operator()(const Bend& bend) const {
    const Phase phase = skater.state_.phase;
    if (phase == Phase::Flight || skater.knee_open_) {
        skater.knee_s_ = time_s;
        if (phase != Phase::Flight) {
            skater.settle_knee(time_s, events);
        }
    }
    if (phase == Phase::Spin || phase == Phase::Down || phase == Phase::Rising ||
        phase == Phase::Push) {
        return;
    }
    skater.winding_ = false;
    skater.bend_start_s_ = time_s;
    skater.scrub_to_mps_ = bend.scrub_to_mps;
    if (phase != Phase::Flight) {
        emit(EventKind::BendStart);
    }
}

void CommandReader::operator()(const Straighten&) const {
    if (skater.state_.phase == Phase::Glide || skater.state_.phase == Phase::TurnOut) {
        skater.bend_start_s_ = -1;
    }
}

void CommandReader::operator()(const TakeOff& take_off) const {
    SkaterState& state = skater.state_;
    if (state.phase != Phase::Glide || time_s < skater.steady_from_s_) {
        skater.bend_start_s_ = -1;
        return;
    }
    const Body& body = skater.body_;
    const JumpTechnique& technique = take_off.technique;
    const double depth_m = skater.bend_depth_at(time_s);
    const double entry = state.speed_mps;
    const double exit = entry * technique.keep;
    const double energy = halving(take_off.mistiming_s, body.push_tolerance_s);
    const double climb = std::sqrt(
        energy * (2 * body.push_mps2 * depth_m + technique.vault * (entry * entry - exit * exit)));
    constexpr double kLeastPushDepth_m = 0.03;
    constexpr double kHop_mps = 0.3;
    const double push_s = 2 * std::max(depth_m, kLeastPushDepth_m) / std::max(climb, kHop_mps);

    FlightRecord record;
    record.release_s = time_s;
    record.blade_off_s = time_s + push_s;
    record.touch_down_s = record.blade_off_s + 2 * climb / kGravity;
    record.entry_mps = entry;
    record.take_off_mps = climb;
    // A push off its moment comes over a flattened edge: a degree for every 10 ms.
    constexpr double kFlatten_radps = 1.75;
    record.edge_depth_rad =
        technique.entry_lobe * skater.lean_.rad() - kFlatten_radps * std::abs(take_off.mistiming_s);
    record.height_m = climb * climb / (2 * kGravity);
    record.length_m = exit * 2 * climb / kGravity;
    skater.flight_ = record;
    skater.technique_ = technique;
    skater.intent_ = take_off.intent;
    skater.mistiming_s_ = take_off.mistiming_s;
    skater.won_momentum_ = halving(take_off.mistiming_s, body.momentum_tolerance_s) *
                           (body.swing_momentum + technique.lever * entry);
    skater.push_end_s_ = record.blade_off_s;
    skater.knee_open_ = false;
    skater.knee_s_ = -9;
    skater.stroke_end_s_ = -1;
    state.momentum = body.open_inertia * entry * technique.curvature;
    state.rotation_rad = technique.pre_rotation_rev * 2 * kPi;
    state.phase = Phase::Push;
    emit(EventKind::PushStart, entry);
    // Arms squeezed just before the release come in for this jump.
    for (std::size_t side = 0; side < 2; ++side) {
        if (skater.arm_held_[side]) {
            shape_arm(side);
        } else {
            skater.arm_in_s_[side] = 1e9;
        }
    }
}

void CommandReader::shape_arm(std::size_t side) const {
    Limb& limb = side == 0 ? skater.left_ : skater.right_;
    const Phase phase = skater.state_.phase;
    if (phase == Phase::Push || phase == Phase::Flight) {
        const double start_s = std::max(time_s, skater.arm_in_s_[side]);
        skater.arm_in_s_[side] = start_s;
        limb.move(start_s, skater.intent_.squeeze_inertia / 2, skater.body_.arms_in_s);
    } else if (phase == Phase::Spin) {
        const double target =
            skater.arm_held_[side] ? skater.shape_.tight_inertia : skater.shape_.open_inertia;
        limb.move(time_s, target / 2, skater.ice_.spin_arms_s);
    }
}

void CommandReader::operator()(const ArmIn& arm) const {
    const std::size_t side = index_of(arm.side);
    if (skater.arm_held_[side]) {
        return;
    }
    skater.arm_held_[side] = true;
    skater.arm_in_s_[side] = time_s + skater.body_.arm_delay_s;
    shape_arm(side);
}

void CommandReader::operator()(const ArmOut& arm) const {
    const std::size_t side = index_of(arm.side);
    skater.arm_held_[side] = false;
    skater.arm_in_s_[side] = 1e9;
    Limb& limb = side == 0 ? skater.left_ : skater.right_;
    const Phase phase = skater.state_.phase;
    if (phase == Phase::Push || phase == Phase::Flight || phase == Phase::TurnOut) {
        const double landing = skater.body_.landing_inertia / 2;
        limb.move(time_s, std::max(landing, limb.at(time_s)), skater.body_.arms_out_s);
    } else if (phase == Phase::Spin) {
        shape_arm(side);
    }
}

void CommandReader::operator()(const WindUp&) const {
    if (skater.state_.phase == Phase::Glide) {
        skater.winding_ = true;
        skater.state_.momentum = 0;
    }
}

void CommandReader::operator()(const SpinEnter& enter) const {
    SkaterState& state = skater.state_;
    if (state.phase != Phase::Glide || !skater.winding_) {
        return;
    }
    const Ice& ice = skater.ice_;
    skater.winding_ = false;
    state.momentum = halving(enter.mistiming_s, ice.spin_tolerance_s) *
                     (state.momentum + ice.wind_up_gain * state.speed_mps);
    skater.spin_drift_mps_ = ice.spin_drift * std::abs(enter.mistiming_s);
    skater.spin_drift_heading_rad_ = state.heading_rad;
    state.speed_mps = 0;
    skater.lean_ = Lean();
    state.turn_rate_radps = 0;
    state.rotation_rad = 0;
    state.foot = enter.shape.foot;
    state.phase = Phase::Spin;
    skater.shape_ = enter.shape;
    skater.left_.move(time_s, enter.shape.open_inertia / 2, ice.spin_change_s);
    skater.right_.move(time_s, enter.shape.open_inertia / 2, ice.spin_change_s);
    emit(EventKind::SpinStart, state.momentum);
}

void CommandReader::operator()(const SpinChange& change) const {
    if (skater.state_.phase != Phase::Spin) {
        return;
    }
    const Ice& ice = skater.ice_;
    if (change.shape.foot != skater.shape_.foot) {
        skater.state_.momentum *= ice.spin_change_keep;
        skater.state_.foot = change.shape.foot;
    }
    skater.shape_ = change.shape;
    for (std::size_t side = 0; side < 2; ++side) {
        Limb& limb = side == 0 ? skater.left_ : skater.right_;
        const double target =
            skater.arm_held_[side] ? change.shape.tight_inertia : change.shape.open_inertia;
        limb.move(time_s, target / 2, ice.spin_change_s);
    }
    emit(EventKind::Step);
}

void CommandReader::operator()(const SpinLeave& leave) const {
    if (skater.state_.phase == Phase::Spin) {
        skater.end_spin(time_s, leave.heading_rad, skater.ice_.spin_exit_mps * leave.strength,
                        events);
    }
}

void CommandReader::operator()(const Rise& rise) const {
    if (skater.state_.phase == Phase::Down && time_s >= skater.phase_end_s_) {
        skater.state_.phase = Phase::Rising;
        skater.phase_end_s_ = time_s + skater.ice_.rise_s;
        skater.facing_ = Limb(0);
        skater.state_.heading_rad = wrap_angle(rise.heading_rad);
        skater.state_.backward = false;
        emit(EventKind::Rise);
    }
}

void CommandReader::operator()(const Trip&) const {
    if (skater.state_.phase != Phase::Down) {
        skater.fall(time_s, events);
    }
}

} // namespace physics
