#pragma once

#include "game/view/figure/mesh.h"
#include "game/view/figure/skeleton.h"

#include <vector>

namespace view {

/// Arms with hands, legs with boots and blades. Hands and boots are made once.
class Limbs {
public:
    Limbs();

    void add(Mesh& mesh, const Skeleton& skeleton) const;

private:
    std::vector<Patch> hand_; ///< palm and fingers: z along them, x to the thumb
    std::vector<Patch> boot_; ///< boot and blade: z ahead, y up, the ankle at the origin
};

} // namespace view
