#pragma once

#include "game/performance/cue.h"
#include "game/screens/event.h"
#include "game/view/pages/pages.h"

#include <SDL.h>
#include <array>
#include <optional>
#include <vector>

namespace sdl {

/// Several keys or pad buttons can mean one of the three buttons; it is down while any of them is.
class ButtonHolds {
public:
    /// One key with this meaning went down or up. The buttons that moved by it.
    [[nodiscard]] std::vector<performance::Button> change(performance::ButtonSet buttons,
                                                          bool down);
    /// All keys are up. The buttons that moved by it.
    [[nodiscard]] std::vector<performance::Button> release_all();

private:
    std::array<int, performance::kButtons> holds_{};
};

/// The buttons that a key means: two hands (F or D, J or K, Space, G or H for both sides) and
/// arrows (left, right, down for both) at once. Empty for any other key.
[[nodiscard]] performance::ButtonSet buttons_of(SDL_Scancode key);
[[nodiscard]] std::optional<screens::MenuAction> action_of(SDL_Scancode key);
[[nodiscard]] view::KeyNames keyboard_names();

/// The same for a pad: shoulders and triggers are the sides, A or B and d-pad down are LIFT, X or
/// Y both sides.
[[nodiscard]] performance::ButtonSet buttons_of(SDL_GameControllerButton button);
[[nodiscard]] std::optional<screens::MenuAction> action_of(SDL_GameControllerButton button);
[[nodiscard]] view::KeyNames pad_names();

} // namespace sdl
