// How exactly a real key press is stamped in a real window: keys by XTest at random moments, and
// the moments that the game wrote into its timing log.

#include "tests/window/game_process.h"
#include "tests/window/player.h"
#include "tests/window/x_server.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <iostream>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace window {
namespace {

std::int64_t now_ns() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

// The stamps of all presses in a log, in order.
std::vector<std::int64_t> stamps_of(const std::string& log) {
    std::vector<std::int64_t> stamps;
    std::istringstream lines(read_all(log));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("press,")) {
            stamps.push_back(std::stoll(line.substr(6)));
        }
    }
    return stamps;
}

struct Spread {
    double median_ms = 99;
    double p99_ms = 99;
};

// 150 presses and their releases at random moments of a routine, in a window of one renderer.
Spread spread_of(const std::string& renderer) {
    const XServer server(640, 360);
    Keyboard keyboard(server.display());
    const Folder folder;
    const std::string log = folder.file("timing.csv");
    GameProcess game(server.display(),
                     {"--chapter", "3", "--no-audio", "--window", "640x360", "--quality", "low",
                      "--renderer", renderer, "--timing-log", log});
    // Hands count from the first beat on.
    while (game.running() && last_clock(log).value_or(SongNow{}).song_us <= 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    std::vector<std::int64_t> sent;
    std::mt19937 random(5);
    for (int n = 0; n < 300 && game.running(); ++n) {
        std::this_thread::sleep_for(std::chrono::microseconds(40'000 + random() % 60'000));
        const std::int64_t before_ns = now_ns();
        keyboard.key("f", n % 2 == 0);
        sent.push_back((before_ns + now_ns()) / 2);
    }
    std::vector<std::int64_t> stamps;
    for (int n = 0; n < 50 && stamps.size() < sent.size(); ++n) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        stamps = stamps_of(log);
    }
    if (stamps.size() != sent.size()) {
        ADD_FAILURE() << sent.size() << " keys, " << stamps.size() << " in the log";
        return {};
    }
    std::vector<double> errors_ms;
    for (std::size_t i = 0; i < sent.size(); ++i) {
        errors_ms.push_back(std::abs(static_cast<double>(stamps[i] - sent[i])) / 1e6);
    }
    std::sort(errors_ms.begin(), errors_ms.end());
    const Spread spread{errors_ms[150], errors_ms[297]};
    std::cout << renderer << ": median " << spread.median_ms << " ms, 99 % " << spread.p99_ms
              << " ms, worst " << errors_ms.back() << " ms\n";
    return spread;
}

// Real time on a machine that may be busy: the best of three.
void expect_exact(const std::string& renderer) {
    Spread best;
    for (int tries = 0; tries < 3 && (best.median_ms > 0.5 || best.p99_ms > 5); ++tries) {
        const Spread spread = spread_of(renderer);
        best = spread.p99_ms < best.p99_ms ? spread : best;
    }
    EXPECT_LE(best.median_ms, 0.5);
    EXPECT_LE(best.p99_ms, 5);
}

TEST(Stamp, IsExactWhileASoftwareRendererWorks) {
    expect_exact("software");
}

} // namespace
} // namespace window
