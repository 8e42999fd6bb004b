#include "game/view/figure/pose_table.h"
#include "game/view/figure/ribbon.h"
#include "game/view/figure/stance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace view {

namespace {

constexpr float kStep_s = 1.0F / 240;

/// How the body moves while ribbons are watched.
struct Course {
    float speed_mps = 0;
    float turns_ps = 0;
    float seconds = 3;
};

struct Watched {
    std::vector<Ribbon> ribbons = make_ribbons();
    float longest = 0; ///< of all links, against their cut length, once under way
    Skeleton body;
};

Watched swing(const Course& course) {
    Watched watched;
    const auto steps = static_cast<int>(course.seconds / kStep_s);
    for (int i = 0; i < steps; ++i) {
        const float time_s = static_cast<float>(i) * kStep_s;
        Placement placement;
        placement.place = {course.speed_mps * time_s, 0, 0};
        placement.facing_deg = 90 + 360 * course.turns_ps * time_s;
        placement.travel_deg = 90;
        watched.body =
            stand(pose(course.turns_ps > 0 ? Posed::Scratch : Posed::Gliding), placement);
        const Vec3 moved{i > 0 ? course.speed_mps * kStep_s : 0, 0, 0};
        for (Ribbon& ribbon : watched.ribbons) {
            ribbon.step(watched.body, moved, moved * (-0.15F / kStep_s), kStep_s);
            constexpr float kUnderWay_s = 0.5F; // nobody starts at 6 m/s from one step to the next
            if (time_s < kUnderWay_s) {
                continue;
            }
            const std::vector<Vec3>& points = ribbon.points();
            const float link_m = ribbon.cut().length_m / static_cast<float>(points.size() - 1);
            for (std::size_t point = 1; point < points.size(); ++point) {
                watched.longest =
                    std::max(watched.longest, length(points[point] - points[point - 1]) / link_m);
            }
        }
    }
    return watched;
}

} // namespace

TEST(FigureRibbon, HangsDownFromOneWhoStands) {
    const Watched watched = swing({});
    for (const Ribbon& ribbon : watched.ribbons) {
        EXPECT_LT(ribbon.points().back().y, ribbon.points().front().y - 0.3F);
    }
}

TEST(FigureRibbon, TrailsBehindOneWhoSkates) {
    const Watched watched = swing({.speed_mps = 6});
    for (const Ribbon& ribbon : watched.ribbons) {
        EXPECT_LT(ribbon.points().back().x, ribbon.points().front().x - 0.1F);
    }
}

TEST(FigureRibbon, FliesOutInASpin) {
    const Watched watched = swing({.turns_ps = 4.8F});
    const auto from_axis_m = [](Vec3 point) { return std::hypot(point.x, point.z); };
    for (const Ribbon& ribbon : watched.ribbons) {
        EXPECT_GT(from_axis_m(ribbon.points().back()), 0.35F);
    }
}

TEST(FigureRibbon, KeepsItsLengthAtTopSpeedAndInTheFastestTurn) {
    // Links stretch by less than half while a jump whirls them off, and stay finite.
    EXPECT_LT(swing({.speed_mps = 6}).longest, 1.5F);
    EXPECT_LT(swing({.turns_ps = 7}).longest, 1.5F);
    EXPECT_LT(swing({.speed_mps = 6, .turns_ps = 7}).longest, 1.5F);
}

TEST(FigureRibbon, StaysAboveTheIce) {
    const Watched watched = swing({.turns_ps = 2});
    for (const Ribbon& ribbon : watched.ribbons) {
        for (const Vec3& point : ribbon.points()) {
            EXPECT_GT(watched.body.pelvis.y + point.y, 0);
        }
    }
}

} // namespace view
