#include "game/view/image.h"
#include "game/view/rink/grain.h"
#include "game/view/vec3.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

/// A square picture of white whose alpha is a function of the place, both parts -1..1.
template <typename Alpha>
Pixels shaped(int side, Alpha alpha) {
    Pixels pixels{.width = side, .height = side, .argb = {}};
    pixels.argb.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    const auto place = [side](int i) {
        return (static_cast<float>(i) + 0.5F) / static_cast<float>(side) * 2 - 1;
    };
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const float share = saturate(alpha(place(column), place(row)));
            pixels.argb.push_back((static_cast<std::uint32_t>(std::lround(share * 255)) << 24U) |
                                  0xffffffU);
        }
    }
    return pixels;
}

float glow(float u, float v) {
    const float inside = saturate(1 - std::hypot(u, v));
    return inside * inside * (0.35F + 0.65F * inside * inside);
}

float soft(float u, float v) {
    return smooth_step(1, 0.3F, std::hypot(u, v));
}

float bokeh(float u, float v) {
    const float r = std::hypot(u, v);
    return (0.62F + 0.38F * smooth_step(0.55F, 0.86F, r)) * smooth_step(0.97F, 0.86F, r);
}

float star(float u, float v) {
    const float across = std::abs(u);
    const float down = std::abs(v);
    const float inside = saturate(1 - std::hypot(u, v));
    const float rays =
        0.0016F / (across * down * 6 + 0.0025F) * saturate(1 - across) * saturate(1 - down);
    const float heart = saturate(1 - std::hypot(u, v) * 2.2F);
    return rays * 0.9F * inside + heart * heart * heart;
}

float petal(float u, float v) {
    const float half_width = 0.62F * std::sqrt(std::max(0.0F, 1 - v * v)) * (1 - 0.32F * v);
    const float notch = v < -0.55F ? (-0.55F - v) * 0.72F * (1 - saturate(std::abs(u) * 5)) : 0.0F;
    const float inside = half_width - std::abs(u) - notch;
    return smooth_step(0, 0.06F, inside) * (0.72F + 0.28F * saturate(0.5F - u));
}

float beam(float u, float /*v*/) {
    // Less what is left at the edge, so that it ends in nothing.
    return std::exp(-u * u * 5.5F) - 0.0041F;
}

} // namespace

Pixels make_pixels(Image image) {
    constexpr int kSide = 128;
    switch (image) {
    case Image::Glow:
        return shaped(kSide, glow);
    case Image::Soft:
        return shaped(kSide, soft);
    case Image::Bokeh:
        return shaped(kSide, bokeh);
    case Image::Star:
        return shaped(kSide, star);
    case Image::Petal:
        return shaped(kSide, petal);
    case Image::Beam:
        return shaped(kSide, beam);
    case Image::Noise:
        return rink::make_noise();
    case Image::Scratches:
        return rink::make_scratches();
    case Image::None:
    case Image::FirstTarget:
    case Image::FirstText:
        break;
    }
    return {};
}

} // namespace view
