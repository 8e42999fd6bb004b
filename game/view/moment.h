#pragma once

#include "game/performance/performance.h"
#include "physics/state.h"

#include <cstdint>

namespace view {

/// What is to be seen now. The states are interpolated between the last two steps; nothing here
/// changes anything.
struct Moment {
    const performance::Performance* performance = nullptr;
    physics::SkaterState skater; ///< interpolated
    std::int64_t song_us = 0;    ///< of the picture, up to a step behind the clock
    double wall_s = 0;           ///< time that never stands, for what twinkles
};

/// Between two states of one skater; angles take the shorter way. `share` 0..1.
[[nodiscard]] physics::SkaterState between(const physics::SkaterState& from,
                                           const physics::SkaterState& to, double share);

} // namespace view
