#include "game/view/rink/ice_plane.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace view::rink {

namespace {

constexpr float kNearest_m = 1.2F;

float dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}

/// Of length 1, at right angles to the way from one point to another; zero where they are one.
Point normal(Point from, Point to) {
    const Point way = to - from;
    const float size = std::sqrt(dot(way, way));
    return size < 1e-5F ? Point{} : Point{-way.y / size, way.x / size};
}

Vec3 place_in(const IcePlane::Ellipse& ellipse, float along, float across) {
    const float c = std::cos(ellipse.along_rad);
    const float s = std::sin(ellipse.along_rad);
    const float x = along * ellipse.half_length_m;
    const float y = across * ellipse.half_width_m;
    return ellipse.centre + Vec3{x * c - y * s, 0, -(x * s + y * c)};
}

} // namespace

std::optional<Point> IcePlane::seen(Vec3 place) const {
    // The camera looks along -z but for a few degrees, so this is also its nearest depth.
    place.z = std::min(place.z, camera_->at().z - kNearest_m);
    const auto projected = camera_->project(place);
    return projected ? std::optional(projected->at) : std::nullopt;
}

void IcePlane::disc(Vec3 centre, float radius_m, std::span<const DiscRing> rings, Blend blend) {
    ellipse({.centre = centre, .half_length_m = radius_m, .half_width_m = radius_m}, rings, blend);
}

void IcePlane::ellipse(const Ellipse& ellipse, std::span<const DiscRing> rings, Blend blend) {
    const auto middle = seen(ellipse.centre);
    const float depth_m = camera_->at().z - ellipse.centre.z;
    if (!middle || rings.size() < 2 || depth_m < kNearest_m) {
        return;
    }
    DrawList& list = canvas_->list();
    const float size = ellipse.half_length_m * camera_->scale_at(depth_m);
    const int corners = std::clamp(static_cast<int>(size / 5), 16, 72);
    int inner = list.add(*middle, rings[0].ink);
    for (std::size_t ring = 1; ring < rings.size(); ++ring) {
        const float share = rings[ring].share;
        int first = -1;
        for (int i = 0; i < corners; ++i) {
            const float angle = 2 * kPi * static_cast<float>(i) / static_cast<float>(corners);
            const auto at =
                seen(place_in(ellipse, std::cos(angle) * share, std::sin(angle) * share));
            const int corner = list.add(at.value_or(*middle), rings[ring].ink);
            first = first < 0 ? corner : first;
        }
        for (int i = 0; i < corners; ++i) {
            const int next = (i + 1) % corners;
            if (ring == 1) {
                list.triangle(Image::None, blend, inner, first + i, first + next);
            } else {
                list.quad(Image::None, blend, inner + i, inner + next, first + next, first + i);
            }
        }
        inner = first;
    }
}

void IcePlane::decal(Image image, const Ellipse& place, Ink ink, Blend blend) {
    constexpr std::array<Point, 4> kCorners{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    if (camera_->at().z - place.centre.z < kNearest_m + place.half_length_m) {
        return;
    }
    DrawList& list = canvas_->list();
    std::array<Point, 4> at{};
    for (std::size_t i = 0; i < at.size(); ++i) {
        const auto corner = seen(place_in(place, kCorners[i].x, kCorners[i].y));
        if (!corner) {
            return;
        }
        at[i] = *corner;
    }
    const auto add = [&](std::size_t i) {
        return list.add(at[i], ink, (kCorners[i].x + 1) / 2, (kCorners[i].y + 1) / 2);
    };
    const int a = add(0);
    const int b = add(1);
    const int c = add(2);
    const int d = add(3);
    list.quad(image, blend, a, b, c, d);
}

void IcePlane::strip(std::span<const StripPoint> points, Blend blend, float feather) {
    const std::size_t count = points.size();
    if (count < 2) {
        return;
    }
    DrawList& list = canvas_->list();
    const auto centre = [&](std::size_t i) { return camera_->project(points[i].at); };
    std::optional<Projected> before = centre(0);
    std::optional<Projected> here = before;
    int last = -1;
    bool last_thin = false;
    for (std::size_t i = 0; i < count; ++i) {
        const std::optional<Projected> after = i + 1 < count ? centre(i + 1) : here;
        const StripPoint& point = points[i];
        const auto edge = camera_->project(point.at + point.across * (point.width_m / 2));
        if (!before || !here || !after || !edge || here->depth_m < kNearest_m) {
            last = -1;
        } else {
            const Point side = normal(before->at, after->at);
            float half = std::abs(dot(edge->at - here->at, side));
            Ink ink = point.ink;
            const bool thin = half < 0.5F;
            if (thin) {
                ink.alpha *= half / 0.5F;
                half = 0.5F;
            }
            const Ink none{.color = ink.color, .alpha = 0};
            const float outer = half + feather / 2;
            const float inner = std::max(0.0F, half - feather / 2);
            // Rows of three where it is as thin as its soft edges, else of four.
            const int row = list.add(here->at - side * outer, none);
            list.add(thin ? here->at : here->at - side * inner, ink);
            if (!thin) {
                list.add(here->at + side * inner, ink);
            }
            list.add(here->at + side * outer, none);
            if (last >= 0) {
                list.quad(Image::None, blend, last, last + 1, row + 1, row);
                if (!thin || !last_thin) {
                    list.quad(Image::None, blend, last + 1, last + (last_thin ? 1 : 2),
                              row + (thin ? 1 : 2), row + 1);
                }
                const int far_last = last + (last_thin ? 1 : 2);
                const int far_row = row + (thin ? 1 : 2);
                list.quad(Image::None, blend, far_last, far_last + 1, far_row + 1, far_row);
            }
            last = row;
            last_thin = thin;
        }
        before = here;
        here = after;
    }
}

void IcePlane::ring(Vec3 centre, float radius_m, float width_m, Ink ink, Blend blend) {
    const float depth_m = std::max(kNearest_m, camera_->at().z - centre.z);
    const int corners =
        std::clamp(static_cast<int>(radius_m * camera_->scale_at(depth_m) / 3), 16, 64);
    std::vector<StripPoint> points;
    points.reserve(static_cast<std::size_t>(corners) + 1);
    for (int i = 0; i <= corners; ++i) {
        const float angle = 2 * kPi * static_cast<float>(i) / static_cast<float>(corners);
        const Vec3 out{std::cos(angle), 0, std::sin(angle)};
        points.push_back(
            {.at = centre + out * radius_m, .across = out, .width_m = width_m, .ink = ink});
    }
    strip(points, blend);
}

} // namespace view::rink
