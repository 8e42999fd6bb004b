#include "game/choreo/marks_picture.h"
#include "game/choreo/palette.h"

#include <cmath>
#include <numbers>

namespace choreo {

void draw_push(SvgWriter& svg, PagePoint at, PagePoint ahead, program::Foot foot,
               std::string_view colour) {
    constexpr double kLength = 8.5;
    constexpr double kOff = 2;
    const PagePoint out = left_of(ahead) * (foot == program::Foot::Left ? 1 : -1);
    const PagePoint from = at + out * kOff;
    const PagePoint way = (out - ahead) * (kLength / std::numbers::sqrt2);
    svg.element(
        "path",
        {{"d", SvgPath().move_to(from).bow_to(from + way * 0.6 + out * 1.6, from + way).commands()},
         {"fill", "none"},
         {"stroke", colour},
         {"stroke-width", 1.3},
         {"stroke-linecap", "round"}});
}

void draw_flight(SvgWriter& svg, PagePoint from, PagePoint to) {
    constexpr double kRise = 0.42;
    const PagePoint along = to - from;
    // Bowed upwards on the page, as a leap is seen.
    PagePoint up = left_of(along);
    if (up.y > 0 || (up.y == 0 && up.x > 0)) {
        up = up * -1;
    }
    const PagePoint top = (from + to) * 0.5 + up * kRise + PagePoint{0, -9};
    svg.element("path", {{"d", SvgPath().move_to(from).bow_to(top, to).close().commands()},
                         {"fill", kRose},
                         {"fill-opacity", 0.13},
                         {"stroke", "none"}});
    svg.element("path", {{"d", SvgPath().move_to(from).bow_to(top, to).commands()},
                         {"fill", "none"},
                         {"stroke", kRose},
                         {"stroke-width", 1.6},
                         {"stroke-linecap", "round"}});
    svg.element("circle", {{"cx", from.x},
                           {"cy", from.y},
                           {"r", 2.8},
                           {"fill", kPaper},
                           {"stroke", kRose},
                           {"stroke-width", 1.4}});
    svg.element("circle", {{"cx", to.x}, {"cy", to.y}, {"r", 3.2}, {"fill", kRose}});
}

double spin_radius(std::size_t positions) {
    constexpr double kInner = 8;
    constexpr double kStep = 3.5;
    return kInner + kStep * static_cast<double>(positions);
}

void draw_spin(SvgWriter& svg, PagePoint at, std::size_t positions) {
    constexpr int kPetals = 7;
    constexpr int kPointsAPetal = 14;
    const double outer = spin_radius(positions);
    SvgPath rose;
    for (int i = 0; i < kPetals * kPointsAPetal; ++i) {
        const double angle = 2 * std::numbers::pi * i / (kPetals * kPointsAPetal);
        const double radius = outer * (0.80 + 0.20 * std::cos(kPetals * angle));
        const PagePoint point = at + PagePoint{std::cos(angle), std::sin(angle)} * radius;
        i == 0 ? rose.move_to(point) : rose.line_to(point);
    }
    svg.open("g", {{"fill", "none"}, {"stroke", "#4a3f9c"}});
    svg.element("path", {{"d", rose.close().commands()},
                         {"fill", "#7a6fd0"},
                         {"fill-opacity", 0.14},
                         {"stroke-width", 1.3}});
    for (std::size_t ring = 1; ring <= positions; ++ring) {
        const double radius =
            outer * 0.62 * static_cast<double>(ring) / static_cast<double>(positions);
        svg.element("circle", {{"cx", at.x}, {"cy", at.y}, {"r", radius}, {"stroke-width", 0.9}});
    }
    svg.close();
    svg.element("circle", {{"cx", at.x}, {"cy", at.y}, {"r", 1.6}, {"fill", "#4a3f9c"}});
}

void draw_pose(SvgWriter& svg, PagePoint at) {
    svg.element("circle", {{"cx", at.x},
                           {"cy", at.y},
                           {"r", 6.5},
                           {"fill", kPaper},
                           {"fill-opacity", 0.75},
                           {"stroke", kGold},
                           {"stroke-width", 1.8}});
}

void draw_turn(SvgWriter& svg, PagePoint at, PagePoint ahead, int sense) {
    constexpr double kLong = 7;
    constexpr double kWide = 4.5;
    const PagePoint out = left_of(ahead) * sense;
    // A cusp that points to the side the turn is made to.
    svg.element("path", {{"d", SvgPath()
                                   .move_to(at - ahead * kWide - out)
                                   .bow_to(at, at + out * kLong)
                                   .bow_to(at, at + ahead * kWide - out)
                                   .close()
                                   .commands()},
                         {"fill", kInk}});
}

void draw_start(SvgWriter& svg, PagePoint at, PagePoint ahead) {
    constexpr double kLong = 12;
    constexpr double kWide = 7;
    const PagePoint side = left_of(ahead) * kWide;
    svg.element("path", {{"d", SvgPath()
                                   .move_to(at + ahead * kLong)
                                   .line_to(at + side - ahead * (kWide / 2))
                                   .line_to(at - side - ahead * (kWide / 2))
                                   .close()
                                   .commands()},
                         {"fill", "#0a6a70"},
                         {"stroke", kPaper},
                         {"stroke-width", 1.2},
                         {"stroke-linejoin", "round"}});
}

void draw_end(SvgWriter& svg, PagePoint at) {
    constexpr double kHalf = 5.5;
    svg.element("rect", {{"x", at.x - kHalf},
                         {"y", at.y - kHalf},
                         {"width", 2 * kHalf},
                         {"height", 2 * kHalf},
                         {"rx", 1.5},
                         {"fill", "#a11a52"},
                         {"stroke", kPaper},
                         {"stroke-width", 1.2}});
}

} // namespace choreo
