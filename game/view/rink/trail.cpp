#include "game/view/rink/trail.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

constexpr double kSpacing_m = 0.06;
/// How far a straight piece may be off the curve, m.
constexpr double kOff_m = 0.0015;
constexpr double kClosest_m = 0.012;
/// A blade spins on loops of this radius about its centre, m.
constexpr double kSpinLoop_m = 0.07;

bool on_ice(physics::Phase phase) {
    return phase != physics::Phase::Flight && phase != physics::Phase::Down &&
           phase != physics::Phase::Rising;
}

physics::Vec2 blade_at(const physics::SkaterState& state) {
    if (state.phase != physics::Phase::Spin) {
        return state.position_m;
    }
    return state.position_m + physics::direction(state.yaw_rad) * kSpinLoop_m;
}

} // namespace

bool Trail::spins_on_the_same_loop(const physics::SkaterState& state) {
    // A spin begins with loops that settle; later ones cover them until the centre has wandered.
    constexpr double kFirstLoops_rad = 4 * 2 * physics::kPi;
    constexpr double kWander_m = 0.02;
    const double turned_rad = std::abs(physics::wrap_angle(state.yaw_rad - yaw_rad_));
    yaw_rad_ = state.yaw_rad;
    const bool starts = state.phase == physics::Phase::Spin && !spinning_;
    spinning_ = state.phase == physics::Phase::Spin;
    if (!spinning_) {
        return false;
    }
    loop_left_rad_ -= turned_rad;
    if (starts ||
        (loop_left_rad_ <= 0 && physics::length(state.position_m - loop_m_) >= kWander_m)) {
        loop_left_rad_ = starts ? kFirstLoops_rad : 2 * physics::kPi;
        loop_m_ = state.position_m;
    }
    return loop_left_rad_ <= 0;
}

void Trail::step(const performance::Performance& performance) {
    const physics::SkaterState& state = performance.skater().state();
    if (!on_ice(state.phase)) {
        off_ice_ = true;
        return;
    }
    if (spins_on_the_same_loop(state)) {
        return;
    }
    const physics::Vec2 blade = blade_at(state);
    const TrailPoint point{.x_m = static_cast<float>(blade.x),
                           .y_m = static_cast<float>(blade.y),
                           .time_us = performance.time_us(),
                           .begins = off_ice_};
    if (off_ice_ || points_.empty()) {
        points_.push_back(point);
        off_ice_ = false;
        return;
    }
    const auto way_m = static_cast<double>(
        std::hypot(point.x_m - points_.back().x_m, point.y_m - points_.back().y_m));
    // A chord of length c is c^2 k / 8 off a curve of curvature k.
    const bool spinning = state.phase == physics::Phase::Spin;
    const double curvature = spinning
                                 ? 1 / kSpinLoop_m
                                 : std::abs(state.turn_rate_radps) / std::max(0.2, state.speed_mps);
    const double spacing_m =
        std::clamp(std::sqrt(8 * kOff_m / std::max(curvature, 1e-3)), kClosest_m, kSpacing_m);
    if (way_m >= spacing_m) {
        points_.push_back(point);
    }
}

} // namespace view
