#include "game/view/pages/results_protocol.h"

#include "game/performance/points.h"
#include "game/view/hud/element_names.h"
#include "game/view/hud/fitting.h"
#include "game/view/hud/numbers.h"
#include "game/view/palette.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace view {

namespace {

constexpr TextStyle kHead{.font = Font::Regular, .size = 14, .tracking = 2};
constexpr float kPlate = 96;
constexpr float kComponent = 36;

/// Where the columns are, from the table's left side; those of numbers end there.
struct Columns {
    float code = 44;
    float name = 142;
    float base = 428;
    float goe = 512;
    float marks = 535; ///< the first judge's
    float mark = 17;
    float score = 752;
};

constexpr Columns kColumns;

void right_number(Canvas& canvas, int size, const std::string& text, float right, float y,
                  Color color) {
    canvas.text({.font = Font::Numerals, .size = size}, text, {right, y}, {.color = color},
                Align::Right);
}

void draw_head(Canvas& canvas, Point at) {
    const Ink ink{.color = palette::kMist, .alpha = 0.85F};
    canvas.text(kHead, "#", at, ink);
    canvas.text(kHead, "EXECUTED ELEMENT", {at.x + kColumns.code, at.y}, ink);
    canvas.text(kHead, "BASE", {at.x + kColumns.base, at.y}, ink, Align::Right);
    canvas.text(kHead, "GOE", {at.x + kColumns.goe, at.y}, ink, Align::Right);
    canvas.text(kHead, "JUDGES", {at.x + kColumns.marks, at.y}, ink);
    canvas.text(kHead, "SCORE", {at.x + kColumns.score, at.y}, ink, Align::Right);
}

/// The code with its signs, `x` for the second half, and of the info what the code does not say.
std::string executed_text(const performance::SheetRow& row) {
    std::string text = row.executed + (row.second_half ? "  x" : "");
    std::string_view info = row.info;
    while (!info.empty()) {
        const std::size_t end = std::min(info.find(' '), info.size());
        const std::string sign(info.substr(0, end));
        info.remove_prefix(std::min(end + 1, info.size()));
        if (!sign.empty() && row.executed.find(sign) == std::string::npos) {
            text += "  " + sign;
        }
    }
    return text;
}

void draw_row(Canvas& canvas, const ResultsPage& page, const performance::SheetRow& row, Point at,
              float height) {
    const float shade = row.number % 2 == 1 ? 0.38F : 0.14F;
    canvas.rect({at.x - 14, at.y, 780, height - 2}, {hex(0x1a1d52), shade});
    const bool shines = row.goe.hundredths > 0 && !row.jumps.empty() && row.info.empty();
    if (shines) {
        canvas.rect({at.x - 14, at.y, 3, height - 2}, {.color = palette::kGold});
    }
    const auto number = static_cast<int>(std::lround(std::min(24.0F, height * 0.6F)));
    const auto letters = static_cast<float>(number);
    const float y = at.y + (height - 2 - letters * 1.2F) / 2;
    canvas.text({.font = Font::Numerals, .size = number}, std::to_string(row.number), {at.x, y},
                {.color = palette::kMist});
    const TextStyle code{.font = Font::Bold, .size = number * 4 / 5};
    const TextStyle name{.font = Font::Light, .size = number * 3 / 4};
    const float text_y = at.y + (height - 2 - letters * 0.96F) / 2;
    const float width =
        draw_fitted(canvas, code, executed_text(row), {at.x + kColumns.code, text_y}, 220,
                    {.color = palette::kIvory});
    const float from = std::max(kColumns.name, kColumns.code + width + 16);
    draw_fitted(canvas, name, row_explanation(page.plan, row), {at.x + from, text_y},
                kColumns.base - 72 - from, {.color = palette::kMist});
    right_number(canvas, number, performance::to_string(row.base), at.x + kColumns.base, y,
                 palette::kMist);
    right_number(canvas, number, signed_points(row.goe.hundredths), at.x + kColumns.goe, y,
                 row.goe.hundredths < 0 ? palette::kRose : palette::kMint);
    for (std::size_t judge = 0; judge < row.marks.size(); ++judge) {
        canvas.text(
            {.font = Font::Regular, .size = 14}, std::to_string(row.marks[judge]),
            {at.x + kColumns.marks + 6 + kColumns.mark * static_cast<float>(judge),
             at.y + (height - 19) / 2},
            {.color = row.marks[judge] < 0 ? palette::kRose : palette::kMist, .alpha = 0.85F},
            Align::Centre);
    }
    right_number(canvas, number + 1, performance::to_string(row.score), at.x + kColumns.score, y,
                 palette::kIvory);
}

void draw_sum(Canvas& canvas, std::string_view name, performance::Points points, Point at,
              Color color) {
    canvas.text({.font = Font::Regular, .size = 18}, name, at, {.color = palette::kMist});
    right_number(canvas, 24, performance::to_string(points), at.x + kColumns.score, at.y - 4,
                 color);
}

void draw_component(Canvas& canvas, const performance::ComponentRow& row, Point at) {
    constexpr float kBar = 300;
    constexpr float kBarFrom = 250;
    constexpr float kMost = 1000; // hundredths
    const float share = saturate(static_cast<float>(row.mean.hundredths) / kMost);
    canvas.text({.font = Font::Regular, .size = 18}, performance::name_of(row.component), at,
                {.color = palette::kMist});
    canvas.rect({at.x + kBarFrom, at.y + 10, kBar, 4}, {.color = palette::kMist, .alpha = 0.18F});
    canvas.gradient_right({at.x + kBarFrom, at.y + 10, kBar * share, 4},
                          {.color = palette::kGold, .alpha = 0.7F},
                          {.color = palette::kRose, .alpha = 0.95F});
    right_number(canvas, 22, performance::to_string(row.mean), at.x + kBarFrom + kBar + 84,
                 at.y - 3, palette::kMist);
    right_number(canvas, 24, performance::to_string(row.score), at.x + kColumns.score, at.y - 4,
                 palette::kIvory);
}

void draw_plate(Canvas& canvas, const ResultsPage& page, Rect area, double counted) {
    canvas.gradient_right(area, {.color = palette::kWine, .alpha = 0.94F},
                          {.color = palette::kWineLit, .alpha = 0.94F});
    canvas.rect({area.x, area.y, area.width, 2}, {.color = palette::kGold});
    canvas.text({.font = Font::Regular, .size = 15, .tracking = 3}, "TOTAL",
                {area.x + 26, area.y + 18}, {hex(0xffd6df), 1});
    draw_fitted(canvas, {.font = Font::Title, .size = 30}, page.sheet->header.assist,
                {area.x + 26, area.y + 42}, area.width - 420, {.color = palette::kIvory});
    const auto shown = static_cast<std::int64_t>(
        std::lround(static_cast<double>(page.sheet->total.hundredths) * counted));
    draw_figures(canvas, {.font = Font::Numerals, .size = 76},
                 performance::to_string(performance::Points{shown}),
                 {area.x + area.width - 26, area.y + 2}, {.color = palette::kIvory}, Align::Right);
}

} // namespace

void draw_results_protocol(Canvas& canvas, const ResultsPage& page, Rect area, double counted) {
    const performance::Sheet& sheet = *page.sheet;
    constexpr float kMargin = 30;
    canvas.rect(area, {hex(0x06061a), 0.62F});
    Point at{area.x + kMargin, area.y + 22};
    draw_head(canvas, at);
    at.y += 28;
    constexpr float kHighest = 40;
    const int falls = sheet.deductions.hundredths > 0 ? 1 : 0;
    const float below = 16 + kComponent * static_cast<float>(4 + falls) + 8 + kPlate + 14;
    const auto rows = static_cast<float>(std::max<std::size_t>(1, sheet.rows.size()));
    const float height = std::min(kHighest, (area.y + area.height - at.y - below) / rows);
    for (const performance::SheetRow& row : sheet.rows) {
        draw_row(canvas, page, row, at, height);
        at.y += height;
    }
    at.y += 12;
    draw_sum(canvas, "Elements", sheet.element_score, at, palette::kIvory);
    at.y += kComponent - 8;
    canvas.line({at.x - 14, at.y}, {at.x + 766, at.y}, 1.1F,
                {.color = palette::kMist, .alpha = 0.4F});
    at.y += 12;
    for (const performance::ComponentRow& row : sheet.components) {
        draw_component(canvas, row, at);
        at.y += kComponent;
    }
    if (falls > 0) {
        const std::string name = sheet.falls == 1
                                     ? "Deductions: one fall"
                                     : "Deductions: " + std::to_string(sheet.falls) + " falls";
        draw_sum(canvas, name, performance::Points{-sheet.deductions.hundredths}, at,
                 palette::kRose);
    }
    draw_plate(canvas, page,
               {area.x + kMargin - 14, area.y + area.height - kPlate - 14, 780, kPlate}, counted);
}

} // namespace view
