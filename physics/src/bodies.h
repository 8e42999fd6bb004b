#pragma once

#include "physics/angle.h"

#include <box2d/box2d.h>

#include <cstddef>
#include <vector>

namespace physics {

/// Box2D's part: a circle for each skater, whose rotation is fixed, kept out of the boards and of
/// each other.
///
/// A circle that is near nothing is disabled: Box2D neither moves nor remembers it.
class Bodies {
public:
    explicit Bodies(bool boards);

    void add_skater(double mass_kg);

    /// Moves the circles of `near` from `before` towards `after` in one step, all others are
    /// disabled. Does nothing more if none is near.
    void step(const std::vector<std::size_t>& near, const std::vector<Vec2>& before,
              const std::vector<Vec2>& after, double step_s);

    /// What came of it.
    struct Touch {
        bool touched = false; ///< false: moved as it was meant to
        bool skater = false;  ///< another skater was touched, not only the boards
        Vec2 position_m;
        Vec2 velocity_change_mps;
    };

    /// Of a skater that was near in the last step.
    [[nodiscard]] Touch touch(std::size_t skater) const;

private:
    struct Circle {
        b2Body* body; ///< owned by the Box2D world
        b2Vec2 meant_mps;
    };

    /// Has Box2D take now what memory it may need later: once, everybody stands against the boards
    /// and his neighbours.
    void make_room();

    b2World world_;
    bool boards_;
    std::vector<Circle> circles_;
    std::vector<std::size_t> enabled_;
};

} // namespace physics
