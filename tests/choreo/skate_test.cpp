#include "tests/choreo/choreo_process.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace choreo::testing {
namespace {

TEST(Skate, PrintsTheSheet) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished finished = run_with_assets(folder, "skate " + file);
    EXPECT_EQ(finished.exit, 0) << finished.err;
    EXPECT_EQ(finished.err, "");
    for (const char* words : {"A <Small> Sample & More", "2A", "2S+2T", "Composition"}) {
        EXPECT_NE(finished.out.find(words), std::string::npos) << words << '\n' << finished.out;
    }
}

TEST(Skate, IsTheSameEveryTime) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const std::string command = "skate --json --error-ms 40 --seed 7 " + file;
    const Finished once = run_with_assets(folder, command);
    EXPECT_EQ(once.exit, 0);
    EXPECT_FALSE(nlohmann::json::parse(once.out, nullptr, false).is_discarded()) << once.out;
    EXPECT_EQ(run_with_assets(folder, command).out, once.out);
    EXPECT_NE(run_with_assets(folder, "skate --json --error-ms 40 --seed 8 " + file).out, once.out);
}

TEST(Skate, ManyRunsGiveLandRates) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished finished =
        run_with_assets(folder, "skate --runs 5 --error-ms 20 --progress " + file);
    EXPECT_EQ(finished.exit, 0);
    EXPECT_NE(finished.out.find("land rates of 5 runs, hands 20.0 ms"), std::string::npos)
        << finished.out;
    EXPECT_NE(finished.out.find("mean total "), std::string::npos) << finished.out;
    EXPECT_NE(finished.err.find("skating 100 %"), std::string::npos) << finished.err;
}

TEST(Skate, LandRatesSumUp) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished finished =
        run_with_assets(folder, "skate --runs 4 --error-ms 60 --json --assist gala " + file);
    const auto json = nlohmann::json::parse(finished.out, nullptr, false);
    ASSERT_FALSE(json.is_discarded()) << finished.out;
    EXPECT_EQ(json["assist"], "gala");
    ASSERT_EQ(json["jumps"].size(), 3U);
    for (const auto& jump : json["jumps"]) {
        double sum = 0;
        for (const auto& share : jump["called"]) {
            sum += share.get<double>();
        }
        EXPECT_DOUBLE_EQ(sum, 1) << jump.dump();
    }
}

TEST(Skate, PerfectHandsLandEverything) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished finished = run_with_assets(folder, "skate --runs 2 --json " + file);
    const auto json = nlohmann::json::parse(finished.out, nullptr, false);
    ASSERT_FALSE(json.is_discarded()) << finished.out;
    for (const auto& jump : json["jumps"]) {
        EXPECT_EQ(jump["clean_and_held"], 1.0) << jump.dump();
    }
    EXPECT_EQ(json["total_deviation"], 0.0);
}

} // namespace
} // namespace choreo::testing
