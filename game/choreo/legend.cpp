#include "game/choreo/legend.h"

#include "game/choreo/badges.h"
#include "game/choreo/marks_picture.h"
#include "game/choreo/page.h"
#include "game/choreo/palette.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>

namespace choreo {
namespace {

constexpr double kKeyTop = kRinkBottom + 56;
constexpr double kKeyRow = 26;
constexpr double kListTop = kKeyTop + 2 * kKeyRow + 26;
constexpr double kListRow = 25;
constexpr double kBottom = 44;
constexpr std::size_t kColumns = 3;
constexpr double kColumnGap = 40;
constexpr double kColumnWidth =
    (kPageWidth - 2 * kPageMargin - (kColumns - 1) * kColumnGap) / kColumns;
constexpr double kTextSize = 12.5;

std::size_t rows_for(std::size_t elements) {
    return std::max<std::size_t>((elements + kColumns - 1) / kColumns, 1);
}

void line(SvgWriter& svg, PagePoint from, PagePoint to, SvgAttributes more) {
    svg.open("g", more);
    svg.element("path", {{"d", SvgPath().move_to(from).line_to(to).commands()}, {"fill", "none"}});
    svg.close();
}

void draw_time(SvgWriter& svg, PagePoint at) {
    constexpr int kSteps = 24;
    constexpr double kLength = 44;
    for (int i = 0; i < kSteps; ++i) {
        svg.element("rect",
                    {{"x", at.x - kLength / 2 + kLength * i / kSteps},
                     {"y", at.y - 1.5},
                     {"width", kLength / kSteps + 0.3},
                     {"height", 3},
                     {"fill", colour_of(static_cast<double>(i) / (kSteps - 1), Bend::Left)}});
    }
}

void draw_curve(SvgWriter& svg, PagePoint at, Bend bend) {
    const double bow = bend == Bend::Left ? 9 : -9;
    const std::string d = SvgPath()
                              .move_to(at + PagePoint{-20, -bow / 3})
                              .bow_to(at + PagePoint{0, bow}, at + PagePoint{20, -bow / 3})
                              .commands();
    svg.element("path", {{"d", d},
                         {"fill", "none"},
                         {"stroke", colour_of(0.4, bend)},
                         {"stroke-width", 2},
                         {"stroke-dasharray", bend == Bend::Right ? "9 3.4" : "none"}});
}

void draw_beat_sign(SvgWriter& svg, PagePoint at) {
    line(svg, at + PagePoint{-20, 0}, at + PagePoint{20, 0},
         {{"stroke", colour_of(0.4, Bend::Straight)}, {"stroke-width", 2}});
    for (int i = -1; i <= 1; ++i) {
        const double half = i == -1 ? 5.6 : 2.6;
        line(svg, at + PagePoint{i * 13.0, -half}, at + PagePoint{i * 13.0, half},
             {{"stroke", kQuietInk}, {"stroke-width", 1}});
    }
}

struct KeyEntry {
    std::string words;
    std::function<void(PagePoint)> draw;
};

std::vector<KeyEntry> key_of(SvgWriter& svg) {
    const PagePoint east{1, 0};
    return {
        {"from first to last", [&svg](PagePoint at) { draw_time(svg, at); }},
        {"curve to the left", [&svg](PagePoint at) { draw_curve(svg, at, Bend::Left); }},
        {"curve to the right", [&svg](PagePoint at) { draw_curve(svg, at, Bend::Right); }},
        {"downbeat, beats", [&svg](PagePoint at) { draw_beat_sign(svg, at); }},
        {"push",
         [&svg, east](PagePoint at) {
             draw_push(svg, at + PagePoint{8, 0}, east, program::Foot::Left,
                       colour_of(0.4, Bend::Left));
             draw_push(svg, at + PagePoint{-4, 0}, east, program::Foot::Right,
                       colour_of(0.4, Bend::Left));
         }},
        {"begins", [&svg, east](PagePoint at) { draw_start(svg, at, east); }},
        {"jump, landing",
         [&svg](PagePoint at) {
             draw_flight(svg, at + PagePoint{-16, 4}, at + PagePoint{16, 4});
         }},
        {"spin, its positions", [&svg](PagePoint at) { draw_spin(svg, at, 1); }},
        {"turn: 3 Br Ro Ctr Mo Ch Tw Lp",
         [&svg, east](PagePoint at) { draw_turn(svg, at, east, 1); }},
        {"sequence, held position",
         [&svg](PagePoint at) {
             line(svg, at + PagePoint{-18, 0}, at + PagePoint{0, 0},
                  {{"stroke", "#e9c46a"}, {"stroke-width", 14}, {"stroke-opacity", 0.4}});
             line(svg, at + PagePoint{0, 0}, at + PagePoint{18, 0},
                  {{"stroke", "#9fc3ea"}, {"stroke-width", 9}, {"stroke-opacity", 0.4}});
         }},
        {"pose", [&svg](PagePoint at) { draw_pose(svg, at); }},
        {"ends", [&svg](PagePoint at) { draw_end(svg, at); }},
    };
}

void draw_key(SvgWriter& svg) {
    const std::vector<KeyEntry> key = key_of(svg);
    constexpr std::array<double, 6> kPlaces = {24, 195, 370, 605, 815, 955};
    for (std::size_t i = 0; i < key.size(); ++i) {
        const std::size_t row = i / kPlaces.size();
        const PagePoint at{kPageMargin + kPlaces[i % kPlaces.size()],
                           kKeyTop + kKeyRow * static_cast<double>(row)};
        key[i].draw(at);
        svg.text({at.x + 32, at.y + 4}, key[i].words, {{"font-size", 11}, {"fill", kQuietInk}});
    }
}

void draw_row(SvgWriter& svg, const Trace& trace, const PlannedValue& value, PagePoint at) {
    constexpr double kTime = 0.68;
    const performance::PlannedElement& planned = trace.plan().elements[value.element];
    draw_badge(svg, {at.x + 10, at.y - 4.5}, value.number,
               trace.plan().program.rows[planned.row].element.kind);
    svg.text({at.x + 30, at.y}, value.code,
             {{"font-size", kTextSize}, {"font-weight", "bold"}, {"fill", kInk}});
    svg.text({at.x + kColumnWidth * kTime, at.y}, minutes_text(value.start_us),
             {{"font-size", kTextSize}, {"text-anchor", "end"}, {"fill", kQuietInk}});
    svg.text({at.x + kColumnWidth, at.y},
             performance::to_string(value.base) + (value.second_half ? " x" : ""),
             {{"font-size", kTextSize}, {"text-anchor", "end"}, {"fill", kInk}});
}

void draw_list(SvgWriter& svg, const Trace& trace, const std::vector<PlannedValue>& elements) {
    const std::size_t rows = rows_for(elements.size());
    for (std::size_t column = 0; column * rows < elements.size(); ++column) {
        const double x = kPageMargin + static_cast<double>(column) * (kColumnWidth + kColumnGap);
        line(svg, {x, kListTop - 22}, {x + kColumnWidth, kListTop - 22},
             {{"stroke", kFaintInk}, {"stroke-width", 0.8}});
        for (std::size_t row = 0; row < rows && column * rows + row < elements.size(); ++row) {
            draw_row(svg, trace, elements[column * rows + row],
                     {x, kListTop + kListRow * static_cast<double>(row)});
        }
    }
}

} // namespace

double legend_height(std::size_t elements) {
    return kListTop + kListRow * static_cast<double>(rows_for(elements)) + kBottom - kRinkBottom;
}

void draw_legend(SvgWriter& svg, const Trace& trace, const std::vector<PlannedValue>& elements) {
    draw_key(svg);
    draw_list(svg, trace, elements);
}

} // namespace choreo
