#include "game/performance/drawing_solver.h"

#include <algorithm>

namespace performance {
namespace {

using physics::Vec2;

// Catmull-Rom with the chords as knots: smooth where pins are unevenly far apart.
Vec2 through(Vec2 before, Vec2 from, Vec2 to, Vec2 after, double x) {
    const auto chord = [](Vec2 a, Vec2 b) { return std::max(0.5, physics::length(b - a)); };
    const double d0 = chord(before, from);
    const double d1 = chord(from, to);
    const double d2 = chord(to, after);
    const Vec2 out =
        ((from - before) * (1 / d0) - (to - before) * (1 / (d0 + d1)) + (to - from) * (1 / d1)) *
        d1;
    const Vec2 in =
        ((to - from) * (1 / d1) - (after - from) * (1 / (d1 + d2)) + (after - to) * (1 / d2)) * d1;
    const double x2 = x * x;
    const double x3 = x2 * x;
    return from * (2 * x3 - 3 * x2 + 1) + out * (x3 - 2 * x2 + x) + to * (3 * x2 - 2 * x3) +
           in * (x3 - x2);
}

} // namespace

std::vector<Vec2> guide_through(const DrawingTask& task) {
    const std::size_t count = task.speed_mps.size();
    std::vector<double> way(count, 0);
    for (std::size_t i = 1; i < count; ++i) {
        way[i] = way[i - 1] + (task.speed_mps[i - 1] + task.speed_mps[i]) / 2 * Drawing::kSpacing_s;
    }
    const auto way_at = [&](double time_s) {
        const double place =
            std::clamp(time_s / Drawing::kSpacing_s, 0.0, static_cast<double>(count - 1));
        const auto i = std::min(static_cast<std::size_t>(place), count - 2);
        return way[i] + (way[i + 1] - way[i]) * (place - static_cast<double>(i));
    };
    const auto& pins = task.pins;
    std::vector<Vec2> guide(count, pins.front().position_m);
    std::size_t pin = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double time_s = static_cast<double>(i) * Drawing::kSpacing_s;
        while (pin + 1 < pins.size() && pins[pin + 1].time_s <= time_s) {
            ++pin;
        }
        const std::size_t next = std::min(pin + 1, pins.size() - 1);
        const double start = way_at(pins[pin].time_s);
        const double span = way_at(pins[next].time_s) - start;
        const double x = span > 0 ? std::clamp((way[i] - start) / span, 0.0, 1.0) : 0;
        guide[i] =
            through(pins[pin == 0 ? 0 : pin - 1].position_m, pins[pin].position_m,
                    pins[next].position_m, pins[std::min(next + 1, pins.size() - 1)].position_m, x);
    }
    return guide;
}

} // namespace performance
