#include "game/performance/recorder.h"

#include "game/performance/song_time.h"

#include <algorithm>
#include <cmath>

namespace performance {
namespace {

using physics::EventKind;
using physics::Phase;
using program::ElementKind;

LandingKind kind_of(physics::Landing landing) {
    return static_cast<LandingKind>(landing);
}

constexpr double kRpm = 30 / physics::kPi;

} // namespace

Recorder::Recorder(const Plan& plan) : plan_(&plan), watched_(plan.elements.size()) {
    for (std::size_t i = 0; i < watched_.size(); ++i) {
        const PlannedElement& planned = plan.elements[i];
        const program::Element& element = plan.program.rows[planned.row].element;
        ElementOutcome& outcome = watched_[i].outcome;
        outcome.element = i;
        outcome.number = planned.number;
        outcome.kind = element.kind;
        outcome.planned_code = element.code;
        outcome.start_us = planned.start_us;
        outcome.planned_level =
            element.kind == ElementKind::Spin ? element.spin.level : element.level;
        outcome.spin.planned = element.spin;
        for (const PlannedJump& jump : planned.jumps) {
            outcome.jumps.push_back({.planned = jump.code, .called = jump.code});
        }
    }
}

void Recorder::took_off(std::size_t element, std::size_t jump) {
    jump_ = {element, jump};
    watched_[element].outcome.attempted = true;
    watched_[element].outcome.jumps[jump].taken_off = true;
}

void Recorder::entered_spin(std::size_t element) {
    spin_ = element;
    spin_position_ = 0;
    spin_turned_rad_ = 0;
    watched_[element].outcome.attempted = true;
    watched_[element].entered = true;
    watched_[element].outcome.spin.held.push_back(
        {plan_->elements[element].positions.front().position,
         plan_->elements[element].positions.front().foot, 0, 0});
}

void Recorder::changed_spin() {
    const std::vector<PlannedSpinPosition>& positions = plan_->elements[*spin_].positions;
    spin_position_ = std::min(spin_position_ + 1, positions.size() - 1);
    watched_[*spin_].outcome.spin.held.push_back(
        {positions[spin_position_].position, positions[spin_position_].foot, 0, 0});
}

void Recorder::did_turn(std::size_t element, program::Turn turn, int rotation) {
    for (const std::optional<std::size_t> at :
         {std::optional(element), plan_->elements[element].frame}) {
        if (at) {
            watched_[*at].outcome.attempted = true;
            watched_[*at].turns.push_back(turn);
            ++watched_[*at].rotations[rotation > 0 ? 0 : 1];
        }
    }
}

void Recorder::stumbled(std::size_t element) {
    ++outcome_.stumbles;
    ++watched_[plan_->elements[element].frame.value_or(element)].outcome.steps.stumbles;
}

std::size_t Recorder::element_at(std::int64_t time_us) const {
    std::size_t found = 0;
    for (std::size_t i = 0; i < plan_->elements.size(); ++i) {
        if (plan_->elements[i].start_us <= time_us) {
            found = i;
        }
    }
    return found;
}

void Recorder::watch_event(const physics::Event& event, const physics::Skater& skater) {
    if (event.kind == EventKind::Fall) {
        ++outcome_.falls;
        const std::size_t element = jump_ ? jump_->first : element_at(last_us_);
        watched_[element].outcome.fell = true;
        if (const auto frame = plan_->elements[element].frame) {
            watched_[*frame].outcome.fell = true;
        }
    }
    if (event.kind == EventKind::SpinStart && spin_) {
        watched_[*spin_].momentum = event.value;
    }
    if (event.kind == EventKind::SpinEnd) {
        spin_.reset();
    }
    if (!jump_) {
        return;
    }
    const physics::FlightRecord& flight = skater.flight();
    JumpOutcome& jump = watched_[jump_->first].outcome.jumps[jump_->second];
    if (event.kind == EventKind::Landed) {
        const double turned = flight.pre_rotation_rad + flight.rotation_rad;
        const double aloft_s = flight.touch_down_s - flight.blade_off_s;
        jump.landing = kind_of(flight.landing);
        jump.entry_mps = flight.entry_mps;
        jump.take_off_mps = flight.take_off_mps;
        jump.flight_s = aloft_s;
        jump.height_m = flight.height_m;
        jump.length_m = flight.length_m;
        jump.pre_rotation_rev = flight.pre_rotation_rad / (2 * physics::kPi);
        jump.air_rotation_rev = flight.rotation_rad / (2 * physics::kPi);
        jump.missing_deg =
            program::nominal_revolutions(jump.planned) * 360 - turned / physics::kDegree;
        jump.mean_rpm = aloft_s > 0 ? flight.rotation_rad / aloft_s * kRpm : 0;
        jump.peak_rpm = flight.peak_radps * kRpm;
        jump.landing_demand = flight.demand;
        jump.blade_off_us = to_us(flight.blade_off_s);
        jump.touch_down_us = to_us(flight.touch_down_s);
        jump.edge_depth_deg = flight.edge_depth_rad / physics::kDegree;
        jump.exit_mps = skater.state().speed_mps;
    }
    if (event.kind == EventKind::KneeDown || event.kind == EventKind::Landed) {
        jump.landing_softness = flight.softness;
        jump.landing_load_bw = flight.load_bw;
    }
}

void Recorder::watch_jump(const physics::Skater& skater, std::int64_t time_us) {
    constexpr std::int64_t kRunOut_us = 500'000;
    JumpOutcome& jump = watched_[jump_->first].outcome.jumps[jump_->second];
    if (jump.touch_down_us == 0) {
        return;
    }
    if (skater.state().phase == Phase::Glide || skater.state().phase == Phase::Down) {
        jump.exit_mps = skater.state().speed_mps;
    }
    if (time_us > jump.touch_down_us + kRunOut_us) {
        jump_.reset();
    }
}

void Recorder::watch_spin(const physics::SkaterState& state, std::int64_t time_us) {
    Watched& spin = watched_[*spin_];
    const PlannedSpinPosition& planned = plan_->elements[*spin_].positions[spin_position_];
    const double step_s = 1.0 / kStep_hz;
    const double rps = state.yaw_rate_radps / (2 * physics::kPi);
    SpinHeld& held = spin.outcome.spin.held.back();
    held.revolutions += (state.rotation_rad - spin_turned_rad_) / (2 * physics::kPi);
    spin_turned_rad_ = state.rotation_rad;
    held.mean_rps += step_s;
    spin.spin_s += step_s;
    spin.outcome.spin.peak_rps = std::max(spin.outcome.spin.peak_rps, rps);
    constexpr std::int64_t kSettle_us = 300'000;
    const bool settled = arms_in_us_ && time_us >= *arms_in_us_ + kSettle_us;
    const double off = std::abs(rps / planned.target_rps - 1);
    if (settled && off <= plan_->assist.spin_lock) {
        spin.locked_s += step_s;
    }
}

void Recorder::sample(const physics::SkaterState& state, std::int64_t time_us,
                      physics::Vec2 target_m, double size) {
    const physics::Vec2 off = target_m - state.position_m;
    error_squares_ += physics::dot(off, off);
    size_sum_ += size;
    ++samples_;
    const bool skating = state.phase == Phase::Glide && state.speed_mps > 0.5;
    const double lean_deg = std::abs(state.lean_rad) / physics::kDegree;
    if (skating) {
        speed_sum_ += state.speed_mps;
        ++skating_samples_;
        constexpr double kOnAnEdge_deg = 5;
        if (lean_deg > kOnAnEdge_deg) {
            lean_sum_ += lean_deg;
            ++lean_samples_;
        }
    }
    for (std::size_t i = 0; i < watched_.size(); ++i) {
        const PlannedElement& planned = plan_->elements[i];
        const bool of_interest =
            planned.number != 0 && watched_[i].outcome.kind != ElementKind::Jump;
        if (!of_interest || time_us < planned.start_us || time_us > planned.end_us) {
            continue;
        }
        Watched& watched = watched_[i];
        if (!watched.trace.empty()) {
            watched.length_m += physics::length(state.position_m - watched.trace.back());
        }
        for (const physics::Vec2 place : watched.trace) {
            watched.extent_m =
                std::max(watched.extent_m, physics::length(state.position_m - place));
        }
        watched.trace.push_back(state.position_m);
        watched.speed_sum += state.speed_mps;
        watched.lean_sum += lean_deg;
        ++watched.samples;
    }
}

void Recorder::watch(const physics::Skater& skater, std::span<const physics::Event> events,
                     std::int64_t time_us, physics::Vec2 target_m, double size) {
    last_us_ = time_us;
    for (const physics::Event& event : events) {
        watch_event(event, skater);
    }
    if (jump_) {
        watch_jump(skater, time_us);
    }
    if (spin_ && skater.state().phase == Phase::Spin) {
        watch_spin(skater.state(), time_us);
        watched_[*spin_].outcome.spin.travel_m += skater.spin_drift_mps() / kStep_hz;
    }
    constexpr std::int64_t kStepsAKnot = 20;
    static_assert(kStepsAKnot * 12 == kStep_hz, "knots lie on steps");
    const std::int64_t steps = step_of(time_us + 1);
    if (steps % kStepsAKnot == 0) {
        knot_speeds_.push_back(skater.state().speed_mps);
        sample(skater.state(), time_us, target_m, size);
    }
}

std::optional<double> Recorder::entry_mps(std::size_t element, std::size_t jump) const {
    const JumpOutcome& outcome = watched_[element].outcome.jumps[jump];
    return outcome.taken_off ? std::optional(outcome.entry_mps) : std::nullopt;
}

std::optional<double> Recorder::spin_momentum(std::size_t element) const {
    return watched_[element].entered ? std::optional(watched_[element].momentum) : std::nullopt;
}

} // namespace performance
