#include "game/view/rink/ice.h"

#include "game/view/rink/ice_plane.h"
#include "game/view/rink/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace view::rink {

namespace {

/// A cold light that stands on the ice.
struct ColdPool {
    Vec3 at;
    float radius_m = 4;
    Color light;
};

/// All over the rink, so that some are in every picture; they sway.
std::vector<ColdPool> cold_pools(float time_s) {
    constexpr std::array<Color, 4> kLights{hex(0x6a5cc0), hex(0x4a72b8), hex(0x6656a8),
                                           hex(0x42649c)};
    constexpr int kAcross = 8;
    constexpr int kDeep = 4;
    constexpr float kPitch_m = 8.5F;
    Random random(7);
    std::vector<ColdPool> pools;
    pools.reserve(std::size_t{kAcross} * kDeep);
    for (int row = 0; row < kDeep; ++row) {
        for (int i = 0; i < kAcross; ++i) {
            const float phase = random.between(0, 2 * kPi);
            const float x = (static_cast<float>(i) - 3.5F) * kPitch_m + random.between(-2.5F, 2.5F);
            const float z = (static_cast<float>(row) - 1.5F) * kPitch_m + random.between(-2, 2);
            pools.push_back({.at = {x + std::sin(time_s * 0.3F + phase), 0,
                                    z + std::cos(time_s * 0.25F + phase) * 0.7F},
                             .radius_m = random.between(3, 5.4F),
                             .light = kLights.at(static_cast<std::size_t>(random.pick(4))) *
                                      random.between(0.12F, 0.24F)});
        }
    }
    return pools;
}

/// Where a ray through a point of the picture meets the ice; far away above the horizon.
Vec3 under(const Camera& camera, Point at) {
    const Vec3 ray = camera.forward() * camera.placing().focal +
                     camera.right() * (at.x - kWidth / 2) + camera.up() * (kHeight / 2 - at.y);
    const float way = ray.y < -1e-3F ? -camera.at().y / ray.y : 1e3F;
    return camera.at() + ray * way;
}

Color ice_color(float across, float down) {
    const float far_share = 1 - down;
    Color color = mix(hex(0x0b1029), hex(0x2b3561), 0.18F + 0.5F * far_share * far_share);
    const float off_m = std::sqrt(across * across * 1.1F + (down - 0.42F) * (down - 0.42F) * 1.6F);
    color = mix(color, hex(0x0b0d2a), 0.55F * smooth_step(0.45F, 1.25F, off_m));
    return color + hex(0x3a2458) * (0.26F * std::exp(-across * across * 3) * far_share);
}

} // namespace

void draw_ice(Canvas& canvas, const Shot& shot) {
    constexpr int kColumns = 28;
    constexpr int kRows = 26;
    const auto far_side = shot.camera.project({shot.camera.at().x, 0, -15});
    const float top = far_side ? std::min(far_side->at.y, kHeight) : kHeight / 2;
    const std::vector<ColdPool> pools = cold_pools(shot.time_s);
    DrawList& list = canvas.list();
    int first = 0;
    for (int row = 0; row <= kRows; ++row) {
        const float down = static_cast<float>(row) / kRows;
        const float y = top + (kHeight + 2 - top) * std::pow(down, 1.35F);
        for (int column = 0; column <= kColumns; ++column) {
            const Point at{kWidth * static_cast<float>(column) / kColumns, y};
            Color color = ice_color((at.x - kWidth / 2) / (kWidth / 2), down);
            const Vec3 place = under(shot.camera, at);
            for (const ColdPool& pool : pools) {
                const Vec3 off = place - pool.at;
                const float away =
                    (off.x * off.x + off.z * off.z) / (pool.radius_m * pool.radius_m);
                if (away < 1) {
                    const float inside = 1 - std::sqrt(away);
                    color = color + pool.light * (inside * std::sqrt(inside));
                }
            }
            const int vertex = list.add(at, {.color = color});
            first = row == 0 && column == 0 ? vertex : first;
        }
    }
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            const int a = first + row * (kColumns + 1) + column;
            list.quad(Image::None, Blend::None, a, a + 1, a + kColumns + 2, a + kColumns + 1);
        }
    }
}

void draw_warm_pool(Canvas& canvas, const Shot& shot) {
    // Blended, not added: added it burns out to pink on blue ice. The inks are those of three
    // lights one over the other: halo, pool, heart.
    constexpr std::array<float, 17> kShares{0,    0.12F, 0.24F, 0.36F, 0.48F, 0.6F,
                                            0.7F, 0.8F,  0.84F, 0.88F, 0.92F, 0.96F,
                                            1.0F, 1.1F,  1.25F, 1.4F,  1.55F};
    constexpr Color kHalo = hex(0xc08a60);
    constexpr Color kPool = hex(0x8d7c74);
    constexpr Color kHeart = hex(0xd9b88a);
    std::array<DiscRing, kShares.size()> rings{};
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const float f = kShares[i];
        const float outside = saturate(1 - f / kShares.back());
        const float halo = 0.16F * outside * outside;
        const float pool = 0.8F * (1 - 0.3F * f * f) * smooth_step(1, 0.8F, f);
        const float heart = 0.52F * saturate(1 - f / 0.8F);
        const float alpha = 1 - (1 - halo) * (1 - pool) * (1 - heart);
        const Color color = mix(mix(kHalo * halo, kPool, pool), kHeart, heart);
        rings[i] = {.share = f / kShares.back(),
                    .ink = {.color = color * (alpha > 1e-4F ? 1 / alpha : 1.0F),
                            .alpha = alpha * shot.spot.strength}};
    }
    IcePlane(canvas, shot.camera)
        .disc(shot.spot.at, shot.spot.radius_m * kShares.back(), rings, Blend::Alpha);
}

void draw_scratches(Canvas& canvas, const Shot& shot) {
    constexpr float kTile_m = 5;
    constexpr float kFarthest_m = 14;
    constexpr float kNearest_m = 1.4F;
    constexpr int kCuts = 4;
    const Vec3 eye = shot.camera.at();
    const float near_z = eye.z - kNearest_m;
    DrawList& list = canvas.list();
    const auto corner = [&](float tile_x, float tile_z, int i, int j) {
        const float u = static_cast<float>(i) / kCuts;
        const Vec3 place{tile_x + kTile_m * u, 0,
                         std::min(tile_z + kTile_m * static_cast<float>(j) / kCuts, near_z)};
        const auto seen = shot.camera.project(place);
        const float warm = lit(shot.spot, place);
        const float away_m = length(place - Vec3{eye.x, 0, eye.z});
        return list.add(seen ? seen->at : Point{},
                        {.color = mix(hex(0x93a6f0), hex(0xffe6c0), warm),
                         .alpha = (0.17F + 0.26F * warm) * smooth_step(kFarthest_m, 6, away_m)},
                        u, saturate((place.z - tile_z) / kTile_m));
    };
    const auto first_tile = [](float from_m) { return std::floor(from_m / kTile_m) * kTile_m; };
    for (float z = first_tile(eye.z - kFarthest_m); z < near_z; z += kTile_m) {
        const float reach_m = std::max(3.0F, 0.58F * (eye.z - z));
        for (float x = first_tile(eye.x - reach_m); x < eye.x + reach_m; x += kTile_m) {
            int before = -1;
            for (int j = 0; j <= kCuts; ++j) {
                const int row = corner(x, z, 0, j);
                for (int i = 1; i <= kCuts; ++i) {
                    corner(x, z, i, j);
                }
                for (int i = 0; before >= 0 && i < kCuts; ++i) {
                    list.quad(Image::Scratches, Blend::Add, before + i, before + i + 1, row + i + 1,
                              row + i);
                }
                before = row;
            }
        }
    }
}

} // namespace view::rink
