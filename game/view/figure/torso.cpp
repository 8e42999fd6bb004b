#include "game/view/figure/torso.h"

#include "game/view/figure/dyes.h"
#include "game/view/figure/loft.h"

#include <array>
#include <cmath>

namespace view {

namespace {

constexpr std::size_t kFine = 3;
constexpr std::size_t kRound = 36;

/// Numbers of the rings below: where one thing ends and another begins.
constexpr float kHem = 4.8F;
constexpr std::size_t kSashFrom = 4;
constexpr std::size_t kSashTo = 7;
constexpr std::size_t kBlouseFrom = 7;
constexpr std::size_t kBlouseTo = 14;
constexpr float kCollar = 14;

/// Across the trunk at a joint.
Ring ring(Vec3 joint, const Rotation& axes, float up_m, float wide_m, float deep_m, float ahead_m) {
    return {.centre = joint + axes.y * up_m + axes.z * ahead_m,
            .first = axes.x,
            .second = axes.z,
            .first_m = wide_m,
            .second_m = deep_m};
}

/// From the seat to the neck. Angle 0 is the left side, a quarter on is the front.
std::vector<Ring> cross_sections(const Skeleton& s) {
    const std::array<Ring, 17> rings{{
        ring(s.pelvis, s.pelvis_axes, -0.125F, 0.002F, 0.002F, -0.010F),
        ring(s.pelvis, s.pelvis_axes, -0.115F, 0.075F, 0.065F, -0.012F),
        ring(s.pelvis, s.pelvis_axes, -0.070F, 0.140F, 0.104F, -0.014F),
        ring(s.pelvis, s.pelvis_axes, -0.020F, 0.146F, 0.108F, -0.014F),
        ring(s.pelvis, s.pelvis_axes, 0.045F, 0.133F, 0.096F, -0.008F),
        ring(s.waist, s.waist_axes, -0.020F, 0.115F, 0.084F, 0.000F),
        ring(s.waist, s.waist_axes, 0.020F, 0.111F, 0.082F, 0.000F),
        ring(s.ribs, s.ribs_axes, -0.035F, 0.121F, 0.088F, 0.006F),
        ring(s.ribs, s.ribs_axes, 0.020F, 0.137F, 0.097F, 0.010F),
        ring(s.chest, s.chest_axes, -0.090F, 0.150F, 0.106F, 0.012F),
        ring(s.chest, s.chest_axes, -0.045F, 0.157F, 0.104F, 0.012F),
        ring(s.chest, s.chest_axes, -0.005F, 0.156F, 0.093F, 0.006F),
        ring(s.chest, s.chest_axes, 0.025F, 0.139F, 0.077F, 0.000F),
        ring(s.chest, s.chest_axes, 0.045F, 0.099F, 0.063F, -0.004F),
        ring(s.chest, s.chest_axes, 0.060F, 0.064F, 0.054F, -0.006F),
        ring(s.neck, s.neck_axes, 0.012F, 0.052F, 0.052F, -0.004F),
        ring(s.neck, s.neck_axes, 0.034F, 0.049F, 0.050F, -0.002F),
    }};
    return smoothed(rings, kFine);
}

Patch jacket(const std::vector<Ring>& rings) {
    const auto last = static_cast<float>(rings.size() - 1) / static_cast<float>(kFine);
    return loft(rings, kRound, [last](float share, float angle_rad, Surface& corner) {
        const float ring = share * last;
        corner.sheen = 0.5F;
        corner.color = ring < kHem ? dye::kTrousers : dye::kJacket;
        // Darker towards the sides: the cut of the jacket.
        const float side = std::abs(std::cos(angle_rad));
        corner.color = mix(corner.color, dye::kJacketLit, 0.22F * (1 - side));
        if (ring >= kCollar) {
            corner.color = mix(dye::kJacket, dye::kGold, 0.22F);
        }
    });
}

/// A band round the waist, wide enough to hide where the tails begin.
Patch sash(const std::vector<Ring>& rings) {
    std::vector<Ring> band(rings.begin() + kSashFrom * kFine - 1,
                           rings.begin() + kSashTo * kFine - 1);
    for (std::size_t i = 0; i < band.size(); ++i) {
        const bool border = i == 0 || i + 1 == band.size();
        const float fuller_m = border ? 0.004F : 0.010F;
        band[i].first_m += fuller_m;
        band[i].second_m += fuller_m;
    }
    const auto last = static_cast<float>(band.size() - 1);
    Patch patch = loft(band, kRound, [last](float share, float angle_rad, Surface& corner) {
        const float row = share * last;
        const float fold = 0.5F + 0.5F * std::sin(row * 2.4F + angle_rad * 1.5F);
        corner.color = mix(dye::kWine, dye::kWineLit, 0.15F + 0.45F * fold);
        corner.sheen = 0.9F;
        if (row < 0.5F || row > last - 0.5F) {
            corner.color = mix(dye::kGold, dye::kWine, 0.25F);
            corner.sheen = 1;
        }
    });
    constexpr float kBeforeTails_m = -0.085F;
    patch.bias_m = kBeforeTails_m;
    return patch;
}

/// The angle from the middle that the blouse's opening has reached.
float opening_rad(float share) {
    return 0.04F + 0.62F * std::pow(share, 0.85F);
}

/// A strip of the front between two angles that widen upwards, just outside the jacket.
Patch front_strip(const std::vector<Ring>& rings, std::size_t columns, float from, float to,
                  float piping_rad, float outside, const Paint& paint) {
    Patch patch;
    constexpr std::size_t kFirst = kBlouseFrom * kFine;
    constexpr std::size_t kLast = kBlouseTo * kFine - 1;
    patch.rows = kLast - kFirst + 1;
    patch.columns = columns;
    patch.closed = false;
    patch.corners.resize(patch.rows * columns);
    for (std::size_t row = 0; row < patch.rows; ++row) {
        const Ring& ring = rings[kFirst + row];
        patch.depth_centres.push_back(ring.centre);
        const float share = static_cast<float>(row) / static_cast<float>(patch.rows - 1);
        const float half_rad = opening_rad(share);
        for (std::size_t column = 0; column < columns; ++column) {
            const float across =
                mix(from, to, static_cast<float>(column) / static_cast<float>(columns - 1));
            // Beyond -1 and 1 the piping goes on by its own width.
            const float beyond = across > 1 ? across - 1 : across < -1 ? across + 1 : 0;
            const float angle_rad = kPi / 2 - (across - beyond) * half_rad - beyond * piping_rad;
            Surface& corner = patch.at(row, column);
            corner.at = ring.rim(angle_rad, outside);
            corner.normal = ring.outwards(angle_rad);
            paint(share, angle_rad, corner);
        }
    }
    return patch;
}

void add_front(Mesh& mesh, const std::vector<Ring>& rings) {
    const Paint blouse = [](float share, float, Surface& corner) {
        const float pleat = 0.5F + 0.5F * std::sin(share * 26);
        corner.color = mix(dye::kBlouse, dye::kBlouse * 0.86F, pleat);
        corner.sheen = 0.15F;
    };
    const Paint gold = [](float, float, Surface& corner) {
        corner.color = dye::kGold;
        corner.sheen = 1;
    };
    constexpr float kPiping_rad = 0.11F;
    mesh.patches.push_back(front_strip(rings, 9, -1, 1, kPiping_rad, 1.012F, blouse));
    mesh.patches.back().bias_m = -0.012F;
    for (const float side : {-1.0F, 1.0F}) {
        mesh.patches.push_back(front_strip(rings, 3, side, side * 2, kPiping_rad, 1.022F, gold));
        mesh.patches.back().bias_m = -0.016F;
    }
}

void add_neck(Mesh& mesh, const Skeleton& s) {
    const std::array<Ring, 5> rings{{
        ring(s.neck, s.neck_axes, 0.000F, 0.046F, 0.045F, 0.000F),
        ring(s.neck, s.neck_axes, 0.030F, 0.043F, 0.044F, 0.002F),
        ring(s.skull, s.head_axes, -0.020F, 0.041F, 0.044F, 0.004F),
        ring(s.skull, s.head_axes, 0.020F, 0.041F, 0.046F, 0.004F),
        ring(s.skull, s.head_axes, 0.050F, 0.040F, 0.045F, 0.006F),
    }};
    Patch patch = loft(rings, 16, [](float share, float, Surface& corner) {
        // In the shadow of the chin.
        corner.color = dye::kSkin * mix(0.94F, 0.80F, share);
        corner.material = Material::Skin;
    });
    constexpr float kBehindHead_m = 0.06F;
    patch.bias_m = kBehindHead_m;
    patch.one_depth = true;
    mesh.patches.push_back(std::move(patch));
}

/// Crystals on chest and back, scattered by a golden angle.
void add_crystals(Mesh& mesh, const Patch& jacket) {
    constexpr int kCrystals = 46;
    constexpr std::size_t kFirstRow = 7 * kFine;
    constexpr std::size_t kRows = 6 * kFine;
    for (int i = 0; i < kCrystals; ++i) {
        const float turn = static_cast<float>(i) * 0.618034F;
        const float height = static_cast<float>(i) * 0.754878F;
        const auto row = kFirstRow + static_cast<std::size_t>((height - std::floor(height)) *
                                                              static_cast<float>(kRows));
        const auto column =
            static_cast<std::size_t>((turn - std::floor(turn)) * static_cast<float>(kRound));
        // None on the blouse, which lies over the jacket.
        constexpr std::size_t kFront = kRound / 4;
        constexpr std::size_t kBlouse = 5;
        if (column + kBlouse > kFront && column < kFront + kBlouse) {
            continue;
        }
        const Surface& corner = jacket.at(row, column);
        mesh.glints.push_back({.at = corner.at + corner.normal * 0.002F,
                               .normal = corner.normal,
                               .color = dye::kCrystal * 0.8F,
                               .size_m = 0.012F + 0.014F * (turn - std::floor(turn))});
    }
}

} // namespace

void add_torso(Mesh& mesh, const Skeleton& skeleton) {
    const std::vector<Ring> rings = cross_sections(skeleton);
    Patch coat = jacket(rings);
    add_crystals(mesh, coat);
    mesh.patches.push_back(std::move(coat));
    add_front(mesh, rings);
    mesh.patches.push_back(sash(rings));
    add_neck(mesh, skeleton);
}

} // namespace view
