#include "game/view/rink/glow.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace view::rink {

namespace {

Rect area_of(Target target) {
    const TargetSize size = size_of(target, Quality::High);
    return {0, 0, size.width, size.height};
}

void copy(Canvas& canvas, Target from, Target to, Blend blend, Color tint = {1, 1, 1}) {
    canvas.list().set_target(to);
    canvas.image(image_of(from), area_of(to), {.color = tint}, blend);
}

/// Blurs a step of the glow across and down through its second target. Three samples between
/// pixels do for five on them.
void blur(Canvas& canvas, Target target, Target through, float reach) {
    constexpr std::array<std::pair<float, float>, 3> kTaps{{{0, 0.33F}, {-1, 0.34F}, {1, 0.34F}}};
    const auto pass = [&](Target from, Target to, Point way) {
        canvas.list().set_target(to);
        for (const auto& [side, weight] : kTaps) {
            Rect area = area_of(to);
            area.x = way.x * side;
            area.y = way.y * side;
            // The middle one covers all and wipes what was there.
            canvas.image(image_of(from), area, {.color = {weight, weight, weight}},
                         side == 0 ? Blend::None : Blend::Add);
        }
    };
    pass(target, through, {reach, 0});
    pass(through, target, {0, reach});
}

/// A whole image over the window, darker towards the corners.
void show(Canvas& canvas, Image image, Color tint, Blend blend) {
    constexpr int kColumns = 16;
    constexpr int kRows = 10;
    DrawList& list = canvas.list();
    int first = -1;
    for (int row = 0; row <= kRows; ++row) {
        for (int column = 0; column <= kColumns; ++column) {
            const float u = static_cast<float>(column) / kColumns;
            const float v = static_cast<float>(row) / kRows;
            const float x = 2 * u - 1;
            const float y = 2 * v - 1;
            const float away = std::sqrt(x * x * 0.85F + y * y * 0.6F);
            const float light = 1 - 0.62F * smooth_step(0.55F, 1.35F, away);
            const int vertex = list.add({kWidth * u, kHeight * v}, {.color = tint * light}, u, v);
            first = first < 0 ? vertex : first;
        }
    }
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            const int a = first + row * (kColumns + 1) + column;
            list.quad(image, blend, a, a + 1, a + kColumns + 2, a + kColumns + 1);
        }
    }
}

/// Over dark gradients, whose steps it hides; another one each 24th of a second. It fades out
/// downwards, where the marks on the ice do the same.
void draw_grain(Canvas& canvas, float time_s) {
    constexpr float kSide = 256;
    constexpr float kFades = 420;
    constexpr float kEnds = 580;
    const auto ink_at = [](float y) {
        return Ink{.color = {0.75F, 0.72F, 1}, .alpha = 0.036F * smooth_step(kEnds, kFades, y)};
    };
    const auto picture = static_cast<int>(time_s * 24);
    const auto from_x = -static_cast<float>(picture * 97 % 256);
    const auto from_y = -static_cast<float>(picture * 57 % 256);
    DrawList& list = canvas.list();
    for (float y = from_y; y < kEnds; y += kSide) {
        const float height = std::min(kSide, kEnds - y);
        const float share = height / kSide;
        for (float x = from_x; x < kWidth; x += kSide) {
            const int first = list.add({x, y}, ink_at(y), 0, 0);
            list.add({x + kSide, y}, ink_at(y), 1, 0);
            list.add({x + kSide, y + height}, ink_at(y + height), 1, share);
            list.add({x, y + height}, ink_at(y + height), 0, share);
            list.quad(Image::Noise, Blend::Add, first, first + 1, first + 2, first + 3);
        }
    }
}

} // namespace

void make_glow(Canvas& canvas, Quality quality) {
    const bool high = quality == Quality::High;
    copy(canvas, Target::Scene, Target::Glow1, Blend::None);
    // Squared, so that only what is bright glows.
    copy(canvas, Target::Glow1, Target::Glow1Blur, Blend::None);
    copy(canvas, Target::Glow1Blur, Target::Glow1, Blend::Multiply);
    copy(canvas, Target::Glow1, Target::Glow2, Blend::None);
    if (high) {
        copy(canvas, Target::Glow2, Target::Glow3, Blend::None);
        blur(canvas, Target::Glow3, Target::Glow3Blur, 1.9F);
        blur(canvas, Target::Glow3, Target::Glow3Blur, 2.6F);
    }
    blur(canvas, Target::Glow1, Target::Glow1Blur, 1.6F);
    blur(canvas, Target::Glow2, Target::Glow2Blur, 1.8F);
    if (high) {
        copy(canvas, Target::Glow3, Target::Glow2, Blend::Add, {1, 0.9F, 1});
    }
    copy(canvas, Target::Glow2, Target::Glow1, Blend::Add, {0.8F, 0.76F, 0.78F});
}

void show_scene(Canvas& canvas, Quality quality, float glow, float time_s) {
    if (quality != Quality::Low) {
        make_glow(canvas, quality);
    }
    canvas.list().set_target(Target::Window);
    show(canvas, image_of(Target::Scene), {1, 1, 1}, Blend::None);
    if (quality != Quality::Low) {
        show(canvas, image_of(Target::Glow1), Color{0.4F, 0.37F, 0.38F} * glow, Blend::Add);
    }
    if (quality == Quality::High) {
        draw_grain(canvas, time_s);
    }
}

void show_blurred(Canvas& canvas, Quality quality, float time_s) {
    copy(canvas, Target::Scene, Target::Glow1, Blend::None);
    copy(canvas, Target::Glow1, Target::Glow2, Blend::None);
    for (const float reach : {1.4F, 2.2F}) {
        blur(canvas, Target::Glow2, Target::Glow2Blur, reach);
    }
    // By way of the middle size: enlarged eight times at once, its pixels would be seen.
    copy(canvas, Target::Glow2, Target::Glow1, Blend::None);
    blur(canvas, Target::Glow1, Target::Glow1Blur, 2.2F);
    canvas.list().set_target(Target::Window);
    show(canvas, image_of(Target::Glow1), {1, 1, 1}, Blend::None);
    if (quality == Quality::High) {
        draw_grain(canvas, time_s);
    }
}

} // namespace view::rink
