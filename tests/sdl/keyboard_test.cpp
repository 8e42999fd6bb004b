#include "game/sdl/keyboard.h"

#include <gtest/gtest.h>

namespace sdl {
namespace {

using performance::Button;
using performance::kBothSides;
using performance::set_of;

TEST(ButtonHolds, TwoKeysOnOneButtonCountAsOne) {
    ButtonHolds holds;
    EXPECT_EQ(holds.change(set_of(Button::Left), true), std::vector{Button::Left});
    EXPECT_TRUE(holds.change(set_of(Button::Left), true).empty());
    EXPECT_TRUE(holds.change(set_of(Button::Left), false).empty());
    EXPECT_EQ(holds.change(set_of(Button::Left), false), std::vector{Button::Left});
}

TEST(ButtonHolds, BothSidesMoveTogether) {
    ButtonHolds holds;
    const std::vector both = {Button::Left, Button::Right};
    EXPECT_EQ(holds.change(kBothSides, true), both);
    // A side held besides stays down when both are let go.
    EXPECT_TRUE(holds.change(set_of(Button::Right), true).empty());
    EXPECT_EQ(holds.change(kBothSides, false), std::vector{Button::Left});
}

TEST(ButtonHolds, AReleaseThatWasNeverPressedMovesNothing) {
    ButtonHolds holds;
    EXPECT_TRUE(holds.change(set_of(Button::Lift), false).empty());
    EXPECT_EQ(holds.change(set_of(Button::Lift), true), std::vector{Button::Lift});
}

TEST(ButtonHolds, ReleaseAllTellsWhatWasDown) {
    ButtonHolds holds;
    (void)holds.change(set_of(Button::Left), true);
    (void)holds.change(set_of(Button::Lift), true);
    const std::vector down = {Button::Left, Button::Lift};
    EXPECT_EQ(holds.release_all(), down);
    EXPECT_TRUE(holds.release_all().empty());
}

TEST(Keys, BothPresetsAreLive) {
    EXPECT_EQ(buttons_of(SDL_SCANCODE_F), set_of(Button::Left));
    EXPECT_EQ(buttons_of(SDL_SCANCODE_K), set_of(Button::Right));
    EXPECT_EQ(buttons_of(SDL_SCANCODE_SPACE), set_of(Button::Lift));
    EXPECT_EQ(buttons_of(SDL_SCANCODE_LEFT), set_of(Button::Left));
    EXPECT_EQ(buttons_of(SDL_SCANCODE_DOWN), kBothSides);
    EXPECT_EQ(buttons_of(SDL_SCANCODE_Q), 0);
}

TEST(Pad, ShouldersAreTheSides) {
    EXPECT_EQ(buttons_of(SDL_CONTROLLER_BUTTON_LEFTSHOULDER), set_of(Button::Left));
    EXPECT_EQ(buttons_of(SDL_CONTROLLER_BUTTON_RIGHTSHOULDER), set_of(Button::Right));
    EXPECT_EQ(buttons_of(SDL_CONTROLLER_BUTTON_B), set_of(Button::Lift));
    EXPECT_EQ(buttons_of(SDL_CONTROLLER_BUTTON_Y), kBothSides);
    EXPECT_EQ(buttons_of(SDL_CONTROLLER_BUTTON_GUIDE), 0);
}

} // namespace
} // namespace sdl
