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
    const nlohmann::json sheet = sheet_of_hands({});
    ASSERT_FALSE(sheet.is_null());
    EXPECT_TRUE(sheet.at("seals").at("clean").get<bool>()) << sheet.dump(1);
    EXPECT_EQ(sheet.at("falls").get<int>(), 0);
    EXPECT_EQ(sheet.at("words").at("missed").get<int>(), 0);
    std::cout << "hands: " << sheet.at("timing").dump() << ", total " << sheet.at("total") << '\n';
}

} // namespace
} // namespace window
