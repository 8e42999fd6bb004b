#include "game/screens/live_run.h"

#include "game/performance/song_time.h"

#include <algorithm>
#include <vector>

namespace screens {

using performance::end_of_step_us;
using performance::Input;
using performance::step_of;

LiveRun::LiveRun(const performance::Plan& plan, bool auto_skater)
    : performance_(plan), hands_(plan), auto_(auto_skater), before_(performance_.skater().state()) {
}

void LiveRun::add(const Input& input) {
    if (!auto_) {
        waiting_.push_back(input);
    }
}

std::int64_t LiveRun::due(std::int64_t song_us) const {
    if (performance_.finished()) {
        return 0;
    }
    // Steps ending at or before song_us, less those that are done.
    std::int64_t last = step_of(song_us);
    while (end_of_step_us(last) > song_us) {
        --last;
    }
    return std::max<std::int64_t>(0, last - step_of(performance_.time_us()) + 1);
}

void LiveRun::step(performance::AutoSkater* hands, const AfterStep& after) {
    const std::int64_t step = step_of(performance_.time_us());
    const std::int64_t end_us = end_of_step_us(step);
    std::vector<Input> inputs;
    if (hands != nullptr) {
        inputs = hands->next(performance_, end_us);
    }
    while (hands == nullptr && !waiting_.empty() && step_of(waiting_.front().time_us) <= step) {
        inputs.push_back(waiting_.front());
        waiting_.pop_front();
    }
    before_ = performance_.skater().state();
    performance_.advance(end_us, inputs);
    after(performance_);
}

void LiveRun::advance(std::int64_t song_us, const AfterStep& after) {
    while (due(song_us) > 0) {
        step(auto_ ? &hands_ : nullptr, after);
    }
}

void LiveRun::skip_to(std::int64_t song_us, const AfterStep& after) {
    while (due(song_us) > 0) {
        step(&hands_, after);
    }
}

view::Moment LiveRun::moment(std::int64_t song_us, double wall_s) const {
    // Between the last two steps, the picture is a step behind the clock.
    constexpr std::int64_t kStep_us = 1'000'000 / performance::kStep_hz;
    const bool between_steps = due(song_us) == 0;
    const double share = between_steps ? performance::onset_of(song_us) * performance::kStep_hz : 1;
    return {.performance = &performance_,
            .skater = view::between(before_, performance_.skater().state(), share),
            .song_us = between_steps ? song_us - kStep_us : performance_.time_us(),
            .wall_s = wall_s};
}

} // namespace screens
