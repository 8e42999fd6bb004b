#include "audio/sound/device_sound.h"
#include "tests/sound/wav_file.h"

#include <gtest/gtest.h>

#include <SDL.h>
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <fstream>
#include <functional>
#include <iterator>
#include <thread>

namespace {

using sound::MusicLoad;
using sound::MusicPosition;
using sound::open_device;
using sound::Sound;

constexpr std::size_t kBlock = 512;

/// Tries for ten seconds.
bool comes_true(const std::function<bool()>& condition) {
    for (int i = 0; i < 10'000; ++i) {
        if (condition()) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

std::unique_ptr<Sound> opened() {
    auto device = open_device({.effects = std::string(FR_SOURCE_DIR) + "/assets/sound"});
    EXPECT_TRUE(device) << device.error();
    return *std::move(device);
}

/// A name of its own for each test.
std::filesystem::path file_of_test(const std::string& name) {
    const testing::TestInfo& test = *testing::UnitTest::GetInstance()->current_test_info();
    return testing::TempDir() + "device_sound." + test.name() + '.' + name;
}

TEST(DeviceSound, SaysWhyThereIsNone) {
    SDL_setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    const auto device = open_device({});
    ASSERT_FALSE(device);
    EXPECT_EQ(device.error().rfind("no sound: ", 0), 0U) << device.error();
    EXPECT_NE(device.error().find("no-such-driver"), std::string::npos) << device.error();
}

TEST(DeviceSound, HandsOutFramesInBlocks) {
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    const std::int64_t before_ns = sound::steady_now_ns();
    const auto device = opened();
    device->start_music(-10'000);
    ASSERT_TRUE(comes_true([&] { return device->position().at_ns != 0; }));
    const MusicPosition position = device->position();
    EXPECT_EQ((position.frame + 10'000) % 512, 0);
    EXPECT_GT(position.at_ns, before_ns);
    EXPECT_LE(position.at_ns, sound::steady_now_ns());

    device->pause_music();
    EXPECT_TRUE(comes_true([&] {
        const MusicPosition held = device->position();
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return device->position() == held;
    }));
    device->start_music(48'000);
    EXPECT_TRUE(comes_true([&] { return device->position().frame >= 48'000; }));
    device->stop_music();
    EXPECT_TRUE(comes_true([&] { return device->position() == MusicPosition(); }));
}

TEST(DeviceSound, PlaysMoreEffectsThanThereAreChannels) {
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    const auto device = opened();
    EXPECT_EQ(device->problems(), std::vector<std::string>());
    for (int i = 0; i < 3; ++i) {
        for (const sound::Effect effect : sound::all_effects()) {
            device->play(effect, {.gain = 0.5F, .pan = -0.5F});
        }
        device->note(60 + i, {.gain = 1, .pan = 1});
    }
    device->blade({.speed_mps = 5, .lean_rad = 0.2F, .on_ice = true});
    device->set_gain(sound::Bus::Effects, 0);
    device->start_music(0);
    EXPECT_TRUE(comes_true([&] { return device->position().frame > 2'000; }));
}

TEST(DeviceSound, GoesOnWithoutItsFiles) {
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    const auto device = open_device({.effects = "nowhere"});
    ASSERT_TRUE(device);
    EXPECT_EQ((*device)->problems().size(), 52U);
    (*device)->play(sound::Effect::Fall, {});
    (*device)->note(60, {});
    (*device)->set_clicks({{.frame = 0, .effect = sound::Effect::CountIn, .gain = 1}});
    (*device)->start_music(0);
    EXPECT_TRUE(comes_true([&] { return (*device)->position().frame > 1'000; }));
}

TEST(DeviceSound, SaysWhyMusicCannotBeLoaded) {
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    const auto device = opened();
    EXPECT_EQ(device->music_load().state, MusicLoad::State::None);
    device->load_music("nowhere/music.ogg");
    EXPECT_EQ(device->music_load().state, MusicLoad::State::Loading);
    ASSERT_TRUE(comes_true([&] {
        device->advance(0);
        return device->music_load().state == MusicLoad::State::Failed;
    }));
    EXPECT_NE(device->music_load().problem.find("nowhere/music.ogg"), std::string::npos);
}

TEST(DeviceSound, CanBeClosedWhileItLoads) {
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    const std::filesystem::path path = file_of_test("wav");
    wav_file::write(path, std::vector<std::int16_t>(std::size_t{2} * 60 * 48'000));
    opened()->load_music(path);
    std::filesystem::remove(path);
}

/// SDL's disk driver writes what a device would have got.
TEST(DeviceSound, GivesTheDeviceTheVeryMusic) {
    const std::filesystem::path music_path = file_of_test("wav");
    const std::filesystem::path heard_path = file_of_test("raw");
    std::vector<std::int16_t> music;
    for (int i = 0; i < 20'000; ++i) {
        music.push_back(static_cast<std::int16_t>(i * 7'919 % 60'000 - 29'000));
    }
    wav_file::write(music_path, music);
    SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
    SDL_setenv("SDL_DISKAUDIOFILE", heard_path.c_str(), 1);
    SDL_setenv("SDL_DISKAUDIODELAY", "2", 1);
    {
        const auto device = opened();
        device->load_music(music_path);
        ASSERT_TRUE(comes_true([&] {
            device->advance(0);
            return device->music_load().state == MusicLoad::State::Ready;
        }));
        device->start_music(-1'000);
        ASSERT_TRUE(comes_true([&] { return device->position().frame > 12'000; }));
    }
    std::ifstream file(heard_path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::vector<std::int16_t> heard(bytes.size() / 2);
    std::copy_n(bytes.data(), heard.size() * 2, reinterpret_cast<char*>(heard.data()));

    const auto begin = std::find_if(heard.begin(), heard.end(), [](int x) { return x != 0; });
    ASSERT_GE(heard.end() - begin, static_cast<std::ptrdiff_t>(music.size()));
    EXPECT_TRUE(std::equal(music.begin(), music.end(), begin));
    EXPECT_TRUE(std::all_of(begin + static_cast<std::ptrdiff_t>(music.size()), heard.end(),
                            [](int x) { return x == 0; }));
    const auto frames_before = static_cast<std::size_t>(begin - heard.begin()) / 2;
    EXPECT_EQ((frames_before - 1'000) % kBlock, 0U) << "the lead-in began with a block";
    std::filesystem::remove(music_path);
    std::filesystem::remove(heard_path);
}

} // namespace
