#include "game/performance/sheet.h"
#include "game/view/hud/element_names.h"
#include "game/view/hud/fitting.h"
#include "game/view/hud/glyph_shapes.h"
#include "game/view/pages/menu.h"
#include "game/view/pages/pages.h"
#include "game/view/pages/results_drawing.h"
#include "game/view/pages/results_protocol.h"
#include "game/view/palette.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace view {

namespace {

constexpr float kLeft = 120;
constexpr Rect kDrawing{kLeft + 4, 262, 868, 446};
constexpr float kMiddle = kDrawing.x + kDrawing.width / 2;

double trace_length_m(std::span<const TrailPoint> trail) {
    double length_m = 0;
    for (std::size_t i = 1; i < trail.size(); ++i) {
        if (!trail[i].begins) {
            length_m += static_cast<double>(
                std::hypot(trail[i].x_m - trail[i - 1].x_m, trail[i].y_m - trail[i - 1].y_m));
        }
    }
    return length_m;
}

std::string timing_text(const performance::Sheet& sheet) {
    const auto ms = [](std::int64_t us) {
        return static_cast<long>(std::lround(static_cast<double>(us) / 1000));
    };
    if (sheet.timing.timed == 0) {
        return "no cue was pressed";
    }
    const long mean_ms = ms(sheet.timing.mean_us);
    const std::string mean = mean_ms == 0  ? "on the beat"
                             : mean_ms < 0 ? fmt::format("{} ms early", -mean_ms)
                                           : fmt::format("{} ms late", mean_ms);
    return fmt::format("{}, spread {} ms   ·   {} perfect   {} lovely   {} scraped   {} missed",
                       mean, ms(sheet.timing.spread_us), sheet.perfect, sheet.good, sheet.scrape,
                       sheet.missed);
}

/// Four seals in a row; those not earned are rings.
void draw_seals(Canvas& canvas, const performance::Seals& seals, float y) {
    struct Seal {
        std::string_view name;
        bool earned = false;
    };

    const std::array<Seal, 4> all{{{"clean", seals.clean},
                                   {"every level", seals.levels},
                                   {"on the drawing", seals.drawing},
                                   {"no stray press", seals.no_uncued}}};
    constexpr float kWide = 208;
    float x = kMiddle - kWide * 2 + 14;
    for (const Seal& seal : all) {
        if (seal.earned) {
            canvas.disc({x, y}, 13, {.color = palette::kWineLit});
            draw_flower(canvas, {x, y}, 10, {.color = palette::kGold});
        } else {
            canvas.circle({x, y}, 12, 1.6F, {.color = palette::kMist, .alpha = 0.5F});
        }
        canvas.text({.font = Font::Regular, .size = 17}, seal.name, {x + 24, y - 11},
                    {.color = seal.earned ? palette::kIvory : palette::kMist,
                     .alpha = seal.earned ? 0.95F : 0.6F});
        x += kWide;
    }
}

void draw_below_the_drawing(Canvas& canvas, const ResultsPage& page) {
    const performance::Sheet& sheet = *page.sheet;
    canvas.text({.font = Font::SmallCaps, .size = 29, .tracking = 1},
                "The drawing you left on the ice", {kMiddle, 716},
                {.color = palette::kIvory, .alpha = 0.95F}, Align::Centre);
    draw_fitted(
        canvas, {.font = Font::Regular, .size = 17, .tracking = 1},
        fmt::format("{:.0f} m skated   ·   {:.2f} m off its line   ·   {:.0f} % of its size",
                    trace_length_m(page.trail), sheet.shape_rms_m, sheet.size * 100),
        {kMiddle, 758}, kDrawing.width, {.color = palette::kMist, .alpha = 0.9F}, Align::Centre);
    draw_fitted(canvas, {.font = Font::Title, .size = 42}, page.praise, {kMiddle, 792},
                kDrawing.width, {.color = palette::kGold, .alpha = 0.97F}, Align::Centre);
    draw_seals(canvas, sheet.seals, 878);
    draw_fitted(canvas, {.font = Font::Regular, .size = 17}, timing_text(sheet), {kMiddle, 912},
                kDrawing.width, {.color = palette::kMist, .alpha = 0.9F}, Align::Centre);
}

} // namespace

void draw_results(Canvas& canvas, const ResultsPage& page) {
    constexpr double kDrawnIn_s = 3;
    const double share = std::min(1.0, page.shown_s / kDrawnIn_s);
    const double eased = 1 - (1 - share) * (1 - share);
    const performance::Sheet& sheet = *page.sheet;
    canvas.rect({0, 0, kWidth, kHeight}, {.color = palette::kNight, .alpha = 0.45F});
    draw_fitted(canvas, {.font = Font::Title, .size = 78}, sheet.header.title, {kLeft - 4, 84},
                1600, {.color = palette::kIvory});
    canvas.text({.font = Font::Regular, .size = 17, .tracking = 2},
                upper_case(capitalised(sheet.header.skater)) + "     " +
                    upper_case(performance::segment_name(sheet.header.segment)) +
                    "  ·  JUDGES DETAILS",
                {kLeft + 2, 190}, {.color = palette::kMist, .alpha = 0.9F});
    canvas.gradient_right({kLeft, 230, 1680, 1.6F}, {.color = palette::kGold, .alpha = 0.9F},
                          {.color = palette::kGold, .alpha = 0.15F});
    draw_results_drawing(canvas, page, kDrawing, share);
    draw_below_the_drawing(canvas, page);
    draw_results_protocol(canvas, page, {1010, 240, 820, 704}, eased);
    draw_menu_row(canvas, page.menu, {kLeft, 1002}, kWidth - 2 * kLeft);
}

} // namespace view
