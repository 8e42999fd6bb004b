#include "game/performance/replay.h"
#include "tests/choreo/choreo_process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <string>

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

    Finished verify_changed(const std::function<void(performance::Replay&)>& change) {
        auto replay = performance::read_replay(folder_.read("a.replay"), "a.replay");
        EXPECT_TRUE(replay);
        change(*replay);
        folder_.write("b.replay", performance::write_replay(*replay));
        return run_with_assets(folder_, "replay --verify " + folder_.path("b.replay"));
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

TEST_F(ReplayCommand, FindsAnInputThatWasChanged) {
    std::size_t second = 0;
    const Finished finished = verify_changed([&](performance::Replay& replay) {
        // A press or release in the middle is lost.
        const performance::Input& input = replay.inputs[replay.inputs.size() / 2];
        second = static_cast<std::size_t>(input.time_us / 1'000'000);
        replay.inputs.erase(replay.inputs.begin() +
                            static_cast<std::ptrdiff_t>(replay.inputs.size() / 2));
    });
    EXPECT_EQ(finished.exit, 1);
    const std::string words = "differs from second ";
    const std::size_t place = finished.out.find(words);
    ASSERT_NE(place, std::string::npos) << finished.out;
    EXPECT_GE(std::stoul(finished.out.substr(place + words.size())), second);
}

TEST_F(ReplayCommand, FindsAHashThatWasChanged) {
    const Finished finished =
        verify_changed([](performance::Replay& replay) { replay.hashes[4] ^= 1U; });
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.out.find("differs from second 5 on\n"), std::string::npos) << finished.out;
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
