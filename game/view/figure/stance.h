#pragma once

#include "game/view/figure/skeleton.h"

#include <array>

namespace view {

/// Where and how the body is placed.
struct Placement {
    Vec3 place;           ///< where the trace goes on, on the ice
    float facing_deg = 0; ///< of the blade's direction: turns +z towards +x
    float travel_deg = 0; ///< of the way it moves, the same way round
    float lean_rad = 0;   ///< to the left of the travel
    Foot carrying = Foot::Left;
    /// How firmly the left and the right foot are put down, 0..1; 0, 0 in the air. A foot that no
    /// longer carries lets go of the ice at once and of its flatness after a while.
    std::array<float, 2> weight{1, 0};
    bool airborne = false;
    float height_m = 0;               ///< of the hips above standing, in the air
    Vec3 hips_offset;                 ///< shifts the hips; what carries stays where it is
    std::array<Vec3, 2> foot_offsets; ///< shift the feet, left and right
};

/// Poses the skeleton on its place: the carrying blade flat on the trace, all of it leaning about
/// the line of travel, nothing below the ice.
[[nodiscard]] Skeleton stand(const Pose& pose, const Placement& placement);

/// Where the hips come to be over the place without any offset.
[[nodiscard]] Vec3 hips_over_place(const Pose& pose, const Placement& placement);

} // namespace view
