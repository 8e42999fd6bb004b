#include "levels/program/program.h"
#include "tests/choreo/choreo_process.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace choreo::testing {
namespace {

std::string standard() {
    return program::format(sample_routine(), "sample").text;
}

TEST(Format, RewritesAFileInPlaceAndTwiceChangesNothing) {
    const Folder folder;
    const std::string file = folder.write("a.program", sample_routine());
    const Finished first = run_choreo(folder, "format " + file);
    EXPECT_EQ(first.exit, 0) << first.err;
    EXPECT_EQ(first.out, "");
    EXPECT_EQ(folder.read("a.program"), standard());
    EXPECT_EQ(run_choreo(folder, "format " + file).exit, 0);
    EXPECT_EQ(folder.read("a.program"), standard());
    EXPECT_EQ(folder.count_files(), 1U) << "a temporary file was left behind";
}

TEST(Format, ChecksWithoutTouching) {
    const Folder folder;
    const std::string ugly = sample_routine() + "\n";
    const std::string bad = folder.write("bad.program", ugly);
    const std::string good = folder.write("good.program", standard());
    const Finished finished = run_choreo(folder, "format --check " + good + ' ' + bad);
    ASSERT_NE(program::format(ugly, "").text, ugly);
    EXPECT_EQ(finished.exit, 1);
    EXPECT_EQ(finished.out, bad + "\n");
    EXPECT_EQ(folder.read("bad.program"), ugly);
    EXPECT_EQ(run_choreo(folder, "format --check " + good).exit, 0);
}

TEST(Format, LeavesAFileWithMistakesAlone) {
    const Folder folder;
    const std::string broken = sample_routine() + "what is this\n";
    const std::string file = folder.write("a.program", broken);
    const Finished finished = run_choreo(folder, "format " + file);
    EXPECT_EQ(finished.exit, 1);
    EXPECT_NE(finished.err.find("error[FR"), std::string::npos) << finished.err;
    EXPECT_EQ(folder.read("a.program"), broken);
}

TEST(Format, FollowsALinkAndKeepsPermissions) {
    namespace fs = std::filesystem;
    const Folder folder;
    const fs::path file = folder.write("a.program", sample_routine());
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink(file, folder.path("link.program"));
    EXPECT_EQ(run_choreo(folder, "format " + folder.path("link.program")).exit, 0);
    EXPECT_TRUE(fs::is_symlink(folder.path("link.program")));
    EXPECT_EQ(folder.read("a.program"), standard());
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

} // namespace
} // namespace choreo::testing
