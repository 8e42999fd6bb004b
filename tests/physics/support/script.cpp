#include "tests/physics/support/script.h"

#include <algorithm>
#include <cassert>

namespace physics {
namespace {

// Shares the cues of all time out to steps, as an input queue does.
class Queue {
public:
    explicit Queue(std::vector<Cue> cues) : cues_(std::move(cues)) {
        std::stable_sort(cues_.begin(), cues_.end(),
                         [](const Cue& a, const Cue& b) { return a.time_s < b.time_s; });
    }

    // The next cue that falls before `end_s`; null when there is none.
    const Cue* take_before(double end_s) {
        return next_ < cues_.size() && cues_[next_].time_s < end_s ? &cues_[next_++] : nullptr;
    }

private:
    std::vector<Cue> cues_;
    std::size_t next_ = 0;
};

} // namespace

Skater gliding(double speed_mps) {
    Skater skater;
    skater.place({}, 0, speed_mps);
    return skater;
}

Skated skate(const Skater& skater, double until_s, std::vector<Cue> cues, Grid grid,
             const Watch& watch) {
    Skated skated{skater, {}};
    Queue queue(std::move(cues));
    EventList events;
    std::vector<Control> controls;
    const int first_step = grid.phase_s > 0 ? -1 : 0;
    for (int n = first_step;; ++n) {
        const double start_s = n < 0 ? 0 : grid.phase_s + n / grid.hz;
        const double end_s = grid.phase_s + (n + 1) / grid.hz;
        if (start_s >= until_s) {
            return skated;
        }
        controls.clear();
        while (const Cue* cue = queue.take_before(end_s)) {
            controls.push_back({std::max(0.0, cue->time_s - start_s), cue->command});
        }
        events.clear();
        skated.skater.advance(start_s, n < 0 ? grid.phase_s : 1 / grid.hz, controls, events);
        skated.events.insert(skated.events.end(), events.begin(), events.end());
        if (watch) {
            watch(skated.skater, end_s);
        }
    }
}

void skate(World& world, double until_s, std::vector<Cue> cues) {
    Queue queue(std::move(cues));
    while (world.time_s() < until_s) {
        while (const Cue* cue = queue.take_before(world.time_s() + world.step_s())) {
            const double onset_s = std::clamp(cue->time_s - world.time_s(), 0.0, world.step_s());
            [[maybe_unused]] const ControlFault fault =
                world.apply(cue->skater, {onset_s, cue->command});
            assert(fault == ControlFault::None);
        }
        world.step();
    }
}

} // namespace physics
