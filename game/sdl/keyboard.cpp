#include "game/sdl/keyboard.h"

#include <algorithm>

namespace sdl {

namespace {

using performance::Button;
using performance::ButtonSet;
using performance::kBothSides;
using performance::set_of;
using screens::MenuAction;

} // namespace

std::vector<Button> ButtonHolds::change(ButtonSet buttons, bool down) {
    std::vector<Button> moved;
    for (std::size_t i = 0; i < holds_.size(); ++i) {
        const auto button = static_cast<Button>(i);
        if ((buttons & set_of(button)) == 0) {
            continue;
        }
        int& holds = holds_.at(i);
        const bool before = holds > 0;
        holds = std::max(0, holds + (down ? 1 : -1));
        if ((holds > 0) != before) {
            moved.push_back(button);
        }
    }
    return moved;
}

std::vector<Button> ButtonHolds::release_all() {
    std::vector<Button> moved;
    for (std::size_t i = 0; i < holds_.size(); ++i) {
        if (holds_.at(i) > 0) {
            holds_.at(i) = 0;
            moved.push_back(static_cast<Button>(i));
        }
    }
    return moved;
}

ButtonSet buttons_of(SDL_Scancode key) {
    switch (key) {
    case SDL_SCANCODE_F:
    case SDL_SCANCODE_D:
    case SDL_SCANCODE_LEFT:
        return set_of(Button::Left);
    case SDL_SCANCODE_J:
    case SDL_SCANCODE_K:
    case SDL_SCANCODE_RIGHT:
        return set_of(Button::Right);
    case SDL_SCANCODE_SPACE:
        return set_of(Button::Lift);
    case SDL_SCANCODE_G:
    case SDL_SCANCODE_H:
    case SDL_SCANCODE_DOWN:
        return kBothSides;
    default:
        return 0;
    }
}

std::optional<MenuAction> action_of(SDL_Scancode key) {
    switch (key) {
    case SDL_SCANCODE_UP:
        return MenuAction::Up;
    case SDL_SCANCODE_DOWN:
        return MenuAction::Down;
    case SDL_SCANCODE_LEFT:
        return MenuAction::Left;
    case SDL_SCANCODE_RIGHT:
        return MenuAction::Right;
    case SDL_SCANCODE_RETURN:
    case SDL_SCANCODE_KP_ENTER:
    case SDL_SCANCODE_SPACE:
        return MenuAction::Accept;
    case SDL_SCANCODE_ESCAPE:
        return MenuAction::Back;
    default:
        return std::nullopt;
    }
}

view::KeyNames keyboard_names() {
    return {.left = "F", .right = "J", .lift = "Space"};
}

ButtonSet buttons_of(SDL_GameControllerButton button) {
    switch (button) {
    case SDL_CONTROLLER_BUTTON_LEFTSHOULDER:
        return set_of(Button::Left);
    case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER:
        return set_of(Button::Right);
    case SDL_CONTROLLER_BUTTON_A:
    case SDL_CONTROLLER_BUTTON_B:
    case SDL_CONTROLLER_BUTTON_DPAD_DOWN:
        return set_of(Button::Lift);
    case SDL_CONTROLLER_BUTTON_X:
    case SDL_CONTROLLER_BUTTON_Y:
        return kBothSides;
    default:
        return 0;
    }
}

std::optional<MenuAction> action_of(SDL_GameControllerButton button) {
    switch (button) {
    case SDL_CONTROLLER_BUTTON_DPAD_UP:
        return MenuAction::Up;
    case SDL_CONTROLLER_BUTTON_DPAD_DOWN:
        return MenuAction::Down;
    case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
        return MenuAction::Left;
    case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
        return MenuAction::Right;
    case SDL_CONTROLLER_BUTTON_A:
        return MenuAction::Accept;
    case SDL_CONTROLLER_BUTTON_B:
    case SDL_CONTROLLER_BUTTON_START:
        return MenuAction::Back;
    default:
        return std::nullopt;
    }
}

view::KeyNames pad_names() {
    return {.left = "LB", .right = "RB", .lift = "A"};
}

} // namespace sdl
