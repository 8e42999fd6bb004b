#pragma once

#include "game/performance/auto_skater.h"
#include "game/performance/performance.h"
#include "game/performance/song_time.h"

#include <cstdint>

namespace rink_tests {

/// Skates a plan perfectly and shows the performance after every step, up to a song time; `look`
/// takes a const Performance&.
template <typename Look>
void skate_steps(const performance::Plan& plan, std::int64_t until_us, Look look) {
    performance::Performance performance(plan);
    performance::AutoSkater hands(plan);
    for (std::int64_t step = 0; !performance.finished(); ++step) {
        const std::int64_t end_us = performance::end_of_step_us(step);
        if (end_us > until_us) {
            return;
        }
        performance.advance(end_us, hands.next(performance, end_us));
        look(static_cast<const performance::Performance&>(performance));
    }
}

inline constexpr std::int64_t kWholeRoutine_us = 1'000'000'000;

} // namespace rink_tests
