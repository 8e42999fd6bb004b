#include "game/view/hud/score_ribbon.h"

#include "game/performance/points.h"
#include "game/performance/song_time.h"
#include "game/view/hud/element_names.h"
#include "game/view/hud/fitting.h"
#include "game/view/hud/numbers.h"
#include "game/view/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace view {

namespace {

constexpr float kLeft = 120;
constexpr float kRight = 1800;
constexpr float kTop = 972;
constexpr float kTall = 62;
constexpr float kMiddle = 1180; ///< where the elements' part ends ...
constexpr float kPlate = 1460;  ///< ... and the plate begins
constexpr double kRowShown_s = 4;

void draw_ground(Canvas& canvas) {
    canvas.gradient_down({0, kTop - 90, kWidth, kHeight - kTop + 90},
                         {.color = palette::kNight, .alpha = 0},
                         {.color = palette::kNight, .alpha = 0.78F});
    canvas.gradient_right({kLeft, kTop, kMiddle - kLeft, kTall}, {hex(0x0e1030), 0.90F},
                          {hex(0x171a48), 0.78F});
    canvas.gradient_right({kMiddle, kTop, kPlate - kMiddle, kTall}, {hex(0x171a48), 0.78F},
                          {hex(0x2a1a4a), 0.84F});
    canvas.gradient_right({kPlate, kTop, kRight - kPlate, kTall}, {palette::kWine, 0.94F},
                          {palette::kWineLit, 0.94F});
    canvas.rect({kLeft, kTop, 6, kTall}, {.color = palette::kGold});
    canvas.gradient_right({kLeft, kTop - 1.5F, kRight - kLeft, 1.5F},
                          {.color = palette::kGold, .alpha = 0.9F},
                          {.color = palette::kGold, .alpha = 0.25F});
}

/// One tick a judge: as tall as the mark is far from zero.
void draw_marks(Canvas& canvas, std::span<const int> marks, Point foot, float alpha) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto height = static_cast<float>(std::abs(marks[i])) * 3.4F + 2;
        const Color color = marks[i] > 0   ? palette::kMint
                            : marks[i] < 0 ? palette::kRose
                                           : palette::kDim;
        canvas.rect({foot.x + static_cast<float>(i) * 9, foot.y - height, 6, height},
                    {.color = color, .alpha = 0.9F * alpha});
    }
}

/// The scored element whose turn it is: running, or the next.
const performance::PlannedElement* whose_turn(const performance::Plan& plan, double song_s) {
    const std::int64_t song_us = performance::to_us(song_s);
    for (const performance::PlannedElement& element : plan.elements) {
        if (element.number != 0 && song_us < element.end_us) {
            return &element;
        }
    }
    return nullptr;
}

void draw_code(Canvas& canvas, std::string_view code, std::string_view words, float left,
               float right, float alpha) {
    constexpr float kBetween = 18;
    const float width = canvas.text({.font = Font::Bold, .size = 23}, code, {left, kTop + 17},
                                    {.color = palette::kIvory, .alpha = alpha});
    draw_fitted(canvas, {.font = Font::Light, .size = 22}, words,
                {left + width + kBetween, kTop + 18}, right - left - width - kBetween,
                {.color = palette::kIvory, .alpha = 0.9F * alpha});
}

} // namespace

void ScoreRibbon::draw_element(Canvas& canvas, const Tally& tally, float left,
                               double song_s) const {
    constexpr float kBase = 960;
    constexpr float kGoe = 1062;
    constexpr float kMarks = 1084;
    const double age_s = song_s - new_row_s_;
    if (!tally.rows.empty() && age_s < kRowShown_s) {
        const performance::SheetRow& row = tally.rows.back();
        const float alpha = smooth_step(0, 0.25F, static_cast<float>(age_s));
        draw_code(canvas, row.executed, row_explanation(plan_, row), left, kBase - 90, alpha);
        canvas.text({.font = Font::Numerals, .size = 26}, performance::to_string(row.base),
                    {kBase, kTop + 16}, {.color = palette::kMist, .alpha = alpha}, Align::Right);
        const Color color = row.goe.hundredths < 0 ? palette::kRose : palette::kMint;
        canvas.text({.font = Font::Numerals, .size = 26}, signed_points(row.goe.hundredths),
                    {kGoe, kTop + 16}, {.color = color, .alpha = alpha}, Align::Right);
        draw_marks(canvas, row.marks, {kMarks, kTop + 42}, alpha);
        return;
    }
    const performance::PlannedElement* next = whose_turn(*plan_, song_s);
    if (next == nullptr) {
        return;
    }
    const program::Element& element = plan_->program.rows[next->row].element;
    const bool runs = performance::to_us(song_s) >= next->start_us;
    draw_code(canvas, element.code, element_name(element), left, kMiddle - 120,
              runs ? 1.0F : 0.72F);
    if (!runs) {
        canvas.text({.font = Font::Regular, .size = 13, .tracking = 2}, "NEXT",
                    {kMiddle - 30, kTop + 24}, {.color = palette::kMist, .alpha = 0.8F},
                    Align::Right);
    }
}

void ScoreRibbon::draw(Canvas& canvas, const Tally& tally, double song_s) {
    if (tally.rows.size() != rows_) {
        rows_ = tally.rows.size();
        new_row_s_ = song_s;
    }
    constexpr double kCounting_s = 0.35;
    const double gone_s = std::clamp(song_s - drawn_s_, 0.0, 1.0);
    const auto points = static_cast<double>(tally.technical.hundredths);
    shown_points_ = points + (shown_points_ - points) * std::exp(-gone_s / kCounting_s);
    drawn_s_ = song_s;

    draw_ground(canvas);
    const float name_end =
        150 + canvas.text({.font = Font::Title, .size = 38}, capitalised(plan_->program.skater),
                          {150, kTop + 7}, {.color = palette::kIvory});
    if (whose_turn(*plan_, song_s) != nullptr || song_s - new_row_s_ < kRowShown_s) {
        canvas.rect({name_end + 26, kTop + 14, 1.2F, 34}, {.color = palette::kMist, .alpha = 0.4F});
    }
    draw_element(canvas, tally, name_end + 52, song_s);

    constexpr TextStyle kLabel{.font = Font::Regular, .size = 13, .tracking = 2};
    const auto scored =
        std::count_if(plan_->elements.begin(), plan_->elements.end(),
                      [](const performance::PlannedElement& one) { return one.number != 0; });
    canvas.text(kLabel, "ELEMENTS", {kMiddle + 30, kTop + 23},
                {.color = palette::kMist, .alpha = 0.85F});
    canvas.text({.font = Font::Numerals, .size = 28},
                std::to_string(tally.rows.size()) + " / " + std::to_string(scored),
                {kPlate - 26, kTop + 14}, {.color = palette::kIvory, .alpha = 0.92F}, Align::Right);
    canvas.text(kLabel, "TECHNICAL", {kPlate + 26, kTop + 23}, {hex(0xffd6df), 0.95F});
    const performance::Points shown{static_cast<std::int64_t>(std::lround(shown_points_))};
    draw_figures(canvas, {.font = Font::Numerals, .size = 38}, performance::to_string(shown),
                 {kRight - 24, kTop + 7}, {.color = palette::kIvory}, Align::Right);
}

} // namespace view
