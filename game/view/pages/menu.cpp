#include "game/view/pages/menu.h"

#include "game/view/hud/fitting.h"
#include "game/view/hud/glyph_shapes.h"
#include "game/view/palette.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace view {

namespace {

/// Left half cyan, right half gold, one disc.
void draw_whole_disc(Canvas& canvas, Point centre, float radius, float apart, float alpha) {
    const auto half = [&](float side, Color color) {
        // The half-disc of the thread lies; this one stands.
        constexpr int kSteps = 14;
        std::vector<Point> corners;
        for (int i = 0; i <= kSteps; ++i) {
            const float angle = kPi * static_cast<float>(i) / kSteps;
            corners.push_back({centre.x + side * (std::sin(angle) * radius + apart),
                               centre.y - std::cos(angle) * radius});
        }
        canvas.polygon(corners, {.color = color, .alpha = alpha});
    };
    half(-1, palette::kLeft);
    half(1, palette::kRight);
}

} // namespace

void draw_menu(Canvas& canvas, std::span<const MenuLine> menu, Point at, double shown_s) {
    constexpr float kSpacing = 58;
    constexpr float kIndent = 44;
    constexpr float kWidest = 700;
    const float breath = 0.5F - 0.5F * std::cos(static_cast<float>(shown_s) * 2.6F);
    for (const MenuLine& line : menu) {
        if (line.chosen) {
            canvas.gradient_right({at.x - 24, at.y - 8, 560, 54}, {hex(0x1a1d52), 0.65F},
                                  {hex(0x1a1d52), 0});
            draw_whole_disc(canvas, {at.x + 8, at.y + 20}, 10, 1 + 2 * breath, 1);
        }
        draw_fitted(canvas, {.font = line.chosen ? Font::Regular : Font::Light, .size = 32},
                    line.text, {at.x + kIndent, at.y}, kWidest,
                    {.color = line.chosen ? palette::kIvory : palette::kMist,
                     .alpha = line.chosen ? 1.0F : 0.85F});
        at.y += kSpacing;
    }
}

void draw_menu_row(Canvas& canvas, std::span<const MenuLine> menu, Point at, float width) {
    constexpr float kBetween = 56;
    constexpr float kIndent = 30;
    TextStyle style{.font = Font::Regular, .size = 22};
    const auto row_width = [&] {
        float sum = 0;
        for (const MenuLine& line : menu) {
            sum += canvas.measure(style, line.text).width + kBetween + kIndent;
        }
        return sum;
    };
    constexpr int kSmallest = 14;
    while (style.size > kSmallest && row_width() > width) {
        --style.size;
    }
    for (const MenuLine& line : menu) {
        if (line.chosen) {
            draw_whole_disc(canvas, {at.x + 9, at.y + static_cast<float>(style.size) * 0.62F}, 8, 1,
                            1);
        }
        at.x += kIndent + kBetween +
                canvas.text(style, line.text, {at.x + kIndent, at.y},
                            {.color = line.chosen ? palette::kIvory : palette::kMist,
                             .alpha = line.chosen ? 1.0F : 0.8F});
    }
}

} // namespace view
