#include "audio/beat/song_clock.h"
#include "audio/sound/silent_sound.h"

#include <gtest/gtest.h>

namespace {

using sound::MusicLoad;
using sound::MusicPosition;
using sound::silent_sound;

constexpr std::int64_t kSecond_ns = 1'000'000'000;

TEST(SilentSound, HandsOutFramesAsTimePasses) {
    const auto silence = silent_sound("");
    silence->start_music(-48'000);
    EXPECT_EQ(silence->position(), MusicPosition());
    silence->advance(5 * kSecond_ns);
    EXPECT_EQ(silence->position(), (MusicPosition{5 * kSecond_ns, -48'000}));
    silence->advance(6 * kSecond_ns + kSecond_ns / 2);
    EXPECT_EQ(silence->position(), (MusicPosition{6 * kSecond_ns + kSecond_ns / 2, 24'000}));
}

TEST(SilentSound, HoldsInAPauseAndGoesOn) {
    const auto silence = silent_sound("");
    silence->start_music(0);
    silence->advance(kSecond_ns);
    silence->pause_music();
    silence->advance(2 * kSecond_ns);
    EXPECT_EQ(silence->position(), (MusicPosition{kSecond_ns, 0}));
    silence->start_music(7);
    silence->advance(3 * kSecond_ns);
    silence->advance(4 * kSecond_ns);
    EXPECT_EQ(silence->position(), (MusicPosition{4 * kSecond_ns, 48'007}));
    silence->stop_music();
    EXPECT_EQ(silence->position(), MusicPosition());
}

TEST(SilentSound, IsReadyAtOnceAndSaysWhyItIsSilent) {
    const auto silence = silent_sound("no sound: there is no device");
    EXPECT_EQ(silence->music_load().state, MusicLoad::State::None);
    silence->load_music("music.ogg");
    EXPECT_EQ(silence->music_load().state, MusicLoad::State::Ready);
    EXPECT_EQ(silence->problems(), std::vector<std::string>{"no sound: there is no device"});
    EXPECT_TRUE(silent_sound("")->problems().empty());
    silence->play(sound::Effect::Fall, {});
    silence->note(60, {});
    silence->blade({});
}

TEST(SilentSound, DrivesTheSongClock) {
    const auto silence = silent_sound("");
    beat::SongClock clock({.latency_frames = silence->latency_frames()});
    silence->start_music(-48'000);
    clock.start(-48'000, kSecond_ns);
    for (std::int64_t now_ns = kSecond_ns; now_ns <= 61 * kSecond_ns; now_ns += kSecond_ns / 100) {
        silence->advance(now_ns);
        clock.observe(silence->position().at_ns, silence->position().frame);
        clock.update(now_ns);
    }
    EXPECT_NEAR(static_cast<double>(clock.song_us(61 * kSecond_ns)), 59e6, 25);
}

} // namespace
