#pragma once

#include "game/view/draw_list.h"
#include "game/view/typesetter.h"

#include <span>
#include <string_view>

namespace view {

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

enum class Align : std::uint8_t { Left, Centre, Right };

/// One point of a stroke of changing width and colour.
struct StrokePoint {
    Point at;
    float width = 1; ///< units
    Ink ink;
};

/// How a stroke is drawn.
struct StrokeStyle {
    Blend blend = Blend::Alpha;
    float feather = 1.1F; ///< width of its soft edge, units
    bool closed = false;
};

/// Shapes with soft edges, drawn into a list: no multisampling needed. Units as in DrawList.
class Canvas {
public:
    /// Both must outlive the canvas.
    Canvas(DrawList& list, Typesetter& typesetter) : list_(&list), typesetter_(&typesetter) {}

    void rect(Rect area, Ink ink, Blend blend = Blend::Alpha);
    /// From one ink to another, downwards or to the right.
    void gradient_down(Rect area, Ink top, Ink bottom, Blend blend = Blend::Alpha);
    void gradient_right(Rect area, Ink left, Ink right, Blend blend = Blend::Alpha);
    /// A whole image.
    void image(Image image, Rect area, Ink ink, Blend blend);
    /// A whole image about its centre, turned by an angle.
    void sprite(Image image, Point centre, float half_width, float half_height, Ink ink,
                Blend blend, float turned_rad = 0);

    /// Widths under 1 unit are drawn as 1 and fainter.
    void stroke(std::span<const StrokePoint> points, const StrokeStyle& style = {});
    void line(Point from, Point to, float width, Ink ink, const StrokeStyle& style = {});
    /// Angles from +x, y down: growing is clockwise. `last` is the ink at the end.
    void arc(Point centre, float radius, float from_rad, float to_rad, float width, Ink first,
             Ink last, const StrokeStyle& style = {});
    void circle(Point centre, float radius, float width, Ink ink, const StrokeStyle& style = {});
    void disc(Point centre, float radius, Ink ink, const StrokeStyle& style = {});
    /// A convex polygon with a soft edge.
    void polygon(std::span<const Point> corners, Ink ink, const StrokeStyle& style = {});

    /// `at` is the top of the line, at its left, centre or right end. Returns its width.
    float text(const TextStyle& style, std::string_view utf8, Point at, Ink ink,
               Align align = Align::Left, Blend blend = Blend::Alpha);

    [[nodiscard]] TextImage measure(const TextStyle& style, std::string_view utf8) {
        return typesetter_->set(style, utf8);
    }

    [[nodiscard]] DrawList& list() { return *list_; }

private:
    DrawList* list_;
    Typesetter* typesetter_;
};

} // namespace view
