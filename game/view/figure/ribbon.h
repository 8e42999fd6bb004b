#pragma once

#include "game/view/figure/mesh.h"
#include "game/view/figure/skeleton.h"

#include <cstddef>
#include <vector>

namespace view {

/// How a ribbon of the costume is cut.
struct RibbonCut {
    float angle_deg = 180; ///< where it hangs from the waist: 0 the front, 90 the left side
    float length_m = 0.7F;
    float width_m = 0.088F;
    float swell = 1.45F; ///< width in the middle against that of the root
    float tip = 0.05F;   ///< width at the end against the middle
    float drag_ps = 2;   ///< of the air, 1/s
    bool sash = false;   ///< of the sash: wine on both sides
    float layer = 0;     ///< lies over those of lower layers
};

/// A tail of the coat: a chain of points that swing in the air and slide off the legs.
class Ribbon {
public:
    explicit Ribbon(const RibbonCut& cut) : cut_(cut) {}

    /// One step of fixed length; the first one hangs it up. `moved` is how far the hips have come
    /// since the last, `wind_mps2` what the air does besides standing still.
    void step(const Skeleton& skeleton, Vec3 moved, Vec3 wind_mps2, float step_s);

    /// Hangs it up anew with the next step.
    void reset() { points_.clear(); }

    /// For a body that has moved a little since the step.
    [[nodiscard]] Patch patch(const Skeleton& stepped, const Skeleton& now) const;

    /// Centre line, relative to the hips.
    [[nodiscard]] const std::vector<Vec3>& points() const { return points_; }

    [[nodiscard]] const RibbonCut& cut() const { return cut_; }

private:
    [[nodiscard]] Vec3 root(const Skeleton& skeleton) const;
    [[nodiscard]] Vec3 outwards(const Skeleton& skeleton) const;
    [[nodiscard]] Vec3 sideways(const Skeleton& skeleton) const;
    void hang_up(const Skeleton& skeleton);
    void hold_together(const Skeleton& skeleton);
    /// A run of so many links spans at least so many lengths, by a share of what is missing.
    void keep_straight(std::size_t links, float least_links, float share);
    void slide_off(const Skeleton& skeleton);
    void carry_sides(const Skeleton& skeleton);

    RibbonCut cut_;
    std::vector<Vec3> points_;
    std::vector<Vec3> before_;
    std::vector<Vec3> sides_; ///< across the ribbon at each point
};

/// Seven tails round the back and two ends of the sash.
[[nodiscard]] std::vector<Ribbon> make_ribbons();

} // namespace view
