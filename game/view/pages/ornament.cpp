#include "game/view/pages/ornament.h"

#include "game/view/palette.h"

#include <cmath>
#include <vector>

namespace view {

void draw_four_loops(Canvas& canvas, Point centre, float radius, float drawn, float alpha) {
    constexpr int kSteps = 360;
    const auto last = static_cast<int>(kSteps * saturate(drawn));
    // Three passes of the blade, never quite the same: a rose of four leaves, each through the
    // centre.
    for (int pass = 0; pass < 3; ++pass) {
        std::vector<StrokePoint> points;
        const auto number = static_cast<float>(pass);
        const float size = radius * (1 - 0.05F * number);
        for (int i = 0; i <= last; ++i) {
            const float angle = 2 * kPi * static_cast<float>(i) / kSteps;
            const float leaf = std::cos(2 * angle);
            const float reach = size * std::copysign(std::pow(std::abs(leaf), 0.85F), leaf);
            const float swell = 0.5F - 0.5F * std::cos(4 * angle + 0.6F * number);
            const float turned = angle + 0.035F * number;
            points.push_back(
                {.at = {centre.x + std::cos(turned) * reach, centre.y + std::sin(turned) * reach},
                 .width = pass == 0 ? 1.3F + 1.9F * (1 - swell) : 1.0F,
                 .ink = {.color = mix(palette::kGold, palette::kIvory, 0.3F * swell),
                         .alpha = alpha * (pass == 0 ? 0.95F : 0.38F)}});
        }
        canvas.stroke(points);
    }
    if (last > 0) {
        canvas.sprite(Image::Glow, centre, radius * 1.3F, radius * 1.3F,
                      {.color = palette::kAmber, .alpha = 0.10F * alpha}, Blend::Add);
    }
}

void draw_left_veil(Canvas& canvas, float width, float alpha) {
    canvas.gradient_right({0, 0, width, kHeight}, {.color = palette::kNight, .alpha = alpha},
                          {.color = palette::kNight, .alpha = 0});
}

} // namespace view
