#include "game/view/hud/fitting.h"
#include "game/view/pages/menu.h"
#include "game/view/pages/ornament.h"
#include "game/view/pages/pages.h"
#include "game/view/palette.h"

namespace view {

void draw_title(Canvas& canvas, const TitlePage& page) {
    constexpr float kLeft = 170;
    const auto shown_s = static_cast<float>(page.shown_s);
    const float title = smooth_step(0.3F, 1.4F, shown_s);
    const float menu = smooth_step(1.2F, 2.0F, shown_s);
    draw_left_veil(canvas, 1350, 0.82F);
    draw_four_loops(canvas, {kLeft + 130, 250}, 118, smooth_step(0, 2.4F, shown_s), 0.95F);
    canvas.text({.font = Font::Title, .size = 128}, "Four Rotations", {kLeft - 6, 376},
                {.color = palette::kIvory, .alpha = title});
    canvas.gradient_right({kLeft, 548, 640 * title, 1.6F},
                          {.color = palette::kGold, .alpha = 0.95F},
                          {.color = palette::kGold, .alpha = 0});
    if (menu > 0) {
        draw_menu(canvas, page.menu, {kLeft, 602}, page.shown_s);
        draw_fitted(canvas, {.font = Font::Regular, .size = 19, .tracking = 1}, page.note,
                    {kLeft, 1006}, kWidth - 2 * kLeft,
                    {.color = palette::kMist, .alpha = 0.85F * menu});
    }
}

void draw_problem(Canvas& canvas, std::string_view title, std::string_view sentence) {
    constexpr float kLeft = 170;
    constexpr float kWidest = 1100;
    canvas.rect({0, 0, kWidth, kHeight}, {.color = palette::kNight, .alpha = 0.72F});
    draw_fitted(canvas, {.font = Font::Title, .size = 84}, title, {kLeft, 340}, kWidth - 2 * kLeft,
                {.color = palette::kIvory});
    canvas.gradient_right({kLeft, 470, 640, 1.6F}, {.color = palette::kGold, .alpha = 0.95F},
                          {.color = palette::kGold, .alpha = 0});
    constexpr TextStyle kText{.font = Font::Light, .size = 29};
    constexpr float kLine = 46;
    float y = 506;
    for (const std::string& line : wrapped(canvas, kText, sentence, kWidest)) {
        canvas.text(kText, line, {kLeft, y}, {.color = palette::kMist});
        y += kLine;
    }
}

} // namespace view
