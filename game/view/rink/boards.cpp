#include "game/view/rink/boards.h"

#include "game/view/palette.h"
#include "game/view/rink/outline.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace view::rink {

namespace {

constexpr float kHeight_m = 1.15F;
constexpr float kNearest_m = 0.9F;
constexpr float kLamp_m = 0.62F;     ///< above the ice
constexpr float kLampPitch_m = 4.3F; ///< between lamps
constexpr Color kViolet = hex(0x6a4bff);

/// A place along the boards as seen at a height.
std::optional<Projected> seen(const Shot& shot, const OutlinePlace& foot, float height_m) {
    auto projected = shot.camera.project(foot.at + Vec3{0, height_m, 0});
    if (projected && projected->depth_m < kNearest_m) {
        projected.reset();
    }
    return projected;
}

/// Each lamp that may be in the picture: its number and place.
template <typename Draw>
void each_lamp(const Shot& shot, Draw draw) {
    const int lamps = static_cast<int>(kOutlineHalf_m / kLampPitch_m) - 1;
    for (int i = -lamps; i <= lamps; ++i) {
        const OutlinePlace foot = outline_at(static_cast<float>(i) * kLampPitch_m + 0.6F);
        const float shown = outline_shown(foot.at);
        if (shown > 0) {
            // Seen along the boards, a lamp is a point.
            const float open = std::max(0.15F, std::abs(dot(foot.outward, shot.camera.forward())));
            draw(foot, i % 2 == 0 ? palette::kRose : kViolet, open, shown);
        }
    }
}

} // namespace

void draw_boards(Canvas& canvas, const Shot& shot) {
    constexpr float kStep_m = 1.2F;
    DrawList& list = canvas.list();
    std::vector<StrokePoint> rail;
    std::vector<StrokePoint> foot_line;
    std::vector<std::pair<Point, Point>> seams;
    const auto flush = [&] {
        canvas.stroke(rail);
        canvas.stroke(foot_line);
        rail.clear();
        foot_line.clear();
    };
    int last = -1;
    const int steps = static_cast<int>(kOutlineHalf_m / kStep_m);
    for (int i = -steps; i <= steps; ++i) {
        const OutlinePlace foot = outline_at(static_cast<float>(i) * kStep_m);
        const auto low = seen(shot, foot, 0);
        const auto high = seen(shot, foot, kHeight_m);
        const float shown = outline_shown(foot.at);
        if (!low || !high || shown <= 0 || low->at.x < -700 || low->at.x > kWidth + 700) {
            last = -1;
            flush();
            continue;
        }
        const int top = list.add(high->at, {.color = hex(0x0d0e2c), .alpha = shown});
        list.add(low->at, {.color = hex(0x171a4a), .alpha = shown});
        if (last >= 0) {
            list.quad(Image::None, Blend::Alpha, last, top, top + 1, last + 1);
        }
        last = top;
        rail.push_back(
            {.at = high->at, .width = 2, .ink = {.color = palette::kMist, .alpha = 0.4F * shown}});
        foot_line.push_back({.at = low->at + Point{0, -3},
                             .width = 3,
                             .ink = {.color = hex(0xd8b25a), .alpha = 0.35F * shown}});
        if (i % 2 == 0) {
            seams.emplace_back(high->at, low->at);
        }
    }
    flush();
    for (const auto& [top, bottom] : seams) {
        canvas.line(top, bottom, 1, {.color = hex(0x2c2f6a), .alpha = 0.6F});
    }
    each_lamp(shot, [&](const OutlinePlace& foot, Color color, float open, float shown) {
        if (const auto at = seen(shot, foot, kLamp_m)) {
            const float scale = shot.camera.scale_at(at->depth_m);
            canvas.sprite(Image::Glow, at->at, open * scale, 0.2F * scale,
                          {.color = color, .alpha = 0.3F * shown}, Blend::Add);
            canvas.sprite(Image::Glow, at->at, 1.9F * open * scale, 0.5F * scale,
                          {.color = color, .alpha = 0.16F * shown}, Blend::Add);
        }
    });
}

void draw_board_reflections(Canvas& canvas, const Shot& shot) {
    each_lamp(shot, [&](const OutlinePlace& foot, Color color, float open, float shown) {
        if (const auto at = seen(shot, foot, -kLamp_m)) {
            const float scale = shot.camera.scale_at(at->depth_m);
            canvas.sprite(Image::Glow, at->at + Point{0, 0.75F * scale}, 0.9F * open * scale,
                          1.5F * scale, {.color = color, .alpha = 0.2F * shown}, Blend::Add);
        }
    });
}

void draw_board_letters(Canvas& canvas, const Shot& shot) {
    constexpr float kPitch_m = 17;
    constexpr float kDrift_mps = 0.35F;
    constexpr float kLow_m = 0.36F;
    constexpr float kHigh_m = 0.84F;
    constexpr float kMost = 0.2F; // of its light: it must not be read before the cues
    const TextImage text =
        canvas.measure({.font = Font::Light, .size = 40, .tracking = 10}, "STAY CLOSE");
    if (text.height <= 0) {
        return;
    }
    const float length_m = text.image_width / text.height * (kHigh_m - kLow_m);
    const float drift_m = std::fmod(shot.time_s * kDrift_mps, kPitch_m);
    const auto head = shot.camera.project(shot.head);
    DrawList& list = canvas.list();
    for (int i = -3; i <= 2; ++i) {
        const float from_m = static_cast<float>(i) * kPitch_m + drift_m;
        const OutlinePlace left = outline_at(from_m);
        const OutlinePlace right = outline_at(from_m + length_m);
        const auto a = seen(shot, left, kHigh_m);
        const auto b = seen(shot, right, kHigh_m);
        const auto c = seen(shot, right, kLow_m);
        const auto d = seen(shot, left, kLow_m);
        // Round a corner they would be bent.
        if (!a || !b || !c || !d || dot(left.outward, right.outward) < 0.99F || b->at.x < 0 ||
            a->at.x > kWidth) {
            continue;
        }
        // Near the far side they would be large; they are to stay small.
        const float small = smooth_step(90, 50, d->at.y - a->at.y);
        float light = kMost * small * outline_shown(left.at) * outline_shown(right.at);
        if (head && head->at.y > a->at.y - 60) {
            const float off = std::max({0.0F, a->at.x - head->at.x, head->at.x - b->at.x});
            light *= smooth_step(40, 260, off);
        }
        const Ink ink{.color = hex(0xcbb8ff), .alpha = light};
        const int first = list.add(a->at, ink, 0, 0);
        list.add(b->at, ink, 1, 0);
        list.add(c->at, ink, 1, 1);
        list.add(d->at, ink, 0, 1);
        list.quad(text.image, Blend::Add, first, first + 1, first + 2, first + 3);
    }
}

} // namespace view::rink
