#pragma once

#include "game/performance/performance.h"
#include "game/view/rink/shot.h"

namespace view::rink {

/// Where the trace goes on: under the skater; from the push of a jump on it slides to the place
/// where the skater will come down.
class NowPlace {
public:
    /// After every step.
    void step(const performance::Performance& performance);

    /// With the skater at a place.
    [[nodiscard]] Vec3 at(Vec3 skater) const { return mix(skater, landing_, slid()); }

    /// How far it has slid to the landing, 0..1.
    [[nodiscard]] float slid() const { return smooth_step(0, 1, way_); }

private:
    Vec3 landing_;
    float way_ = 0;
};

} // namespace view::rink
