#include "game/performance/song_time.h"
#include "game/view/figure/figure.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

namespace view {

namespace {

/// The perfect exhibition up to a song time.
class Skated {
public:
    explicit Skated(double until_s)
        : performance_(exhibition::plan("gala")), hands_(exhibition::plan("gala")) {
        for (std::int64_t step = 0; performance::end_of_step_us(step) < performance::to_us(until_s);
             ++step) {
            const std::int64_t until_us = performance::end_of_step_us(step);
            performance_.advance(until_us, hands_.next(performance_, until_us));
            figure_.step(performance_);
        }
        figure_.build({.performance = &performance_,
                       .skater = performance_.skater().state(),
                       .song_us = performance_.time_us()});
    }

    [[nodiscard]] const Figure& figure() const { return figure_; }

    [[nodiscard]] const physics::SkaterState& skater() const {
        return performance_.skater().state();
    }

    /// From in front of the skater.
    [[nodiscard]] Camera camera() const {
        const Vec3 at = figure_.blade();
        return Camera({.at = {at.x, 1.9F, at.z + 7}, .pitch_deg = 6});
    }

private:
    performance::Performance performance_;
    performance::AutoSkater hands_;
    Figure figure_{Quality::High};
};

constexpr double kStroking_s = 10;

} // namespace

TEST(Figure, StandsOnItsPlace) {
    const Skated skated(kStroking_s);
    const Vec3 blade = skated.figure().blade();
    EXPECT_FLOAT_EQ(blade.x, static_cast<float>(skated.skater().position_m.x));
    EXPECT_FLOAT_EQ(blade.z, static_cast<float>(-skated.skater().position_m.y));
    EXPECT_EQ(blade.y, 0);
    EXPECT_GT(skated.figure().head_top().y, skated.figure().hips().y + 0.4F);
}

TEST(Figure, IsDrawnWithinItsBudget) {
    const Skated skated(kStroking_s);
    NullTypesetter typesetter;
    DrawList list;
    Canvas canvas(list, typesetter);
    list.set_target(Target::Scene);
    skated.figure().draw(canvas, skated.camera());
    const DrawCost cost = cost_of(list, Quality::High, 1920, 1080);
    EXPECT_GT(cost.indices, 10'000U);
    EXPECT_LT(cost.indices, 45'000U);
    EXPECT_LT(cost.fill_mpx, 0.5);
}

TEST(Figure, ReflectionIsCoarserAndBelowTheIce) {
    const Skated skated(kStroking_s);
    NullTypesetter typesetter;
    DrawList upright;
    Canvas canvas(upright, typesetter);
    skated.figure().draw(canvas, skated.camera());
    DrawList reflected;
    Canvas below(reflected, typesetter);
    skated.figure().draw_reflected(below, skated.camera());
    EXPECT_LT(reflected.indices().size(), upright.indices().size() * 6 / 10);
    const std::optional<Projected> ice = skated.camera().project(skated.figure().blade());
    ASSERT_TRUE(ice.has_value());
    float highest = kHeight;
    for (const Vertex& vertex : reflected.vertices()) {
        highest = std::min(highest, vertex.y);
    }
    // A free foot that is farther away is mirrored higher up in the picture.
    EXPECT_GT(highest, ice->at.y - 60);
}

TEST(Figure, IsInThePictureAtItsHeight) {
    const Skated skated(kStroking_s);
    NullTypesetter typesetter;
    DrawList list;
    Canvas canvas(list, typesetter);
    skated.figure().draw(canvas, skated.camera());
    float top = kHeight;
    float bottom = 0;
    for (const Vertex& vertex : list.vertices()) {
        ASSERT_TRUE(std::isfinite(vertex.x) && std::isfinite(vertex.y));
        top = std::min(top, vertex.y);
        bottom = std::max(bottom, vertex.y);
    }
    // About 1.6 m on a deep edge at 7 m.
    EXPECT_GT(bottom - top, 280);
    EXPECT_LT(bottom - top, 520);
}

TEST(Figure, IsTheSameHoweverOftenItIsBuilt) {
    const Skated once(kStroking_s);
    Skated often(kStroking_s);
    EXPECT_EQ(once.figure().left_hand(), often.figure().left_hand());
    EXPECT_EQ(once.figure().head_top(), often.figure().head_top());
}

TEST(Figure, IsNotDrawnBehindTheCamera) {
    const Skated skated(kStroking_s);
    const Vec3 at = skated.figure().blade();
    const Camera camera({.at = {at.x, 1.9F, at.z - 5}});
    NullTypesetter typesetter;
    DrawList list;
    Canvas canvas(list, typesetter);
    skated.figure().draw(canvas, camera);
    EXPECT_TRUE(list.indices().empty());
}

} // namespace view
