#pragma once

#include "game/choreo/svg_writer.h"

#include <span>
#include <string_view>
#include <vector>

namespace figures {

/// An empty page 760 px wide, with its title and a line below it.
[[nodiscard]] choreo::SvgWriter new_page(double height, std::string_view title,
                                         std::string_view subtitle);

// Dark enough to be read as words on paper.
inline constexpr std::string_view kTeal = "#016b70";
inline constexpr std::string_view kBlue = "#24549e";
inline constexpr std::string_view kAmber = "#8f5f14";

/// A rectangle of the page, px.
struct Area {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

struct Axis {
    double from = 0;
    double to = 1;
    double tick = 0.1; ///< from one labelled line to the next, from `from` on; 0: none
    int decimals = 0;  ///< of the labels
    std::string_view label;
};

/// A place in the units of the axes.
struct Point {
    double x = 0;
    double y = 0;
};

using Points = std::vector<Point>;

struct Stroke {
    std::string_view colour;
    double width = 2;
    std::string_view dash = "none"; ///< as SVG has it
};

/// Words beside a place, moved from it by so many px.
struct Tag {
    std::string_view words;
    std::string_view colour;
    double right = 0;
    double down = 0;
    std::string_view anchor = "start";
};

/// Axes with a grid, and what is drawn in their units. Places are rounded to a tenth of a pixel, so
/// that the last bits of a number do not show.
class Plot {
public:
    /// The page must outlive the plot.
    Plot(choreo::SvgWriter& page, const Area& area, const Axis& x, const Axis& y);

    /// Shades between two values of y, over the whole width.
    void band(double from_y, double to_y, std::string_view colour);
    /// The same between two lines of equal length that run along each other.
    void between(std::span<const Point> one, std::span<const Point> other, std::string_view colour);
    /// A thin line through a value of x, named at its foot unless `words` is empty.
    void mark(double x, std::string_view words);
    void line(std::span<const Point> points, const Stroke& stroke);
    void dot(Point at, std::string_view colour);
    void tag(Point at, const Tag& tag);

private:
    [[nodiscard]] choreo::PagePoint place(Point at) const;
    void draw_x_axis();
    void draw_y_axis();

    choreo::SvgWriter* page_;
    Area area_;
    Axis x_;
    Axis y_;
};

} // namespace figures
