#pragma once

#include "game/view/color.h"
#include "game/view/vec3.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace view {

enum class Material : std::uint8_t { Cloth, Skin, Hair };

/// One corner of the body's surface, not yet lit.
struct Surface {
    Vec3 at;
    Vec3 normal; ///< of length 1, outwards
    Color color;
    Color lining; ///< of the back of what has two sides
    float sheen = 0;
    float glow = 0; ///< share of its colour that needs no light
    float alpha = 1;
    Material material = Material::Cloth;
};

/// A grid of corners: rows along a part of the body, columns round it.
struct Patch {
    std::size_t rows = 0;
    std::size_t columns = 0;
    bool closed = true;              ///< the last column joins the first
    bool two_sided = false;          ///< seen from behind too, with its lining
    bool one_depth = false;          ///< painted as a whole, not ring by ring
    float bias_m = 0;                ///< farther away for the painter
    std::optional<std::size_t> leg;  ///< 0 left, 1 right
    std::size_t tucked_rows = 0;     ///< so many first rows are never painted over ...
    Vec3 tucked_under;               ///< ... what is round here, as a sash over the tails' roots
    std::vector<Surface> corners;    ///< row by row
    std::vector<Vec3> depth_centres; ///< what is painted when: one a row; empty: of the row itself

    [[nodiscard]] Surface& at(std::size_t row, std::size_t column) {
        return corners[row * columns + column % columns];
    }

    [[nodiscard]] const Surface& at(std::size_t row, std::size_t column) const {
        return corners[row * columns + column % columns];
    }
};

/// A line drawn on the surface: brows, eyes, mouth, a loose lock.
struct Mark {
    struct Point {
        Vec3 at;
        float width_m = 0.003F;
    };

    std::vector<Point> points;
    Vec3 normal; ///< seen only from its side
    Color color;
    float bias_m = -0.05F;
};

/// Something that sparkles.
struct Glint {
    Vec3 at;
    Vec3 normal; ///< zero: from all sides
    Color color;
    float size_m = 0.02F;
};

/// All of the figure for one moment.
struct Mesh {
    std::vector<Patch> patches;
    std::vector<Mark> marks;
    std::vector<Glint> glints;

    void clear() {
        patches.clear();
        marks.clear();
        glints.clear();
    }
};

/// Normals from the neighbours of each corner, turned to the side that they already show.
void find_normals(Patch& patch);

/// A copy of a part made about the origin, put in its place.
[[nodiscard]] Patch placed(const Patch& part, Vec3 origin, const Rotation& axes);
/// x for -x: a part of the left made for the right.
[[nodiscard]] Patch mirrored(const Patch& part);

} // namespace view
