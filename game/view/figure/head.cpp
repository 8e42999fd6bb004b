#include "game/view/figure/head.h"

#include "game/view/figure/dyes.h"
#include "game/view/figure/face.h"
#include "game/view/figure/loft.h"

#include <array>
#include <cmath>

namespace view {

namespace {

constexpr std::size_t kRows = 29;
constexpr std::size_t kRound = 40;

float bump(float x, float y) {
    return std::exp(-x * x - y * y);
}

/// The bare head: half-axes 7.4, 11.3, 9.3 cm, with jaw, nose, sockets, brow, lips and chin.
Vec3 head_shape(Vec3 way) {
    Vec3 at{way.x * 0.074F, way.y * 0.113F, way.z * 0.093F};
    if (way.y < 0) {
        const float down = -way.y;
        at.x *= 1 - 0.34F * std::pow(down, 1.6F);
        at.z += 0.012F * down;
        if (way.z > 0) {
            at.z -= 0.004F * down;
        } else {
            at.z *= 1 - 0.45F * down;
        }
    }
    if (way.z > 0) {
        at.z *= 0.97F;
        const float across = at.x / 0.0125F;
        const float nose = smooth_step(0.022F, -0.028F, at.y) * smooth_step(-0.046F, -0.030F, at.y);
        at.z += 0.0150F * nose * bump(across, 0);
        at.z += 0.004F * std::exp(-across * across * 0.6F) * smooth_step(0.05F, 0, at.y) *
                smooth_step(-0.03F, 0, at.y);
        for (const float side : {-1.0F, 1.0F}) {
            at.z -= 0.0062F * bump((at.x - side * 0.029F) / 0.017F, (at.y - 0.012F) / 0.013F);
            at.z += 0.0030F * bump((at.x - side * 0.040F) / 0.018F, (at.y + 0.018F) / 0.016F);
        }
        at.z += 0.003F * bump(at.x / 0.05F, (at.y - 0.034F) / 0.012F);
        at.z += 0.0035F * bump(at.x / 0.02F, (at.y + 0.062F) / 0.008F);
        at.z += 0.006F * bump(at.x / 0.02F, (at.y + 0.098F) / 0.014F);
    }
    return at;
}

/// How far inside the hair a direction is: > 0 is hair.
float hair_depth(Vec3 way) {
    // A hairline high in front, a point in its middle, low behind; temples and ears free.
    const float line = mix(0.58F, -0.55F, smooth_step(0.70F, -0.50F, way.z)) -
                       0.10F * std::exp(-way.x * way.x / 0.012F) * smooth_step(0.5F, 0.8F, way.z);
    if (way.z < -0.45F && way.y > -0.62F) {
        return way.y + 0.62F;
    }
    const bool temple = std::abs(way.x) > 0.8F && way.y < 0.05F && way.z > -0.12F;
    return temple ? -1 : way.y - line;
}

Surface corner_at(Vec3 way) {
    Surface corner;
    Vec3 at = head_shape(way);
    const float depth = hair_depth(way);
    if (depth > 0) {
        // Combed back: full over the brow, smooth behind, with the comb's lines.
        const float crown = smooth_step(0.3F, 0.9F, way.y) * smooth_step(-0.8F, 0.3F, way.z);
        const float back = smooth_step(0.3F, -0.6F, way.z) * smooth_step(-0.8F, 0.1F, way.y);
        const float full = 1.05F + 0.09F * back + 0.07F * crown;
        const float nape = smooth_step(-0.3F, -0.5F, way.z);
        at = at * mix(1.0F, full, smooth_step(0, 0.12F, depth + 0.02F + nape));
        const float round_rad = std::atan2(way.x, 0.35F + way.y);
        const float comb = 0.5F + 0.5F * std::sin(round_rad * 30 + std::sin(round_rad * 11) * 2);
        at = at * (1 + 0.012F * (comb - 0.5F));
        corner.color = dye::kHair * mix(0.65F, 1.8F, comb * comb);
        corner.sheen = 1.3F;
        corner.material = Material::Hair;
    } else {
        const float cheek = bump((std::abs(at.x) - 0.036F) / 0.02F, (at.y + 0.03F) / 0.02F);
        corner.color = mix(dye::kSkin, dye::kCheek, 0.35F * cheek);
        // The shadow where the hair begins.
        corner.color = mix(corner.color, dye::kHair, 0.35F * smooth_step(-0.10F, 0, depth));
        corner.material = Material::Skin;
    }
    corner.at = at;
    return corner;
}

} // namespace

Head::Head() {
    skull_.rows = kRows;
    skull_.columns = kRound;
    skull_.one_depth = true;
    skull_.corners.resize(kRows * kRound);
    for (std::size_t row = 0; row < kRows; ++row) {
        const float down_rad = kPi * static_cast<float>(row) / (kRows - 1);
        for (std::size_t column = 0; column < kRound; ++column) {
            const float round_rad = 2 * kPi * static_cast<float>(column) / kRound;
            const Vec3 way{std::sin(down_rad) * std::cos(round_rad), std::cos(down_rad),
                           std::sin(down_rad) * std::sin(round_rad)};
            Surface& corner = skull_.at(row, column);
            corner = corner_at(way);
            corner.normal = way;
        }
    }
    find_normals(skull_);
    for (std::size_t column = 0; column < kRound; ++column) {
        skull_.at(0, column).normal = {0, 1, 0};
        skull_.at(kRows - 1, column).normal = {0, -1, 0};
    }
    std::array<Ring, 7> shell;
    for (std::size_t i = 0; i < shell.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(shell.size() - 1);
        const float wide = std::sin(kPi * (0.10F + 0.82F * t));
        shell[i] = {.centre = {0.068F + 0.010F * std::sin(t * kPi), 0.022F - 0.052F * t,
                               -0.008F - 0.006F * t},
                    .first = {0, 0, 1},
                    .second = {1, 0, 0},
                    .first_m = 0.013F * wide,
                    .second_m = 0.008F * wide};
    }
    ear_ = loft(shell, 8, [](float, float, Surface& corner) {
        corner.color = dye::kSkin;
        corner.material = Material::Skin;
    });
    ear_.one_depth = true;
}

void Head::add(Mesh& mesh, const Skeleton& skeleton) const {
    mesh.patches.push_back(placed(skull_, skeleton.head, skeleton.head_axes));
    mesh.patches.push_back(placed(ear_, skeleton.head, skeleton.head_axes));
    mesh.patches.push_back(placed(mirrored(ear_), skeleton.head, skeleton.head_axes));
    add_face(mesh, skeleton);
}

} // namespace view
