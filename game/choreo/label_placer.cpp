#include "game/choreo/label_placer.h"

#include "game/choreo/page.h"
#include "game/choreo/trace.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace choreo {
namespace {

constexpr int kDirections = 24;
constexpr double kRadiusStep = 7;

bool contains(const PageBox& box, PagePoint point) {
    return point.x >= box.left && point.x <= box.right && point.y >= box.top &&
           point.y <= box.bottom;
}

bool on_ice(PagePoint point) {
    return program::beyond_rink_m(
               {(point.x - kPageMargin) / kPixelsPerMetre - program::kRinkHalfLengthM,
                program::kRinkHalfWidthM - (point.y - kRinkTop) / kPixelsPerMetre}) <= 0;
}

bool on_ice(const PageBox& box) {
    return on_ice(PagePoint{box.left, box.top}) && on_ice(PagePoint{box.right, box.top}) &&
           on_ice(PagePoint{box.left, box.bottom}) && on_ice(PagePoint{box.right, box.bottom});
}

} // namespace

PageBox box_around(PagePoint centre, double width, double height) {
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2,
            centre.y + height / 2};
}

double overlap_of(const PageBox& a, const PageBox& b) {
    const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double height = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return std::max(width, 0.0) * std::max(height, 0.0);
}

double text_width(std::string_view words, double font_size) {
    constexpr double kMean = 0.66;
    const auto letters = std::count_if(words.begin(), words.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    return static_cast<double>(letters) * kMean * font_size;
}

double LabelPlacer::cost_of(const LabelWish& wish, LabelPlace& place) const {
    constexpr double kOffIce = 1e6;
    constexpr double kCovered = 100;
    constexpr double kCrossed = 7;
    const PageBox box = box_around(place.centre, wish.width, wish.height);
    for (const PageBox& other : taken_) {
        place.covered += overlap_of(box, other);
    }
    place.crossed = static_cast<int>(std::count_if(
        path_.begin(), path_.end(), [&box](PagePoint p) { return contains(box, p); }));
    return place.covered * kCovered + place.crossed * kCrossed +
           length_of(place.centre - wish.anchor) + (on_ice(box) ? 0 : kOffIce);
}

LabelPlace LabelPlacer::find(const LabelWish& wish) const {
    LabelPlace best;
    double least = std::numeric_limits<double>::max();
    for (double radius = wish.nearest; radius <= wish.farthest; radius += kRadiusStep) {
        for (int i = 0; i < kDirections; ++i) {
            const double angle = 2 * std::numbers::pi * i / kDirections;
            const PagePoint way{std::cos(angle), -std::sin(angle)};
            // The same gap between anchor and box in every direction.
            const double half =
                std::abs(way.x) * wish.width / 2 + std::abs(way.y) * wish.height / 2;
            LabelPlace place{.centre = wish.anchor + way * (radius + half)};
            const double cost = cost_of(wish, place);
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
    }
    return best;
}

LabelPlace LabelPlacer::place(const LabelWish& wish) {
    const LabelPlace found = find(wish);
    block(box_around(found.centre, wish.width, wish.height));
    return found;
}

} // namespace choreo
