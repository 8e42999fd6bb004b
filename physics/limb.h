#pragma once

#include "physics/angle.h"

namespace physics {

/// One side's share of the moment of inertia, moving from where it is to where it is told, in
/// closed form: its value at a time does not depend on how time was cut into steps.
class Limb {
public:
    /// From one value to another, at rest before and after.
    struct Move {
        double start_s = -9;
        double duration_s = 1;
        double from = 0;
        double to = 0;
    };

    explicit Limb(double inertia = 1.5)
        : earlier_{.from = inertia, .to = inertia}, latest_{.from = inertia, .to = inertia} {}

    /// kg m^2 at a time, s.
    [[nodiscard]] double at(double time_s) const {
        const Move& move = time_s < latest_.start_s ? earlier_ : latest_;
        if (time_s >= move.start_s + move.duration_s) {
            return move.to;
        }
        return move.from +
               (move.to - move.from) * smoothstep((time_s - move.start_s) / move.duration_s);
    }

    /// From `start_s` on moves to `inertia` in `duration_s` > 0. What is under way goes on until
    /// then; what has not begun by then never does.
    void move(double start_s, double inertia, double duration_s) {
        const double from = at(start_s);
        if (latest_.start_s <= start_s) {
            earlier_ = latest_;
        }
        latest_ = {start_s, duration_s, from, inertia};
    }

    [[nodiscard]] double target() const { return latest_.to; }

    [[nodiscard]] double end_s() const { return latest_.start_s + latest_.duration_s; }

    /// The two moves that make up `at`: the second holds from its start on.
    [[nodiscard]] const Move& earlier() const { return earlier_; }

    [[nodiscard]] const Move& latest() const { return latest_; }

private:
    Move earlier_;
    Move latest_;
};

} // namespace physics
