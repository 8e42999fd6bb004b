#include "game/choreo/rink_picture.h"

#include "game/choreo/page.h"
#include "game/choreo/palette.h"

namespace choreo {
namespace {

void draw_ice(SvgWriter& svg) {
    const PagePoint corner = on_page(-program::kRinkHalfLengthM, program::kRinkHalfWidthM);
    const double radius = to_pixels(program::kRinkCornerRadiusM);
    svg.open("defs", {});
    svg.open("radialGradient", {{"id", "ice"}, {"cx", "50%"}, {"cy", "46%"}, {"r", "72%"}});
    svg.element("stop", {{"offset", "0"}, {"stop-color", "#fafdff"}});
    svg.element("stop", {{"offset", "0.6"}, {"stop-color", kIce}});
    svg.element("stop", {{"offset", "1"}, {"stop-color", "#e0eaf3"}});
    svg.close();
    svg.close();
    constexpr double kBoards = 5;
    svg.element("rect", {{"x", corner.x - kBoards},
                         {"y", corner.y - kBoards},
                         {"width", kRinkWidth + 2 * kBoards},
                         {"height", kRinkHeight + 2 * kBoards},
                         {"rx", radius + kBoards},
                         {"fill", "#ffffff"},
                         {"stroke", kInk},
                         {"stroke-width", 1.4}});
    svg.element("rect", {{"x", corner.x},
                         {"y", corner.y},
                         {"width", kRinkWidth},
                         {"height", kRinkHeight},
                         {"rx", radius},
                         {"fill", "url(#ice)"},
                         {"stroke", kFaintInk},
                         {"stroke-width", 0.8}});
}

void draw_lines(SvgWriter& svg) {
    svg.open("g", {{"stroke", kIceLine}, {"stroke-width", 0.8}, {"fill", "none"}});
    const auto line = [&svg](PagePoint from, PagePoint to) {
        svg.element("path", {{"d", SvgPath().move_to(from).line_to(to).commands()},
                             {"stroke-dasharray", "7 5"}});
    };
    line(on_page(0, program::kRinkHalfWidthM), on_page(0, -program::kRinkHalfWidthM));
    line(on_page(-program::kRinkHalfLengthM, 0), on_page(program::kRinkHalfLengthM, 0));
    constexpr double kTick_m = 0.35;
    constexpr double kFive_m = 5;
    for (double x = -program::kRinkHalfLengthM + kFive_m; x < program::kRinkHalfLengthM;
         x += kFive_m) {
        svg.element(
            "path",
            {{"d",
              SvgPath().move_to(on_page(x, -kTick_m)).line_to(on_page(x, kTick_m)).commands()}});
    }
    for (double y = -program::kRinkHalfWidthM + kFive_m; y < program::kRinkHalfWidthM;
         y += kFive_m) {
        svg.element(
            "path",
            {{"d",
              SvgPath().move_to(on_page(-kTick_m, y)).line_to(on_page(kTick_m, y)).commands()}});
    }
    svg.close();
}

} // namespace

void draw_rink(SvgWriter& svg) {
    svg.element("rect", {{"width", "100%"}, {"height", "100%"}, {"fill", kPaper}});
    draw_ice(svg);
    draw_lines(svg);
}

void draw_scale_bar(SvgWriter& svg) {
    constexpr double kLength_m = 5;
    constexpr double kBelow = 22;
    constexpr double kEnd = 4;
    const double right = kPageWidth - kPageMargin - to_pixels(program::kRinkCornerRadiusM) / 4;
    const double left = right - to_pixels(kLength_m);
    const double y = kRinkBottom + kBelow;
    svg.element("path", {{"d", SvgPath()
                                   .move_to({left, y - kEnd})
                                   .line_to({left, y})
                                   .line_to({right, y})
                                   .line_to({right, y - kEnd})
                                   .commands()},
                         {"fill", "none"},
                         {"stroke", kInk},
                         {"stroke-width", 1.1}});
    svg.text({(left + right) / 2, y + 13}, "5 m",
             {{"text-anchor", "middle"}, {"font-size", 11}, {"fill", kQuietInk}});
}

} // namespace choreo
