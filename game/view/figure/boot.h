#pragma once

#include "game/view/figure/mesh.h"

#include <vector>

namespace view {

/// A boot with its blade: the ankle at the origin, z ahead, y up.
[[nodiscard]] std::vector<Patch> make_boot();

} // namespace view
