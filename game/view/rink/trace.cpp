#include "game/view/rink/trace.h"

#include "game/view/palette.h"

#include <algorithm>
#include <cmath>

namespace view::rink {

namespace {

constexpr Color kIceLine = hex(0xa9bcff);
constexpr Color kLitLine = hex(0xfff3dc);
constexpr Color kNewLine = hex(0xffe9b8);

/// How new a place on the trace is by its distance to the blade along it: 1 at the blade.
float newness(float behind_m) {
    return std::exp(-behind_m / 2.6F);
}

} // namespace

void Trace::find_seen(const Camera& camera) {
    constexpr float kMostOff = 0.6F; // units of the picture
    constexpr float kNearest_m = 1.3F;
    constexpr float kHalfView = 0.56F; // half the picture's width at 1 m, with a margin
    const float half_view = kHalfView * 1766 / camera.placing().focal;
    seen_.clear();
    for (const TracePiece& piece : pieces_.pieces()) {
        const Vec3 way = piece.centre - camera.at();
        const float deepest_m = dot(way, camera.forward()) + piece.radius_m;
        const float off_m = std::abs(dot(way, camera.right())) - piece.radius_m;
        if (deepest_m < kNearest_m || off_m > deepest_m * half_view + 0.3F ||
            piece.first == piece.last) {
            continue;
        }
        const float nearest_m = std::max(kNearest_m, deepest_m - 2 * piece.radius_m);
        const std::size_t stride =
            TracePieces::stride_for(piece, kMostOff / camera.scale_at(nearest_m));
        seen_.push_back({&piece, stride, nearest_m});
    }
}

template <typename Style>
void Trace::lay(IcePlane& ice, const Seen& seen, std::optional<Vec3> blade, Blend blend,
                float feather, Style style) {
    strip_.clear();
    const auto add = [&](std::size_t i) {
        StripPoint point;
        point.at = pieces_.at(i);
        point.across = pieces_.across(i);
        style(i, point);
        strip_.push_back(point);
    };
    for (std::size_t i = seen.piece->first; i < seen.piece->last; i += seen.stride) {
        add(i);
    }
    add(seen.piece->last);
    // The last point is up to a spacing behind the blade.
    if (blade && seen.piece->last + 1 == pieces_.size()) {
        StripPoint point = strip_.back();
        point.at = *blade;
        strip_.push_back(point);
    }
    ice.strip(strip_, blend, feather);
}

void Trace::draw(Canvas& canvas, const Shot& shot, std::optional<Vec3> blade) {
    find_seen(shot.camera);
    if (seen_.empty()) {
        return;
    }
    IcePlane ice(canvas, shot.camera);
    const float end_m = pieces_.way_m(pieces_.size() - 1);
    constexpr float kGroove_m = 10; // further away it would be thinner than the core
    constexpr float kHalo_m = 6;
    constexpr float kNew_m = 6;
    for (const Seen& seen : seen_) {
        if (seen.depth_m < kGroove_m) {
            lay(ice, seen, blade, Blend::Alpha, 1, [&](std::size_t, StripPoint& point) {
                const float warm = lit(shot.spot, point.at);
                point.width_m = 0.042F;
                point.ink = {.color = mix(hex(0x060822), hex(0x4a3524), warm),
                             .alpha = 0.4F * (0.4F + 0.6F * warm)};
            });
        }
    }
    for (const Seen& seen : seen_) {
        lay(ice, seen, blade, Blend::Add, 1, [&](std::size_t i, StripPoint& point) {
            const float fresh = newness(end_m - pieces_.way_m(i));
            const float warm = lit(shot.spot, point.at);
            point.width_m = mix(0.018F, 0.026F, fresh);
            const float shimmer = 0.9F + 0.1F * std::sin(pieces_.way_m(i) * 2.1F);
            point.ink = {.color = mix(mix(kIceLine, kLitLine, warm), kNewLine, fresh),
                         .alpha = mix(0.46F + 0.2F * warm, 0.95F, fresh) * shimmer};
        });
    }
    for (const Seen& seen : seen_) {
        const float behind_m = end_m - pieces_.way_m(seen.piece->last);
        if (behind_m < kNew_m) {
            lay(ice, seen, blade, Blend::Add, 26, [&](std::size_t i, StripPoint& point) {
                point.width_m = 0.16F;
                point.ink = {.color = palette::kAmber,
                             .alpha = 0.16F * std::exp(-(end_m - pieces_.way_m(i)) / 1.5F)};
            });
        } else if (seen.depth_m < kHalo_m) {
            lay(ice, seen, blade, Blend::Add, 8, [](std::size_t, StripPoint& point) {
                point.width_m = 0.06F;
                point.ink = {.color = hex(0x6f86ff), .alpha = 0.065F};
            });
        }
    }
}

} // namespace view::rink
