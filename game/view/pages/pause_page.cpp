#include "game/view/hud/fitting.h"
#include "game/view/pages/menu.h"
#include "game/view/pages/ornament.h"
#include "game/view/pages/pages.h"
#include "game/view/palette.h"

#include <algorithm>

namespace view {

void draw_pause(Canvas& canvas, const PausePage& page) {
    constexpr float kLeft = 170;
    canvas.rect({0, 0, kWidth, kHeight}, {.color = palette::kNight, .alpha = 0.62F});
    draw_left_veil(canvas, 1200, 0.7F);
    canvas.text({.font = Font::Title, .size = 96}, "Pause", {kLeft - 4, 268},
                {.color = palette::kIvory});
    draw_fitted(canvas, {.font = Font::Light, .size = 27}, page.element, {kLeft, 404}, 1100,
                {.color = palette::kMist});
    canvas.gradient_right({kLeft, 462, 560, 1.6F}, {.color = palette::kGold, .alpha = 0.95F},
                          {.color = palette::kGold, .alpha = 0});
    draw_menu(canvas, page.menu, {kLeft, 506}, 0);
    draw_fitted(canvas, {.font = Font::Regular, .size = 19, .tracking = 1}, page.note,
                {kLeft, 1006}, kWidth - 2 * kLeft, {.color = palette::kMist, .alpha = 0.85F});
}

void draw_count_in(Canvas& canvas, const CountIn& count) {
    constexpr Point kCentre{kWidth / 2, 330};
    constexpr float kRadius = 116;
    const auto share = saturate(static_cast<float>(count.share));
    const float fade = 1 - smooth_step(0.6F, 1, share);
    canvas.sprite(Image::Soft, kCentre, 290, 290, {.color = palette::kNight, .alpha = 0.72F},
                  Blend::Alpha);
    canvas.circle(kCentre, kRadius, 1.6F, {.color = palette::kMist, .alpha = 0.4F});
    constexpr float kTop = -kPi / 2;
    const auto beats = static_cast<float>(std::max(1, count.beats));
    const float gone = (static_cast<float>(count.beat - 1) + share) / beats;
    canvas.arc(kCentre, kRadius, kTop, kTop + 2 * kPi * std::max(0.001F, gone), 4,
               {.color = palette::kGold}, {.color = palette::kAmber});
    canvas.text({.font = Font::Numerals, .size = 128}, std::to_string(count.beat),
                {kCentre.x, kCentre.y - 78},
                {.color = palette::kIvory, .alpha = mix(0.25F, 1.0F, fade)}, Align::Centre);
}

} // namespace view
