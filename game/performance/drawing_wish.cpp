#include "game/performance/drawing_wish.h"

#include <algorithm>

namespace performance {
namespace {

constexpr double kStraightCost = 20; // of turning where it should run straight, as in the solver

bool covers(double from_s, double to_s, double time_s) {
    return time_s >= from_s && time_s < to_s;
}

} // namespace

std::vector<Wish> wishes_of(const DrawingTask& task) {
    const std::vector<physics::Vec2> guide = guide_through(task);
    std::vector<Wish> wishes(task.speed_mps.size());
    for (std::size_t k = 0; k < wishes.size(); ++k) {
        const double time_s = static_cast<double>(k) * Drawing::kSpacing_s;
        wishes[k].speed_mps = task.speed_mps[k];
        wishes[k].guide = guide[k];
        for (const DrawingTask::Straight& straight : task.straights) {
            if (covers(straight.from_s, straight.to_s, time_s)) {
                wishes[k].straight = kStraightCost;
            }
        }
        for (const DrawingTask::Lobe& lobe : task.lobes) {
            if (covers(lobe.from_s, lobe.to_s, time_s)) {
                wishes[k].lobe = lobe.sign;
                wishes[k].lobe_curvature = lobe.curvature;
            }
        }
    }
    for (const DrawingTask::Pin& pin : task.pins) {
        const double place = pin.time_s / Drawing::kSpacing_s + 0.5;
        const auto k = std::min(static_cast<std::size_t>(std::max(0.0, place)), wishes.size() - 1);
        wishes[k].pins.push_back(&pin);
    }
    return wishes;
}

} // namespace performance
