#include "game/view/rink/stands.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace view::rink {

namespace {

constexpr float kFirstRow_m = 2; ///< behind the boards
constexpr float kRowDepth_m = 0.92F;
constexpr float kRowRise_m = 0.56F;
constexpr float kHead_m = 1.75F; ///< of the first row, above the ice
constexpr float kBoardsTop_m = 1.1F;
constexpr float kNearest_m = 1;

/// Heads of a row at a place along the boards.
Vec3 heads_at(const OutlinePlace& foot, float row) {
    return foot.at + foot.outward * (kFirstRow_m + kRowDepth_m * row) +
           Vec3{0, kHead_m + kRowRise_m * row, 0};
}

/// The picture of a row is stretched along the ends, which are seen at a flat angle.
float stretch_at(const OutlinePlace& foot) {
    return 1 + 0.9F * foot.outward.x * foot.outward.x;
}

float twinkle(float time_s, float brightness) {
    return 0.55F + 0.45F * std::sin(time_s * 1.7F + brightness * 40);
}

/// Two places as seen; empty if both are off the same side of the picture or too near.
std::optional<std::pair<Projected, Projected>> seen(const Shot& shot, Vec3 left, Vec3 right,
                                                    float margin = 60) {
    const auto a = shot.camera.project(left);
    const auto b = shot.camera.project(right);
    if (!a || !b || a->depth_m < kNearest_m || b->depth_m < kNearest_m ||
        std::max(a->at.x, b->at.x) < -margin || std::min(a->at.x, b->at.x) > kWidth + margin) {
        return std::nullopt;
    }
    return std::pair{*a, *b};
}

} // namespace

Stands::Stands() {
    constexpr float kStep_m = 2;
    constexpr Color kViolet = hex(0x171340);
    constexpr Color kBlue = hex(0x0e163c);
    const int columns = static_cast<int>(kOutlineHalf_m / kStep_m);
    for (int i = -columns; i <= columns; ++i) {
        const float along_m = static_cast<float>(i) * kStep_m;
        const OutlinePlace foot = outline_at(along_m);
        const float shown = outline_shown(foot.at);
        // Light of the rink leaks onto the first rows, violet here and blue there.
        const float share = 0.5F + 0.5F * std::sin(along_m * 0.42F);
        columns_.push_back({.foot = foot,
                            .low = mix(kViolet, kBlue, share) * shown,
                            .high = hex(0x04050d) * shown});
    }
    for (int row = kRows - 1; row >= 0; --row) {
        add_row(row);
    }
    for (int period = -3; period <= 2; ++period) {
        for (const Seat& seat : crowd_.phones()) {
            const float along_m = seat.along_m + static_cast<float>(period) * kCrowdPeriod_m;
            // Not the same ones in each period.
            const bool lit_here = (seat.row + period + 3) % 2 == 0 || seat.brightness > 0.7F;
            if (lit_here && std::abs(along_m) < kOutlineHalf_m - 4) {
                const OutlinePlace foot = outline_at(along_m);
                phones_.push_back(
                    {.at = heads_at(foot, static_cast<float>(seat.row)) + Vec3{0, 0.12F, 0},
                     .brightness = seat.brightness,
                     .color = phone_color(seat) * outline_shown(foot.at)});
            }
        }
    }
}

void Stands::add_row(int row) {
    const auto number = static_cast<float>(row);
    // Periods differ from row to row, so that no two places look alike.
    const float period_m = kCrowdPeriod_m * (1 + 0.03F * static_cast<float>(row % 5));
    float way_m = number * 7.3F;
    constexpr float kStep_m = 1.5F;
    const int steps = static_cast<int>(kOutlineHalf_m / kStep_m);
    OutlinePlace from = outline_at(static_cast<float>(-steps) * kStep_m);
    for (int i = -steps + 1; i <= steps; ++i) {
        const OutlinePlace to = outline_at(static_cast<float>(i) * kStep_m);
        Vec3 left = heads_at(from, number);
        const Vec3 right = heads_at(to, number);
        const float length_m = length(right - left) / stretch_at(from);
        float u = way_m / period_m - std::floor(way_m / period_m);
        const float end_u = u + length_m / period_m;
        const bool corner = from.outward.x != 0 && from.outward.z != 0;
        const float light = outline_shown(from.at) * (corner ? 0.85F : 1.0F);
        const auto add = [&](Vec3 a, Vec3 b, float a_u, float b_u) {
            // Along the straight far side longer cards do; very long ones are drawn inexactly by
            // renderers without a graphics card.
            constexpr float kLongest_m = 6;
            Card* last = cards_.empty() ? nullptr : &cards_.back();
            if (last != nullptr && last->row == row && last->right == a && last->left.z == b.z &&
                a_u > 0 && last->light == light && length(b - last->left) < kLongest_m) {
                last->right = b;
                last->right_u = b_u;
            } else if (light > 0) {
                cards_.push_back({a, b, a_u, b_u, row, light});
            }
        };
        if (end_u > 1) {
            // The picture ends within this piece and begins again.
            const Vec3 seam = mix(left, right, (1 - u) / (end_u - u));
            add(left, seam, u, 1);
            left = seam;
            u = 0;
        }
        add(left, right, u, end_u > 1 ? end_u - 1 : end_u);
        way_m += length_m;
        from = to;
    }
}

void Stands::draw_steps(Canvas& canvas, const Shot& shot) const {
    constexpr std::array<float, 3> kLevels{-0.9F, 6, 17.5F};
    DrawList& list = canvas.list();
    // The air above the last row, as far down as it is seen anywhere.
    float sky = 0;
    for (const Column& column : columns_) {
        const auto top = shot.camera.project(heads_at(column.foot, kLevels.back()));
        if (top && top->at.x > -kWidth && top->at.x < 2 * kWidth) {
            sky = std::max(sky, std::min(top->at.y, kHeight / 2));
        }
    }
    if (sky > 0) {
        canvas.gradient_down({0, 0, kWidth, sky}, {.color = hex(0x030409)},
                             {.color = hex(0x04050d)}, Blend::None);
    }
    for (std::size_t i = 0; i + 1 < columns_.size(); ++i) {
        const Column& left = columns_[i];
        const Column& right = columns_[i + 1];
        const Vec3 above{0, kBoardsTop_m, 0};
        // The upper rows lean into the picture.
        constexpr float kLean = 1200;
        const auto foot = seen(shot, left.foot.at + above, right.foot.at + above, kLean);
        if (!foot) {
            continue;
        }
        int below_left = list.add(foot->first.at, {.color = left.low * 0.5F});
        int below_right = list.add(foot->second.at, {.color = right.low * 0.5F});
        for (const float level : kLevels) {
            const auto a = shot.camera.project(heads_at(left.foot, level));
            const auto b = shot.camera.project(heads_at(right.foot, level));
            if (!a || !b) {
                break;
            }
            const float up = saturate(level / kLevels.back());
            const float dark = std::sqrt(up);
            const int above_left = list.add(a->at, {.color = mix(left.low, left.high, dark)});
            const int above_right = list.add(b->at, {.color = mix(right.low, right.high, dark)});
            list.quad(Image::None, Blend::None, above_left, above_right, below_right, below_left);
            below_left = above_left;
            below_right = above_right;
        }
    }
}

void Stands::draw_crowd(Canvas& canvas, const Shot& shot) const {
    constexpr Image kPicture = image_of(Target::Background);
    DrawList& list = canvas.list();
    for (const Card& card : cards_) {
        const auto ends = seen(shot, card.left, card.right);
        if (!ends) {
            continue;
        }
        const auto& [left, right] = *ends;
        const float left_scale = shot.camera.scale_at(left.depth_m);
        const float right_scale = shot.camera.scale_at(right.depth_m);
        if (left.at.y + kCardBelow_m * left_scale < 0 &&
            right.at.y + kCardBelow_m * right_scale < 0) {
            continue;
        }
        const PaintedRow painted = painted_row(card.row);
        const Ink ink{.color = {card.light, card.light, card.light}};
        const int a =
            list.add(left.at - Point{0, kCardAbove_m * left_scale}, ink, card.left_u, painted.top);
        const int b = list.add(right.at - Point{0, kCardAbove_m * right_scale}, ink, card.right_u,
                               painted.top);
        const int c = list.add(right.at + Point{0, kCardBelow_m * right_scale}, ink, card.right_u,
                               painted.bottom);
        const int d = list.add(left.at + Point{0, kCardBelow_m * left_scale}, ink, card.left_u,
                               painted.bottom);
        list.quad(kPicture, Blend::Alpha, a, b, c, d);
    }
}

void Stands::draw_phones(Canvas& canvas, const Shot& shot, float blur) const {
    const auto each = [&](auto draw) {
        for (const Phone& phone : phones_) {
            const auto at = seen(shot, phone.at, phone.at);
            constexpr float kMargin = 40;
            if (at && at->first.at.y > -kMargin) {
                draw(phone, at->first.at, twinkle(shot.time_s, phone.brightness));
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
        const Vec3 mirrored{phone.at.x, -phone.at.y, phone.at.z};
        const auto at = seen(shot, mirrored, mirrored);
        if (!at || !horizon) {
            continue;
        }
        const Point middle = at->first.at;
        const float half = 34 + 60 * phone.brightness;
        if (middle.y > kHeight + 60 || middle.y - half * 0.6F < horizon->at.y) {
            continue;
        }
        const float light = twinkle(shot.time_s, phone.brightness);
        const float sway = std::sin(middle.y * 0.05F + phone.brightness * 9) * 3;
        canvas.sprite(Image::Glow, middle + Point{sway, 0}, 5.5F, half,
                      {.color = phone.color, .alpha = 0.13F * light}, Blend::Add);
        canvas.sprite(Image::Glow, middle, 16, half * 1.2F,
                      {.color = phone.color, .alpha = 0.05F * light}, Blend::Add);
    }
}

} // namespace view::rink
