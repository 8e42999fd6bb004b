// However the song is cut into calls, the same inputs give the same bits.

#include "game/performance/song_time.h"
#include "game/performance/verdict.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace performance {
namespace {

// Hands of 20 ms on the whole exhibition.
const Run& reference() {
    static const Run run = skate(exhibition::plan("gala"), {.spread_s = 0.02, .seed = 5});
    return run;
}

// Skates the reference's inputs in chunks whose ends `next` gives, to the same end.
Run cut(const std::function<std::int64_t(std::int64_t)>& next) {
    const std::vector<Input>& inputs = reference().inputs;
    const auto end_us = static_cast<std::int64_t>(reference().hashes.size()) * 1'000'000;
    Performance performance(exhibition::plan("gala"));
    std::size_t given = 0;
    for (std::int64_t until_us = 0; until_us < end_us;) {
        until_us = std::min(end_us, next(until_us));
        const std::size_t from = given;
        while (given < inputs.size() && step_of(inputs[given].time_us) < step_of(until_us)) {
            ++given;
        }
        performance.advance(until_us, std::span(inputs).subspan(from, given - from));
    }
    Run run;
    run.outcome = performance.outcome();
    run.final_hash = performance.hash();
    return run;
}

void expect_same(const Run& run) {
    EXPECT_EQ(run.final_hash, reference().final_hash);
    EXPECT_EQ(to_json_text(exhibition::sheet("gala", run)),
              to_json_text(exhibition::sheet("gala", reference())));
}

TEST(Advance, InPicturesOfAThirtiethOfASecond) {
    std::int64_t picture = 0;
    expect_same(cut([&](std::int64_t) { return ++picture * 1'000'000 / 30; }));
}

TEST(Advance, InPicturesOfA144thOfASecond) {
    std::int64_t picture = 0;
    expect_same(cut([&](std::int64_t) { return ++picture * 1'000'000 / 144; }));
}

TEST(Advance, InPiecesOfAnyLength) {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        std::mt19937 random(seed);
        expect_same(cut([&](std::int64_t now_us) {
            // from no step at all to half a second
            return now_us + 1 + static_cast<std::int64_t>(random() % (seed == 1 ? 5'000 : 500'000));
        }));
    }
}

TEST(Advance, AllAtOnce) {
    expect_same(cut([](std::int64_t) { return std::int64_t{1} << 40; }));
}

TEST(Advance, TheEndOfTheMusicIsFinished) {
    Performance performance(exhibition::plan("gala"));
    performance.advance(performance.end_us() - 5'000, {});
    EXPECT_FALSE(performance.finished());
    performance.advance(performance.end_us() + 5'000, {});
    EXPECT_TRUE(performance.finished());
    EXPECT_EQ(performance.end_us(), exhibition::plan("gala").end_us + 2'000'000);
}

} // namespace
} // namespace performance
