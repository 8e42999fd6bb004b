#include "game/view/rink/camera_director.h"
#include "game/view/rink/shot.h"
#include "tests/performance/support/exhibition.h"
#include "tests/view/rink_stepper.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace view::rink {
namespace {

using performance::Performance;

/// What the director shows of the perfect exhibition, 60 times a second.
struct Picture {
    float time_s = 0;
    bool gliding = false;
    Camera::Placing placing;
    Point now;  ///< place where the trace goes on
    Point head; ///< of somebody 1.75 m tall
    float tall = 0;
};

Point seen(const Camera& camera, Vec3 place) {
    const auto projected = camera.project(place);
    return projected ? projected->at : Point{-1e6F, -1e6F};
}

const std::vector<Picture>& pictures() {
    static const std::vector<Picture> shown = [] {
        std::vector<Picture> made;
        const performance::Plan& plan = exhibition::plan("normal");
        CameraDirector director(plan);
        NowPlace now;
        int step = 0;
        rink_tests::skate_steps(plan, rink_tests::kWholeRoutine_us, [&](const Performance& p) {
            now.step(p);
            director.step(p, now);
            if (++step % 4 != 0) {
                return;
            }
            const Camera camera(director.placing(1));
            const physics::SkaterState& state = p.skater().state();
            const Vec3 skater = on_ice(state.position_m);
            const Vec3 top = skater + Vec3{0, 1.75F + static_cast<float>(state.height_m), 0};
            made.push_back(
                {.time_s = static_cast<float>(p.time_us()) * 1e-6F,
                 .gliding = state.phase == physics::Phase::Glide && shot_of(p) == ShotKind::Glide,
                 .placing = camera.placing(),
                 .now = seen(camera, now.at(skater)),
                 .head = seen(camera, top),
                 .tall = seen(camera, skater).y - seen(camera, skater + Vec3{0, 1.75F, 0}).y});
        });
        return made;
    }();
    return shown;
}

TEST(CameraDirector, HoldsTheGlidingSkaterAboutAThirdFromTheLeft) {
    for (const Picture& picture : pictures()) {
        if (picture.gliding) {
            EXPECT_GE(picture.now.x, 0.26F * kWidth) << "at " << picture.time_s << " s";
            EXPECT_LE(picture.now.x, 0.42F * kWidth) << "at " << picture.time_s << " s";
        }
    }
}

TEST(CameraDirector, KeepsHeadAndLandingPlaceInTheSafeFrame) {
    constexpr float kMargin = 120;
    constexpr float kRibbon = 150; // of the score, at the foot
    for (const Picture& picture : pictures()) {
        EXPECT_GE(picture.now.x, kMargin) << "at " << picture.time_s << " s";
        EXPECT_LE(picture.now.x, kWidth - kMargin) << "at " << picture.time_s << " s";
        EXPECT_LE(picture.now.y, kHeight - kRibbon) << "at " << picture.time_s << " s";
        EXPECT_GE(picture.head.x, kMargin) << "at " << picture.time_s << " s";
        EXPECT_LE(picture.head.x, kWidth - kMargin) << "at " << picture.time_s << " s";
        EXPECT_GE(picture.head.y, kMargin) << "at " << picture.time_s << " s";
    }
}

TEST(CameraDirector, KeepsTheIceUnderTheBladeAtTheHeightOfTheThread) {
    for (const Picture& picture : pictures()) {
        EXPECT_GE(picture.now.y, 760) << "at " << picture.time_s << " s";
        EXPECT_LE(picture.now.y, 900) << "at " << picture.time_s << " s";
    }
}

TEST(CameraDirector, IsNeverTooNear) {
    for (const Picture& picture : pictures()) {
        EXPECT_LE(picture.tall, 560) << "at " << picture.time_s << " s";
        EXPECT_GE(picture.tall, 300) << "at " << picture.time_s << " s";
    }
}

TEST(CameraDirector, NeverJerks) {
    // Not much faster than the skater, who reaches 7.5 m/s; and with less than 60 m/s^2, which
    // a skater at 6 m/s on a circle of 60 cm would have.
    constexpr float kFastest_mps = 9.5F;
    constexpr float kHardest_mps2 = 60;
    const performance::Plan& plan = exhibition::plan("normal");
    CameraDirector director(plan);
    NowPlace now;
    Vec3 place = director.placing(1).at;
    Vec3 way;
    bool first = true;
    rink_tests::skate_steps(plan, rink_tests::kWholeRoutine_us, [&](const Performance& p) {
        now.step(p);
        director.step(p, now);
        const Vec3 next = director.placing(1).at;
        const Vec3 next_way = (next - place) * performance::kStep_hz;
        const float time_s = static_cast<float>(p.time_us()) * 1e-6F;
        EXPECT_LE(length(next_way), kFastest_mps) << "at " << time_s << " s";
        if (!first) {
            EXPECT_LE(length(next_way - way) * performance::kStep_hz, kHardest_mps2)
                << "at " << time_s << " s";
        }
        place = next;
        way = next_way;
        first = false;
    });
}

TEST(CameraDirector, SinksForAJump) {
    const auto highest = [](ShotKind kind) { return framing_of(kind).height_m; };
    EXPECT_LT(highest(ShotKind::Jump), highest(ShotKind::Landing));
    const performance::Plan& plan = exhibition::plan("normal");
    CameraDirector director(plan);
    NowPlace now;
    float lowest_m = 10;
    rink_tests::skate_steps(plan, 19'000'000, [&](const Performance& p) {
        now.step(p);
        director.step(p, now);
        if (p.skater().state().phase == physics::Phase::Flight) {
            lowest_m = std::min(lowest_m, director.placing(1).at.y);
        }
    });
    constexpr float kBreath_m = 0.02F;
    constexpr float kNotSettled_m = 0.1F;
    EXPECT_NEAR(lowest_m, highest(ShotKind::Jump), kBreath_m + kNotSettled_m);
}

TEST(NowPlace, SlidesToWhereTheSkaterComesDown) {
    const performance::Plan& plan = exhibition::plan("normal");
    NowPlace now;
    Vec3 aimed;
    int landings = 0;
    rink_tests::skate_steps(plan, rink_tests::kWholeRoutine_us, [&](const Performance& p) {
        now.step(p);
        const physics::SkaterState& state = p.skater().state();
        const Vec3 skater = on_ice(state.position_m);
        for (const physics::Event& event : p.events()) {
            if (event.kind == physics::EventKind::TouchDown) {
                // The last aim was of the step before: at most 1/240 s of 7 m/s away.
                constexpr float kStep_m = 0.03F;
                EXPECT_NEAR(length(aimed - skater), 0, 2 * kStep_m) << event.time_s;
                ++landings;
            }
        }
        aimed = now.at(skater);
    });
    EXPECT_EQ(landings, 6); // 2A 3A 3Lz 2T 3Lo 4T
}

} // namespace
} // namespace view::rink
