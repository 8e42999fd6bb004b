#pragma once

#include "game/performance/drawing.h"

#include <cstddef>
#include <vector>

namespace performance {

/// What the drawing is asked to be. Times are seconds of song time; knots as in Drawing.
struct DrawingTask {
    /// The path is wanted here at this time.
    struct Pin {
        double time_s = 0;
        physics::Vec2 position_m;
        double tolerance_m = 0.5; ///< a miss of this size costs one unit
    };

    /// The path runs straight (the push and flight of a jump).
    struct Straight {
        double from_s = 0;
        double to_s = 0;
    };

    /// The path curves at least so much: +1 counter-clockwise, -1 clockwise.
    struct Lobe {
        double from_s = 0;
        double to_s = 0;
        int sign = 1;
        double curvature = 0.1; ///< 1/m
    };

    std::vector<double> speed_mps; ///< of the perfect skater, at every knot
    std::vector<Pin> pins;         ///< in order of time; the first is the start
    std::vector<Straight> straights;
    std::vector<Lobe> lobes;
    std::vector<double> free_headings_s; ///< the skater may face anywhere from here on (spins)
    double margin_m = 2.4;               ///< wanted to the boards
};

/// The smoothest path that a skater with these speeds can skate through the pins.
///
/// An optimal tracking problem: the control is the change of the turning rate, the state place,
/// heading and turning rate; solved by iterative linear-quadratic regulation (Li and Todorov 2004)
/// with a line search. Where the pins ask for more or less way than the speeds give, the path
/// bends or misses by the least squares; it never changes the speeds.
[[nodiscard]] Drawing solve_drawing(const DrawingTask& task);

/// A smooth curve through the pins, one point a knot, spaced by the way the speeds give between
/// pins: where the solver starts.
[[nodiscard]] std::vector<physics::Vec2> guide_through(const DrawingTask& task);

} // namespace performance
