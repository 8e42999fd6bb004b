#include "tests/determinism/scenes.h"
#include "tests/support/golden_file.h"

#include <gtest/gtest.h>

namespace determinism {
namespace {

// x86-64 and aarch64, gcc and clang, -O0 to -O3: see CMakeLists.txt. A change of the physics or of
// the routine changes the results, nothing else may.
TEST(Determinism, EveryMachineSkatesTheSame) {
    const std::vector<Line> now = golden_lines();
    golden::expect_file("tests/golden/hashes.txt", to_text(now));
    EXPECT_EQ(differences(kept_lines(), now), std::vector<std::string>());
}

TEST(Determinism, EveryRunSkatesTheSame) {
    EXPECT_EQ(scene_lines(), scene_lines());
}

TEST(GoldenLines, SurviveTheirText) {
    const std::vector<Line> lines{{"boards", "00ff"}, {"exhibition/57", "0a"}};
    EXPECT_EQ(from_text(to_text(lines)), lines);
    EXPECT_EQ(from_text(""), std::vector<Line>());
}

TEST(GoldenLines, ADifferenceNamesTheSceneAndItsFirstPart) {
    const std::vector<Line> kept{
        {"boards", "1"}, {"show/1", "2"}, {"show/2", "3"}, {"show/3", "4"}, {"spin", "5"}};
    const std::vector<Line> now{
        {"boards", "1"}, {"show/1", "2"}, {"show/2", "x"}, {"show/3", "y"}, {"spin", "6"}};
    EXPECT_EQ(differences(kept, kept), std::vector<std::string>());
    EXPECT_EQ(differences(kept, now), (std::vector<std::string>{"show: kept show/2 3, now show/2 x",
                                                                "spin: kept spin 5, now spin 6"}));
}

TEST(GoldenLines, WhatIsMissingOrNewDiffers) {
    const std::vector<Line> kept{{"boards", "1"}, {"show/1", "2"}, {"show/2", "3"}};
    const std::vector<Line> now{{"show/1", "2"}, {"spin", "4"}};
    EXPECT_EQ(differences(kept, now),
              (std::vector<std::string>{"boards: kept boards 1, now (nothing)",
                                        "show: kept show/2 3, now (nothing)",
                                        "spin: kept (nothing), now spin 4"}));
}

} // namespace
} // namespace determinism
