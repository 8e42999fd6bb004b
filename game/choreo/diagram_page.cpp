#include "game/choreo/diagram_page.h"

#include "game/choreo/badges.h"
#include "game/choreo/label_placer.h"
#include "game/choreo/legend.h"
#include "game/choreo/marks_picture.h"
#include "game/choreo/page.h"
#include "game/choreo/palette.h"
#include "game/choreo/path_picture.h"
#include "game/choreo/planned_value.h"
#include "game/choreo/rink_picture.h"
#include "game/choreo/svg_writer.h"
#include "game/choreo/trace.h"
#include "game/performance/sheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace choreo {
namespace {

constexpr std::size_t kTempoWidth = 90;

std::string bpm_text(beat::Fraction bpm) {
    return svg_number(bpm.to_double());
}

std::string change_text(const beat::TempoRow& row) {
    const std::string meter =
        row.meter ? fmt::format(" in {}/{}", row.meter->count, row.meter->unit) : std::string();
    switch (row.kind) {
    case beat::TempoRow::Kind::Step:
        return fmt::format("{} bpm{}", bpm_text(row.bpm), meter);
    case beat::TempoRow::Kind::Ramp:
        return fmt::format("{} to {}{}", row.bpm_end < row.bpm ? "slowing" : "quickening",
                           bpm_text(row.bpm_end), meter);
    case beat::TempoRow::Kind::Hold:
        return fmt::format("held for {} beats", bpm_text(row.hold_beats));
    case beat::TempoRow::Kind::Anchor:
        break;
    }
    return "as recorded";
}

void draw_header(SvgWriter& svg, const performance::Plan& plan,
                 const std::vector<PlannedValue>& elements) {
    const program::Program& program = plan.program;
    const double right = kPageWidth - kPageMargin;
    constexpr double kTitleSize = 40;
    constexpr double kTitleWidth = 940;
    const double title_size =
        kTitleSize * std::min(1.0, kTitleWidth / text_width(program.title, kTitleSize));
    svg.text({kPageMargin, 62}, program.title,
             {{"font-family", kFont},
              {"font-style", "italic"},
              {"font-size", title_size},
              {"fill", kInk}});
    svg.text({right, 56}, minutes_text(plan.end_us),
             {{"font-family", kFont}, {"font-size", 30}, {"text-anchor", "end"}, {"fill", kInk}});
    svg.text({kPageMargin + 2, 92},
             fmt::format("{}  ·  {}  ·  {}", program.skater,
                         performance::segment_name(program.segment), tempo_text(program)),
             {{"font-size", 13}, {"fill", kQuietInk}});
    svg.text({right, 92},
             fmt::format("planned base value {}", performance::to_string(sum_of(elements))),
             {{"font-size", 13}, {"text-anchor", "end"}, {"fill", kQuietInk}});
}

void draw_footer(SvgWriter& svg, const performance::Plan& plan,
                 const std::vector<PlannedValue>& elements, double height) {
    const bool bonus = std::any_of(elements.begin(), elements.end(),
                                   [](const PlannedValue& value) { return value.second_half; });
    const program::Program& program = plan.program;
    std::string words = program.author;
    if (!program.licence.empty()) {
        words += (words.empty() ? "" : "  ·  ") + program.licence;
    }
    const double y = height - 22;
    svg.text({kPageMargin, y}, words, {{"font-size", 10.5}, {"fill", kQuietInk}});
    svg.text({kPageWidth - kPageMargin, y},
             fmt::format("rules of season {}{}", program.season,
                         bonus ? "  ·  x: in the second half" : ""),
             {{"font-size", 10.5}, {"text-anchor", "end"}, {"fill", kQuietInk}});
}

std::vector<PagePoint> places_of(const Trace& trace) {
    std::vector<PagePoint> places;
    for (std::size_t i = 0; i + 1 < trace.points().size(); ++i) {
        const PagePoint from = trace.points()[i].at;
        places.push_back(from);
        places.push_back((from + trace.points()[i + 1].at) * 0.5);
    }
    return places;
}

} // namespace

std::string tempo_text(const program::Program& program) {
    std::string text;
    for (std::size_t i = 0; i < program.tempo_rows.size(); ++i) {
        const beat::TempoRow& row = program.tempo_rows[i];
        const std::string change =
            i == 0 ? change_text(row)
                   : fmt::format(", {} {}", beat::to_string(row.at), change_text(row));
        if (text.size() + change.size() > kTempoWidth) {
            return text + fmt::format(" and {} more changes", program.tempo_rows.size() - i);
        }
        text += change;
    }
    return text;
}

std::string draw_diagram(const performance::Season& season, const performance::Plan& plan) {
    const Trace trace(plan);
    const std::vector<PlannedValue> elements = planned_values(season, plan);
    const double height = kRinkBottom + legend_height(elements.size());
    SvgWriter svg(kPageWidth, height, plan.program.title);
    LabelPlacer labels(places_of(trace));
    draw_rink(svg);
    draw_path(svg, trace);
    draw_marks(svg, trace, labels);
    draw_badges(svg, trace, elements, labels);
    draw_letters(svg, trace, labels);
    draw_header(svg, plan, elements);
    draw_scale_bar(svg);
    draw_legend(svg, trace, elements);
    draw_footer(svg, plan, elements, height);
    return svg.finish();
}

} // namespace choreo
