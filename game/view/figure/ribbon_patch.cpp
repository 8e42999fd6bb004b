#include "game/view/figure/dyes.h"
#include "game/view/figure/ribbon.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

constexpr std::size_t kTailColumns = 7;
constexpr std::size_t kSashColumns = 5;

/// From `from`'s frame into `to`'s.
Rotation between(const Rotation& from, const Rotation& to) {
    const Rotation back{.x = {from.x.x, from.y.x, from.z.x},
                        .y = {from.x.y, from.y.y, from.z.y},
                        .z = {from.x.z, from.y.z, from.z.z}};
    return to * back;
}

/// Half the width at a share of the length: a leaf.
float half_width_m(const RibbonCut& cut, float share) {
    const float widest = cut.swell;
    const float part = share < 0.5F
                           ? mix(1, widest, smooth_step(0, 0.5F, share))
                           : mix(widest, widest * cut.tip, std::pow((share - 0.5F) * 2, 1.6F));
    return cut.width_m * 0.5F * part;
}

void dye_tail(Surface& corner, float share, float across, bool border) {
    const float pleat = 0.84F + 0.16F * std::cos(across * 6);
    corner.color = mix(dye::kJacket, dye::kJacketLit, share) * pleat;
    corner.lining = mix(dye::kWine, dye::kWineLit, share) * pleat;
    corner.alpha = 1 - 0.22F * smooth_step(0.55F, 1, share);
    corner.sheen = 0.6F;
    if (border) {
        corner.color = mix(corner.color, dye::kGold, 0.75F);
        corner.lining = mix(corner.lining, dye::kGold, 0.5F);
    }
}

} // namespace

Patch Ribbon::patch(const Skeleton& stepped, const Skeleton& now) const {
    const Rotation turned = between(stepped.pelvis_axes, now.pelvis_axes);
    const std::size_t rows = points_.size();
    Patch patch;
    patch.rows = rows;
    patch.columns = cut_.sash ? kSashColumns : kTailColumns;
    patch.closed = false;
    patch.two_sided = true;
    constexpr float kLayer_m = -0.035F;
    patch.bias_m = cut_.layer * kLayer_m;
    patch.tucked_rows = 2;
    patch.tucked_under = now.waist;
    patch.corners.resize(rows * patch.columns);
    for (std::size_t row = 0; row < rows; ++row) {
        const float share = static_cast<float>(row) / static_cast<float>(rows - 1);
        const Vec3 along =
            normalized(points_[std::min(row + 1, rows - 1)] - points_[row > 0 ? row - 1 : 0]);
        const Vec3 out = cross(sides_[row], along);
        const float half_m = half_width_m(cut_, share);
        for (std::size_t column = 0; column < patch.columns; ++column) {
            const float across =
                2 * static_cast<float>(column) / static_cast<float>(patch.columns - 1) - 1;
            // Bowed, and waving more towards the end.
            const float wave =
                share * (0.20F * std::sin(across * 3.2F + share * 8.5F + cut_.angle_deg) +
                         0.10F * std::sin(across * 7 + share * 5));
            const float bow = (across * across - 0.4F) * 0.45F + wave;
            Surface& corner = patch.at(row, column);
            corner.at = now.pelvis + turned * (points_[row] + sides_[row] * (across * half_m) +
                                               out * (bow * half_m));
            corner.normal = turned * out;
            const bool border = column == 0 || column + 1 == patch.columns || row + 1 == rows;
            if (cut_.sash) {
                corner.color = mix(dye::kWine, dye::kWineLit, share);
                corner.lining = corner.color;
                corner.sheen = 0.7F;
            } else {
                dye_tail(corner, share, across, border);
            }
        }
    }
    find_normals(patch);
    return patch;
}

} // namespace view
