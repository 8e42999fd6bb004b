#include "game/choreo/badges.h"

#include "game/choreo/palette.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace choreo {
namespace {

constexpr double kRadius = 10;
constexpr double kCodeSize = 12;
constexpr double kGap = 4;

std::string_view colour_of_kind(program::ElementKind kind) {
    switch (kind) {
    case program::ElementKind::Jump:
        return kRose;
    case program::ElementKind::Spin:
        return "#4a3f9c";
    default:
        return "#9a6c14";
    }
}

PagePoint anchor_of(const Trace& trace, const performance::PlannedElement& element) {
    if (!element.jumps.empty()) {
        const performance::PlannedJump& first = element.jumps.front();
        return (trace.at(first.off_us) + trace.at(first.land_us)) * 0.5;
    }
    return trace.at(element.positions.empty() ? element.start_us : element.enter_us);
}

// From the edge of a box towards a point.
PagePoint edge_towards(PagePoint centre, double width, double height, PagePoint target) {
    const PagePoint way = target - centre;
    const double most =
        std::max({std::abs(way.x) / (width / 2), std::abs(way.y) / (height / 2), 1.0});
    return centre + way * (1 / most);
}

} // namespace

void draw_badge(SvgWriter& svg, PagePoint centre, int number, program::ElementKind kind) {
    constexpr double kBaseline = 3.9;
    svg.element("circle", {{"cx", centre.x},
                           {"cy", centre.y},
                           {"r", kRadius},
                           {"fill", colour_of_kind(kind)},
                           {"stroke", "#ffffff"},
                           {"stroke-width", 1.4}});
    svg.text({centre.x, centre.y + kBaseline}, std::to_string(number),
             {{"text-anchor", "middle"},
              {"font-size", 11},
              {"font-weight", "bold"},
              {"fill", "#ffffff"}});
}

void draw_badges(SvgWriter& svg, const Trace& trace, const std::vector<PlannedValue>& elements,
                 LabelPlacer& labels) {
    constexpr double kNearest = 14;
    constexpr double kFarthest = 84;
    constexpr double kBaseline = 4.2;
    for (const PlannedValue& element : elements) {
        const performance::PlannedElement& planned = trace.plan().elements[element.element];
        const program::ElementKind kind = trace.plan().program.rows[planned.row].element.kind;
        const LabelWish wish{.anchor = anchor_of(trace, planned),
                             .width = 2 * kRadius + kGap + text_width(element.code, kCodeSize) + 2,
                             .height = 2 * kRadius + 2,
                             .nearest = kNearest,
                             .farthest = kFarthest};
        const LabelPlace place = labels.place(wish);
        const PagePoint disc{place.centre.x - wish.width / 2 + kRadius, place.centre.y};
        svg.element(
            "path",
            {{"d", SvgPath()
                       .move_to(edge_towards(place.centre, wish.width, wish.height, wish.anchor))
                       .line_to(wish.anchor)
                       .commands()},
             {"stroke", colour_of_kind(kind)},
             {"stroke-width", 0.9},
             {"stroke-opacity", 0.8}});
        draw_badge(svg, disc, element.number, kind);
        svg.text({disc.x + kRadius + kGap, disc.y + kBaseline}, element.code,
                 {{"font-size", kCodeSize},
                  {"font-weight", "bold"},
                  {"fill", colour_of_kind(kind)},
                  {"stroke", kIce},
                  {"stroke-width", 3},
                  {"stroke-linejoin", "round"},
                  {"paint-order", "stroke"}});
    }
}

} // namespace choreo
