#include "game/sdl/options.h"

#include <gtest/gtest.h>

namespace sdl {
namespace {

Options parsed(const std::vector<std::string_view>& arguments) {
    const auto options = parse_options(arguments);
    EXPECT_TRUE(options) << options.error();
    return options.value_or(Options{});
}

TEST(Options, NothingAskedForIsTheGameAsItIs) {
    const Options options = parsed({});
    EXPECT_EQ(options.assist, "normal");
    EXPECT_EQ(options.quality, view::Quality::High);
    EXPECT_TRUE(options.audio);
    EXPECT_FALSE(options.chapter);
    EXPECT_TRUE(options.screenshots.empty());
}

TEST(Options, EveryOptionIsRead) {
    const Options options = parsed({"--chapter",    "3",          "--auto",       "--assist=gala",
                                    "--start",      "46.3",       "--exit-after", "2.5",
                                    "--screenshot", "1:a.png",    "--screenshot", "@129.2:b:c.png",
                                    "--window",     "1920x1080",  "--quality",    "low",
                                    "--no-audio",   "--data-dir", "there",        "--timing-log",
                                    "t.csv",        "--sheet",    "s.json",       "--stats",
                                    "--renderer",   "software",   "--routine",    "r.program"});
    EXPECT_EQ(options.chapter, 3);
    EXPECT_TRUE(options.auto_skater);
    EXPECT_EQ(options.assist, "gala");
    EXPECT_EQ(options.start, "46.3");
    EXPECT_EQ(options.exit_after_s, 2.5);
    ASSERT_EQ(options.screenshots.size(), 2U);
    EXPECT_FALSE(options.screenshots[0].of_song);
    EXPECT_TRUE(options.screenshots[1].of_song);
    EXPECT_EQ(options.screenshots[1].at_s, 129.2);
    EXPECT_EQ(options.screenshots[1].file, "b:c.png");
    EXPECT_EQ(options.width_px, 1920);
    EXPECT_EQ(options.height_px, 1080);
    EXPECT_EQ(options.quality, view::Quality::Low);
    EXPECT_FALSE(options.audio);
    EXPECT_EQ(options.data_dir, "there");
    EXPECT_EQ(options.timing_log, "t.csv");
    EXPECT_EQ(options.sheet, "s.json");
    EXPECT_TRUE(options.stats);
    EXPECT_EQ(options.renderer, "software");
    EXPECT_EQ(options.routine, "r.program");
}

TEST(Options, TheBordersOfNumbers) {
    EXPECT_TRUE(parse_options(std::vector<std::string_view>{"--window", "64x64"}));
    EXPECT_FALSE(parse_options(std::vector<std::string_view>{"--window", "63x64"}));
    EXPECT_TRUE(parse_options(std::vector<std::string_view>{"--window", "16384x16384"}));
    EXPECT_FALSE(parse_options(std::vector<std::string_view>{"--window", "16385x64"}));
    EXPECT_TRUE(parse_options(std::vector<std::string_view>{"--chapter", "99"}));
    EXPECT_FALSE(parse_options(std::vector<std::string_view>{"--chapter", "100"}));
    for (const std::string_view number : {"", "nan", "inf", "-1", "1e9", "3s"}) {
        EXPECT_FALSE(parse_options(std::vector<std::string_view>{"--exit-after", number}))
            << number;
    }
}

TEST(Options, AFlagTakesNoValue) {
    const auto options = parse_options(std::vector<std::string_view>{"--auto=yes"});
    ASSERT_FALSE(options);
    EXPECT_EQ(options.error(), "--auto takes no value.");
}

TEST(Options, HelpNamesEveryOption) {
    for (const std::string_view name :
         {"--chapter", "--routine", "--auto", "--assist", "--start", "--exit-after", "--screenshot",
          "--window", "--quality", "--no-audio", "--data-dir", "--timing-log", "--sheet", "--stats",
          "--renderer"}) {
        EXPECT_NE(help_text().find(name), std::string_view::npos) << name;
    }
}

} // namespace
} // namespace sdl
