#include "game/performance/playback.h"
#include "game/performance/song_time.h"
#include "game/screens/live_play.h"
#include "game/screens/play_screen.h"
#include "tests/performance/support/exhibition.h"
#include "tests/screens/even_device.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <span>

namespace screens {
namespace {

using performance::Input;

/// When the music is told to start, on the machine's clock, and with how much before it.
constexpr std::int64_t kStart_ns = 7'123'456'789;
constexpr std::int64_t kLeadIn_us = -1'000'000;

/// By rule the ice catches up with so much in one frame; beyond it the music waits.
constexpr std::int64_t kMostBehind_us = 250'000;

/// How a routine is shown to the player.
struct Showing {
    double frames_hz = 60;
    std::uint32_t stalls_seed = 0;  ///< 0: no stalls
    std::int64_t late_ns = 0;       ///< a key reaches the game up to so long after its stamp
    bool stamped_at_frames = false; ///< as it should not be
};

struct Result {
    std::string sheet;
    std::uint64_t hash = 0;
    friend bool operator==(const Result&, const Result&) = default;

    friend void PrintTo(const Result& result, std::ostream* out) {
        *out << "state " << result.hash << ", sheet " << std::hash<std::string>()(result.sheet);
    }
};

/// The exhibition by a hand with a spread of 30 ms.
const std::vector<Input>& recorded() {
    static const performance::Run run =
        performance::skate(exhibition::plan("normal"), {.spread_s = 0.03, .seed = 5});
    return run.inputs;
}

std::string sheet_of(const performance::Performance& performance) {
    performance::Run run;
    run.outcome = performance.outcome();
    return performance::to_json_text(exhibition::sheet("normal", run));
}

/// The same inputs without a screen, a clock and a device, to the step that ends the routine.
Result headless(const std::vector<Input>& inputs) {
    performance::Playback playback(exhibition::plan("normal"), inputs);
    const performance::Performance& performance = playback.performance();
    playback.seek(performance::end_of_step_us(performance::step_of(performance.end_us() - 1)));
    return {.sheet = sheet_of(performance), .hash = performance.hash()};
}

/// 0 to `most`, the same on every machine.
std::int64_t drawn(std::mt19937& random, std::int64_t most) {
    return static_cast<std::int64_t>(random()) % (most + 1);
}

/// The moments at which the game is called: even frames, and now and then a gap.
class Frames {
public:
    explicit Frames(const Showing& how)
        : period_ns_(1e9 / how.frames_hz), stalls_(how.stalls_seed != 0), random_(how.stalls_seed) {
    }

    /// The next one, `song_us` being what the last one showed.
    std::int64_t next_ns(std::int64_t song_us) {
        if (stalls_ && song_us >= stall_us_) {
            stalled_ns_ += drawn(random_, kMostStalled_ns);
            stall_us_ = song_us + drawn(random_, kMostBetween_us);
        }
        const double even_ns = std::round(period_ns_ * static_cast<double>(++frame_));
        return kStart_ns + stalled_ns_ + static_cast<std::int64_t>(even_ns);
    }

private:
    static constexpr std::int64_t kMostStalled_ns = 2'000'000'000;
    static constexpr std::int64_t kMostBetween_us = 20'000'000;

    double period_ns_;
    bool stalls_;
    std::mt19937 random_;
    std::int64_t frame_ = 0;
    std::int64_t stalled_ns_ = 0;
    std::int64_t stall_us_ = 0;
};

/// Keys and frames of one showing.
///
/// A key goes down when its song time is heard, and is stamped with this moment: without stalls the
/// stamps are the same nanoseconds at every rate. After a stall of more than kMostBehind_us the
/// music goes back to where the ice is, and what has been heard beyond it is heard again: only the
/// second time is a key pressed.
class Player {
public:
    Player(const std::vector<Input>& inputs, const Showing& how)
        : inputs_(inputs), how_(how), frames_(how) {}

    /// The next frame of the play or screen: its keys are given to `press`.
    std::int64_t frame_ns(std::int64_t song_us, const performance::Performance& performance,
                          const EvenDevice& device,
                          const std::function<void(const Press&)>& press) {
        const std::int64_t now_ns = frames_.next_ns(song_us);
        const std::int64_t heard_us = performance.time_us() + kMostBehind_us;
        for (; !inputs_.empty() && inputs_.front().time_us <= heard_us;
             inputs_ = inputs_.subspan(1)) {
            const std::int64_t at_ns = device.moment_ns(inputs_.front().time_us);
            if (at_ns + late_ns_ > now_ns) {
                break;
            }
            press({.at_ns = how_.stamped_at_frames ? now_ns : at_ns,
                   .button = inputs_.front().button,
                   .down = inputs_.front().down});
            late_ns_ = drawn(lateness_, how_.late_ns);
        }
        return now_ns;
    }

private:
    std::span<const Input> inputs_; ///< still to come
    Showing how_;
    Frames frames_;
    std::mt19937 lateness_;
    std::int64_t late_ns_ = 0; ///< of the next key
};

/// What the play screen plays, without its picture.
Result play(const std::vector<Input>& inputs, const Showing& how) {
    EvenDevice device;
    LivePlay play(exhibition::plan("normal"), false, device, {});
    Player player(inputs, how);
    const performance::Performance& performance = play.performance();
    const auto next_ns = [&] {
        return player.frame_ns(play.song_us(), performance, device,
                               [&](const Press& press) { play.press(press); });
    };
    device.advance(kStart_ns);
    play.start(kLeadIn_us, kStart_ns);
    while (!performance.finished()) {
        const std::int64_t now_ns = next_ns();
        device.advance(now_ns);
        play.advance(now_ns, [](const performance::Performance& /*performance*/) {});
    }
    return {.sheet = sheet_of(performance), .hash = performance.hash()};
}

std::unique_ptr<const Routine> routine() {
    return std::make_unique<const Routine>(
        Routine{.choice = {},
                .rules = {.season = exhibition::season(), .technique = exhibition::technique()},
                .plan = exhibition::plan("normal"),
                .harmony = {},
                .music = {},
                .note = {}});
}

/// The play screen itself, from its first frame to the results and the sheet it writes.
Result show(const std::vector<Input>& inputs, const Showing& how) {
    const std::filesystem::path file =
        std::filesystem::path(::testing::TempDir()) / "frame_rate_test.json";
    EvenDevice device;
    Services services;
    services.sound = &device;
    services.settings.sheet = file.string();
    PlayScreen screen(services, routine());
    Player player(inputs, how);
    Change change = screen.update(kStart_ns);
    while (change.kind == Change::Kind::Stay) {
        change = screen.update(player.frame_ns(*screen.song_us(), screen.performance(), device,
                                               [&](const Press& press) { screen.handle(press); }));
    }
    std::ifstream stream(file, std::ios::binary);
    Result result{.sheet = {std::istreambuf_iterator<char>(stream), {}},
                  .hash = screen.performance().hash()};
    std::filesystem::remove(file);
    return result;
}

/// 50 rates from 10 to 200 frames a second, each the same ratio faster than the one before.
std::vector<double> rates_hz() {
    constexpr int kRates = 50;
    std::vector<double> rates;
    for (int i = 0; i < kRates; ++i) {
        rates.push_back(10 * std::pow(20.0, static_cast<double>(i) / (kRates - 1)));
    }
    return rates;
}

TEST(FrameRate, OneSheetAndOneStateAtEveryRate) {
    const Result expected = headless(recorded());
    for (const double rate_hz : rates_hz()) {
        EXPECT_EQ(play(recorded(), {.frames_hz = rate_hz}), expected) << rate_hz;
    }
    EXPECT_EQ(play(recorded(), {.frames_hz = 1000}), expected);
}

TEST(FrameRate, AStallLetsTheMusicWaitAndNoPressSuffers) {
    const Result expected = headless(recorded());
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        for (const double rate_hz : {10.0, 60.0, 144.0}) {
            EXPECT_EQ(play(recorded(), {.frames_hz = rate_hz, .stalls_seed = seed}), expected)
                << rate_hz << " fps, seed " << seed;
        }
    }
}

TEST(FrameRate, AKeyMayReachTheGameAfterAFrameThatIsLaterThanItsStamp) {
    const Result expected = headless(recorded());
    for (const double rate_hz : {30.0, 60.0, 144.0, 1000.0}) {
        EXPECT_EQ(play(recorded(), {.frames_hz = rate_hz, .late_ns = 2'000'000}), expected)
            << rate_hz;
    }
}

TEST(FrameRate, ThePlayScreenAddsNothing) {
    EXPECT_EQ(show(recorded(), {.frames_hz = 24, .stalls_seed = 6}), headless(recorded()));
}

TEST(FrameRate, StampsOfTheFrameWouldBeSeen) {
    EXPECT_NE(play(recorded(), {.frames_hz = 60, .stamped_at_frames = true}),
              play(recorded(), {.frames_hz = 144, .stamped_at_frames = true}));
}

} // namespace
} // namespace screens
