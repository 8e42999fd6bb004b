#pragma once

#include "game/view/figure/mesh.h"
#include "game/view/figure/skeleton.h"

namespace view {

/// Trunk and neck: jacket, blouse with its gold piping, sash, collar, crystals.
void add_torso(Mesh& mesh, const Skeleton& skeleton);

} // namespace view
