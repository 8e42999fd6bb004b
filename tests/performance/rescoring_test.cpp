// A replay re-scores bit-equal even where every input lies on an edge: of a judge's window or of a
// step of the physics, or a microsecond beside it.

#include "game/performance/playback.h"
#include "game/performance/replay.h"
#include "game/performance/song_time.h"
#include "game/performance/verdict.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace performance {
namespace {

constexpr std::int64_t kSecond_us = 1'000'000;

std::array<std::int64_t, 3> edges(const Windows& windows) {
    return {windows.perfect_us, windows.good_us, windows.scrape_us};
}

bool on_an_edge(const Windows& windows, std::int64_t error_us) {
    const auto all = edges(windows);
    return std::any_of(all.begin(), all.end(),
                       [&](std::int64_t edge) { return std::abs(std::abs(error_us) - edge) <= 1; });
}

// The windows that one input of the perfect run is held against; none for the end of a tap.
std::optional<Windows> windows_for(const Plan& plan, const Input& input) {
    for (const Cue& cue : plan.cues) {
        const bool by_release = cue.kind == CueKind::TakeOff || cue.kind == CueKind::Open;
        if ((cue.buttons & set_of(input.button)) == 0) {
            continue;
        }
        if (cue.press_us == input.time_us && input.down != by_release) {
            return windows_of(plan.assist, cue);
        }
        if (cue.release_us == input.time_us && !input.down) {
            return release_windows_of(plan.assist, cue.kind);
        }
    }
    return std::nullopt;
}

struct Placed {
    std::vector<Input> inputs;
    int on_windows = 0;
    int on_steps = 0;
};

// The perfect inputs, each moved onto an edge or one microsecond beside it, and taps between them.
class Placer {
public:
    // `widest`: how many of the windows are used, from the perfect one on. On the widest edges
    // nothing is landed; on the innermost nearly everything.
    Placer(const Plan& plan, std::size_t widest, std::uint64_t seed)
        : plan_(plan), widest_(widest), random_(seed) {}

    Placed place(const std::vector<Input>& perfect) {
        Placed placed;
        for (Input input : perfect) {
            const std::optional<Windows> windows = windows_for(plan_, input);
            if (windows && below(4) != 0) {
                const std::int64_t error_us = edges(*windows).at(below(widest_)) + beside();
                input.time_us += below(2) == 0 ? error_us : -error_us;
                ++placed.on_windows;
            } else {
                input.time_us = step_edge_near(input.time_us);
                ++placed.on_steps;
            }
            input.time_us = std::max<std::int64_t>(input.time_us, 0);
            placed.inputs.push_back(input);
        }
        constexpr int kExtraTaps = 10;
        for (int i = 0; i < kExtraTaps; ++i) {
            const auto at_us =
                static_cast<std::int64_t>(below(static_cast<std::uint64_t>(plan_.end_us)));
            const auto button = static_cast<Button>(below(kButtons));
            constexpr std::int64_t kTap_us = 60'000;
            placed.inputs.push_back({step_edge_near(at_us), 0, button, true});
            placed.inputs.push_back({step_edge_near(at_us + kTap_us), 0, button, false});
            placed.on_steps += 2;
        }
        std::stable_sort(placed.inputs.begin(), placed.inputs.end(),
                         [](const Input& a, const Input& b) { return a.time_us < b.time_us; });
        return placed;
    }

private:
    std::uint64_t below(std::uint64_t count) { return random_() % count; }

    std::int64_t beside() { return static_cast<std::int64_t>(below(3)) - 1; }

    std::int64_t step_edge_near(std::int64_t time_us) {
        const auto off = static_cast<std::int64_t>(below(5)) - 2;
        return end_of_step_us(step_of(time_us) + off) + beside();
    }

    const Plan& plan_;
    std::size_t widest_;
    std::mt19937_64 random_;
};

// Everything that comes of a run.
struct Result {
    Run run;
    std::vector<CueTiming> timings;
};

std::vector<CueTiming> timings(const Performance& performance) {
    std::vector<CueTiming> all;
    for (std::size_t cue = 0; cue < performance.plan().cues.size(); ++cue) {
        all.push_back(performance.judge().timing(cue));
    }
    return all;
}

// Plays as a game does: pictures of any length, and an input is known with the first picture after
// it, where the step that it falls in may not be over yet.
Result play_live(const Plan& plan, const std::vector<Input>& inputs, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    Performance performance(plan);
    Result result;
    std::size_t known = 0;
    std::vector<Input> waiting;
    std::int64_t now_us = 0;
    const std::int64_t end_us = Playback(plan, inputs).end_us();
    while (now_us < end_us) {
        constexpr std::uint64_t kLongest_us = 50'000;
        const std::int64_t next_second_us = (now_us / kSecond_us + 1) * kSecond_us;
        now_us += 1 + static_cast<std::int64_t>(random() % kLongest_us);
        now_us = std::min(now_us, next_second_us);
        for (; known < inputs.size() && inputs[known].time_us <= now_us; ++known) {
            waiting.push_back(inputs[known]);
        }
        const auto later = std::find_if(waiting.begin(), waiting.end(), [&](const Input& input) {
            return step_of(input.time_us) >= step_of(now_us);
        });
        performance.advance(now_us, std::span(waiting.begin(), later));
        result.run.inputs.insert(result.run.inputs.end(), waiting.begin(), later);
        waiting.erase(waiting.begin(), later);
        if (now_us == next_second_us) {
            result.run.hashes.push_back(performance.hash());
        }
    }
    result.run.outcome = performance.outcome();
    result.run.final_hash = performance.hash();
    result.timings = timings(performance);
    return result;
}

Replay replay_of(const Plan& plan, const Run& run) {
    return {.engine = kEngineVersion,
            .season = exhibition::routine().season,
            .season_hash = exhibition::season().hash,
            .technique_hash = exhibition::technique().hash,
            .assist = std::string(plan.assist.name),
            .practice = false,
            .program = exhibition::routine_text(),
            .inputs = run.inputs,
            .hashes = run.hashes,
            .final_hash = run.final_hash};
}

// Saved, read again and skated again.
Result skate_from_file(const Plan& plan, const Run& live) {
    const auto read = read_replay(write_replay(replay_of(plan, live)), "a.replay");
    if (!read) {
        ADD_FAILURE() << program::render(read.error());
        return {};
    }
    Result result{.run = skate(plan, read->inputs), .timings = {}};
    EXPECT_EQ(first_divergence(*read, result.run), std::nullopt);
    Playback playback(plan, read->inputs);
    playback.seek(playback.end_us());
    result.timings = timings(playback.performance());
    return result;
}

// Timings that lie on an edge of their windows or a microsecond beside it.
int on_edges(const Plan& plan, const std::vector<CueTiming>& timings) {
    int count = 0;
    for (const CueTiming& timing : timings) {
        const Cue& cue = plan.cues[timing.cue];
        count += timing.error_us && on_an_edge(windows_of(plan.assist, cue), *timing.error_us);
        count += timing.release_error_us &&
                 on_an_edge(release_windows_of(plan.assist, cue.kind), *timing.release_error_us);
    }
    return count;
}

class Rescoring : public testing::TestWithParam<std::string_view> {};

INSTANTIATE_TEST_SUITE_P(Settings, Rescoring, testing::ValuesIn(exhibition::kSettings),
                         [](const auto& setting) { return std::string(setting.param); });

// Nine runs an assist set: three times each with the innermost edges, with two, with all.
TEST_P(Rescoring, InputsOnEveryEdgeAreJudgedTheSameAgain) {
    const Plan& plan = exhibition::plan(GetParam());
    int on_windows = 0;
    int on_steps = 0;
    int judged_on_edges = 0;
    for (std::uint64_t seed = 0; seed < 9; ++seed) {
        SCOPED_TRACE(testing::Message() << GetParam() << ", seed " << seed);
        const Placed placed =
            Placer(plan, 1 + seed % 3, seed).place(exhibition::perfect(GetParam()).inputs);
        on_windows += placed.on_windows;
        on_steps += placed.on_steps;
        const Result live = play_live(plan, placed.inputs, seed + 100);
        ASSERT_EQ(live.run.inputs, placed.inputs);
        judged_on_edges += on_edges(plan, live.timings);
        const Result again = skate_from_file(plan, live.run);
        EXPECT_EQ(again.timings, live.timings);
        EXPECT_EQ(again.run.hashes, live.run.hashes);
        EXPECT_EQ(again.run.final_hash, live.run.final_hash);
        const Sheet sheet = exhibition::sheet(GetParam(), live.run);
        const Sheet sheet_again = exhibition::sheet(GetParam(), again.run);
        EXPECT_EQ(render_text(sheet_again), render_text(sheet));
        EXPECT_EQ(to_json_text(sheet_again), to_json_text(sheet));
    }
    // Of each of the three sets, so that there are far more than a thousand in all.
    EXPECT_GE(on_windows, 1000);
    EXPECT_GE(on_steps, 1000);
    EXPECT_GE(judged_on_edges, 500);
}

// One press and one release, at least, of each kind of cue that the exhibition has: also of those
// that the ice does not feel.
TEST_P(Rescoring, AnyInputMovedByAMicrosecondIsSeenInItsSecond) {
    const Plan& plan = exhibition::plan(GetParam());
    const performance::Run& perfect = exhibition::perfect(GetParam());
    const Replay replay = replay_of(plan, perfect);
    std::set<std::pair<CueKind, bool>> seen;
    for (const Cue& cue : plan.cues) {
        for (const std::int64_t time_us : {cue.press_us, cue.release_us.value_or(cue.press_us)}) {
            std::vector<Input> inputs = perfect.inputs;
            // The last of those at that time, so that they stay in order.
            const auto after = std::find_if(inputs.begin(), inputs.end(), [&](const Input& input) {
                return input.time_us > time_us;
            });
            if (after == inputs.begin() || std::prev(after)->time_us != time_us ||
                !seen.insert({cue.kind, std::prev(after)->down}).second) {
                continue;
            }
            ++std::prev(after)->time_us;
            const auto second = static_cast<std::size_t>(time_us / kSecond_us) + 1;
            EXPECT_EQ(first_divergence(replay, skate(plan, inputs)), second)
                << name_of(cue.kind) << " at " << time_us;
        }
    }
    EXPECT_GE(seen.size(), 10U);
}

// Every byte with one bit, all eight of them over any eight bytes that follow each other.
TEST_P(Rescoring, OneFlippedBitInAWholeRoutineIsReportedWithItsLine) {
    const std::string text =
        write_replay(replay_of(exhibition::plan(GetParam()), exhibition::perfect(GetParam())));
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        std::string damaged = text;
        damaged[byte] =
            static_cast<char>(static_cast<unsigned char>(text[byte]) ^ (1U << (byte % 8)));
        const auto read = read_replay(damaged, "a.replay");
        ASSERT_FALSE(read) << "bit " << byte % 8 << " of byte " << byte;
        EXPECT_EQ(read.error().file, "a.replay");
        EXPECT_GE(read.error().line, 1U) << read.error().text;
        EXPECT_LE(read.error().line, lines + 1) << read.error().text;
        EXPECT_FALSE(read.error().text.empty() || read.error().hint.empty());
    }
}

} // namespace
} // namespace performance
