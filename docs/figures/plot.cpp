#include "docs/figures/plot.h"

#include "game/choreo/palette.h"

#include <fmt/format.h>

#include <cmath>

namespace figures {
namespace {

constexpr double kPageWidth = 760;
constexpr double kSmall = 12;
constexpr double kNormal = 13;

std::string ticked(double value, int decimals) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    if (text.front() == '-') {
        text.replace(0, 1, "−");
    }
    return text;
}

int ticks_of(const Axis& axis) {
    constexpr double kRounding = 1e-9;
    if (axis.tick <= 0) {
        return -1;
    }
    return static_cast<int>(std::floor((axis.to - axis.from) / axis.tick + kRounding));
}

} // namespace

choreo::SvgWriter new_page(double height, std::string_view title, std::string_view subtitle) {
    constexpr double kMargin = 24;
    constexpr double kTitle = 18;
    choreo::SvgWriter page(kPageWidth, height, title);
    page.element(
        "rect", {{"width", kPageWidth}, {"height", height}, {"rx", 8.0}, {"fill", choreo::kPaper}});
    page.text({kMargin, 33}, title,
              {{"font-family", choreo::kFont}, {"font-size", kTitle}, {"fill", choreo::kInk}});
    page.text({kMargin, 54}, subtitle, {{"font-size", kNormal}, {"fill", choreo::kQuietInk}});
    return page;
}

Plot::Plot(choreo::SvgWriter& page, const Area& area, const Axis& x, const Axis& y)
    : page_(&page), area_(area), x_(x), y_(y) {
    page.element("rect", {{"x", area.left},
                          {"y", area.top},
                          {"width", area.width},
                          {"height", area.height},
                          {"fill", choreo::kIce}});
    draw_x_axis();
    draw_y_axis();
}

void Plot::draw_x_axis() {
    const double bottom = area_.top + area_.height;
    for (int i = 0; i <= ticks_of(x_); ++i) {
        const double value = x_.from + i * x_.tick;
        const double x = place({value, y_.from}).x;
        page_->element(
            "path",
            {{"d", choreo::SvgPath().move_to({x, area_.top}).line_to({x, bottom}).commands()},
             {"stroke", choreo::kIceLine}});
        page_->text({x, bottom + 17}, ticked(value, x_.decimals),
                    {{"font-size", kSmall}, {"fill", choreo::kInk}, {"text-anchor", "middle"}});
    }
    page_->text({area_.left + area_.width / 2, bottom + 36}, x_.label,
                {{"font-size", kSmall}, {"fill", choreo::kQuietInk}, {"text-anchor", "middle"}});
}

void Plot::draw_y_axis() {
    for (int i = 0; i <= ticks_of(y_); ++i) {
        const double value = y_.from + i * y_.tick;
        const double y = place({x_.from, value}).y;
        page_->element("path", {{"d", choreo::SvgPath()
                                          .move_to({area_.left, y})
                                          .line_to({area_.left + area_.width, y})
                                          .commands()},
                                {"stroke", choreo::kIceLine}});
        page_->text({area_.left - 8, y + 4}, ticked(value, y_.decimals),
                    {{"font-size", kSmall}, {"fill", choreo::kInk}, {"text-anchor", "end"}});
    }
    page_->text({area_.left, area_.top - 9}, y_.label,
                {{"font-size", kSmall}, {"fill", choreo::kQuietInk}});
}

choreo::PagePoint Plot::place(Point at) const {
    const auto tenth = [](double px) { return std::round(px * 10) / 10; };
    return {tenth(area_.left + (at.x - x_.from) / (x_.to - x_.from) * area_.width),
            tenth(area_.top + (y_.to - at.y) / (y_.to - y_.from) * area_.height)};
}

void Plot::band(double from_y, double to_y, std::string_view colour) {
    between(Points{{x_.from, from_y}, {x_.to, from_y}}, Points{{x_.from, to_y}, {x_.to, to_y}},
            colour);
}

void Plot::between(std::span<const Point> one, std::span<const Point> other,
                   std::string_view colour) {
    choreo::SvgPath path;
    path.move_to(place(one.front()));
    for (const Point& point : one.subspan(1)) {
        path.line_to(place(point));
    }
    for (std::size_t i = other.size(); i-- > 0;) {
        path.line_to(place(other[i]));
    }
    page_->element("path",
                   {{"d", path.close().commands()}, {"fill", colour}, {"fill-opacity", 0.14}});
}

void Plot::mark(double x, std::string_view words) {
    line(Points{{x, y_.from}, {x, y_.to}},
         {.colour = choreo::kQuietInk, .width = 1, .dash = "3 3"});
    if (!words.empty()) {
        tag({x, y_.from}, {.words = words, .colour = choreo::kQuietInk, .right = 5, .down = -7});
    }
}

void Plot::line(std::span<const Point> points, const Stroke& stroke) {
    choreo::SvgPath path;
    path.move_to(place(points.front()));
    for (const Point& point : points.subspan(1)) {
        path.line_to(place(point));
    }
    page_->element("path", {{"d", path.commands()},
                            {"fill", "none"},
                            {"stroke", stroke.colour},
                            {"stroke-width", stroke.width},
                            {"stroke-dasharray", stroke.dash},
                            {"stroke-linejoin", "round"}});
}

void Plot::dot(Point at, std::string_view colour) {
    constexpr double kRadius = 3.6;
    const choreo::PagePoint centre = place(at);
    page_->element("circle", {{"cx", centre.x},
                              {"cy", centre.y},
                              {"r", kRadius},
                              {"fill", colour},
                              {"stroke", choreo::kPaper},
                              {"stroke-width", 1.2}});
}

void Plot::tag(Point at, const Tag& tag) {
    const choreo::PagePoint from = place(at);
    page_->text({from.x + tag.right, from.y + tag.down}, tag.words,
                {{"font-size", kNormal},
                 {"fill", tag.colour},
                 {"text-anchor", tag.anchor},
                 {"stroke", choreo::kPaper},
                 {"stroke-width", 3.0},
                 {"stroke-opacity", 0.8},
                 {"paint-order", "stroke"}});
}

} // namespace figures
