#pragma once

#include "game/view/color.h"
#include "game/view/figure/mesh.h"
#include "game/view/vec3.h"

namespace view {

/// The gala's light on the body: a warm spot from the front, a cool rim from behind, a rose one
/// from the other side, the blue of the ice from below. `normal` and `to_eye` of length 1.
[[nodiscard]] Color lit(const Surface& corner, Vec3 normal, Color color, Vec3 to_eye);

} // namespace view
