#include "game/sdl/png.h"
#include "tests/window/game_process.h"
#include "tests/window/player.h"
#include "tests/window/x_server.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

namespace window {
namespace {

/// Small and plain, so that a machine without a graphics card keeps up.
const std::vector<std::string> kPlain = {"--no-audio", "--window",   "640x360", "--quality",
                                         "low",        "--renderer", "software"};

std::vector<std::string> plain_and(const std::vector<std::string>& more) {
    std::vector<std::string> all = kPlain;
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// Waits for something that takes a while on a busy machine.
bool eventually(double at_most_s, const std::function<bool()>& happened) {
    for (int i = 0; i < at_most_s * 20; ++i) {
        if (happened()) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

/// How many different colours a picture has, at most 1000: an empty one has one.
std::size_t colours(const view::Pixels& pixels) {
    std::vector<std::uint32_t> seen = pixels.argb;
    std::sort(seen.begin(), seen.end());
    const auto end = std::unique(seen.begin(), seen.end());
    return std::min<std::size_t>(1000, static_cast<std::size_t>(end - seen.begin()));
}

TEST(Window, TheTitleIsDrawnAndEscapeLeaves) {
    const XServer server(640, 360);
    Keyboard keyboard(server.display());
    ASSERT_TRUE(keyboard.good());
    const Folder folder;
    const std::string picture = folder.file("title.png");
    GameProcess game(server.display(), plain_and({"--screenshot", "0.5:" + picture}));
    ASSERT_TRUE(eventually(30, [&] { return std::filesystem::exists(picture); }));
    // Let the file be written to its end.
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    const view::Pixels pixels = sdl::read_png(picture);
    EXPECT_EQ(pixels.width, 640);
    EXPECT_EQ(pixels.height, 360);
    EXPECT_GT(colours(pixels), 500U);
    keyboard.tap("Escape");
    const auto ended = game.wait(10);
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->status, 0) << ended->err;
}

TEST(Window, SongTimeStandsInAPauseAndGoesOnFromThere) {
    const XServer server(640, 360);
    Keyboard keyboard(server.display());
    ASSERT_TRUE(keyboard.good());
    const Folder folder;
    const std::string log = folder.file("timing.csv");
    GameProcess game(server.display(), plain_and({"--chapter", "3", "--timing-log", log}));
    const auto song_us = [&] {
        const auto now = last_clock(log);
        return now ? now->song_us : -10'000'000;
    };
    ASSERT_TRUE(eventually(60, [&] { return song_us() > 500'000; }));
    keyboard.tap("Escape");
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    const std::int64_t stands_us = song_us();
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    EXPECT_EQ(song_us(), stands_us);
    keyboard.tap("Escape"); // three beats of 0.83 s at most
    ASSERT_TRUE(eventually(10, [&] { return song_us() > stands_us; }));
    // It goes on from the pause; the first row after it is at most a row's distance later.
    EXPECT_LT(song_us(), stands_us + 600'000);
}

TEST(Window, ExitAfterLeavesByItselfAndStatsAreTold) {
    const XServer server(640, 360);
    GameProcess game(server.display(), plain_and({"--exit-after", "1.5", "--stats"}));
    const auto ended = game.wait(30);
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->status, 0) << ended->err;
    EXPECT_NE(ended->out.find("game, ms"), std::string::npos) << ended->out;
    EXPECT_NE(ended->out.find("software, 640x360"), std::string::npos) << ended->out;
}

TEST(BadSurroundings, WithoutADisplayOneSentenceSaysSo) {
    GameProcess game("", kPlain, {"SDL_VIDEODRIVER=x11"});
    const auto ended = game.wait(20);
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->status, 1);
    EXPECT_NE(ended->err.find("There is no display"), std::string::npos) << ended->err;
    EXPECT_EQ(std::count(ended->err.begin(), ended->err.end(), '\n'), 1) << ended->err;
}

TEST(BadSurroundings, WithoutASoundCardTheGameRunsOnItsOwnClock) {
    const Folder folder;
    const std::string log = folder.file("timing.csv");
    GameProcess game(
        "", {"--renderer", "null", "--chapter", "3", "--timing-log", log, "--exit-after", "9"},
        {"SDL_AUDIODRIVER=no-such-driver"});
    const auto ended = game.wait(60);
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->status, 0) << ended->err;
    const auto now = last_clock(log);
    ASSERT_TRUE(now);
    EXPECT_GT(now->song_us, 0);
    EXPECT_EQ(std::count(ended->err.begin(), ended->err.end(), '\n'), 1) << ended->err;
}

TEST(BadSurroundings, ARoutineThatCannotBeReadIsSaidNotCrashed) {
    const Folder folder;
    const std::string file = folder.file("routine.program");
    std::ofstream(file) << "this is no program\n";
    for (const std::string& routine : {file, folder.file("missing.program")}) {
        GameProcess game(
            "", {"--renderer", "null", "--no-audio", "--routine", routine, "--exit-after", "2"});
        const auto ended = game.wait(30);
        ASSERT_TRUE(ended);
        EXPECT_EQ(ended->status, 0) << ended->err;
    }
}

TEST(BadSurroundings, MissingOrDamagedMusicIsSkatedWithoutIt) {
    const Folder folder;
    const std::string root = FR_SOURCE_DIR;
    const std::string file = folder.file("routine.program");
    std::filesystem::copy(root + "/levels/03-stay-close/routine.program", file);
    for (const char* music : {"", "this is no music"}) {
        if (*music != 0) {
            std::ofstream(folder.file("music.ogg")) << music;
        }
        const std::string log = folder.file("timing.csv");
        GameProcess game("", {"--renderer", "null", "--no-audio", "--routine", file, "--data-dir",
                              root, "--timing-log", log, "--exit-after", "9"});
        const auto ended = game.wait(60);
        ASSERT_TRUE(ended);
        EXPECT_EQ(ended->status, 0) << ended->err;
        const auto now = last_clock(log);
        ASSERT_TRUE(now) << music;
        EXPECT_GT(now->song_us, 0) << music;
    }
}

TEST(BadOptions, NameTheOptionAndWhatItTakes) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{"--asist", "easy"}, "There is no option --asist"},
        {{"--assist", "hard"}, "--assist takes easy, normal or gala, not \"hard\""},
        {{"--window", "12"}, "--window takes WIDTHxHEIGHT"},
        {{"--screenshot", "x:y.png"}, "--screenshot takes"},
        {{"--exit-after"}, "--exit-after takes seconds"},
        {{"--start", "now"}, "--start takes BAR.BEAT"},
    };
    for (const auto& [arguments, said] : cases) {
        GameProcess game("", arguments);
        const auto ended = game.wait(10);
        ASSERT_TRUE(ended);
        EXPECT_EQ(ended->status, 2);
        EXPECT_NE(ended->err.find(said), std::string::npos) << ended->err;
    }
}

TEST(BadOptions, AFolderWithoutTheGameIsNamed) {
    const Folder folder;
    GameProcess game("", {"--renderer", "null", "--data-dir", folder.file("")});
    const auto ended = game.wait(10);
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->status, 1);
    EXPECT_NE(ended->err.find("--data-dir"), std::string::npos) << ended->err;
}

} // namespace
} // namespace window
