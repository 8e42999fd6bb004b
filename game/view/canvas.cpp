#include "game/view/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace view {

namespace {

/// Four corners clockwise from the top left, each with its ink, over a whole image.
void fill(DrawList& list, Image image, Blend blend, Rect area, Ink top_left, Ink top_right,
          Ink bottom_right, Ink bottom_left) {
    const int a = list.add({area.x, area.y}, top_left, 0, 0);
    const int b = list.add({area.x + area.width, area.y}, top_right, 1, 0);
    const int c = list.add({area.x + area.width, area.y + area.height}, bottom_right, 1, 1);
    const int d = list.add({area.x, area.y + area.height}, bottom_left, 0, 1);
    list.quad(image, blend, a, b, c, d);
}

Point on_circle(Point centre, float radius, float angle_rad) {
    return {centre.x + std::cos(angle_rad) * radius, centre.y + std::sin(angle_rad) * radius};
}

Ink faded(Ink ink) {
    return {.color = ink.color, .alpha = 0};
}

/// Of length 1, to the left of the way from one point to another; zero where they are one.
Point normal(Point from, Point to) {
    const Point way = to - from;
    const float size = std::sqrt(way.x * way.x + way.y * way.y);
    return size < 1e-5F ? Point{} : Point{-way.y / size, way.x / size};
}

} // namespace

void Canvas::rect(Rect area, Ink ink, Blend blend) {
    fill(*list_, Image::None, blend, area, ink, ink, ink, ink);
}

void Canvas::gradient_down(Rect area, Ink top, Ink bottom, Blend blend) {
    fill(*list_, Image::None, blend, area, top, top, bottom, bottom);
}

void Canvas::gradient_right(Rect area, Ink left, Ink right, Blend blend) {
    fill(*list_, Image::None, blend, area, left, right, right, left);
}

void Canvas::image(Image image, Rect area, Ink ink, Blend blend) {
    fill(*list_, image, blend, area, ink, ink, ink, ink);
}

void Canvas::sprite(Image image, Point centre, float half_width, float half_height, Ink ink,
                    Blend blend, float turned_rad) {
    const float c = std::cos(turned_rad);
    const float s = std::sin(turned_rad);
    const auto corner = [&](float u, float v) {
        const float x = u * half_width;
        const float y = v * half_height;
        return list_->add({centre.x + x * c - y * s, centre.y + x * s + y * c}, ink, (u + 1) / 2,
                          (v + 1) / 2);
    };
    const int first = corner(-1, -1);
    corner(1, -1);
    corner(1, 1);
    corner(-1, 1);
    list_->quad(image, blend, first, first + 1, first + 2, first + 3);
}

void Canvas::stroke(std::span<const StrokePoint> points, const StrokeStyle& style) {
    const std::size_t count = points.size();
    if (count < 2) {
        return;
    }
    // Each point is a row of four vertices across: the soft edges are outside.
    const auto row_at = [&](std::size_t i) {
        const std::size_t before = style.closed ? (i + count - 1) % count : i - (i > 0 ? 1 : 0);
        const std::size_t after = style.closed ? (i + 1) % count : std::min(i + 1, count - 1);
        const Point across = normal(points[before].at, points[after].at);
        Ink ink = points[i].ink;
        float half = points[i].width / 2;
        if (half < 0.5F) {
            ink.alpha *= half / 0.5F;
            half = 0.5F;
        }
        const float inner = std::max(0.0F, half - style.feather / 2);
        const float outer = half + style.feather / 2;
        const int row = list_->add(points[i].at - across * outer, faded(ink));
        list_->add(points[i].at - across * inner, ink);
        list_->add(points[i].at + across * inner, ink);
        list_->add(points[i].at + across * outer, faded(ink));
        return row;
    };
    const auto join = [&](int from, int to) {
        for (int strip = 0; strip < 3; ++strip) {
            list_->quad(Image::None, style.blend, from + strip, from + strip + 1, to + strip + 1,
                        to + strip);
        }
    };
    const int first = row_at(0);
    int last = first;
    for (std::size_t i = 1; i < count; ++i) {
        const int row = row_at(i);
        join(last, row);
        last = row;
    }
    if (style.closed) {
        join(last, first);
    }
}

void Canvas::line(Point from, Point to, float width, Ink ink, const StrokeStyle& style) {
    const std::array<StrokePoint, 2> ends{
        {{.at = from, .width = width, .ink = ink}, {.at = to, .width = width, .ink = ink}}};
    stroke(ends, style);
}

void Canvas::arc(Point centre, float radius, float from_rad, float to_rad, float width, Ink first,
                 Ink last, const StrokeStyle& style) {
    constexpr float kStep = 6; // units along the arc
    const int steps = std::max(6, static_cast<int>(std::abs(to_rad - from_rad) * radius / kStep));
    std::vector<StrokePoint> points;
    points.reserve(static_cast<std::size_t>(steps) + 1);
    for (int i = 0; i <= steps; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(steps);
        points.push_back({.at = on_circle(centre, radius, mix(from_rad, to_rad, share)),
                          .width = width,
                          .ink = {.color = mix(first.color, last.color, share),
                                  .alpha = mix(first.alpha, last.alpha, share)}});
    }
    stroke(points, style);
}

void Canvas::circle(Point centre, float radius, float width, Ink ink, const StrokeStyle& style) {
    arc(centre, radius, 0, 2 * kPi, width, ink, ink, style);
}

void Canvas::disc(Point centre, float radius, Ink ink, const StrokeStyle& style) {
    const int corners = std::max(12, static_cast<int>(radius * 0.8F));
    std::vector<Point> points;
    points.reserve(static_cast<std::size_t>(corners));
    for (int i = 0; i < corners; ++i) {
        points.push_back(on_circle(centre, radius,
                                   2 * kPi * static_cast<float>(i) / static_cast<float>(corners)));
    }
    polygon(points, ink, style);
}

void Canvas::polygon(std::span<const Point> corners, Ink ink, const StrokeStyle& style) {
    const std::size_t count = corners.size();
    if (count < 3) {
        return;
    }
    Point centre;
    for (const Point& corner : corners) {
        centre = centre + corner * (1 / static_cast<float>(count));
    }
    const int middle = list_->add(centre, ink);
    const auto ring_at = [&](std::size_t i) {
        // Outwards at a corner: between the normals of its two sides.
        Point out = normal(corners[(i + count - 1) % count], corners[(i + 1) % count]);
        const Point from_middle = corners[i] - centre;
        if (out.x * from_middle.x + out.y * from_middle.y < 0) {
            out = out * -1;
        }
        const int inner = list_->add(corners[i] - out * (style.feather / 2), ink);
        list_->add(corners[i] + out * (style.feather / 2), faded(ink));
        return inner;
    };
    const auto join = [&](int from, int to) {
        list_->triangle(Image::None, style.blend, middle, from, to);
        list_->quad(Image::None, style.blend, from, from + 1, to + 1, to);
    };
    const int first = ring_at(0);
    int last = first;
    for (std::size_t i = 1; i < count; ++i) {
        const int corner = ring_at(i);
        join(last, corner);
        last = corner;
    }
    join(last, first);
}

float Canvas::text(const TextStyle& style, std::string_view utf8, Point at, Ink ink, Align align,
                   Blend blend) {
    if (utf8.empty()) {
        return 0;
    }
    const TextImage text = measure(style, utf8);
    const float shift = align == Align::Left     ? 0
                        : align == Align::Centre ? text.width / 2
                                                 : text.width;
    image(text.image, {std::round(at.x - shift), std::round(at.y), text.image_width, text.height},
          ink, blend);
    return text.width;
}

} // namespace view
