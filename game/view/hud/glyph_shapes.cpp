#include "game/view/hud/glyph_shapes.h"

#include <array>
#include <cmath>

namespace view {

void draw_half_disc(Canvas& canvas, Point centre, float diameter, Dome dome, Ink ink) {
    constexpr std::size_t kCorners = 15;
    const float radius = diameter / 2;
    const auto side = static_cast<float>(dome);
    std::array<Point, kCorners> corners;
    for (std::size_t i = 0; i < kCorners; ++i) {
        const float angle = kPi * static_cast<float>(i) / static_cast<float>(kCorners - 1);
        corners[i] = {centre.x - std::cos(angle) * radius,
                      centre.y + side * (std::sin(angle) - 0.5F) * radius};
    }
    canvas.polygon(corners, ink);
}

void draw_triangle_down(Canvas& canvas, Point centre, float size, Ink ink) {
    const float half = size / 2;
    const std::array<Point, 3> corners{{{centre.x - half, centre.y - half * 0.8F},
                                        {centre.x + half, centre.y - half * 0.8F},
                                        {centre.x, centre.y + half * 0.95F}}};
    canvas.polygon(corners, ink);
}

void draw_hollow_triangle_up(Canvas& canvas, Point centre, float size, float width, Ink ink) {
    const float half = size / 2;
    const auto point = [&](float x, float y) {
        return StrokePoint{
            .at = {centre.x + x * half, centre.y + y * half}, .width = width, .ink = ink};
    };
    // Each corner twice, a little apart: a stroke rounds a corner that is one point.
    constexpr float kNear = 0.06F;
    const std::array<StrokePoint, 6> corners{
        {point(-kNear, -0.98F), point(kNear, -0.98F), point(1 - kNear, 0.72F - kNear),
         point(1 - 2 * kNear, 0.76F), point(2 * kNear - 1, 0.76F),
         point(kNear - 1, 0.72F - kNear)}};
    canvas.stroke(corners, {.closed = true});
}

void draw_diamond(Canvas& canvas, Point centre, float size, Ink ink) {
    const float half = size / 2;
    const std::array<Point, 4> corners{{{centre.x, centre.y - half},
                                        {centre.x + half, centre.y},
                                        {centre.x, centre.y + half},
                                        {centre.x - half, centre.y}}};
    canvas.polygon(corners, ink);
}

void draw_hollow_diamond(Canvas& canvas, Point centre, float size, float width, Ink ink) {
    const float half = size / 2;
    std::array<StrokePoint, 8> corners;
    for (std::size_t i = 0; i < 4; ++i) {
        const float angle = kPi / 2 * static_cast<float>(i);
        const Point out{std::cos(angle), std::sin(angle)};
        const Point along{-out.y, out.x};
        constexpr float kNear = 0.06F;
        for (std::size_t k = 0; k < 2; ++k) {
            const float off = k == 0 ? -kNear : kNear;
            corners[2 * i + k] = {.at = centre + (out * (1 - kNear) + along * off) * half,
                                  .width = width,
                                  .ink = ink};
        }
    }
    canvas.stroke(corners, {.closed = true});
}

void draw_flower(Canvas& canvas, Point centre, float radius, Ink ink) {
    constexpr int kPetals = 5;
    for (int i = 0; i < kPetals; ++i) {
        const float angle = 2 * kPi * static_cast<float>(i) / static_cast<float>(kPetals) - kPi / 2;
        const Point out{std::cos(angle) * radius, std::sin(angle) * radius};
        const std::array<StrokePoint, 4> petal{
            {{.at = centre + out * 0.12F, .width = 0, .ink = ink},
             {.at = centre + out * 0.5F, .width = radius * 0.55F, .ink = ink},
             {.at = centre + out * 0.8F, .width = radius * 0.55F, .ink = ink},
             {.at = centre + out, .width = radius * 0.15F, .ink = ink}}};
        canvas.stroke(petal);
    }
}

void draw_petal(Canvas& canvas, Point centre, float length, float width, Ink ink) {
    const auto at = [&](float share, float wide) {
        return StrokePoint{
            .at = {centre.x + length * share, centre.y}, .width = width * wide, .ink = ink};
    };
    const std::array<StrokePoint, 6> petal{{at(-0.5F, 0), at(-0.32F, 0.62F), at(-0.08F, 1),
                                            at(0.14F, 0.95F), at(0.36F, 0.55F), at(0.5F, 0)}};
    canvas.stroke(petal);
}

} // namespace view
