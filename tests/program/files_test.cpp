#include "levels/program/files.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace program {
namespace {

namespace fs = std::filesystem;

class Files : public ::testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "program-files-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }

    void TearDown() override { fs::remove_all(folder_); }

    [[nodiscard]] std::string path(const char* name) const { return (folder_ / name).string(); }

    fs::path folder_;
};

TEST_F(Files, WhatIsWrittenIsRead) {
    const std::string bytes("a\0b\r\n\xff", 6);
    EXPECT_FALSE(write_file(path("a"), bytes));
    EXPECT_FALSE(write_file(path("a"), bytes + bytes));
    EXPECT_EQ(read_file(path("a"), 100), bytes + bytes);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
}

TEST_F(Files, TheLimitIsTheLargestThatIsRead) {
    EXPECT_FALSE(write_file(path("a"), "12345"));
    EXPECT_TRUE(read_file(path("a"), 5));
    const auto larger = read_file(path("a"), 4);
    ASSERT_FALSE(larger);
    EXPECT_EQ(larger.error().code, "FR803");
}

TEST_F(Files, AFailedWriteLeavesWhatWasThere) {
    fs::create_directory(path("folder"));
    const auto error = write_file(path("folder"), "text");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, "FR804");
    EXPECT_TRUE(fs::is_directory(path("folder")));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
}

} // namespace
} // namespace program
