#pragma once

#include "physics/angle.h"

#include <vector>

namespace performance {

/// Where the perfect skater is at a song time.
struct DrawingPoint {
    physics::Vec2 position_m;
    double heading_rad = 0; ///< unwrapped: it goes on counting through the turns
    double turn_rate_radps = 0;
    double speed_mps = 0;
};

/// The plan's drawing on the ice: the perfect skater's trajectory in time, as knots of constant
/// spacing. The heading follows the music, whoever skates.
class Drawing {
public:
    /// Time between knots, s.
    static constexpr double kSpacing_s = 1.0 / 12;

    Drawing() = default;

    explicit Drawing(std::vector<DrawingPoint> knots) : knots_(std::move(knots)) {}

    [[nodiscard]] bool empty() const { return knots_.empty(); }

    [[nodiscard]] const std::vector<DrawingPoint>& knots() const { return knots_; }

    /// Linear between knots; held at both ends.
    [[nodiscard]] DrawingPoint at(double time_s) const;

private:
    std::vector<DrawingPoint> knots_;
};

} // namespace performance
