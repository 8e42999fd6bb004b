#include "game/sdl/png.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace sdl {
namespace {

TEST(Png, WhatIsWrittenIsRead) {
    const view::Pixels pixels{
        .width = 2, .height = 2, .argb = {0xFF010203U, 0xFFFFFFFFU, 0xFF000000U, 0xFF80FF10U}};
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "png_test.png";
    ASSERT_TRUE(write_png(file, pixels));
    const view::Pixels read = read_png(file);
    std::filesystem::remove(file);
    EXPECT_EQ(read.width, 2);
    EXPECT_EQ(read.height, 2);
    EXPECT_EQ(read.argb, pixels.argb);
}

TEST(Png, AFolderThatIsNotThereIsSaid) {
    EXPECT_FALSE(write_png("/no/such/folder/a.png", {.width = 1, .height = 1, .argb = {0}}));
    EXPECT_EQ(read_png("/no/such/folder/a.png").width, 0);
}

} // namespace
} // namespace sdl
