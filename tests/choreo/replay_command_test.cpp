#include "game/performance/replay.h"
#include "tests/choreo/choreo_process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace choreo::testing {
namespace {

// A routine skated with human hands, its sheet and its replay.
class ReplayCommand : public ::testing::Test {
protected:
    void SetUp() override {
        file_ = folder_.write("a.program", sample_routine());
        const Finished finished = run_with_assets(
            folder_, "skate --error-ms 30 --seed 3 --save-replay " + replay_ + ' ' + file_);
        ASSERT_EQ(finished.exit, 0) << finished.err;
        sheet_ = finished.out;
    }

    performance::Replay replay() {
        auto replay = performance::read_replay(folder_.read("a.replay"), "a.replay");
        EXPECT_TRUE(replay);
        return std::move(*replay);
    }

    // The replay with a change, its checksum made right again.
    Finished verify_changed(const std::function<void(performance::Replay&)>& change) {
        performance::Replay changed = replay();
        change(changed);
        folder_.write("b.replay", performance::write_replay(changed));
        return run_with_assets(folder_, "replay --verify " + folder_.path("b.replay"));
    }

    static void expect_differs_from(std::size_t second, const Finished& finished) {
        EXPECT_EQ(finished.exit, 1);
        EXPECT_EQ(finished.err, "");
        EXPECT_NE(finished.out.find("\ndiffers from second " + std::to_string(second) + " on\n"),
                  std::string::npos)
            << "not " << second << ":\n"
            << finished.out;
    }

    Folder folder_;
    std::string file_;
    std::string replay_ = folder_.path("a.replay");
    std::string sheet_;
};

TEST_F(ReplayCommand, SkatesTheSameSheetAgain) {
    const Finished alone = run_with_assets(folder_, "skate --replay " + replay_);
    EXPECT_EQ(alone.exit, 0) << alone.err;
    EXPECT_EQ(alone.out, sheet_);
    EXPECT_EQ(run_with_assets(folder_, "skate --replay " + replay_ + ' ' + file_).out, sheet_);
    EXPECT_EQ(folder_.count_files(), 2U) << "a temporary file was left behind";
}

TEST_F(ReplayCommand, VerifiesToTheEnd) {
    const Finished finished = run_with_assets(folder_, "replay --verify " + replay_);
    EXPECT_EQ(finished.exit, 0) << finished.err << finished.out;
    for (const char* words :
         {"yuuri", "A <Small> Sample & More", "normal", "total ", "same to the end\n"}) {
        EXPECT_NE(finished.out.find(words), std::string::npos) << finished.out;
    }
}

TEST_F(ReplayCommand, NamesTheSecondOfAChangedHash) {
    const std::size_t seconds = replay().hashes.size();
    for (const std::size_t second : {std::size_t{1}, seconds / 2, seconds}) {
        expect_differs_from(second, verify_changed([&](performance::Replay& replay) {
                                replay.hashes[second - 1] ^= 1U;
                            }));
    }
    expect_differs_from(2, verify_changed([](performance::Replay& replay) {
                            replay.hashes[1] ^= 1ULL << 63U;
                            replay.hashes[4] ^= 1U;
                        }));
}

TEST_F(ReplayCommand, AChangedFinalHashIsAfterTheLastSecond) {
    expect_differs_from(replay().hashes.size() + 1, verify_changed([](performance::Replay& replay) {
                            replay.final_hash ^= 1U;
                        }));
}

TEST_F(ReplayCommand, ASecondTooFewOrTooManyDiffers) {
    const std::size_t seconds = replay().hashes.size();
    expect_differs_from(
        seconds, verify_changed([](performance::Replay& replay) { replay.hashes.pop_back(); }));
    expect_differs_from(1,
                        verify_changed([](performance::Replay& replay) { replay.hashes.clear(); }));
    expect_differs_from(seconds + 1, verify_changed([](performance::Replay& replay) {
                            replay.hashes.push_back(replay.hashes.back());
                        }));
}

TEST_F(ReplayCommand, NamesTheSecondOfAnInputMovedByAMicrosecond) {
    const std::vector<performance::Input> inputs = replay().inputs;
    for (std::size_t i : {std::size_t{0}, inputs.size() / 2, inputs.size() - 1}) {
        // The last of those at one time, so that they stay in order.
        while (i + 1 < inputs.size() && inputs[i + 1].time_us == inputs[i].time_us) {
            ++i;
        }
        const auto second = static_cast<std::size_t>(inputs[i].time_us / 1'000'000) + 1;
        expect_differs_from(second, verify_changed([&](performance::Replay& replay) {
                                ++replay.inputs[i].time_us;
                            }));
    }
}

TEST_F(ReplayCommand, NamesTheSecondOfAnInputThatIsMissing) {
    const std::vector<performance::Input> inputs = replay().inputs;
    const std::size_t middle = inputs.size() / 2;
    expect_differs_from(static_cast<std::size_t>(inputs[middle].time_us / 1'000'000) + 1,
                        verify_changed([&](performance::Replay& replay) {
                            replay.inputs.erase(replay.inputs.begin() +
                                                static_cast<std::ptrdiff_t>(middle));
                        }));
}

TEST_F(ReplayCommand, IsOnlyComparedWhereThatIsAskedFor) {
    (void)verify_changed([](performance::Replay& replay) { replay.hashes[4] ^= 1U; });
    const Finished finished = run_with_assets(folder_, "replay " + folder_.path("b.replay"));
    EXPECT_EQ(finished.exit, 0) << finished.err;
    EXPECT_EQ(finished.out.find("differs"), std::string::npos) << finished.out;
}

TEST_F(ReplayCommand, RefusesOtherRules) {
    for (const Finished& finished :
         {verify_changed([](performance::Replay& replay) { ++replay.season_hash; }),
          verify_changed([](performance::Replay& replay) { ++replay.technique_hash; })}) {
        EXPECT_EQ(finished.exit, 1);
        EXPECT_EQ(finished.out, "");
        EXPECT_NE(finished.err.find("error[FR807]: it was skated under another "),
                  std::string::npos)
            << finished.err;
    }
    EXPECT_NE(verify_changed([](performance::Replay& replay) {
                  replay.season = "1999-00";
              }).err.find("FR809"),
              std::string::npos);
    EXPECT_NE(verify_changed([](performance::Replay& replay) {
                  replay.assist = "magic";
              }).err.find("FR808"),
              std::string::npos);
}

TEST_F(ReplayCommand, RefusesADamagedOrNewerFile) {
    std::string text = folder_.read("a.replay");
    text[text.size() / 2] ^= 1;
    const std::string damaged = folder_.write("b.replay", text);
    const Finished finished = run_with_assets(folder_, "replay " + damaged);
    EXPECT_EQ(finished.exit, 1);
    EXPECT_EQ(finished.out, "");
    const std::string where = damaged + ':';
    EXPECT_EQ(finished.err.compare(0, where.size(), where), 0) << finished.err;
    EXPECT_NE(finished.err.find("the replay is damaged"), std::string::npos) << finished.err;

    text = folder_.read("a.replay").replace(0, 23, "four-rotations replay 2");
    const Finished newer =
        run_with_assets(folder_, "skate --replay " + folder_.write("c.replay", text));
    EXPECT_EQ(newer.exit, 1);
    EXPECT_NE(newer.err.find("error[FR702]"), std::string::npos) << newer.err;
    EXPECT_NE(run_with_assets(folder_, "replay " + file_).err.find("error[FR701]"),
              std::string::npos);
}

TEST_F(ReplayCommand, RefusesAnotherProgram) {
    const std::string other = folder_.write("other.program", sample_routine() + "\n");
    const Finished finished = run_with_assets(folder_, "skate --replay " + replay_ + ' ' + other);
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.err.find("error[FR810]"), std::string::npos) << finished.err;
}

TEST_F(ReplayCommand, SpeaksJson) {
    const Finished finished = run_with_assets(folder_, "replay --json --verify " + replay_);
    const auto json = nlohmann::json::parse(finished.out, nullptr, false);
    ASSERT_FALSE(json.is_discarded()) << finished.out;
    EXPECT_EQ(json["skater"], "yuuri");
    EXPECT_EQ(json["same"], true);
    EXPECT_TRUE(json["first_different_second"].is_null());

    (void)verify_changed([](performance::Replay& replay) { replay.hashes[4] ^= 1U; });
    const Finished other =
        run_with_assets(folder_, "replay --json --verify " + folder_.path("b.replay"));
    EXPECT_EQ(other.exit, 1);
    const auto different = nlohmann::json::parse(other.out, nullptr, false);
    ASSERT_FALSE(different.is_discarded()) << other.out;
    EXPECT_EQ(different["same"], false);
    EXPECT_EQ(different["first_different_second"], 5);
}

TEST_F(ReplayCommand, IsNotWrittenWhereItCannotBe) {
    const Finished finished =
        run_with_assets(folder_, "skate --save-replay /no/such/folder/a.replay " + file_);
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.err.find("/no/such/folder/a.replay: error[FR804]"), std::string::npos)
        << finished.err;
}

} // namespace
} // namespace choreo::testing
