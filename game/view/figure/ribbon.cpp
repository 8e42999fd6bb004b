#include "game/view/figure/ribbon.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

constexpr std::size_t kPoints = 14;
constexpr int kRounds = 4; ///< of pulling the links to length

float sign_of_turn(float degrees) {
    return std::sin(radians(degrees));
}

} // namespace

Vec3 Ribbon::outwards(const Skeleton& skeleton) const {
    return normalized(skeleton.waist_axes.x * sign_of_turn(cut_.angle_deg) +
                      skeleton.waist_axes.z * std::cos(radians(cut_.angle_deg)));
}

Vec3 Ribbon::sideways(const Skeleton& skeleton) const {
    return normalized(skeleton.waist_axes.x * std::cos(radians(cut_.angle_deg)) -
                      skeleton.waist_axes.z * sign_of_turn(cut_.angle_deg));
}

Vec3 Ribbon::root(const Skeleton& skeleton) const {
    constexpr float kWide_m = 0.112F;
    constexpr float kDeep_m = 0.084F;
    return skeleton.waist - skeleton.pelvis - skeleton.waist_axes.y * 0.012F +
           skeleton.waist_axes.x * (sign_of_turn(cut_.angle_deg) * kWide_m) +
           skeleton.waist_axes.z * (std::cos(radians(cut_.angle_deg)) * kDeep_m);
}

void Ribbon::hang_up(const Skeleton& skeleton) {
    const float link_m = cut_.length_m / (kPoints - 1);
    points_.clear();
    for (std::size_t i = 0; i < kPoints; ++i) {
        const auto links = static_cast<float>(i);
        points_.push_back(root(skeleton) + outwards(skeleton) * (0.03F * links / kPoints) +
                          Vec3{0, -link_m * links, 0});
    }
    before_ = points_;
    sides_.assign(kPoints, sideways(skeleton));
}

void Ribbon::step(const Skeleton& skeleton, Vec3 moved, Vec3 wind_mps2, float step_s) {
    if (points_.empty()) {
        hang_up(skeleton);
    }
    constexpr float kGravity_mps2 = 9.8F;
    constexpr float kFastest_mps = 16; // a teleport must not blow it up
    const float kept = std::exp(-cut_.drag_ps * step_s);
    for (std::size_t i = 1; i < kPoints; ++i) {
        const float share = static_cast<float>(i) / kPoints;
        // Places are relative to the hips, which have moved; speeds are against the air.
        Vec3 travelled = (points_[i] - before_[i]) * kept;
        const Vec3 here = points_[i] - moved;
        const float most_m = kFastest_mps * step_s;
        const float size_m = length(travelled);
        if (size_m > most_m) {
            travelled = travelled * (most_m / size_m);
        }
        before_[i] = here;
        points_[i] = here + travelled +
                     (Vec3{0, -kGravity_mps2, 0} + wind_mps2 * (0.35F + share)) * (step_s * step_s);
    }
    hold_together(skeleton);
    slide_off(skeleton);
    carry_sides(skeleton);
}

void Ribbon::hold_together(const Skeleton& skeleton) {
    const float link_m = cut_.length_m / (kPoints - 1);
    const Vec3 first = normalized(outwards(skeleton) * 0.55F - skeleton.waist_axes.y);
    points_[0] = root(skeleton);
    points_[1] = points_[0] + first * link_m;
    before_[0] = points_[0];
    before_[1] = points_[1];
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 2; i < kPoints; ++i) {
            Vec3& upper = points_[i - 1];
            Vec3& lower = points_[i];
            const Vec3 link = lower - upper;
            const float size_m = std::max(1e-5F, length(link));
            const Vec3 off = link * ((size_m - link_m) / size_m);
            // The first link is sewn on.
            const float share = i == 2 ? 0 : 0.42F;
            upper = upper + off * share;
            lower = lower - off * (1 - share);
        }
        // Stiff enough not to fold.
        keep_straight(2, 1.95F, 0.35F);
        keep_straight(5, 4.3F, 0.15F);
    }
}

void Ribbon::keep_straight(std::size_t links, float least_links, float share) {
    const float least_m = cut_.length_m / (kPoints - 1) * least_links;
    for (std::size_t i = links; i < kPoints; ++i) {
        const Vec3 span = points_[i] - points_[i - links];
        const float size_m = std::max(1e-5F, length(span));
        if (size_m < least_m) {
            points_[i] = points_[i] + span * ((least_m - size_m) / size_m * share);
        }
    }
}

void Ribbon::slide_off(const Skeleton& skeleton) {
    const Vec3 hips = skeleton.pelvis;
    const auto push_out = [](Vec3& point, Vec3 from, Vec3 to, float radius_m) {
        const Vec3 bone = to - from;
        const Vec3 nearest = from + bone * saturate(dot(point - from, bone) / dot(bone, bone));
        const Vec3 off = point - nearest;
        const float size_m = length(off);
        if (size_m < radius_m) {
            point = nearest + off * (radius_m / std::max(1e-5F, size_m));
        }
    };
    constexpr float kThighRadius_m = 0.108F;
    constexpr float kShinRadius_m = 0.075F;
    constexpr float kHipRadius_m = 0.140F;
    constexpr float kAboveIce_m = 0.02F;
    constexpr float kLayer_m = 0.010F;
    const float over_m = cut_.layer * kLayer_m;
    for (std::size_t i = 2; i < kPoints; ++i) {
        for (const LegBones& leg : skeleton.legs) {
            push_out(points_[i], leg.hip - hips, leg.knee - hips, kThighRadius_m + over_m);
            push_out(points_[i], leg.knee - hips, leg.ankle - hips, kShinRadius_m);
        }
        push_out(points_[i], {}, skeleton.waist - hips, kHipRadius_m + over_m);
        points_[i].y = std::max(points_[i].y, kAboveIce_m - hips.y);
    }
}

void Ribbon::carry_sides(const Skeleton& skeleton) {
    // Carried along the line without twist: projecting it anew in every step makes bulbs.
    Vec3 before = normalized(points_[1] - points_[0]);
    Vec3 side = sideways(skeleton);
    side = normalized(side - before * dot(side, before));
    for (std::size_t i = 0; i < kPoints; ++i) {
        const Vec3 along =
            normalized(points_[std::min(i + 1, kPoints - 1)] - points_[i > 0 ? i - 1 : 0]);
        const Vec3 axis = cross(before, along);
        const float sine = length(axis);
        constexpr float kStraight = 1e-4F;
        if (sine > kStraight) {
            const float turned_rad = std::atan2(sine, dot(before, along));
            side = about(axis * (1 / sine), turned_rad * (180 / kPi)) * side;
        }
        side = normalized(side - along * dot(side, along));
        before = along;
        constexpr float kFollow = 0.16F;
        const Vec3 eased = normalized(mix(sides_[i], side, kFollow));
        sides_[i] = normalized(eased - along * dot(eased, along));
    }
}

std::vector<Ribbon> make_ribbons() {
    std::vector<Ribbon> ribbons;
    constexpr int kTails = 7;
    for (int i = 0; i < kTails; ++i) {
        const float share = static_cast<float>(i) / (kTails - 1);
        const float middle = 1 - std::abs(share - 0.5F) * 2;
        const bool odd = i % 2 == 1;
        ribbons.emplace_back(
            RibbonCut{.angle_deg = mix(248, 112, share),
                      .length_m = mix(0.56F, 0.74F, middle) + (odd ? -0.05F : 0.03F),
                      .drag_ps = 1.7F - 0.3F * static_cast<float>(i % 3)});
    }
    ribbons.emplace_back(RibbonCut{.angle_deg = 88,
                                   .length_m = 0.60F,
                                   .width_m = 0.040F,
                                   .swell = 1.4F,
                                   .tip = 0.4F,
                                   .drag_ps = 1.4F,
                                   .sash = true,
                                   .layer = 2.5F});
    ribbons.emplace_back(RibbonCut{.angle_deg = 100,
                                   .length_m = 0.80F,
                                   .width_m = 0.040F,
                                   .swell = 1.4F,
                                   .tip = 0.4F,
                                   .drag_ps = 1.4F,
                                   .sash = true,
                                   .layer = 2.5F});
    return ribbons;
}

} // namespace view
