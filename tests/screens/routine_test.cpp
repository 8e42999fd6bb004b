#include "game/screens/routine.h"
#include "game/screens/routine_loader.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace screens {
namespace {

const std::string kRoot = FR_SOURCE_DIR;

class RoutineFile : public ::testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "routine-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }

    void TearDown() override { std::filesystem::remove_all(folder_); }

    [[nodiscard]] RoutineChoice choice() const {
        return {.file = folder_ / "routine.program", .assets = kRoot, .assist = "normal"};
    }

    std::filesystem::path folder_;
};

TEST(Routine, TheExhibitionComesWithMusicAndHarmony) {
    const auto routine = load_routine(
        {.file = kRoot + "/levels/03-stay-close/routine.program", .assets = kRoot}, {});
    ASSERT_TRUE(routine) << routine.error();
    EXPECT_TRUE((*routine)->note.empty()) << (*routine)->note;
    ASSERT_TRUE((*routine)->music);
    EXPECT_TRUE(std::filesystem::exists(*(*routine)->music));
    EXPECT_GT((*routine)->harmony.rows().size(), 20U);
}

TEST_F(RoutineFile, WhatIsWrongIsOneSentenceWithThePlaceAndTheNumberOfErrors) {
    std::ofstream(folder_ / "routine.program") << "this is no program\n";
    const auto routine = load_routine(choice(), {});
    ASSERT_FALSE(routine);
    EXPECT_NE(routine.error().find("routine.program"), std::string::npos) << routine.error();
    EXPECT_NE(routine.error().find("choreo check lists them"), std::string::npos)
        << routine.error();
    EXPECT_EQ(routine.error().find('\n'), std::string::npos) << routine.error();
}

TEST_F(RoutineFile, AMissingFileIsNamed) {
    const auto routine = load_routine(choice(), {});
    ASSERT_FALSE(routine);
    EXPECT_NE(routine.error().find("routine.program"), std::string::npos) << routine.error();
}

TEST_F(RoutineFile, WithoutAHarmonyItIsSkatedAndThatIsSaid) {
    std::filesystem::copy(kRoot + "/levels/03-stay-close/routine.program",
                          folder_ / "routine.program");
    const auto routine = load_routine(choice(), {});
    ASSERT_TRUE(routine) << routine.error();
    EXPECT_NE((*routine)->note.find("music.harmony.tsv"), std::string::npos) << (*routine)->note;
}

TEST(RoutineLoader, CanBeGivenUp) {
    // Ends at once: the work is asked to stop and waited for.
    const RoutineLoader loader(
        {.file = kRoot + "/levels/03-stay-close/routine.program", .assets = kRoot});
    EXPECT_LE(loader.progress(), 1);
}

} // namespace
} // namespace screens
