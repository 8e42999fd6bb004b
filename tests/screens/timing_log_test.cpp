#include "game/screens/live_run.h"
#include "game/screens/timing_log.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace screens {
namespace {

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

TEST(TimingLog, APressIsWrittenWithItsArrivalItsCueAndItsError) {
    const auto file = std::filesystem::temp_directory_path() / "timing_log_test.csv";
    const performance::Plan& plan = exhibition::plan("normal");
    const performance::Cue* stroke = nullptr;
    for (const performance::Cue& cue : plan.cues) {
        if (cue.kind == performance::CueKind::Stroke) {
            stroke = &cue;
            break;
        }
    }
    ASSERT_NE(stroke, nullptr);
    {
        TimingLog log(file.string(), plan);
        ASSERT_TRUE(log.good());
        LiveRun run(plan, false);
        const auto button = (stroke->buttons & performance::set_of(performance::Button::Left)) != 0
                                ? performance::Button::Left
                                : performance::Button::Right;
        const performance::Input late{.time_us = stroke->press_us + 12'345, .button = button};
        run.add(late);
        log.press(777, late);
        run.advance(stroke->press_us + 100'000,
                    [&](const performance::Performance& now) { log.step(now); });
        log.clock(1'000'000'000, 42);
    }
    const auto lines = lines_of(file);
    std::filesystem::remove(file);
    const std::string press = "press,777," + std::to_string(stroke->press_us + 12'345) + ',' +
                              (stroke->buttons == 1 ? "left" : "right") + ",1," +
                              std::to_string(stroke->id) + ',' +
                              std::string(performance::name_of(stroke->kind)) + ",12345";
    EXPECT_EQ(lines.front(), "row,monotonic_ns,song_us,button,down,cue,cue_kind,error_us");
    EXPECT_NE(std::find(lines.begin(), lines.end(), press), lines.end()) << press;
    EXPECT_EQ(lines.back(), "clock,1000000000,42,,,,,");
}

TEST(TimingLog, WithoutANameNothingIsWritten) {
    TimingLog log({}, exhibition::plan("normal"));
    log.clock(1'000'000'000, 0);
    EXPECT_TRUE(log.good());
}

TEST(TimingLog, AFolderThatIsNotThereIsNoticed) {
    const TimingLog log("/no/such/folder/log.csv", exhibition::plan("normal"));
    EXPECT_FALSE(log.good());
}

} // namespace
} // namespace screens
