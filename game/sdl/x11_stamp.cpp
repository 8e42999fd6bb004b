#include "game/sdl/x11_stamp.h"

#include <SDL_syswm.h>

namespace sdl {

void ask_for_stamps() {
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
}

#if defined(SDL_VIDEO_DRIVER_X11)

std::optional<std::uint32_t> x11_key_ms(const SDL_Event& event) {
    if (event.type != SDL_SYSWMEVENT || event.syswm.msg == nullptr ||
        event.syswm.msg->subsystem != SDL_SYSWM_X11) {
        return std::nullopt;
    }
    const XEvent& message = event.syswm.msg->msg.x11.event;
    if (message.type != KeyPress && message.type != KeyRelease) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(message.xkey.time);
}

#else

std::optional<std::uint32_t> x11_key_ms(const SDL_Event& /*event*/) {
    return std::nullopt;
}

#endif

} // namespace sdl
