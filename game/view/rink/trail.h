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
    std::vector<TrailPoint> points_;
    bool off_ice_ = true;
};

} // namespace view
