#include "game/view/rink/trace_pieces.h"
#include "game/view/rink/trail.h"
#include "tests/performance/support/exhibition.h"
#include "tests/view/rink_stepper.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace view {
namespace {

const Trail& exhibition_trail() {
    static const Trail trail = [] {
        Trail made;
        rink_tests::skate_steps(
            exhibition::plan("normal"), rink_tests::kWholeRoutine_us,
            [&](const performance::Performance& performance) { made.step(performance); });
        return made;
    }();
    return trail;
}

TEST(Trail, BeginsAgainAfterEachFlight) {
    const auto points = exhibition_trail().points();
    const auto begins =
        std::count_if(points.begin(), points.end(), [](const auto& p) { return p.begins; });
    EXPECT_EQ(begins, 1 + 6); // 2A 3A 3Lz 2T 3Lo 4T
}

TEST(Trail, HasNoGaps) {
    // A point each 6 cm, late by at most one step of 1/240 s at 8 m/s; entering a spin the blade
    // steps out onto its loop of 7 cm.
    constexpr float kWidest_m = 0.06F + 8.0F / 240 + 0.07F;
    const auto points = exhibition_trail().points();
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (!points[i].begins) {
            EXPECT_LE(
                std::hypot(points[i].x_m - points[i - 1].x_m, points[i].y_m - points[i - 1].y_m),
                kWidest_m)
                << "at " << points[i].time_us << " us";
        }
    }
}

/// `count` points along a circle, or a straight line where the radius is 0.
std::vector<TrailPoint> curve(float radius_m, int count) {
    constexpr float kSpacing_m = 0.06F;
    std::vector<TrailPoint> points;
    for (int i = 0; i < count; ++i) {
        const float way_m = kSpacing_m * static_cast<float>(i);
        const float angle = radius_m > 0 ? way_m / radius_m : 0;
        points.push_back({.x_m = radius_m > 0 ? radius_m * std::sin(angle) : way_m,
                          .y_m = radius_m > 0 ? radius_m * std::cos(angle) : 0,
                          .begins = i == 0});
    }
    return points;
}

TEST(TracePieces, LeaveOutWhatAStraightLineDoesNotNeed) {
    rink::TracePieces pieces;
    pieces.follow(curve(0, 100));
    ASSERT_FALSE(pieces.pieces().empty());
    EXPECT_EQ(rink::TracePieces::stride_for(pieces.pieces().front(), 0.001F),
              rink::kStrides.back());
}

TEST(TracePieces, KeepACurveWithinTheAskedDistance) {
    constexpr float kRadius_m = 2;
    rink::TracePieces pieces;
    pieces.follow(curve(kRadius_m, 100));
    const rink::TracePiece& piece = pieces.pieces().front();
    for (const float most_m : {0.001F, 0.004F, 0.02F}) {
        const auto stride = static_cast<float>(rink::TracePieces::stride_for(piece, most_m));
        const float chord_m = 0.06F * stride;
        // The middle of a chord is c^2 / 8r off its arc.
        EXPECT_LE(chord_m * chord_m / (8 * kRadius_m), most_m * 1.05F);
        EXPECT_GT(chord_m * chord_m * 4 / (8 * kRadius_m), most_m * 0.9F) << "could be coarser";
    }
}

TEST(TracePieces, CoverEveryPointOnce) {
    rink::TracePieces pieces;
    const auto points = exhibition_trail().points();
    pieces.follow(points);
    std::size_t next = 0;
    for (const rink::TracePiece& piece : pieces.pieces()) {
        EXPECT_EQ(piece.first, pieces.begins(next) ? next : next - 1);
        next = piece.last + 1;
    }
    EXPECT_EQ(next, points.size());
}

} // namespace
} // namespace view
