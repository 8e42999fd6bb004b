#pragma once

#include "game/view/figure/mesh.h"

#include <vector>

namespace view {

/// A relaxed hand from the wrist on: z along the fingers, x to the thumb, y out of its back.
[[nodiscard]] std::vector<Patch> make_hand();

} // namespace view
