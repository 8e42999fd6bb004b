#include "game/performance/playback.h"
#include "game/screens/live_play.h"
#include "tests/performance/support/exhibition.h"
#include "tests/screens/even_device.h"

#include <gtest/gtest.h>

namespace screens {
namespace {

using performance::Button;
using performance::Input;

// 10 us before a block of the device, so that every frame is a little before one.
constexpr std::int64_t kStart_ns = 6'999'990'000;
constexpr std::int64_t kFrame_ns = 50'000'000; // slow: 20 a second

/// The exhibition played frame by frame.
class Live {
public:
    explicit Live(std::int64_t from_us) {
        device.advance(now_ns);
        play.start(from_us, now_ns);
    }

    /// A key whose song time is heard by the next frame; given to the play when that comes.
    void key(std::int64_t song_us, Button button, bool down) {
        play.press({.at_ns = device.moment_ns(song_us), .button = button, .down = down});
    }

    /// One frame, so long after the last one. False: the music had to wait.
    bool frame(std::int64_t after_ns = kFrame_ns) {
        now_ns += after_ns;
        device.advance(now_ns);
        return play.advance(now_ns, [](const performance::Performance& /*performance*/) {});
    }

    void frames_to(std::int64_t song_us) {
        while (play.song_us() < song_us) {
            frame();
        }
    }

    std::int64_t now_ns = kStart_ns;
    EvenDevice device;
    LivePlay play{exhibition::plan("normal"), false, device, {}};
};

/// The run is what these inputs make without a clock.
void expect_played(const LivePlay& play, const std::vector<Input>& inputs) {
    performance::Playback playback(exhibition::plan("normal"), inputs);
    playback.seek(play.performance().time_us());
    EXPECT_EQ(play.performance().hash(), playback.performance().hash());
}

TEST(LivePlay, WhatIsHeldWhenTheMusicBeginsIsPressedThere) {
    Live live(-1'000'000);
    live.frames_to(-310'000);
    live.key(-290'000, Button::Right, true);
    live.key(-280'000, Button::Right, false);
    live.frame();
    live.key(-220'000, Button::Left, true);
    live.frames_to(440'000);
    live.key(480'000, Button::Left, false);
    live.frames_to(1'000'000);
    expect_played(live.play, {{0, 0, Button::Left, true}, {480'000, 0, Button::Left, false}});
}

TEST(LivePlay, AKeyAcrossTheBeginningOfTheMusicIsOneInOneFrameToo) {
    Live live(-1'000'000);
    live.frames_to(-60'000);
    live.key(-5'000, Button::Left, true);
    live.key(15'000, Button::Left, false);
    live.frame(150'000'000);
    live.frames_to(1'000'000);
    expect_played(live.play, {{0, 0, Button::Left, true}, {15'000, 0, Button::Left, false}});
}

TEST(LivePlay, AKeyInTheFirstFrameAfterAPauseCountsAtItsTime) {
    Live live(-100'000);
    live.frames_to(2'000'000);
    live.play.pause(live.now_ns);
    live.play.stand();
    live.now_ns += 3'000'000'000;
    live.device.advance(live.now_ns);
    live.play.go_on(live.now_ns);
    const std::int64_t stood_us = live.play.song_us();
    live.key(stood_us + 20'000, Button::Left, true);
    live.frames_to(4'000'000);
    expect_played(live.play, {{stood_us + 20'000, 0, Button::Left, true}});
}

TEST(LivePlay, AKeyLetGoInAPauseIsLetGoWhereItWas) {
    Live live(-100'000);
    live.frames_to(1'900'000);
    const std::int64_t pressed_us = live.play.song_us() + 10'000;
    live.key(pressed_us, Button::Left, true);
    live.frames_to(2'000'000);
    live.play.pause(live.now_ns);
    live.play.press({.at_ns = live.now_ns + 1'000'000'000, .button = Button::Left, .down = false});
    live.now_ns += 3'000'000'000;
    live.device.advance(live.now_ns);
    live.play.go_on(live.now_ns);
    const std::int64_t stood_us = live.play.song_us();
    live.frames_to(4'000'000);
    expect_played(live.play,
                  {{pressed_us, 0, Button::Left, true}, {stood_us, 0, Button::Left, false}});
}

// The ice catches up with 250 ms in a frame and waits 2 ms for keys: what is pressed later than
// both in a stall does not lie ahead in the music and keep the next key waiting.
TEST(LivePlay, WhatIsPressedWhileTheMusicWaitsIsPressedWhereItGoesOn) {
    Live live(-100'000);
    live.frames_to(2'000'000);
    const std::int64_t ice_us = live.play.performance().time_us();
    live.key(ice_us + 1'500'000, Button::Left, true);
    live.key(ice_us + 1'600'000, Button::Left, false);
    ASSERT_FALSE(live.frame(2'000'000'000));
    EXPECT_EQ(live.play.song_us(), live.play.performance().time_us());
    EXPECT_LE(live.play.song_us(), ice_us + 250'000);
    EXPECT_GT(live.play.song_us(), ice_us + 245'000);
    live.frames_to(ice_us + 700'000);
    live.key(ice_us + 760'000, Button::Right, true);
    live.frames_to(4'000'000);
    expect_played(live.play, {{ice_us + 252'000, 0, Button::Left, true},
                              {ice_us + 252'000, 0, Button::Left, false},
                              {ice_us + 760'000, 0, Button::Right, true}});
}

TEST(LivePlay, AShortStallLosesNothing) {
    Live live(-100'000);
    live.frames_to(2'000'000);
    const std::int64_t song_us = live.play.song_us();
    EXPECT_TRUE(live.frame(240'000'000));
    EXPECT_EQ(live.play.song_us(), song_us + 240'000);
    EXPECT_EQ(live.device.started.size(), 1U);
}

} // namespace
} // namespace screens
