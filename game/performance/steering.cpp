#include "game/performance/steering.h"

#include "physics/world.h"

#include <algorithm>

namespace performance {

physics::Vec2 Steering::target_m(double time_s) const {
    return drawing_->at(time_s).position_m * size_ + shift_m_;
}

void Steering::stand_up(const physics::SkaterState& skater, const DrawingPoint& now) {
    speed_mps_ = skater.speed_mps;
    planned_mps_ = now.speed_mps;
    size_ =
        std::clamp((speed_mps_ + tunables_.standing_mps) / (planned_mps_ + tunables_.standing_mps),
                   tunables_.size_least, 1.0);
    shift_m_ = skater.position_m - now.position_m * size_;
}

void Steering::resize(double speed_mps, double planned_mps, double step_s) {
    const double share = step_s / tunables_.size_tau_s;
    speed_mps_ += (speed_mps - speed_mps_) * share;
    planned_mps_ += (planned_mps - planned_mps_) * share;
    const double ratio =
        std::clamp((speed_mps_ + tunables_.standing_mps) / (planned_mps_ + tunables_.standing_mps),
                   tunables_.size_least, tunables_.size_most);
    size_ += (ratio - size_) * step_s / tunables_.size_smooth_s;
    shift_m_ = shift_m_ * (1 - step_s / tunables_.home_tau_s);
}

// On the drawing nobody looks for the boards; far off it every skater does.
double Steering::away_from_boards(const physics::SkaterState& skater,
                                  const DrawingPoint& now) const {
    constexpr double kOnIt_m = 2;
    constexpr double kFarOff_m = 4;
    const double off_m = physics::length(now.position_m * size_ - skater.position_m);
    const double care = physics::smoothstep((off_m - kOnIt_m) / (kFarOff_m - kOnIt_m));
    if (care <= 0) {
        return 0;
    }
    const physics::Vec2 ahead = physics::direction(skater.heading_rad);
    const physics::Vec2 there =
        skater.position_m + ahead * (skater.speed_mps * tunables_.boards_ahead_s);
    const double near_m = tunables_.boards_m - physics::inside_by(there);
    if (near_m <= 0) {
        return 0;
    }
    const physics::Vec2 centre = skater.position_m * -1;
    const double side = ahead.x * centre.y - ahead.y * centre.x >= 0 ? 1 : -1;
    return care * side * tunables_.boards_gain * near_m;
}

double Steering::turn_rate(const physics::SkaterState& skater, double time_s, double step_s,
                           bool edge_held) {
    if (drawing_->empty()) {
        return 0;
    }
    const DrawingPoint now = drawing_->at(time_s);
    const DrawingPoint ahead = drawing_->at(time_s + tunables_.lead_s);
    if (skater.phase == physics::Phase::Down || skater.phase == physics::Phase::Rising) {
        fallen_ = true;
        return 0;
    }
    if (fallen_) {
        fallen_ = false;
        stand_up(skater, now);
    }
    resize(skater.speed_mps, now.speed_mps, step_s);

    const double wanted = edge_held ? 1.0 : tunables_.let_go;
    const double most = tunables_.held_rate * step_s;
    authority_ += std::clamp(wanted - authority_, -most, most);

    const physics::Vec2 off = now.position_m * size_ + shift_m_ - skater.position_m;
    const physics::Vec2 along = physics::direction(now.heading_rad);
    const double across_m = along.x * off.y - along.y * off.x;
    const double correction = std::clamp(physics::arc_tangent(across_m, tunables_.cross_m),
                                         -tunables_.cross_most_rad, tunables_.cross_most_rad);
    const double error = physics::wrap_angle(now.heading_rad + correction - skater.heading_rad);
    const double avoiding = away_from_boards(skater, now);
    if (avoiding != 0) {
        return avoiding;
    }
    return authority_ * (ahead.turn_rate_radps + tunables_.heading_gain * error);
}

} // namespace performance
