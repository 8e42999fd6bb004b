#include "game/view/hud/fitting.h"
#include "game/view/hud/glyph.h"
#include "game/view/hud/glyph_shapes.h"
#include "game/view/pages/ornament.h"
#include "game/view/pages/pages.h"
#include "game/view/palette.h"

#include <algorithm>

namespace view {

namespace {

constexpr float kLeft = 170;

/// Each button as its glyph, its name and its key.
void draw_keys(Canvas& canvas, const KeyNames& keys, Point at) {
    constexpr TextStyle kKey{.font = Font::Bold, .size = 22};
    constexpr TextStyle kName{.font = Font::Regular, .size = 15, .tracking = 2};
    const auto button = [&](std::string_view name, const std::string& key, auto&& sign) {
        sign(Point{at.x + 22, at.y + 24});
        const float name_width =
            canvas.text(kName, name, {at.x + 62, at.y}, {.color = palette::kMist, .alpha = 0.9F});
        const float key_width =
            canvas.text(kKey, key, {at.x + 62, at.y + 22}, {.color = palette::kIvory});
        at.x += 62 + std::max(name_width, key_width) + 64;
    };
    button("LEFT", keys.left, [&](Point centre) {
        draw_half_disc(canvas, centre, 44, Dome::Up, {.color = palette::kLeft});
    });
    button("LIFT", keys.lift, [&](Point centre) {
        draw_triangle_down(
            canvas, centre, 38,
            {.color = color_of(GlyphKind::Bend, performance::set_of(performance::Button::Lift))});
    });
    button("RIGHT", keys.right, [&](Point centre) {
        draw_half_disc(canvas, centre, 44, Dome::Down, {.color = palette::kRight});
    });
}

void draw_loading(Canvas& canvas, double loading, Point at) {
    constexpr float kBar = 620;
    const float share = saturate(static_cast<float>(loading));
    canvas.rect({at.x, at.y, kBar, 3}, {.color = palette::kMist, .alpha = 0.22F});
    canvas.gradient_right({at.x, at.y, kBar * share, 3}, {.color = palette::kGold, .alpha = 0.7F},
                          {.color = palette::kGold});
    if (share < 1) {
        canvas.sprite(Image::Glow, {at.x + kBar * share, at.y + 1.5F}, 22, 22,
                      {.color = palette::kGold, .alpha = 0.8F}, Blend::Add);
    }
}

} // namespace

void draw_level_card(Canvas& canvas, const LevelCard& card) {
    const auto shown_s = static_cast<float>(card.shown_s);
    draw_left_veil(canvas, 1400, 0.84F);
    draw_four_loops(canvas, {kLeft + 96, 236}, 92, smooth_step(0, 1.8F, shown_s), 0.95F);
    canvas.text({.font = Font::Regular, .size = 18, .tracking = 8}, upper_case(card.chapter),
                {kLeft, 372}, {.color = palette::kGold});
    draw_fitted(canvas, {.font = Font::Title, .size = 112}, card.title, {kLeft - 6, 398}, 1300,
                {.color = palette::kIvory, .alpha = smooth_step(0, 0.8F, shown_s)});
    canvas.gradient_right({kLeft, 552, 600, 1.6F}, {.color = palette::kGold, .alpha = 0.95F},
                          {.color = palette::kGold, .alpha = 0});
    constexpr std::size_t kMostLines = 5;
    constexpr float kLine = 42;
    float y = 582;
    for (const std::string& line : card.lines.first(std::min(kMostLines, card.lines.size()))) {
        draw_fitted(canvas, {.font = Font::Light, .size = 27}, line, {kLeft, y}, 900,
                    {.color = palette::kMist});
        y += kLine;
    }
    draw_keys(canvas, card.keys, {kLeft, 822});
    draw_loading(canvas, card.loading, {kLeft, 934});
    const bool ready = card.loading >= 1;
    canvas.text({.font = Font::Regular, .size = 16, .tracking = 4},
                ready ? "PRESS  " + upper_case(card.keys.lift) : "LOADING", {kLeft, 954},
                {.color = ready ? palette::kIvory : palette::kMist, .alpha = 0.9F});
    canvas.text({.font = Font::Regular, .size = 16, .tracking = 4}, upper_case(card.setting),
                {kLeft + 620, 954}, {.color = palette::kGold, .alpha = 0.95F}, Align::Right);
}

} // namespace view
