#pragma once

#include "physics/angle.h"

#include <cstddef>
#include <vector>

namespace physics {

/// Tells which skaters may touch something in a step, at next to no cost while none can.
///
/// Each has a free way left, such that no boards are nearer than it and no other skater nearer
/// than both free ways together. A step's way is taken off it; only who has used it up is looked
/// at anew. (The skin of a Verlet list, as molecular dynamics knows it.)
class Clearance {
public:
    explicit Clearance(bool boards) : boards_(boards) {}

    void add_skater();

    /// Who may touch something on the way of one step, in order of number; valid until the next
    /// call.
    [[nodiscard]] const std::vector<std::size_t>& near(const std::vector<Vec2>& before,
                                                       const std::vector<Vec2>& after);

private:
    void look(std::size_t skater, const std::vector<Vec2>& before, const std::vector<Vec2>& after);

    bool boards_;
    std::vector<double> free_m_; ///< < 0: used up
    std::vector<std::size_t> near_;
    std::vector<bool> is_near_;
};

} // namespace physics
