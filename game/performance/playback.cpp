#include "game/performance/playback.h"

#include "game/performance/song_time.h"

#include <algorithm>

namespace performance {

Playback::Playback(const Plan& plan, std::span<const Input> inputs)
    : inputs_(inputs), performance_(plan) {}

std::int64_t Playback::end_us() const {
    constexpr std::int64_t kSecond_us = 1'000'000;
    return (performance_.end_us() + kSecond_us - 1) / kSecond_us * kSecond_us;
}

void Playback::seek(std::int64_t to_us) {
    to_us = std::clamp<std::int64_t>(to_us, 0, end_us());
    if (to_us < performance_.time_us()) {
        performance_ = Performance(performance_.plan());
        given_ = 0;
    }
    const std::size_t first = given_;
    // What was pressed before the music belongs to its first step.
    while (given_ < inputs_.size() &&
           std::max<std::int64_t>(step_of(inputs_[given_].time_us), 0) < step_of(to_us)) {
        ++given_;
    }
    performance_.advance(to_us, inputs_.subspan(first, given_ - first));
}

} // namespace performance
