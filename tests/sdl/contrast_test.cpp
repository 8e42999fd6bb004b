#include "game/screens/live_run.h"
#include "game/sdl/font_files.h"
#include "game/sdl/renderer.h"
#include "game/sdl/ttf_typesetter.h"
#include "game/view/hud/glyph.h"
#include "game/view/hud/hud.h"
#include "game/view/rink/scene.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

// Coming cues against what is really behind them, on rendered frames of the exhibition.
namespace sdl {
namespace {

constexpr int kWidth_px = 1280;
constexpr int kHeight_px = 720;
constexpr float kScale = kWidth_px / view::kWidth;

/// Relative luminance as WCAG 2 defines it, 0..1.
double luminance(std::uint32_t argb) {
    const auto linear = [argb](unsigned shift) {
        const double part = static_cast<double>((argb >> shift) & 0xFFU) / 255;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

/// Luminances between two distances (units) from a place, sorted.
std::vector<double> around(const view::Pixels& picture, view::Point at, float from, float to) {
    std::vector<double> found;
    const auto reach = static_cast<int>(std::ceil(to * kScale));
    const auto middle_x = static_cast<int>(at.x * kScale);
    const auto middle_y = static_cast<int>(at.y * kScale);
    for (int y = -reach; y <= reach; ++y) {
        for (int x = -reach; x <= reach; ++x) {
            const float distance =
                std::hypot(static_cast<float>(x), static_cast<float>(y)) / kScale;
            const int column = middle_x + x;
            const int row = middle_y + y;
            if (distance >= from && distance <= to && column >= 0 && column < picture.width &&
                row >= 0 && row < picture.height) {
                const auto index =
                    static_cast<std::size_t>(row) * static_cast<std::size_t>(picture.width) +
                    static_cast<std::size_t>(column);
                found.push_back(luminance(picture.argb[index]));
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// A body drawn in outline is a twentieth of its disc at least; what is around it is taken by its
/// middle value, so that a rail or a tail that crosses does not count.
double contrast(const view::Pixels& picture, const view::Glyph& glyph) {
    const std::vector<double> body = around(picture, glyph.at, 0, glyph.size * 0.5F);
    const std::vector<double> ground =
        around(picture, glyph.at, glyph.size * 0.55F, glyph.size * 0.75F);
    return (body[body.size() * 19 / 20] + 0.05) / (ground[ground.size() / 2] + 0.05);
}

TEST(Contrast, ComingCuesStandOutFromTheRenderedIce) {
    ASSERT_EQ(TTF_Init(), 0);
    const performance::Plan& plan = exhibition::plan("gala");
    const SurfaceHandle surface(
        SDL_CreateRGBSurfaceWithFormat(0, kWidth_px, kHeight_px, 32, SDL_PIXELFORMAT_ARGB8888));
    {
        Renderer renderer(RendererHandle(SDL_CreateSoftwareRenderer(surface.get())),
                          view::Quality::High);
        TtfTypesetter typesetter(renderer, find_fonts(FR_SOURCE_DIR));
        view::DrawList list;
        view::Canvas canvas(list, typesetter);
        view::Scene scene(plan, view::Quality::High);
        view::Hud hud(plan);
        const view::ThreadBend bend(plan.drawing);
        screens::LiveRun run(plan, true);
        int seen = 0;
        // No whole number of beats, so that all parts of a bar are met.
        constexpr std::int64_t kEvery_us = 3'700'000;
        for (std::int64_t at_us = kEvery_us; at_us < plan.end_us; at_us += kEvery_us) {
            run.advance(at_us, [&](const performance::Performance& now) {
                scene.step(now);
                hud.step(now);
            });
            list.clear();
            const view::Moment moment = run.moment(at_us, 0);
            scene.draw(canvas, moment);
            hud.draw(canvas, moment, scene.camera(),
                     {.now = scene.now_place(), .hips = scene.hips(), .head_top = scene.head_top()},
                     {});
            renderer.draw(list);
            const view::Pixels picture = renderer.picture();
            const auto blade = scene.camera().project(scene.now_place());
            ASSERT_TRUE(blade);
            const double song_s = static_cast<double>(moment.song_us) / 1e6;
            const view::Thread thread(bend, view::now_ring_at(blade->at), song_s);
            for (const view::Glyph& glyph : view::place_glyphs(plan, thread)) {
                const double ahead_s = glyph.time_s - song_s;
                if (!glyph.helped && ahead_s > 0.3 && ahead_s < 1.2) {
                    ++seen;
                    EXPECT_GE(contrast(picture, glyph), 4.5)
                        << "cue " << glyph.cue << ", kind " << static_cast<int>(glyph.kind) << ", "
                        << ahead_s << " s ahead at " << song_s << " s";
                }
            }
        }
        EXPECT_GT(seen, 30);
    }
    TTF_Quit();
}

} // namespace
} // namespace sdl
