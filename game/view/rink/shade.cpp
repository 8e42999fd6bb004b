#include "game/view/rink/shade.h"

#include "game/view/rink/ice_plane.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace view::rink {

namespace {

constexpr Color kShade = hex(0x05051a);

void draw_shade(IcePlane& ice, const IcePlane::Ellipse& place, float alpha) {
    constexpr int kRings = 7;
    std::array<DiscRing, kRings> rings{};
    for (std::size_t i = 0; i < rings.size(); ++i) {
        const float share = static_cast<float>(i) / (kRings - 1);
        rings[i] = {.share = share,
                    .ink = {.color = kShade, .alpha = alpha * std::pow(1 - share, 1.3F)}};
    }
    ice.ellipse(place, rings, Blend::Alpha);
}

Vec3 down(Vec3 place) {
    return {place.x, 0, place.z};
}

/// A strip of the reflection's target, as wide as the skater is.
struct Band {
    float left = 0;
    float right = 0;
    float top = 0;
    float bottom = 0;
};

Band band_of(const Shot& shot, const Figure& figure, Point foot) {
    float left = foot.x;
    float right = foot.x;
    for (const Vec3& place : {figure.left_hand(), figure.right_hand(), figure.left_foot(),
                              figure.right_foot(), figure.head_top(), figure.hips()}) {
        if (const auto seen = shot.camera.project(place)) {
            left = std::min(left, seen->at.x);
            right = std::max(right, seen->at.x);
        }
    }
    constexpr float kMargin = 70; // ribbons, and the blur
    return {.left = std::max(0.0F, left - kMargin),
            .right = std::min(kWidth, right + kMargin),
            .top = foot.y - 40,
            .bottom = std::min(kHeight, foot.y + 340)};
}

/// One of the shifted copies whose sum is the blur.
struct Tap {
    float shift = 0;
    float weight = 1;
};

void draw_tap(DrawList& list, const Band& band, const Tap& tap, float foot_y, float time_s) {
    constexpr int kCuts = 12;
    int before = -1;
    for (int i = 0; i <= kCuts; ++i) {
        const float y = mix(band.top, band.bottom, static_cast<float>(i) / kCuts);
        const float below = std::max(0.0F, y - foot_y);
        const float alpha = 0.58F * tap.weight * std::pow(saturate(1 - below / 340), 1.6F);
        const float spread = 1 + 2.2F * saturate(below / 300);
        const float wobble = std::sin(y * 0.11F + time_s * 2) * 1.2F * saturate(below / 120);
        const float shift = tap.shift * spread + wobble;
        const Ink ink{.alpha = alpha};
        const int row = list.add({band.left + shift, y}, ink, band.left / kWidth, y / kHeight);
        list.add({band.right + shift, y}, ink, band.right / kWidth, y / kHeight);
        if (before >= 0) {
            // What was blended onto nothing is blended as it is: the dark rim that this leaves
            // cannot be told from the blur, and every renderer can do it.
            list.quad(image_of(Target::Reflection), Blend::Alpha, before, before + 1, row + 1, row);
        }
        before = row;
    }
}

} // namespace

void draw_shadows(Canvas& canvas, const Shot& shot, const Figure& figure) {
    IcePlane ice(canvas, shot.camera);
    const Vec3 blade = figure.blade();
    const Vec3 hips = figure.hips();
    const float air_m =
        std::max(0.0F, std::min(figure.left_foot().y, figure.right_foot().y) - 0.15F);
    const float near_ice = 1 / (1 + air_m * 1.6F);
    const float wide = 1 + air_m * 0.5F;
    draw_shade(ice,
               {.centre = down(blade), .half_length_m = 0.42F * wide, .half_width_m = 0.3F * wide},
               0.62F * near_ice);
    draw_shade(ice,
               {.centre = down(hips) + Vec3{0.55F + air_m * 0.35F, 0, -0.62F - air_m * 0.4F},
                .half_length_m = 1.15F,
                .half_width_m = 0.24F,
                .along_rad = 0.82F},
               0.42F * near_ice);
    for (const Vec3& foot : {figure.left_foot(), figure.right_foot()}) {
        const float height_m = std::max(0.0F, foot.y);
        draw_shade(ice,
                   {.centre = down(foot),
                    .half_length_m = 0.2F + height_m * 0.4F,
                    .half_width_m = 0.12F + height_m * 0.3F},
                   0.55F / (1 + height_m * 9));
    }
}

void draw_reflection(Canvas& canvas, const Shot& shot, const Figure& figure, Quality quality) {
    DrawList& list = canvas.list();
    const TargetSize size = size_of(Target::Reflection, quality);
    list.set_target(Target::Reflection);
    list.clear_target({.color = {0, 0, 0}, .alpha = 0});
    figure.draw_reflected(canvas, shot.camera.scaled(size.width / kWidth));
    list.set_target(Target::Scene);
    const auto foot = shot.camera.project(down(figure.blade()));
    if (!foot) {
        return;
    }
    constexpr std::array<Tap, 4> kTaps{
        {{-3.0F, 0.18F}, {-0.9F, 0.32F}, {0.9F, 0.32F}, {3.0F, 0.18F}}};
    constexpr std::array<Tap, 2> kFewTaps{{{-1.2F, 0.5F}, {1.2F, 0.5F}}};
    const std::span<const Tap> taps =
        quality == Quality::High ? std::span<const Tap>(kTaps) : std::span<const Tap>(kFewTaps);
    const Band band = band_of(shot, figure, foot->at);
    for (const Tap& tap : taps) {
        draw_tap(list, band, tap, foot->at.y, shot.time_s);
    }
}

} // namespace view::rink
