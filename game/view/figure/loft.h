#pragma once

#include "game/view/figure/mesh.h"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace view {

/// An elliptical cross-section: axes of length 1 and the half-widths along them.
struct Ring {
    Vec3 centre;
    Vec3 first;
    Vec3 second;
    float first_m = 0;
    float second_m = 0;

    /// The place on the rim at an angle from the first axis to the second.
    [[nodiscard]] Vec3 rim(float angle_rad, float scale = 1) const;
    /// Outwards there.
    [[nodiscard]] Vec3 outwards(float angle_rad) const;
};

/// A corner of a line with the radius that it is rounded by.
struct Joint {
    Vec3 at;
    float round_m = 0;
};

/// A value at a share 0..1 of a length.
struct Knot {
    float share = 0;
    float value = 0;
};

/// Between the knots on an S curve, before and after them as the nearest.
[[nodiscard]] float value_at(std::span<const Knot> knots, float share);

/// `count` places at equal distances along a line with rounded corners.
[[nodiscard]] std::vector<Vec3> rounded(std::span<const Joint> joints, std::size_t count);

/// Rings about a line. `second` is the way of the second axis at its beginning, carried along.
[[nodiscard]] std::vector<Ring> tube(std::span<const Vec3> line, Vec3 second,
                                     std::span<const Knot> first_m, std::span<const Knot> second_m);

/// `fine` rings for each given one, on Catmull-Rom curves through them.
[[nodiscard]] std::vector<Ring> smoothed(std::span<const Ring> rings, std::size_t fine);

/// Colours a corner: share of the length 0..1, angle round, the corner.
using Paint = std::function<void(float, float, Surface&)>;

/// The skin over rings.
[[nodiscard]] Patch loft(std::span<const Ring> rings, std::size_t columns, const Paint& paint);

} // namespace view
