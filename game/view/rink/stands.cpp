#include "game/view/rink/stands.h"

#include "game/view/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace view::rink {

namespace {

constexpr float kFirstRow_m = 2; ///< behind the boards
constexpr float kRowDepth_m = 0.92F;
constexpr float kRowRise_m = 0.56F;
constexpr float kHead_m = 1.75F; ///< of the first row, above the ice
constexpr float kBoards_m = 1.15F;
constexpr float kNearest_m = 1.0F;

/// Rows at which the picture of the crowd is bent to the perspective.
constexpr std::array<float, 7> kLevels{-0.9F, 0.5F, 2, 4, 7, 11, 17.5F};

Vec3 row_at(const OutlinePlace& foot, float row) {
    return foot.at + foot.outward * (kFirstRow_m + kRowDepth_m * row) +
           Vec3{0, kHead_m + kRowRise_m * row, 0};
}

float twinkle(float time_s, float brightness) {
    return 0.55F + 0.45F * std::sin(time_s * 1.7F + brightness * 40);
}

} // namespace

Stands::Stands() {
    constexpr float kStep_m = 1.5F; // so that seams of the picture fall on columns
    const int columns = static_cast<int>(kOutlineHalf_m / kStep_m);
    for (int i = -columns; i <= columns; ++i) {
        const float along_m = static_cast<float>(i) * kStep_m;
        const OutlinePlace foot = outline_at(along_m);
        const bool corner = foot.outward.x != 0 && foot.outward.z != 0;
        columns_.push_back({along_m, foot, corner ? 0.72F : 1.0F});
    }
    for (const float period : {-2.0F, -1.0F, 0.0F, 1.0F}) {
        for (const Seat& seat : crowd_.phones()) {
            const float along_m = seat.along_m + period * kCrowdPeriod_m;
            if (std::abs(along_m) < kOutlineHalf_m - 4) {
                const OutlinePlace foot = outline_at(along_m);
                phones_.push_back({.at = row_at(foot, seat.row) + Vec3{0, 0.12F, 0},
                                   .brightness = seat.brightness,
                                   .color = phone_color(seat) * outline_shown(foot.at)});
            }
        }
    }
}

void Stands::draw(Canvas& canvas, const Shot& shot, bool painted) const {
    DrawList& list = canvas.list();
    const auto horizon = shot.camera.project({shot.camera.at().x, 0, -15});
    const float sky = horizon ? horizon->at.y : kHeight / 2;
    // The boards will stand over its lower edge.
    canvas.gradient_down({0, 0, kWidth, sky - 6}, {.color = hex(0x04050d)},
                         {.color = hex(0x06061a)}, Blend::None);
    const auto corner = [&](const Column& column, float inside_m, float row, float light,
                            Point at) {
        const Point uv = Crowd::painted_at(column.along_m, inside_m, row);
        const float level = light * column.dimmed;
        const Color color = painted ? Color{level, level, level}
                                    : mix(hex(0x171540), hex(0x05060f), saturate(row / 12)) * level;
        return list.add(at, {.color = color}, uv.x, uv.y);
    };
    const Image image = painted ? image_of(Target::Background) : Image::None;
    for (std::size_t i = 0; i + 1 < columns_.size(); ++i) {
        const Column& left = columns_[i];
        const Column& right = columns_[i + 1];
        const float inside_m = (left.along_m + right.along_m) / 2;
        const auto left_foot = shot.camera.project(row_at(left.foot, kLevels.front()));
        const auto right_foot = shot.camera.project(row_at(right.foot, kLevels.front()));
        if (!left_foot || !right_foot || left_foot->depth_m < kNearest_m ||
            right_foot->depth_m < kNearest_m ||
            std::max(left_foot->at.x, right_foot->at.x) < -400 ||
            std::min(left_foot->at.x, right_foot->at.x) > kWidth + 400) {
            continue;
        }
        const float left_light = outline_shown(left.foot.at);
        const float right_light = outline_shown(right.foot.at);
        if (left_light + right_light <= 0) {
            continue;
        }
        int below_left = corner(left, inside_m, kLevels[0], left_light, left_foot->at);
        int below_right = corner(right, inside_m, kLevels[0], right_light, right_foot->at);
        for (std::size_t level = 1; level < kLevels.size(); ++level) {
            const auto above_left = shot.camera.project(row_at(left.foot, kLevels[level]));
            const auto above_right = shot.camera.project(row_at(right.foot, kLevels[level]));
            if (!above_left || !above_right) {
                break;
            }
            const int a = corner(left, inside_m, kLevels[level], left_light, above_left->at);
            const int b = corner(right, inside_m, kLevels[level], right_light, above_right->at);
            list.quad(image, Blend::None, a, b, below_right, below_left);
            if (above_left->at.y < 0 && above_right->at.y < 0) {
                break;
            }
            below_left = a;
            below_right = b;
        }
    }
}

void Stands::draw_phones(Canvas& canvas, const Shot& shot, float blur) const {
    const auto each = [&](auto draw) {
        for (const Phone& phone : phones_) {
            const auto seen = shot.camera.project(phone.at);
            constexpr float kMargin = 40;
            if (seen && seen->at.x > -kMargin && seen->at.x < kWidth + kMargin &&
                seen->at.y > -kMargin) {
                draw(phone, seen->at, twinkle(shot.time_s, phone.brightness));
            }
        }
    };
    each([&](const Phone& phone, Point at, float light) {
        const float size = (5 + 8.5F * phone.brightness * phone.brightness) * blur;
        canvas.sprite(Image::Bokeh, at, size, size,
                      {.color = phone.color,
                       .alpha = 0.5F * light * (0.35F + 0.65F * phone.brightness) / blur},
                      Blend::Add);
    });
    each([&](const Phone& phone, Point at, float light) {
        canvas.sprite(Image::Glow, at, 30 * blur, 30 * blur,
                      {.color = phone.color, .alpha = 0.16F * light}, Blend::Add);
    });
}

void Stands::draw_phone_streaks(Canvas& canvas, const Shot& shot) const {
    const auto horizon = shot.camera.project({shot.camera.at().x, 0, -15});
    for (const Phone& phone : phones_) {
        const auto seen = shot.camera.project({phone.at.x, -phone.at.y, phone.at.z});
        if (!seen || !horizon || seen->at.x < -20 || seen->at.x > kWidth + 20 ||
            seen->at.y > kHeight + 60) {
            continue;
        }
        const float half = 34 + 60 * phone.brightness;
        if (seen->at.y - half * 0.6F < horizon->at.y) {
            continue;
        }
        const float light = twinkle(shot.time_s, phone.brightness);
        const float sway = std::sin(seen->at.y * 0.05F + phone.brightness * 9) * 3;
        canvas.sprite(Image::Glow, seen->at + Point{sway, 0}, 5.5F, half,
                      {.color = phone.color, .alpha = 0.13F * light}, Blend::Add);
        canvas.sprite(Image::Glow, seen->at, 16, half * 1.2F,
                      {.color = phone.color, .alpha = 0.05F * light}, Blend::Add);
    }
}

} // namespace view::rink
