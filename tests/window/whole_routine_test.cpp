#include "game/performance/auto_skater.h"
#include "tests/performance/support/exhibition.h"
#include "tests/window/game_process.h"
#include "tests/window/player.h"
#include "tests/window/x_server.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>

namespace window {
namespace {

/// Skates the exhibition in a real window with real key events; returns its protocol.
nlohmann::json sheet_of_hands(const performance::HandErrors& errors) {
    const XServer server(640, 360);
    Keyboard keyboard(server.display());
    if (!keyboard.good()) {
        ADD_FAILURE() << "no display with XTest at \"" << server.display() << '"';
        return {};
    }
    const Folder folder;
    const std::string log = folder.file("timing.csv");
    const std::string sheet = folder.file("sheet.json");
    GameProcess game(server.display(), {"--chapter", "3", "--assist", "normal", "--no-audio",
                                        "--window", "640x360", "--quality", "low", "--renderer",
                                        "software", "--timing-log", log, "--sheet", sheet});
    const performance::Run run = performance::skate(exhibition::plan("normal"), errors);
    play(keyboard, log, run.inputs, [&] { return game.running(); });
    // The last pose, and the two seconds after it.
    for (int i = 0; i < 100 && game.running() && !std::filesystem::exists(sheet); ++i) {
        (void)game.wait(0.1);
    }
    const std::string text = read_all(sheet);
    if (text.empty()) {
        const auto ended = game.wait(0);
        ADD_FAILURE() << "no protocol; "
                      << (ended ? "ended with " + std::to_string(ended->status) + ": " + ended->err
                                : std::string("the game still runs"));
        return {};
    }
    return nlohmann::json::parse(text);
}

TEST(WholeRoutine, PerfectHandsOnTheKeyboardGiveACleanSheet) {
    // Real keys in real time: a machine that is held up at a take-off is given a second try.
    constexpr int kTries = 2;
    nlohmann::json sheet;
    bool clean = false;
    for (int tries = 0; tries < kTries && !clean; ++tries) {
        sheet = sheet_of_hands({});
        ASSERT_FALSE(sheet.is_null());
        clean = sheet.at("seals").at("clean").get<bool>();
        std::cout << "hands: " << sheet.at("timing").dump() << ", words "
                  << sheet.at("words").dump() << ", total " << sheet.at("total") << '\n';
    }
    EXPECT_TRUE(clean) << sheet.dump(1);
    EXPECT_EQ(sheet.at("falls").get<int>(), 0);
}

} // namespace
} // namespace window
