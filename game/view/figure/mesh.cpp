#include "game/view/figure/mesh.h"

#include <algorithm>

namespace view {

void find_normals(Patch& patch) {
    const std::size_t last = patch.rows - 1;
    for (std::size_t row = 0; row < patch.rows; ++row) {
        for (std::size_t column = 0; column < patch.columns; ++column) {
            const Vec3 along = patch.at(std::min(row + 1, last), column).at -
                               patch.at(row > 0 ? row - 1 : 0, column).at;
            std::size_t before = column + patch.columns - 1;
            std::size_t after = column + 1;
            if (!patch.closed) {
                before = column > 0 ? column - 1 : 0;
                after = std::min(column + 1, patch.columns - 1);
            }
            const Vec3 round = patch.at(row, after).at - patch.at(row, before).at;
            Surface& corner = patch.at(row, column);
            const Vec3 normal = normalized(cross(round, along));
            corner.normal = dot(normal, corner.normal) < 0 ? -normal : normal;
        }
    }
}

Patch placed(const Patch& part, Vec3 origin, const Rotation& axes) {
    Patch patch = part;
    for (Surface& corner : patch.corners) {
        corner.at = origin + axes * corner.at;
        corner.normal = axes * corner.normal;
    }
    return patch;
}

Patch mirrored(const Patch& part) {
    Patch patch = part;
    for (Surface& corner : patch.corners) {
        corner.at.x = -corner.at.x;
        corner.normal.x = -corner.normal.x;
    }
    return patch;
}

} // namespace view
