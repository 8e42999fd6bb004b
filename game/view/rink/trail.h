#pragma once

#include "game/performance/performance.h"

#include <cstdint>
#include <span>
#include <vector>

namespace view {

/// A point of the blade's trace, in the plane of the ice as the physics has it.
struct TrailPoint {
    float x_m = 0;
    float y_m = 0;
    std::int64_t time_us = 0;
    bool begins = false; ///< the blade was off the ice before: no line to the point before
};

/// The line that the blade leaves: the routine's drawing. It stays.
class Trail {
public:
    /// After every step of the physics: a point each 6 cm, closer where the trace curves.
    void step(const performance::Performance& performance);

    [[nodiscard]] std::span<const TrailPoint> points() const { return points_; }

private:
    [[nodiscard]] bool spins_on_the_same_loop(const physics::SkaterState& state);

    std::vector<TrailPoint> points_;
    bool off_ice_ = true;
    bool spinning_ = false;
    physics::Vec2 loop_m_;     ///< centre of the loops last drawn in a spin
    double loop_left_rad_ = 0; ///< of them, still to be drawn
    double yaw_rad_ = 0;       ///< of the step before
};

} // namespace view
