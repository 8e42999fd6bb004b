#include "game/sdl/ttf_typesetter.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sdl {
namespace {

class TypesetterTest : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(TTF_Init(), 0) << TTF_GetError(); }

    void TearDown() override { TTF_Quit(); }

    SurfaceHandle surface_{
        SDL_CreateRGBSurfaceWithFormat(0, 1920, 1080, 32, SDL_PIXELFORMAT_ARGB8888)};
    Renderer renderer_{RendererHandle(SDL_CreateSoftwareRenderer(surface_.get())),
                       view::Quality::Low};
};

TEST_F(TypesetterTest, ADamagedFontIsNamedAtOnceAndAnotherStandsInForIt) {
    const std::filesystem::path damaged = std::filesystem::temp_directory_path() / "damaged.ttf";
    std::ofstream(damaged) << "this is no font";
    FontFiles files = find_fonts(FR_SOURCE_DIR);
    files.paths[static_cast<std::size_t>(view::Font::Regular)] = damaged;
    TtfTypesetter typesetter(renderer_, files);
    EXPECT_NE(typesetter.problem().find("damaged.ttf"), std::string::npos) << typesetter.problem();
    EXPECT_GT(typesetter.set({.font = view::Font::Regular, .size = 20}, "word").width, 20);
    std::filesystem::remove(damaged);
}

TEST_F(TypesetterTest, WholeFontsAreNoProblemAndALineIsMadeOnce) {
    TtfTypesetter typesetter(renderer_, find_fonts(FR_SOURCE_DIR));
    EXPECT_TRUE(typesetter.problem().empty()) << typesetter.problem();
    const view::TextStyle style{.font = view::Font::Title, .size = 40};
    const view::TextImage line = typesetter.set(style, "Stay Close");
    EXPECT_EQ(typesetter.set(style, "Stay Close").image, line.image);
    EXPECT_NE(typesetter.set(style, "Stay").image, line.image);
    EXPECT_LT(typesetter.set(style, "Stay").width, line.width);
}

TEST_F(TypesetterTest, TrackingIsBetweenTheLettersAndNotAfterTheLast) {
    TtfTypesetter typesetter(renderer_, find_fonts(FR_SOURCE_DIR));
    const view::TextImage one =
        typesetter.set({.font = view::Font::Bold, .size = 20, .tracking = 10}, "A");
    const view::TextImage three =
        typesetter.set({.font = view::Font::Bold, .size = 20, .tracking = 10}, "AAA");
    // Letters stand alone when tracked: no kerning. Widths are whole pixels.
    EXPECT_NEAR(three.width, 3 * one.width + 2 * 10, 1);
}

} // namespace
} // namespace sdl
