#include "game/performance/steering.h"

#include <algorithm>

namespace performance {

physics::Vec2 Steering::target_m(double time_s) const {
    return drawing_->at(time_s).position_m * size_;
}

double Steering::turn_rate(const physics::SkaterState& skater, double time_s, double step_s,
                           bool edge_held) {
    if (drawing_->empty()) {
        return 0;
    }
    const DrawingPoint now = drawing_->at(time_s);
    const DrawingPoint ahead = drawing_->at(time_s + tunables_.lead_s);

    const double share = step_s / tunables_.size_tau_s;
    speed_mps_ += (skater.speed_mps - speed_mps_) * share;
    planned_mps_ += (now.speed_mps - planned_mps_) * share;
    const double ratio =
        std::clamp((speed_mps_ + tunables_.standing_mps) / (planned_mps_ + tunables_.standing_mps),
                   tunables_.size_least, tunables_.size_most);
    size_ += (ratio - size_) * step_s / tunables_.size_smooth_s;

    const double wanted = edge_held ? 1.0 : tunables_.let_go;
    const double most = tunables_.held_rate * step_s;
    authority_ += std::clamp(wanted - authority_, -most, most);

    const physics::Vec2 off = now.position_m * size_ - skater.position_m;
    const physics::Vec2 along = physics::direction(now.heading_rad);
    const double across_m = along.x * off.y - along.y * off.x;
    const double correction = std::clamp(physics::arc_tangent(across_m, tunables_.cross_m),
                                         -tunables_.cross_most_rad, tunables_.cross_most_rad);
    const double error = physics::wrap_angle(now.heading_rad + correction - skater.heading_rad);
    return authority_ * (ahead.turn_rate_radps + tunables_.heading_gain * error);
}

} // namespace performance
