#include "game/view/figure/limbs.h"

#include "game/view/figure/boot.h"
#include "game/view/figure/dyes.h"
#include "game/view/figure/hand.h"
#include "game/view/figure/loft.h"
#include "game/view/figure/proportions.h"

#include <array>

namespace view {

namespace {

/// Near its root a limb takes the trunk's roundness, so that no seam is lit.
void blend_into(Surface& corner, Vec3 trunk, Vec3 axis, float share) {
    const Vec3 out = corner.at - trunk;
    const Vec3 round = normalized(out - axis * dot(out, axis));
    corner.normal = normalized(mix(corner.normal, round, share));
}

Patch make_sleeve(const Skeleton& s, const ArmBones& arm, float side) {
    const Vec3 hand_way = arm.hand.z;
    const std::array<Joint, 5> joints{
        {{s.chest + s.chest_axes.x * (side * 0.095F) - s.chest_axes.y * 0.01F},
         {arm.shoulder, 0.05F},
         {arm.elbow, 0.05F},
         {arm.wrist, 0.02F},
         {arm.wrist + hand_way * 0.008F}}};
    constexpr auto kFirst = std::to_array<Knot>({{0, 0.050F},
                                                 {0.115F, 0.060F},
                                                 {0.205F, 0.054F},
                                                 {0.36F, 0.0435F},
                                                 {0.56F, 0.037F},
                                                 {0.64F, 0.038F},
                                                 {0.80F, 0.033F},
                                                 {0.925F, 0.0245F},
                                                 {0.955F, 0.0285F},
                                                 {1, 0.0265F}});
    const std::vector<Vec3> line = rounded(joints, 25);
    Patch patch =
        loft(tube(line, arm.bend, kFirst, kFirst), 14, [&](float share, float, Surface& corner) {
            const float root = 1 - smooth_step(0.025F, 0.26F, share);
            blend_into(corner, s.chest, s.chest_axes.y, root * 0.8F);
            constexpr float kCuff = 0.94F;
            if (share > kCuff) {
                corner.color = dye::kGold;
                corner.sheen = 1;
            } else {
                corner.color =
                    mix(dye::kJacket, dye::kJacketLit, smooth_step(0.25F, 0.95F, share) * 0.8F);
                corner.sheen = 0.55F;
            }
        });
    return patch;
}

Patch make_trouser_leg(const Skeleton& s, const LegBones& leg) {
    const std::array<Joint, 5> joints{{{leg.hip + s.pelvis_axes.y * 0.045F},
                                       {leg.hip - s.pelvis_axes.y * 0.02F, 0.05F},
                                       {leg.knee, 0.075F},
                                       {leg.ankle, 0.02F},
                                       {leg.ankle + leg.down * 0.045F}}};
    constexpr auto kWide = std::to_array<Knot>({{0, 0.070F},
                                                {0.08F, 0.087F},
                                                {0.2F, 0.082F},
                                                {0.36F, 0.066F},
                                                {0.47F, 0.051F},
                                                {0.53F, 0.049F},
                                                {0.62F, 0.053F},
                                                {0.72F, 0.050F},
                                                {0.88F, 0.034F},
                                                {0.93F, 0.040F},
                                                {1, 0.036F}});
    constexpr auto kDeep = std::to_array<Knot>({{0, 0.080F},
                                                {0.08F, 0.096F},
                                                {0.2F, 0.089F},
                                                {0.36F, 0.070F},
                                                {0.47F, 0.053F},
                                                {0.53F, 0.052F},
                                                {0.62F, 0.056F},
                                                {0.72F, 0.054F},
                                                {0.88F, 0.037F},
                                                {0.93F, 0.046F},
                                                {1, 0.040F}});
    const std::vector<Vec3> line = rounded(joints, 27);
    std::vector<Ring> rings = tube(line, leg.ahead, kWide, kDeep);
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(rings.size() - 1);
        const float calf = smooth_step(0.52F, 0.62F, share) * smooth_step(0.86F, 0.66F, share);
        const float thigh = smooth_step(0.05F, 0.2F, share) * smooth_step(0.45F, 0.25F, share);
        rings[i].centre = rings[i].centre + rings[i].second * (0.010F * thigh - 0.012F * calf);
    }
    return loft(rings, 14, [&](float share, float, Surface& corner) {
        const float root = 1 - smooth_step(0.03F, 0.24F, share);
        blend_into(corner, s.pelvis, s.pelvis_axes.y, root * 0.85F);
        corner.color = dye::kTrousers;
        corner.sheen = 0.45F;
        constexpr float kBoot = 0.895F;
        constexpr float kBand = 0.865F;
        if (share > kBoot) {
            corner.color = dye::kBoot;
            corner.sheen = 1.2F;
        } else if (share > kBand) {
            corner.color = dye::kGold * 0.6F;
            corner.sheen = 1;
        }
    });
}

} // namespace

Limbs::Limbs() : hand_(make_hand()), boot_(make_boot()) {}

void Limbs::add(Mesh& mesh, const Skeleton& skeleton) const {
    for (std::size_t i = 0; i < 2; ++i) {
        const float side = i == 0 ? 1.0F : -1.0F;
        const ArmBones& arm = skeleton.arms[i];
        mesh.patches.push_back(make_sleeve(skeleton, arm, side));
        for (const Patch& part : hand_) {
            mesh.patches.push_back(placed(part, arm.wrist, arm.hand));
        }
        const LegBones& leg = skeleton.legs[i];
        mesh.patches.push_back(make_trouser_leg(skeleton, leg));
        mesh.patches.back().leg = i;
        const Rotation foot{.x = cross(leg.toe, leg.down), .y = -leg.down, .z = leg.toe};
        for (const Patch& part : boot_) {
            mesh.patches.push_back(placed(part, leg.ankle, foot));
        }
    }
    // The ring, on the fourth finger of the right hand.
    const ArmBones& right = skeleton.arms[1];
    constexpr Vec3 kRing{-0.0085F, 0.006F, 0.102F};
    mesh.glints.push_back({.at = right.wrist + right.hand * kRing,
                           .normal = {0, 0, 0},
                           .color = dye::kGold,
                           .size_m = 0.030F});
}

} // namespace view
