#pragma once

#include "game/view/vec3.h"

namespace view::rink {

/// Half the length of the boards that can be seen: without the near side.
inline constexpr float kOutlineHalf_m = 61;

/// A place at the foot of the boards.
struct OutlinePlace {
    Vec3 at;
    Vec3 outward; ///< of length 1
};

/// By the length along the boards from the middle of the far side, m, positive to the right,
/// within kOutlineHalf_m.
[[nodiscard]] OutlinePlace outline_at(float along_m);

/// What is left of boards and stands towards the near side, where the camera looks over them: 1
/// along the far side and both ends, 0 where the near side begins.
[[nodiscard]] float outline_shown(Vec3 at);

} // namespace view::rink
