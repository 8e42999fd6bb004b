#pragma once

#include "physics/angle.h"

#include <cmath>

namespace physics {

/// How far the body leans over its edge, to the left positive, less than 80 degrees.
///
/// Kept as a direction: tan lean = v w / g is what the blade obeys, so that a step needs the sine,
/// cosine and tangent of the lean but never an angle, which is dear to find.
class Lean {
public:
    [[nodiscard]] double sine() const { return sine_; }

    [[nodiscard]] double cosine() const { return cosine_; }

    [[nodiscard]] double rad() const { return arc_tangent(sine_, cosine_); }

    /// Leans to where the tangent is `tangent`, but turns by `most_rad` at most, 0..0.1.
    void towards(double tangent, double most_rad) {
        const Lean wanted = at(tangent);
        const double sine_between = wanted.sine_ * cosine_ - wanted.cosine_ * sine_;
        const double q = most_rad * most_rad;
        if (std::abs(sine_between) <= most_rad * (1 - q / 6 * (1 - q / 20))) {
            *this = wanted;
            return;
        }
        const SinCos turn = sin_cos(std::copysign(most_rad, sine_between));
        const double sine = sine_ * turn.cos + cosine_ * turn.sin;
        cosine_ = cosine_ * turn.cos - sine_ * turn.sin;
        sine_ = sine;
    }

    /// Comes up to where the tangent is `tangent` >= 0 to either side, if it is deeper.
    void limit(double tangent) {
        if (std::abs(sine_) > tangent * cosine_) {
            *this = at(std::copysign(tangent, sine_));
        }
    }

private:
    [[nodiscard]] static Lean at(double tangent) {
        Lean lean;
        lean.cosine_ = 1 / std::sqrt(1 + tangent * tangent);
        lean.sine_ = tangent * lean.cosine_;
        return lean;
    }

    double sine_ = 0;
    double cosine_ = 1;
};

} // namespace physics
