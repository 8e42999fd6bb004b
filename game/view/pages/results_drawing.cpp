#include "game/view/pages/results_drawing.h"

#include "game/view/palette.h"
#include "levels/program/rink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace view {

namespace {

constexpr auto kHalfLength_m = static_cast<float>(program::kRinkHalfLengthM);
constexpr auto kHalfWidth_m = static_cast<float>(program::kRinkHalfWidthM);
constexpr auto kCorner_m = static_cast<float>(program::kRinkCornerRadiusM);

/// The ice from above: the page's up is the far side.
struct Plane {
    Point centre;
    float scale = 14; ///< units a metre

    [[nodiscard]] Point at(float x_m, float y_m) const {
        return {centre.x + x_m * scale, centre.y - y_m * scale};
    }
};

void draw_boards(Canvas& canvas, const Plane& plane, float outside_m, float width, Ink ink) {
    std::vector<StrokePoint> points;
    constexpr std::array<Point, 4> kSigns{{{1, 1}, {-1, 1}, {-1, -1}, {1, -1}}};
    constexpr int kSteps = 16;
    for (std::size_t corner = 0; corner < kSigns.size(); ++corner) {
        const Point middle{kSigns[corner].x * (kHalfLength_m - kCorner_m),
                           kSigns[corner].y * (kHalfWidth_m - kCorner_m)};
        for (int i = 0; i <= kSteps; ++i) {
            const float angle =
                kPi / 2 * (static_cast<float>(corner) + static_cast<float>(i) / kSteps);
            const float radius = kCorner_m + outside_m;
            points.push_back({.at = plane.at(middle.x + std::cos(angle) * radius,
                                             middle.y + std::sin(angle) * radius),
                              .width = width,
                              .ink = ink});
        }
    }
    canvas.stroke(points, {.closed = true});
}

void draw_rink(Canvas& canvas, const Plane& plane) {
    canvas.sprite(Image::Glow, plane.centre, kHalfLength_m * plane.scale * 1.5F,
                  kHalfWidth_m * plane.scale * 1.8F, {hex(0x2b3a98), 0.46F}, Blend::Add);
    draw_boards(canvas, plane, 0, 1.6F, {.color = palette::kMist, .alpha = 0.7F});
    draw_boards(canvas, plane, 0.6F, 1.1F, {.color = palette::kMist, .alpha = 0.25F});
    canvas.line(plane.at(0, kHalfWidth_m), plane.at(0, -kHalfWidth_m), 1.2F,
                {.color = palette::kRose, .alpha = 0.22F});
    constexpr float kCircle_m = 4.5F;
    canvas.circle(plane.at(0, 0), kCircle_m * plane.scale, 1.1F,
                  {.color = palette::kMist, .alpha = 0.2F});
}

/// Drawn by parts: between two jumps one stroke, thinned where the line hardly bends.
class TraceLine {
public:
    TraceLine(Canvas& canvas, const StrokeStyle& style) : canvas_(&canvas), style_(style) {}

    void add(const StrokePoint& point) {
        if (!points_.empty() && near(points_.back().at, point.at)) {
            return;
        }
        points_.push_back(point);
    }

    void finish() {
        canvas_->stroke(points_, style_);
        points_.clear();
    }

private:
    static bool near(Point a, Point b) {
        constexpr float kNear = 2.2F; // units: shorter pieces are not seen
        return std::abs(a.x - b.x) + std::abs(a.y - b.y) < kNear;
    }

    Canvas* canvas_;
    StrokeStyle style_;
    std::vector<StrokePoint> points_;
};

struct Span {
    std::int64_t from_us = 0;
    std::int64_t to_us = 1;

    [[nodiscard]] float share(std::int64_t time_us) const {
        return saturate(
            static_cast<float>(static_cast<double>(time_us - from_us) /
                               static_cast<double>(std::max<std::int64_t>(1, to_us - from_us))));
    }
};

/// From the cold light of the beginning to the gold of the end.
Color color_at(float share) {
    constexpr Color kFirst = hex(0x7f97ff);
    constexpr Color kMiddle = hex(0xd9dcff);
    return share < 0.5F ? mix(kFirst, kMiddle, share * 2)
                        : mix(kMiddle, palette::kGold, share * 2 - 1);
}

void draw_trace(Canvas& canvas, const ResultsPage& page, const Plane& plane, const Span& span,
                std::int64_t until_us) {
    const auto pass = [&](float width, float alpha) {
        TraceLine line(canvas, {.blend = Blend::Add, .feather = width > 3 ? width : 1.2F});
        for (const TrailPoint& point : page.trail) {
            if (point.time_us > until_us) {
                break;
            }
            if (point.begins) {
                line.finish();
            }
            line.add({.at = plane.at(point.x_m, point.y_m),
                      .width = width,
                      .ink = {.color = color_at(span.share(point.time_us)), .alpha = alpha}});
        }
        line.finish();
    };
    pass(7, 0.10F);
    pass(1.9F, 0.80F);
}

/// The first point of the trace at or after a time.
const TrailPoint* point_at(std::span<const TrailPoint> trail, std::int64_t time_us) {
    const auto found = std::lower_bound(
        trail.begin(), trail.end(), time_us,
        [](const TrailPoint& point, std::int64_t us) { return point.time_us < us; });
    return found == trail.end() ? nullptr : &*found;
}

void draw_landings(Canvas& canvas, const ResultsPage& page, const Plane& plane,
                   std::int64_t until_us) {
    struct Star {
        Point at;
        int number = 0;
    };

    std::vector<Star> stars;
    for (const performance::SheetRow& row : page.sheet->rows) {
        if (row.jumps.empty() || !row.jumps.front().measured.taken_off) {
            continue;
        }
        const std::int64_t landed_us = row.jumps.front().measured.touch_down_us;
        const TrailPoint* point = point_at(page.trail, landed_us);
        if (point != nullptr && landed_us <= until_us) {
            stars.push_back({.at = plane.at(point->x_m, point->y_m), .number = row.number});
        }
    }
    for (const Star& star : stars) {
        canvas.sprite(Image::Star, star.at, 30, 30, {.color = palette::kGold, .alpha = 0.95F},
                      Blend::Add);
        canvas.disc(star.at, 3, {.color = palette::kIvory});
    }
    for (const Star& star : stars) {
        const float side = star.at.x > plane.centre.x ? -1.0F : 1.0F;
        const Point at{star.at.x + side * 20, star.at.y - 24};
        canvas.disc(at, 13, {.color = palette::kNight, .alpha = 0.7F}, {.feather = 5});
        canvas.text({.font = Font::Numerals, .size = 20}, std::to_string(star.number),
                    {at.x, at.y - 12}, {.color = palette::kGold}, Align::Centre);
    }
}

} // namespace

void draw_results_drawing(Canvas& canvas, const ResultsPage& page, Rect area, double drawn) {
    const Plane plane{.centre = {area.x + area.width / 2, area.y + area.height / 2},
                      .scale = std::min(area.width / (2 * kHalfLength_m + 1.5F),
                                        area.height / (2 * kHalfWidth_m + 1.5F))};
    draw_rink(canvas, plane);
    if (page.trail.empty()) {
        return;
    }
    const Span span{.from_us = page.trail.front().time_us, .to_us = page.trail.back().time_us};
    const auto until_us =
        span.from_us + static_cast<std::int64_t>(static_cast<double>(span.to_us - span.from_us) *
                                                 std::clamp(drawn, 0.0, 1.0));
    draw_trace(canvas, page, plane, span, until_us);
    draw_landings(canvas, page, plane, until_us);
}

} // namespace view
