#include "game/sdl/input.h"

#include "game/sdl/x11_stamp.h"

#include <chrono>
#include <utility>

namespace sdl {

namespace {

/// Shares of a trigger's way at which it counts as pressed and as let go.
constexpr Sint16 kTriggerDown = 32767 * 3 / 10;
constexpr Sint16 kTriggerUp = 32767 / 5;

} // namespace

std::int64_t now_ns() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

Input::Input() {
    ask_for_stamps();
}

void Input::pump() {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        read(event, now_ns());
    }
}

std::vector<screens::Event> Input::take() {
    return std::exchange(events_, {});
}

void Input::read(const SDL_Event& event, std::int64_t at_ns) {
    switch (event.type) {
    case SDL_QUIT:
        closed_ = true;
        break;
    case SDL_SYSWMEVENT:
        key_ms_ = x11_key_ms(event);
        break;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        read_key(event.key, key_ms_ ? server_time_.moment_ns(*key_ms_, at_ns) : at_ns);
        key_ms_.reset();
        break;
    case SDL_CONTROLLERDEVICEADDED:
        if (ControllerHandle pad{SDL_GameControllerOpen(event.cdevice.which)}) {
            const SDL_JoystickID id =
                SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(pad.get()));
            pads_[id] = std::move(pad);
        }
        break;
    case SDL_CONTROLLERDEVICEREMOVED:
        if (pads_.erase(event.cdevice.which) > 0) {
            release_all(at_ns);
            events_.emplace_back(screens::Interruption::PadLost);
        }
        break;
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP: {
        const auto button = static_cast<SDL_GameControllerButton>(event.cbutton.button);
        key_names_ = pad_names();
        press(buttons_of(button), event.type == SDL_CONTROLLERBUTTONDOWN, at_ns);
        if (const auto action = action_of(button);
            action && event.type == SDL_CONTROLLERBUTTONDOWN) {
            events_.emplace_back(*action);
        }
        break;
    }
    case SDL_CONTROLLERAXISMOTION:
        read_trigger(event.caxis, at_ns);
        break;
    case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) {
            release_all(at_ns);
            events_.emplace_back(screens::Interruption::FocusLost);
        }
        break;
    default:
        break;
    }
}

void Input::read_key(const SDL_KeyboardEvent& key, std::int64_t at_ns) {
    const SDL_Scancode code = key.keysym.scancode;
    const bool down = key.type == SDL_KEYDOWN;
    // Key repeat is not a press; neither is the release of a key that was down before the window
    // had the keyboard.
    const bool changed = down ? keys_down_.insert(code).second : keys_down_.erase(code) > 0;
    if (!changed) {
        return;
    }
    key_names_ = keyboard_names();
    press(buttons_of(code), down, at_ns);
    if (const auto action = action_of(code); action && down) {
        events_.emplace_back(*action);
    }
}

void Input::read_trigger(const SDL_ControllerAxisEvent& axis, std::int64_t at_ns) {
    const bool left = axis.axis == SDL_CONTROLLER_AXIS_TRIGGERLEFT;
    if (!left && axis.axis != SDL_CONTROLLER_AXIS_TRIGGERRIGHT) {
        return;
    }
    const int trigger = axis.which * 2 + (left ? 0 : 1);
    const performance::ButtonSet button =
        performance::set_of(left ? performance::Button::Left : performance::Button::Right);
    if (axis.value >= kTriggerDown && triggers_down_.insert(trigger).second) {
        press(button, true, at_ns);
    } else if (axis.value <= kTriggerUp && triggers_down_.erase(trigger) > 0) {
        press(button, false, at_ns);
    }
}

void Input::press(performance::ButtonSet buttons, bool down, std::int64_t at_ns) {
    for (const performance::Button button : holds_.change(buttons, down)) {
        events_.emplace_back(screens::Press{.at_ns = at_ns, .button = button, .down = down});
    }
}

void Input::release_all(std::int64_t at_ns) {
    keys_down_.clear();
    triggers_down_.clear();
    for (const performance::Button button : holds_.release_all()) {
        events_.emplace_back(screens::Press{.at_ns = at_ns, .button = button, .down = false});
    }
}

} // namespace sdl
