#include "tests/performance/support/stepper.h"

#include "game/performance/song_time.h"

#include <algorithm>
#include <iterator>

using performance::Input;

void Stepper::run(std::int64_t to_us, const std::vector<Input>& inputs) {
    std::size_t next = 0;
    while (true) {
        const std::int64_t step = performance::step_of(performance_.time_us());
        const std::int64_t end_us = performance::end_of_step_us(step);
        if (end_us > to_us) {
            return;
        }
        std::vector<Input> due;
        while (next < inputs.size() && performance::step_of(inputs[next].time_us) <= step) {
            due.push_back(inputs[next++]);
        }
        performance_.advance(end_us, due);
        events_.insert(events_.end(), performance_.events().begin(), performance_.events().end());
    }
}

std::vector<physics::Event> Stepper::events(physics::EventKind kind, double from_s) const {
    std::vector<physics::Event> found;
    std::copy_if(
        events_.begin(), events_.end(), std::back_inserter(found),
        [&](const physics::Event& event) { return event.kind == kind && event.time_s >= from_s; });
    return found;
}

std::vector<Input> before(const std::vector<Input>& inputs, std::int64_t to_us) {
    std::vector<Input> early;
    std::copy_if(inputs.begin(), inputs.end(), std::back_inserter(early),
                 [&](const Input& input) { return input.time_us < to_us; });
    return early;
}

std::vector<Input> tap(performance::Button button, std::int64_t down_us, std::int64_t held_us) {
    return {{down_us, 0, button, true}, {down_us + held_us, 0, button, false}};
}

std::vector<Input> merged(std::vector<Input> inputs, const std::vector<Input>& more) {
    inputs.insert(inputs.end(), more.begin(), more.end());
    std::stable_sort(inputs.begin(), inputs.end(),
                     [](const Input& a, const Input& b) { return a.time_us < b.time_us; });
    return inputs;
}
