#include "game/performance/auto_skater.h"
#include "game/screens/live_run.h"
#include "game/screens/score_keeper.h"
#include "game/sdl/font_files.h"
#include "game/sdl/png.h"
#include "game/sdl/renderer.h"
#include "game/sdl/ttf_typesetter.h"
#include "game/view/hud/hud.h"
#include "game/view/pages/pages.h"
#include "game/view/rink/scene.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>

// Pictures of the perfect exhibition by SDL's software renderer, against those in
// tests/golden/pictures. FR_UPDATE_GOLDEN=1 rewrites them.
namespace sdl {
namespace {

constexpr int kWidth_px = 640;
constexpr int kHeight_px = 360;

/// A picture to draw into, without a window.
class Easel {
public:
    Easel()
        : surface_(SDL_CreateRGBSurfaceWithFormat(0, kWidth_px, kHeight_px, 32,
                                                  SDL_PIXELFORMAT_ARGB8888)),
          renderer_(RendererHandle(SDL_CreateSoftwareRenderer(surface_.get())),
                    view::Quality::High),
          typesetter_(renderer_, find_fonts(FR_SOURCE_DIR)), canvas_(list_, typesetter_) {}

    [[nodiscard]] view::Canvas& fresh() {
        list_.clear();
        return canvas_;
    }

    [[nodiscard]] view::Pixels drawn() {
        renderer_.draw(list_);
        return renderer_.picture();
    }

private:
    SurfaceHandle surface_;
    Renderer renderer_;
    TtfTypesetter typesetter_;
    view::DrawList list_;
    view::Canvas canvas_;
};

struct Difference {
    double mean = 0;  ///< of the lightness, 0..255
    double worst = 0; ///< of the 8x8 px blocks' means
};

double lightness(std::uint32_t argb) {
    const auto part = [argb](unsigned shift) {
        return static_cast<double>((argb >> shift) & 0xFFU);
    };
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

std::size_t index_of(int x, int y, int width) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
           static_cast<std::size_t>(x);
}

/// As an eye sees it at arm's length: what a line shifted by a fraction of a pixel changes is
/// nothing in the mean of a block; a sign that is missing is much.
Difference difference(const view::Pixels& a, const view::Pixels& b) {
    constexpr int kBlock_px = 8;
    Difference found;
    int blocks = 0;
    for (int top = 0; top < a.height; top += kBlock_px) {
        for (int left = 0; left < a.width; left += kBlock_px) {
            double sum = 0;
            for (int y = top; y < top + kBlock_px; ++y) {
                for (int x = left; x < left + kBlock_px; ++x) {
                    const auto at = index_of(x, y, a.width);
                    sum += lightness(a.argb[at]) - lightness(b.argb[at]);
                }
            }
            const double block = std::abs(sum) / (kBlock_px * kBlock_px);
            found.mean += block;
            found.worst = std::max(found.worst, block);
            ++blocks;
        }
    }
    found.mean /= blocks;
    return found;
}

void compare(const std::string& name, const view::Pixels& picture) {
    const std::filesystem::path golden =
        std::filesystem::path(FR_SOURCE_DIR) / "tests/golden/pictures" / (name + ".png");
    if (std::getenv("FR_UPDATE_GOLDEN") != nullptr) {
        std::filesystem::create_directories(golden.parent_path());
        ASSERT_TRUE(write_png(golden, picture)) << golden;
        return;
    }
    const view::Pixels kept = read_png(golden);
    ASSERT_EQ(kept.width, picture.width) << golden;
    ASSERT_EQ(kept.height, picture.height) << golden;
    const Difference found = difference(picture, kept);
    const std::filesystem::path seen =
        std::filesystem::temp_directory_path() / ("seen-" + name + ".png");
    // One step of 255 over the whole picture, or one block of 8x8 px that another sign covers.
    const bool alike = found.mean <= 1 && found.worst <= 24;
    EXPECT_TRUE(alike) << name << ": mean " << found.mean << ", worst block " << found.worst
                       << "; what was drawn is in " << seen
                       << ", FR_UPDATE_GOLDEN=1 makes it the golden one";
    if (!alike) {
        (void)write_png(seen, picture);
    }
}

class GoldenPictures : public ::testing::Test {
protected:
    static void SetUpTestSuite() { ASSERT_EQ(TTF_Init(), 0) << TTF_GetError(); }

    static void TearDownTestSuite() { TTF_Quit(); }
};

TEST_F(GoldenPictures, TheWorldAndTheHud) {
    struct Shot {
        double at_s;
        std::string name;
    };

    // In order of time: a glide on an edge, the bend of the quad, the quad in the air, its landing,
    // the last spin, the ring.
    const std::vector<Shot> shots = {{11.0, "glide"},    {128.1, "bend"}, {128.95, "quad"},
                                     {129.9, "landing"}, {156.5, "spin"}, {165.0, "ring"}};
    const performance::Plan& plan = exhibition::plan("gala");
    Easel easel;
    view::Scene scene(plan, view::Quality::High);
    view::Hud hud(plan);
    hud.call_by(exhibition::season().rotation);
    screens::ScoreKeeper score(exhibition::season(), plan);
    screens::LiveRun run(plan, true);
    for (const Shot& shot : shots) {
        const auto at_us = static_cast<std::int64_t>(shot.at_s * 1e6);
        run.advance(at_us, [&](const performance::Performance& now) {
            scene.step(now);
            hud.step(now);
            score.step(now);
        });
        const view::Moment moment = run.moment(at_us, shot.at_s);
        view::Canvas& canvas = easel.fresh();
        scene.draw(canvas, moment);
        hud.draw(canvas, moment, scene.camera(),
                 {.now = scene.now_place(), .hips = scene.hips(), .head_top = scene.head_top()},
                 score.tally());
        compare(shot.name, easel.drawn());
    }
    view::Canvas& canvas = easel.fresh();
    view::draw_backdrop(canvas, view::Quality::High, 5);
    const performance::Sheet sheet = exhibition::sheet("gala", exhibition::perfect("gala"));
    const std::vector<view::MenuLine> menu = {{"Skate again", true}, {"Title", false}};
    view::draw_results(canvas, {.plan = &plan,
                                .sheet = &sheet,
                                .trail = scene.trail().points(),
                                .menu = menu,
                                .praise = "For one breath nobody in the hall had one.",
                                .shown_s = 5});
    compare("results", easel.drawn());
}

TEST_F(GoldenPictures, TheTitle) {
    Easel easel;
    view::Canvas& canvas = easel.fresh();
    view::draw_backdrop(canvas, view::Quality::High, 3);
    const std::vector<view::MenuLine> menu = {
        {"Skate \"Stay Close\"", true}, {"Watch it", false}, {"Setting: normal", false}};
    view::draw_title(canvas, {.menu = menu, .note = {}, .shown_s = 3});
    compare("title", easel.drawn());
}

TEST(PictureDifference, SeesAMissingSignAndForgivesAShiftedLine) {
    view::Pixels plain{
        .width = 64, .height = 64, .argb = std::vector<std::uint32_t>(4096, 0xFF202040U)};
    view::Pixels line = plain;
    view::Pixels shifted = plain;
    view::Pixels sign = plain;
    for (int y = 0; y < 64; ++y) {
        line.argb[index_of(20, y, 64)] = 0xFFFFFFFFU;
        shifted.argb[index_of(21, y, 64)] = 0xFFFFFFFFU;
    }
    for (int y = 16; y < 24; ++y) {
        for (int x = 16; x < 24; ++x) {
            sign.argb[index_of(x, y, 64)] = 0xFFF4CD7AU;
        }
    }
    EXPECT_EQ(difference(plain, plain).worst, 0);
    EXPECT_LT(difference(line, shifted).worst, 1);
    EXPECT_GT(difference(plain, sign).worst, 100);
}

} // namespace
} // namespace sdl
