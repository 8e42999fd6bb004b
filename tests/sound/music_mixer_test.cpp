#include "audio/sound/music_mixer.h"
#include "tests/sound/allocations.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

namespace {

using audio::Pcm;
using sound::MusicMixer;
using sound::MusicPosition;
using Samples = std::vector<std::int16_t>;

constexpr std::int64_t kBlock = 512;
constexpr std::int64_t kFade = 240; // 5 ms

/// No two frames of it are alike, nor is any silent.
Pcm counting_music(int frames) {
    Pcm pcm;
    for (int i = 1; i <= frames; ++i) {
        pcm.samples.push_back(static_cast<std::int16_t>(i));
        pcm.samples.push_back(static_cast<std::int16_t>(-i));
    }
    return pcm;
}

Pcm steady_music(int frames, std::int16_t level) {
    return {Samples(static_cast<std::size_t>(frames) * 2, level)};
}

/// A mixer without a glide bed, and what it has handed out.
struct Playing {
    Pcm no_loop;
    MusicMixer mixer = MusicMixer(no_loop, no_loop);
    Samples heard;
    std::int64_t now_ns = 1'000;

    explicit Playing(Pcm music) { mixer.set_music(std::move(music)); }

    void fill(std::int64_t frames) {
        Samples block(static_cast<std::size_t>(2 * frames), 99);
        mixer.fill(block, now_ns);
        now_ns += 1'000;
        heard.insert(heard.end(), block.begin(), block.end());
    }

    void fill_blocks(int blocks) {
        for (int i = 0; i < blocks; ++i) {
            fill(kBlock);
        }
    }

    /// The left side.
    [[nodiscard]] int left(std::int64_t frame) const {
        return heard[static_cast<std::size_t>(frame) * 2];
    }

    [[nodiscard]] int biggest_step() const {
        int biggest = 0;
        for (std::size_t i = 2; i < heard.size(); ++i) {
            biggest = std::max(biggest, std::abs(heard[i] - heard[i - 2]));
        }
        return biggest;
    }
};

TEST(MusicMixer, IsSilentBeforeTheStart) {
    Playing playing(counting_music(1'000));
    playing.fill(kBlock);
    EXPECT_EQ(playing.heard, Samples(1'024, 0));
    EXPECT_EQ(playing.mixer.position(), MusicPosition());
}

TEST(MusicMixer, HandsTheMusicOutBitByBit) {
    const Pcm music = counting_music(2'048);
    Playing playing(music);
    playing.mixer.start(0);
    playing.fill_blocks(4);
    EXPECT_EQ(playing.heard, music.samples);
}

TEST(MusicMixer, TellsWithWhichFrameABlockBegan) {
    Playing playing(counting_music(100));
    playing.mixer.start(-700);
    playing.fill(kBlock);
    EXPECT_EQ(playing.mixer.position(), (MusicPosition{1'000, -700}));
    playing.fill(100);
    EXPECT_EQ(playing.mixer.position(), (MusicPosition{2'000, -188}));
    playing.fill(kBlock);
    EXPECT_EQ(playing.mixer.position(), (MusicPosition{3'000, -88}));
    playing.fill_blocks(10);
    EXPECT_EQ(playing.mixer.position().frame, -88 + 10 * kBlock) << "it counts on after the end";
}

TEST(MusicMixer, IsSilentInTheLeadInAndAfterTheEnd) {
    const Pcm music = counting_music(1'000);
    Playing playing(music);
    playing.mixer.start(-700);
    playing.fill_blocks(5);
    Samples expected(1'400, 0);
    expected.insert(expected.end(), music.samples.begin(), music.samples.end());
    expected.resize(playing.heard.size(), 0);
    EXPECT_EQ(playing.heard, expected);
}

TEST(MusicMixer, SoundsTheSameInBlocksOfAnySize) {
    Pcm music = counting_music(20'000);
    Playing even(music);
    Playing odd(music);
    even.mixer.start(-123);
    odd.mixer.start(-123);
    even.fill(20'000);
    std::mt19937 random(5);
    while (odd.heard.size() < even.heard.size()) {
        const auto left = static_cast<std::int64_t>(even.heard.size() - odd.heard.size()) / 2;
        const auto size = static_cast<std::int64_t>(1 + random() % 1'500);
        odd.fill(std::min(size, left));
    }
    EXPECT_EQ(odd.heard, even.heard);
}

TEST(MusicMixer, HoldsTheFrameInAPause) {
    Playing playing(counting_music(10'000));
    playing.mixer.start(0);
    playing.fill_blocks(3);
    playing.mixer.pause();
    playing.fill_blocks(5);
    EXPECT_EQ(playing.mixer.position(), (MusicPosition{3'000, 2 * kBlock})) << "the last that ran";
    EXPECT_EQ(playing.left(3 * kBlock + kFade), 0);

    playing.mixer.start(3 * kBlock);
    playing.fill_blocks(2);
    EXPECT_EQ(playing.mixer.position().frame, 4 * kBlock);
    // Music's frame f has the value f + 1; 8 blocks were handed out before it went on.
    EXPECT_EQ(playing.left(8 * kBlock + kFade), 3 * kBlock + kFade + 1);
    EXPECT_EQ(playing.left(9 * kBlock), 4 * kBlock + 1);
}

TEST(MusicMixer, FadesWhereItIsCut) {
    constexpr std::int16_t kLevel = 12'000;
    Playing playing(steady_music(100'000, kLevel));
    playing.mixer.start(0);
    playing.fill_blocks(2);
    playing.heard.clear();
    playing.mixer.pause();
    playing.fill_blocks(2);
    playing.mixer.start(1'024);
    playing.fill_blocks(2);
    playing.mixer.start(50'000); // one fades into the other
    playing.fill_blocks(2);
    playing.mixer.stop();
    playing.fill_blocks(2);
    EXPECT_LE(playing.biggest_step(), kLevel / kFade + 1);
    EXPECT_EQ(playing.heard.back(), 0);
}

TEST(MusicMixer, ForgetsThePositionWhenItStops) {
    Playing playing(counting_music(1'000));
    playing.mixer.start(0);
    playing.fill(kBlock);
    playing.mixer.stop();
    playing.fill(kBlock);
    EXPECT_EQ(playing.mixer.position(), MusicPosition());
}

TEST(MusicMixer, ObeysTheLastOfTheCommandsBetweenTwoBlocks) {
    Playing playing(counting_music(1'000));
    playing.mixer.start(100);
    playing.mixer.pause();
    playing.mixer.start(-50);
    playing.fill(kBlock);
    EXPECT_EQ(playing.mixer.position().frame, -50);
}

TEST(MusicMixer, ClicksAtTheExactFrame) {
    Playing playing({});
    const Pcm click = counting_music(600); // longer than a block
    playing.mixer.set_placed(
        {{.frame = -300, .pcm = &click, .gain = 1}, {.frame = 1'001, .pcm = &click, .gain = 0.5F}});
    playing.mixer.start(-1'024);
    playing.fill_blocks(6);
    for (std::int64_t i = 0; i < 600; ++i) {
        EXPECT_EQ(playing.left(1'024 - 300 + i), i + 1);
        EXPECT_NEAR(playing.left(1'024 + 1'001 + i), 0.5 * static_cast<double>(i + 1), 0.5);
    }
    EXPECT_EQ(playing.left(1'024 - 301), 0);
    EXPECT_EQ(playing.left(1'024 + 300), 0);
    EXPECT_EQ(playing.left(1'024 + 1'000), 0);
    EXPECT_EQ(playing.left(1'024 + 1'601), 0);
}

TEST(MusicMixer, BeginsInsideAClickWithAFade) {
    Playing playing({});
    const Pcm click = steady_music(2'000, 10'000);
    playing.mixer.set_placed({{.frame = 0, .pcm = &click, .gain = 1}});
    playing.mixer.start(1'000);
    playing.fill_blocks(1);
    EXPECT_LE(playing.biggest_step(), 10'000 / kFade + 1);
    EXPECT_EQ(playing.left(kFade), 10'000);
}

TEST(MusicMixer, ClipsWhatIsTooLoud) {
    Playing playing(steady_music(1'000, 30'000));
    const Pcm click = steady_music(1'000, 30'000);
    playing.mixer.set_placed({{.frame = 0, .pcm = &click, .gain = 1}});
    playing.mixer.start(0);
    playing.fill(kBlock);
    EXPECT_EQ(playing.heard, Samples(1'024, 32'767));
}

TEST(MusicMixer, ChangesItsGainsSmoothly) {
    Playing playing(steady_music(100'000, 12'000));
    playing.mixer.start(0);
    playing.mixer.set_gains(0.25F, 1);
    playing.fill(24'000);
    EXPECT_LE(playing.biggest_step(), 12'000 / 2'400 + 1);
    EXPECT_EQ(playing.heard.back(), 3'000);
}

TEST(MusicMixer, JoinsMusicThatComesLateWhereItWouldBe) {
    Playing playing({});
    playing.mixer.start(-100);
    playing.fill_blocks(2);
    playing.mixer.set_music(counting_music(10'000));
    playing.fill_blocks(1);
    EXPECT_EQ(playing.left(1'024), 1'024 - 100 + 1);
}

TEST(MusicMixer, DoesNotAllocateInTheHook) {
    const Pcm loop = steady_music(1'000, 1'000);
    const Pcm click = steady_music(1'000, 1'000);
    MusicMixer mixer(loop, loop);
    mixer.set_music(steady_music(10'000, 1'000));
    mixer.set_placed({{.frame = 100, .pcm = &click, .gain = 1}});
    Samples block(1'024);
    const std::int64_t before = allocations::count();
    mixer.set_blade({.speed_mps = 5, .lean_rad = 0.2F, .on_ice = true});
    mixer.start(-100);
    for (int i = 0; i < 10; ++i) {
        mixer.fill(block, i);
    }
    mixer.pause();
    mixer.fill(block, 11);
    mixer.start(500);
    mixer.fill(block, 12);
    mixer.stop();
    mixer.fill(block, 13);
    EXPECT_EQ(allocations::count(), before);
    EXPECT_NE(block.back(), 0) << "the blade is still heard";
}

} // namespace
