#include "game/choreo/trace.h"

#include "game/choreo/page.h"

#include <algorithm>
#include <cmath>

namespace choreo {
namespace {

constexpr double kStill_mps = 0.3;
constexpr double kStraight_radpm = 0.05; ///< flatter than this no lean is seen
constexpr std::size_t kShortest = 4;     ///< knots that a lean lasts at least to be drawn

double seconds_of(std::int64_t time_us) {
    constexpr double kMicrosecond = 1e-6;
    return static_cast<double>(time_us) * kMicrosecond;
}

Bend bend_of(const performance::DrawingPoint& knot) {
    const double curvature = knot.turn_rate_radps / std::max(knot.speed_mps, kStill_mps);
    if (std::abs(curvature) < kStraight_radpm) {
        return Bend::Straight;
    }
    return curvature > 0 ? Bend::Left : Bend::Right;
}

} // namespace

Trace::Trace(const performance::Plan& plan) : plan_(&plan) {
    constexpr double kSecond_us = 1e6;
    const std::vector<performance::DrawingPoint>& knots = plan.drawing.knots();
    for (std::size_t i = 0; i < knots.size(); ++i) {
        const double time_s = static_cast<double>(i) * performance::Drawing::kSpacing_s;
        TracePoint point;
        point.time_us = std::llround(time_s * kSecond_us);
        if (point.time_us > plan.end_us) {
            break;
        }
        point.at = on_page(knots[i].position_m.x, knots[i].position_m.y);
        point.bend = bend_of(knots[i]);
        point.motion = knots[i].speed_mps < kStill_mps ? Motion::Still : Motion::Glide;
        points_.push_back(point);
    }
    mark_elements();
    mark_bends();
}

void Trace::mark_elements() {
    const auto mark = [this](std::int64_t from_us, std::int64_t to_us, Motion motion) {
        for (TracePoint& point : points_) {
            if (point.time_us >= from_us && point.time_us <= to_us) {
                point.motion = motion;
            }
        }
    };
    for (std::size_t i = 0; i < plan_->elements.size(); ++i) {
        const performance::PlannedElement& element = plan_->elements[i];
        for (TracePoint& point : points_) {
            if (point.time_us >= element.start_us) {
                point.element = i;
            }
        }
        for (const performance::PlannedJump& jump : element.jumps) {
            mark(jump.off_us, jump.land_us, Motion::Flight);
        }
        if (!element.positions.empty()) {
            mark(element.enter_us, element.positions.back().to_us, Motion::Spin);
        }
    }
}

// A lean that is over before it can be seen is drawn as the one before it.
void Trace::mark_bends() {
    std::size_t start = 0;
    while (start < points_.size()) {
        std::size_t end = start;
        while (end < points_.size() && points_[end].bend == points_[start].bend) {
            ++end;
        }
        if (end - start < kShortest && start > 0) {
            const Bend before = points_[start - 1].bend;
            for (std::size_t i = start; i < end; ++i) {
                points_[i].bend = before;
            }
        }
        start = end;
    }
}

std::size_t Trace::index_of(std::int64_t time_us) const {
    const auto after = std::upper_bound(
        points_.begin(), points_.end(), time_us,
        [](std::int64_t time, const TracePoint& point) { return time < point.time_us; });
    return after == points_.begin() ? 0 : static_cast<std::size_t>(after - points_.begin()) - 1;
}

PagePoint Trace::at(std::int64_t time_us) const {
    const performance::DrawingPoint place = plan_->drawing.at(seconds_of(time_us));
    return on_page(place.position_m.x, place.position_m.y);
}

PagePoint Trace::direction(std::int64_t time_us) const {
    constexpr std::int64_t kAround_us = 120'000;
    const PagePoint moved = at(time_us + kAround_us) - at(time_us - kAround_us);
    const double length = length_of(moved);
    if (length > 2) {
        return moved * (1 / length);
    }
    const double heading = plan_->drawing.at(seconds_of(time_us)).heading_rad;
    return {std::cos(heading), -std::sin(heading)};
}

Motion Trace::motion(std::int64_t time_us) const {
    return points_.empty() ? Motion::Still : points_[index_of(time_us)].motion;
}

std::string Trace::colour(std::int64_t time_us, Bend bend) const {
    return colour_of(static_cast<double>(time_us) /
                         static_cast<double>(std::max<std::int64_t>(plan_->end_us, 1)),
                     bend);
}

PagePoint operator+(PagePoint a, PagePoint b) {
    return {a.x + b.x, a.y + b.y};
}

PagePoint operator-(PagePoint a, PagePoint b) {
    return {a.x - b.x, a.y - b.y};
}

PagePoint operator*(PagePoint a, double k) {
    return {a.x * k, a.y * k};
}

double length_of(PagePoint a) {
    return std::sqrt(a.x * a.x + a.y * a.y);
}

PagePoint left_of(PagePoint direction) {
    return {direction.y, -direction.x};
}

} // namespace choreo
