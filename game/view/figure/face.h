#pragma once

#include "game/view/figure/mesh.h"
#include "game/view/figure/skeleton.h"

namespace view {

/// Eyes, brows, mouth and a loose lock: lines on the head.
void add_face(Mesh& mesh, const Skeleton& skeleton);

} // namespace view
