#include "game/view/rink/petals.h"

#include "game/view/palette.h"
#include "game/view/rink/random.h"

#include <cmath>

namespace view::rink {

namespace {

/// 0..1 and round again.
float round(float x) {
    return x - std::floor(x);
}

/// A layer of petals at one distance. They hang in the air while the camera travels.
struct Layer {
    int count = 30;
    std::uint32_t seed = 1;
    float depth_m = 10;
    float least = 4; ///< half a petal's length, units
    float most = 9;
    float alpha = 0.5F;
};

void draw_layer(Canvas& canvas, const Shot& shot, const Layer& layer) {
    // A layer is a little larger than the picture and repeats.
    constexpr float kMargin = 80;
    constexpr float kWide = kWidth + 2 * kMargin;
    constexpr float kHigh = kHeight + 2 * kMargin;
    const float scale = shot.camera.scale_at(layer.depth_m);
    const Point shift{-shot.camera.at().x * scale / kWide,
                      (shot.camera.at().y + shot.camera.at().z * 0.08F) * scale / kHigh};
    Random random(layer.seed);
    for (int i = 0; i < layer.count; ++i) {
        const float x = random.share();
        const float y = random.share();
        const float fall = random.between(0.03F, 0.07F);
        const float phase = random.share() * 2 * kPi;
        const float size = random.between(layer.least, layer.most);
        const Color tone = mix(hex(0xffb7cf), hex(0xffe6ee), random.share());
        const float spin = random.share() < 0.5F ? -0.7F : 0.7F;
        const Point at{round(x + 0.03F * std::sin(shot.time_s * 0.8F + phase) + shift.x) * kWide -
                           kMargin,
                       round(y + shot.time_s * fall + shift.y) * kHigh - kMargin};
        const float flip = std::abs(std::sin(shot.time_s * 2 + phase * 3));
        const Color color = mix(tone, hex(0xffdfae), 0.2F) * (0.55F + 0.4F * flip);
        canvas.sprite(Image::Petal, at, size * (0.35F + 0.65F * flip), size,
                      {.color = color, .alpha = layer.alpha}, Blend::Alpha,
                      phase + shot.time_s * spin);
    }
}

void draw_corner_lights(Canvas& canvas, const Shot& shot) {
    constexpr float kRound = 2600;
    Random random(41);
    constexpr int kLights = 12;
    for (int i = 0; i < kLights; ++i) {
        const float raw = random.share() * kRound - shot.camera.at().x * 90;
        const float x = raw - kRound * std::floor(raw / kRound) - 340;
        const float y = random.between(800, 1110);
        const float radius = random.between(28, 74);
        const float kind = random.share();
        const Color color = kind < 0.45F  ? palette::kAmber
                            : kind < 0.7F ? hex(0x6a4bff)
                                          : palette::kRose;
        // They keep to the corners.
        const float off = std::abs(x - kWidth / 2) / (kWidth / 2);
        const float alpha = random.between(0.035F, 0.08F) * smooth_step(0.45F, 0.8F, off);
        if (alpha > 0.002F) {
            canvas.sprite(Image::Bokeh, {x, y}, radius, radius, {.color = color, .alpha = alpha},
                          Blend::Add);
        }
    }
}

} // namespace

void draw_far_petals(Canvas& canvas, const Shot& shot) {
    draw_layer(canvas, shot,
               {.count = 26, .seed = 21, .depth_m = 11, .least = 4, .most = 8, .alpha = 0.5F});
}

void draw_near_petals(Canvas& canvas, const Shot& shot) {
    draw_layer(canvas, shot,
               {.count = 6, .seed = 7, .depth_m = 5, .least = 13, .most = 22, .alpha = 0.45F});
    draw_corner_lights(canvas, shot);
}

} // namespace view::rink
