#include "game/view/pages/ornament.h"

#include "game/view/palette.h"

#include <cmath>
#include <vector>

namespace view {

void draw_four_loops(Canvas& canvas, Point centre, float radius, float drawn, float alpha) {
    constexpr int kSteps = 320;
    const auto last = static_cast<int>(kSteps * saturate(drawn));
    // Three passes of the blade, never quite the same.
    for (int pass = 0; pass < 3; ++pass) {
        std::vector<StrokePoint> points;
        const auto number = static_cast<float>(pass);
        const float size = radius * (1 - 0.07F * number);
        for (int i = 0; i <= last; ++i) {
            const float share = static_cast<float>(i) / kSteps;
            const float angle = 2 * kPi * share;
            const float reach =
                size * (0.36F + 0.64F * std::pow(std::abs(std::sin(2 * angle)), 0.9F));
            const float swing = angle + 0.10F * std::sin(4 * angle) * (1 + 0.2F * number);
            const float swell = 0.5F - 0.5F * std::cos(8 * angle + number);
            points.push_back(
                {.at = {centre.x + std::cos(swing) * reach, centre.y + std::sin(swing) * reach},
                 .width = (pass == 0 ? 1.2F + 1.8F * swell : 1.0F),
                 .ink = {.color = mix(palette::kGold, palette::kIvory, 0.3F * swell),
                         .alpha = alpha * (pass == 0 ? 0.95F : 0.35F)}});
        }
        canvas.stroke(points, {.blend = Blend::Add});
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
