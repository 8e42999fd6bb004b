#pragma once

#include "game/view/figure/mesh.h"
#include "game/view/figure/skeleton.h"

namespace view {

/// Head, hair, ears and face. Made once; the face is turned with the head.
class Head {
public:
    Head();

    void add(Mesh& mesh, const Skeleton& skeleton) const;

private:
    Patch skull_;
    Patch ear_; ///< the left one
};

} // namespace view
