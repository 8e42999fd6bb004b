#pragma once

#include "game/performance/drawing_solver.h"

#include <vector>

namespace performance {

/// What one knot of a drawing is asked to be.
struct Wish {
    double speed_mps = 0;
    double straight = 0; ///< weight of running straight
    int lobe = 0;        ///< +1 or -1: curves this way at least so much; 0 any way
    double lobe_curvature = 0;
    std::vector<const DrawingTask::Pin*> pins; ///< of the task, which must outlive the wish
    physics::Vec2 guide;
};

/// A task taken apart, one wish a knot.
[[nodiscard]] std::vector<Wish> wishes_of(const DrawingTask& task);

} // namespace performance
