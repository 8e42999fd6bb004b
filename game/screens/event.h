#pragma once

#include "game/performance/cue.h"

#include <cstdint>
#include <variant>

namespace screens {

/// One of the three buttons moved. Stamped on arrival with the machine's monotonic clock.
struct Press {
    std::int64_t at_ns = 0;
    performance::Button button = performance::Button::Left;
    bool down = true;
};

/// What menus understand, whatever key or pad it came from.
enum class MenuAction : std::uint8_t {
    Up,
    Down,
    Left,
    Right,
    Accept,
    Back, ///< Escape: pause while skating
};

/// Something happened to the window or a pad that ends all playing for now.
enum class Interruption : std::uint8_t { FocusLost, PadLost };

using Event = std::variant<Press, MenuAction, Interruption>;

} // namespace screens
