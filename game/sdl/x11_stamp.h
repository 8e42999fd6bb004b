#pragma once

#include <SDL.h>
#include <cstdint>
#include <optional>

namespace sdl {

/// Asks SDL to hand on the display server's own messages, which carry the times of key events.
void ask_for_stamps();

/// The server's time of a key event, ms, from the message that SDL puts before it; empty for any
/// other event, and where the display is not X11.
[[nodiscard]] std::optional<std::uint32_t> x11_key_ms(const SDL_Event& event);

} // namespace sdl
