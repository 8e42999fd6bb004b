#include "game/view/figure/boot.h"

#include "game/view/figure/dyes.h"
#include "game/view/figure/loft.h"
#include "game/view/figure/proportions.h"

#include <algorithm>
#include <array>

namespace view {

namespace {

Patch make_leather() {
    const auto ring = [](float ahead_m, float down_m, float wide_m, float high_m) {
        return Ring{.centre = {0, -down_m, ahead_m},
                    .first = {1, 0, 0},
                    .second = {0, 1, 0},
                    .first_m = wide_m,
                    .second_m = high_m};
    };
    const std::array<Ring, 10> rings{{
        ring(-0.062F, 0.045F, 0.002F, 0.002F),
        ring(-0.059F, 0.045F, 0.022F, 0.032F),
        ring(-0.038F, 0.036F, 0.032F, 0.048F),
        ring(-0.005F, 0.030F, 0.034F, 0.054F),
        ring(0.035F, 0.038F, 0.035F, 0.045F),
        ring(0.085F, 0.052F, 0.038F, 0.031F),
        ring(0.130F, 0.059F, 0.036F, 0.022F),
        ring(0.160F, 0.065F, 0.027F, 0.016F),
        ring(0.176F, 0.069F, 0.014F, 0.009F),
        ring(0.182F, 0.071F, 0.002F, 0.002F),
    }};
    Patch patch = loft(rings, 12, [](float, float, Surface& corner) {
        corner.color = dye::kBoot;
        corner.sheen = 1.3F;
    });
    patch.one_depth = true;
    patch.bias_m = -0.01F;
    return patch;
}

/// A thin upright sheet: top and bottom edges as rows of points.
Patch make_sheet(std::span<const Vec3> top, std::span<const Vec3> bottom, Color color, float glow) {
    Patch patch;
    patch.rows = top.size();
    patch.columns = 2;
    patch.closed = false;
    patch.two_sided = true;
    patch.bias_m = -0.012F;
    patch.corners.resize(patch.rows * 2);
    for (std::size_t row = 0; row < patch.rows; ++row) {
        for (std::size_t column = 0; column < 2; ++column) {
            Surface& corner = patch.at(row, column);
            corner.at = column == 0 ? top[row] : bottom[row];
            corner.normal = {1, 0, 0};
            corner.color = color;
            corner.lining = color;
            corner.sheen = 2;
            corner.glow = glow;
        }
    }
    return patch;
}

Patch make_blade() {
    constexpr std::size_t kPoints = 10;
    std::array<Vec3, kPoints> top;
    std::array<Vec3, kPoints> bottom;
    for (std::size_t i = 0; i < kPoints; ++i) {
        const float share = static_cast<float>(i) / (kPoints - 1);
        const float ahead_m = mix(-body::kHeelBack_m, body::kToeAhead_m + 0.003F, share);
        const float toe = std::max(0.0F, (share - 0.80F) / 0.2F);
        const float heel = std::max(0.0F, (0.12F - share) / 0.12F);
        const float lift_m = 0.016F * toe * toe + 0.006F * heel * heel;
        bottom[i] = {0, -body::kAnkleToBlade_m + lift_m, ahead_m};
        top[i] = {0, -body::kAnkleToBlade_m + 0.011F + lift_m * 0.4F, ahead_m};
    }
    return make_sheet(top, bottom, dye::kBlade, 0.35F);
}

/// What holds the blade under the sole.
Patch make_mount(float ahead_m) {
    constexpr float kHalf_m = 0.022F;
    constexpr float kSole_m = -0.066F;
    constexpr float kBladeTop_m = -0.097F;
    const std::array<Vec3, 2> top{
        {{0, kSole_m, ahead_m - kHalf_m}, {0, kSole_m, ahead_m + kHalf_m}}};
    const std::array<Vec3, 2> bottom{
        {{0, kBladeTop_m, ahead_m - kHalf_m}, {0, kBladeTop_m, ahead_m + kHalf_m}}};
    return make_sheet(top, bottom, dye::kBlade * 0.45F, 0.15F);
}

} // namespace

std::vector<Patch> make_boot() {
    std::vector<Patch> boot;
    boot.push_back(make_leather());
    boot.push_back(make_blade());
    boot.push_back(make_mount(0.115F));
    boot.push_back(make_mount(-0.040F));
    return boot;
}

} // namespace view
