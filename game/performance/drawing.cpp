#include "game/performance/drawing.h"

#include <algorithm>
#include <cmath>

namespace performance {

DrawingPoint Drawing::at(double time_s) const {
    if (knots_.empty()) {
        return {};
    }
    const double last = static_cast<double>(knots_.size() - 1);
    const double place = std::clamp(time_s / kSpacing_s, 0.0, last);
    const auto index = std::min(static_cast<std::size_t>(place), knots_.size() - 1);
    const DrawingPoint& a = knots_[index];
    if (index + 1 == knots_.size()) {
        return a;
    }
    const DrawingPoint& b = knots_[index + 1];
    const double x = place - static_cast<double>(index);
    // A turn on the spot between two knots (after a spin) is no curve to follow.
    constexpr double kOnTheSpot_rad = 0.6;
    const bool jumps = std::abs(b.heading_rad - a.heading_rad) > kOnTheSpot_rad;
    return {.position_m = a.position_m + (b.position_m - a.position_m) * x,
            .heading_rad = jumps ? (x < 0.5 ? a.heading_rad : b.heading_rad)
                                 : a.heading_rad + (b.heading_rad - a.heading_rad) * x,
            .turn_rate_radps = a.turn_rate_radps + (b.turn_rate_radps - a.turn_rate_radps) * x,
            .speed_mps = a.speed_mps + (b.speed_mps - a.speed_mps) * x};
}

} // namespace performance
