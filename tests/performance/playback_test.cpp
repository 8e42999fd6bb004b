// A performance is brought to a song time by skating it again: what is there, and what comes after
// it, is what the uncut performance has.

#include "game/performance/playback.h"
#include "game/performance/song_time.h"
#include "game/performance/verdict.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace performance {
namespace {

constexpr std::string_view kSetting = "normal";

// Hands of 30 ms: scrapes, misses and falls among it.
const Run& uncut() {
    static const Run run = skate(exhibition::plan(kSetting), {.spread_s = 0.03, .seed = 11});
    return run;
}

Playback from_the_start() {
    return {exhibition::plan(kSetting), uncut().inputs};
}

std::vector<CueTiming> timings(const Performance& performance) {
    std::vector<CueTiming> all;
    for (std::size_t cue = 0; cue < performance.plan().cues.size(); ++cue) {
        all.push_back(performance.judge().timing(cue));
    }
    return all;
}

std::string sheet_of(const ProgramOutcome& outcome) {
    Run run;
    run.outcome = outcome;
    return to_json_text(exhibition::sheet(kSetting, run));
}

// What a step leaves behind.
struct StepTrace {
    std::uint64_t hash = 0;
    std::vector<physics::Event> events;
};

bool same(const StepTrace& a, const StepTrace& b) {
    return a.hash == b.hash &&
           std::equal(a.events.begin(), a.events.end(), b.events.begin(), b.events.end(),
                      [](const physics::Event& one, const physics::Event& other) {
                          return one.kind == other.kind && one.skater == other.skater &&
                                 one.time_s == other.time_s && one.value == other.value;
                      });
}

// Goes on to the end, a step a time.
std::vector<StepTrace> go_on(Playback& playback) {
    std::vector<StepTrace> trace;
    while (playback.performance().time_us() < playback.end_us()) {
        playback.seek(end_of_step_us(step_of(playback.performance().time_us())));
        const physics::EventList& events = playback.performance().events();
        trace.push_back({playback.performance().hash(), {events.begin(), events.end()}});
    }
    return trace;
}

TEST(Playback, GoesOnFromAnyMomentAsTheUncutRun) {
    Playback whole = from_the_start();
    const std::vector<StepTrace> uncut_trace = go_on(whole);
    ASSERT_EQ(whole.performance().hash(), uncut().final_hash);
    const std::string sheet = sheet_of(uncut().outcome);
    std::mt19937_64 random(20);
    for (int i = 0; i < 50; ++i) {
        const auto at_us = static_cast<std::int64_t>(
            random() % static_cast<std::uint64_t>(whole.performance().end_us()));
        SCOPED_TRACE(testing::Message() << "from " << at_us << " us");
        Playback playback = from_the_start();
        playback.seek(at_us);
        const std::int64_t steps = step_of(playback.performance().time_us());
        EXPECT_EQ(steps, step_of(at_us));
        const std::vector<StepTrace> trace = go_on(playback);
        EXPECT_TRUE(std::equal(trace.begin(), trace.end(), uncut_trace.begin() + steps,
                               uncut_trace.end(), same));
        EXPECT_EQ(timings(playback.performance()), timings(whole.performance()));
        EXPECT_EQ(sheet_of(playback.performance().outcome()), sheet);
    }
}

TEST(Playback, GoesBackFromAnywhere) {
    Playback playback = from_the_start();
    std::mt19937_64 random(21);
    for (int i = 0; i < 20; ++i) {
        const std::uint64_t second = 1 + random() % uncut().hashes.size();
        playback.seek(static_cast<std::int64_t>(second) * 1'000'000);
        EXPECT_EQ(playback.performance().hash(), uncut().hashes[second - 1]) << second;
    }
}

TEST(Playback, OneMicrosecondDecidesWhetherAStepIsDone) {
    Playback playback = from_the_start();
    constexpr std::int64_t kStep = 24'000;
    playback.seek(end_of_step_us(kStep));
    const std::uint64_t after = playback.performance().hash();
    EXPECT_EQ(step_of(playback.performance().time_us()), kStep + 1);
    playback.seek(end_of_step_us(kStep) - 1);
    EXPECT_EQ(step_of(playback.performance().time_us()), kStep);
    EXPECT_NE(playback.performance().hash(), after);
    playback.seek(end_of_step_us(kStep));
    EXPECT_EQ(playback.performance().hash(), after);
}

TEST(Playback, BeforeTheMusicIsTheStart) {
    const std::uint64_t start = Performance(exhibition::plan(kSetting)).hash();
    Playback playback = from_the_start();
    playback.seek(90'000'000);
    for (const std::int64_t to_us : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{-90'000'000},
                                     std::numeric_limits<std::int64_t>::min()}) {
        playback.seek(to_us);
        EXPECT_EQ(playback.performance().time_us(), 0) << to_us;
        EXPECT_EQ(playback.performance().hash(), start) << to_us;
        EXPECT_EQ(playback.rest().size(), uncut().inputs.size()) << to_us;
    }
}

TEST(Playback, AfterTheEndIsTheEnd) {
    Playback playback = from_the_start();
    const std::int64_t end_us = playback.end_us();
    EXPECT_EQ(end_us, std::ssize(uncut().hashes) * 1'000'000);
    for (const std::int64_t to_us :
         {end_us, end_us + 1, 2 * end_us, std::numeric_limits<std::int64_t>::max()}) {
        playback.seek(to_us);
        EXPECT_EQ(playback.performance().time_us(), end_us) << to_us;
        EXPECT_EQ(playback.performance().hash(), uncut().final_hash) << to_us;
        EXPECT_TRUE(playback.performance().finished());
        EXPECT_TRUE(playback.rest().empty());
    }
}

TEST(Playback, WhatWasPressedBeforeTheMusicBelongsToItsFirstStep) {
    const std::vector<Input> early{{-5'000'000, 0, Button::Left, true},
                                   {-1, 0, Button::Left, false}};
    Playback playback(exhibition::plan(kSetting), early);
    playback.seek(end_of_step_us(0) - 1);
    EXPECT_EQ(playback.rest().size(), 2U);
    playback.seek(end_of_step_us(0));
    EXPECT_TRUE(playback.rest().empty());
    EXPECT_EQ(playback.performance().recorder().cracks(), 0);
    EXPECT_EQ(playback.performance().outcome().scrapes, 1) << "a push that no cue asked for";
}

TEST(Playback, WhatIsPressedAfterTheEndIsLeftOver) {
    std::vector<Input> inputs = uncut().inputs;
    const std::int64_t end_us = from_the_start().end_us();
    inputs.push_back({end_us - 1, 0, Button::Right, true});
    inputs.push_back({end_us, 0, Button::Right, false});
    Playback playback(exhibition::plan(kSetting), inputs);
    playback.seek(end_us);
    ASSERT_EQ(playback.rest().size(), 1U);
    EXPECT_EQ(playback.rest().front(), inputs.back());
    EXPECT_EQ(skate(exhibition::plan(kSetting), inputs).inputs.size(), inputs.size() - 1);
}

} // namespace
} // namespace performance
