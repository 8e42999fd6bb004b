#include "game/sdl/input.h"

#include <gtest/gtest.h>

namespace sdl {
namespace {

/// SDL's own queue, without a window.
class InputTest : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(SDL_Init(SDL_INIT_EVENTS), 0); }

    void TearDown() override { SDL_Quit(); }

    static void key(SDL_Scancode code, bool down, bool repeat = false) {
        SDL_Event event{};
        event.key.type = down ? SDL_KEYDOWN : SDL_KEYUP;
        event.key.keysym.scancode = code;
        event.key.repeat = repeat ? 1 : 0;
        SDL_PushEvent(&event);
    }

    static void trigger(Sint16 value) {
        SDL_Event event{};
        event.caxis.type = SDL_CONTROLLERAXISMOTION;
        event.caxis.axis = SDL_CONTROLLER_AXIS_TRIGGERLEFT;
        event.caxis.value = value;
        SDL_PushEvent(&event);
    }

    std::vector<screens::Press> presses() {
        input_.pump();
        std::vector<screens::Press> found;
        for (const screens::Event& event : input_.take()) {
            if (const auto* press = std::get_if<screens::Press>(&event)) {
                found.push_back(*press);
            }
        }
        return found;
    }

    Input input_;
};

TEST_F(InputTest, APressIsStampedBetweenTheClockBeforeAndAfterThePump) {
    key(SDL_SCANCODE_F, true);
    const std::int64_t before = now_ns();
    const auto found = presses();
    const std::int64_t after = now_ns();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].button, performance::Button::Left);
    EXPECT_TRUE(found[0].down);
    EXPECT_GE(found[0].at_ns, before);
    EXPECT_LE(found[0].at_ns, after);
}

TEST_F(InputTest, KeyRepeatIsNoPress) {
    key(SDL_SCANCODE_SPACE, true);
    key(SDL_SCANCODE_SPACE, true, true);
    key(SDL_SCANCODE_SPACE, true, true);
    key(SDL_SCANCODE_SPACE, false);
    EXPECT_EQ(presses().size(), 2U);
}

TEST_F(InputTest, ALostFocusLetsGoOfEverythingAndInterrupts) {
    key(SDL_SCANCODE_J, true);
    EXPECT_EQ(presses().size(), 1U);
    SDL_Event event{};
    event.window.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
    SDL_PushEvent(&event);
    input_.pump();
    const auto events = input_.take();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_FALSE(std::get<screens::Press>(events[0]).down);
    EXPECT_EQ(std::get<screens::Interruption>(events[1]), screens::Interruption::FocusLost);
    // The key's own release comes later and is none.
    key(SDL_SCANCODE_J, false);
    EXPECT_TRUE(presses().empty());
}

TEST_F(InputTest, ATriggerIsDownAtThirtyPercentAndUpAtTwenty) {
    const auto share = [](double of) { return static_cast<Sint16>(32767 * of); };
    trigger(share(0.29));
    EXPECT_TRUE(presses().empty());
    trigger(share(0.31));
    EXPECT_EQ(presses().size(), 1U);
    trigger(share(0.21)); // trembling between the two is no new press
    trigger(share(0.31));
    EXPECT_TRUE(presses().empty());
    trigger(share(0.19));
    EXPECT_EQ(presses().size(), 1U);
}

TEST_F(InputTest, EscapeIsBackAndNoButton) {
    key(SDL_SCANCODE_ESCAPE, true);
    input_.pump();
    const auto events = input_.take();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(std::get<screens::MenuAction>(events[0]), screens::MenuAction::Back);
}

} // namespace
} // namespace sdl
