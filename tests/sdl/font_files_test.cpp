#include "game/sdl/font_files.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace sdl {
namespace {

TEST(FontFiles, AreFoundWhereThePackagesPutThem) {
    const FontFiles files = find_fonts("/no/such/folder");
    EXPECT_TRUE(files.problem.empty()) << files.problem;
    for (const auto& path : files.paths) {
        EXPECT_TRUE(std::filesystem::exists(path)) << path;
    }
    EXPECT_TRUE(files.any());
}

TEST(FontFiles, TheGamesOwnFolderComesFirst) {
    std::string pattern = (std::filesystem::temp_directory_path() / "fonts-XXXXXX").string();
    const std::filesystem::path data = mkdtemp(pattern.data());
    std::filesystem::create_directories(data / "assets/fonts");
    std::ofstream(data / "assets/fonts/Lato-Bold.ttf") << "x";
    const FontFiles files = find_fonts(data);
    EXPECT_EQ(files.paths[static_cast<std::size_t>(view::Font::Bold)],
              data / "assets/fonts/Lato-Bold.ttf");
    std::filesystem::remove_all(data);
}

TEST(FontFiles, NoneAtAllIsKnown) {
    EXPECT_FALSE(FontFiles{}.any());
}

} // namespace
} // namespace sdl
