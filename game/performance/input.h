#pragma once

#include "game/performance/cue.h"

#include <cstdint>

namespace performance {

/// One button going down or up, quantised to what a replay stores BEFORE it is judged, so that a
/// replay can never be judged otherwise than the play was.
struct Input {
    std::int64_t time_us = 0; ///< song time
    int skater = 0;
    Button button = Button::Left;
    bool down = true;
    friend bool operator==(const Input&, const Input&) = default;
};

} // namespace performance
