#include "game/view/figure/light.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

struct Lamp {
    Vec3 from; ///< of length 1
    Color color;
};

constexpr Lamp kSpot{{-0.3721F, 0.7833F, 0.4984F}, {1.30F, 1.06F, 0.80F}};
constexpr Lamp kRim{{0.6298F, 0.4571F, -0.6282F}, {0.62F, 0.70F, 1.25F}};
constexpr Lamp kRose{{-0.7400F, 0.3453F, -0.5773F}, {1.0F, 0.62F, 0.52F}};
constexpr Color kAmbient{0.115F, 0.108F, 0.215F};
constexpr Color kIce{0.20F, 0.23F, 0.44F};
constexpr Color kUnderSkin{0.24F, 0.06F, 0.04F};

float squared(float x) {
    return x * x;
}

float power16(float x) {
    return squared(squared(squared(squared(x))));
}

/// x^2.5, x in 0..1: glancing light.
float glancing(float x) {
    return x * x * std::sqrt(x);
}

/// Soft above 0.6, so that nothing burns out.
float shoulder(float x) {
    constexpr float kFrom = 0.6F;
    constexpr float kRoom = 0.4F;
    const float over = (x - kFrom) / kRoom;
    return over <= 0 ? x : kFrom + kRoom * (1 - 1 / (1 + over + over * over * 0.5F));
}

} // namespace

Color lit(const Surface& corner, Vec3 normal, Color color, Vec3 to_eye) {
    const bool skin = corner.material == Material::Skin;
    const float wrap = skin ? 0.35F : 0.18F;
    float facing = std::max(0.0F, (dot(normal, kSpot.from) + wrap) / (1 + wrap));
    facing = mix(facing, smooth_step(0.05F, 0.75F, facing), 0.55F);
    Color sum = color * kSpot.color * (facing * (skin ? 0.72F : 1.0F));
    sum = sum + color * kAmbient + color * kIce * (saturate(0.5F - 0.5F * normal.y) * 1.1F);
    if (skin) {
        sum = sum + kUnderSkin * (facing * (1 - facing));
    }
    const float glance = glancing(1 - saturate(dot(normal, to_eye)));
    const Color edge = mix(Color{0.5F, 0.5F, 0.5F}, color, 0.45F);
    const float rim = saturate(dot(normal, kRim.from) * 0.9F + 0.25F);
    const float rose = saturate(dot(normal, kRose.from) * 0.9F + 0.15F);
    sum = sum + edge * kRim.color * (glance * rim * 1.35F) +
          edge * kRose.color * (glance * rose * 0.75F);
    if (!skin && corner.sheen > 0) {
        const float satin = saturate(dot(normal, normalized(kSpot.from + to_eye)));
        sum = sum + kSpot.color * (power16(satin) * squared(squared(satin)) * corner.sheen * 0.30F);
        const float cool = saturate(dot(normal, normalized(kRim.from + to_eye)));
        sum = sum + kRim.color * (power16(cool) * corner.sheen * 0.22F);
    }
    sum = sum + color * corner.glow;
    return {shoulder(sum.r * 1.05F), shoulder(sum.g * 1.05F), shoulder(sum.b * 1.05F)};
}

} // namespace view
