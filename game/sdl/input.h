#pragma once

#include "game/screens/event.h"
#include "game/sdl/handles.h"
#include "game/sdl/keyboard.h"
#include "game/sdl/server_time.h"
#include "game/view/pages/pages.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace sdl {

/// Keyboard, gamepads and window events as the game understands them, each stamped when it
/// arrives: a key by the display server's time where there is one, all else by the pump that takes
/// it. Pads come and go at any time.
class Input {
public:
    Input();

    /// Takes what has arrived. Cheap: to be called as often as possible, between the parts of a
    /// picture too, for an event is as exact as the pump before it.
    void pump();
    /// What has been taken since the last call, in order of arrival.
    [[nodiscard]] std::vector<screens::Event> take();

    /// The window was closed.
    [[nodiscard]] bool closed() const { return closed_; }

    /// Of the device used last.
    [[nodiscard]] const view::KeyNames& key_names() const { return key_names_; }

private:
    void read(const SDL_Event& event, std::int64_t at_ns);
    void read_key(const SDL_KeyboardEvent& key, std::int64_t at_ns);
    void read_trigger(const SDL_ControllerAxisEvent& axis, std::int64_t at_ns);
    void press(performance::ButtonSet buttons, bool down, std::int64_t at_ns);
    void release_all(std::int64_t at_ns);

    std::vector<screens::Event> events_;
    ServerTime server_time_;
    std::optional<std::uint32_t> key_ms_; ///< the server's, of the key event that comes next
    std::set<SDL_Scancode> keys_down_;
    std::set<int> triggers_down_;
    std::map<SDL_JoystickID, ControllerHandle> pads_;
    ButtonHolds holds_;
    view::KeyNames key_names_ = keyboard_names();
    bool closed_ = false;
};

/// Nanoseconds of the monotonic clock that everything is stamped with.
[[nodiscard]] std::int64_t now_ns();

} // namespace sdl
