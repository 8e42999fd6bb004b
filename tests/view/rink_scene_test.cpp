#include "game/view/cue_watch.h"
#include "game/view/rink/path_ahead.h"
#include "game/view/rink/scene.h"
#include "game/view/rink/spray.h"
#include "tests/performance/support/exhibition.h"
#include "tests/view/rink_stepper.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace view {
namespace {

using performance::Performance;

Moment moment_of(const Performance& performance) {
    return {.performance = &performance,
            .skater = performance.skater().state(),
            .song_us = performance.time_us(),
            .wall_s = 1};
}

/// Draws the exhibition's scene every two seconds and shows the list.
template <typename Look>
void draw_now_and_then(Quality quality, Look look) {
    const performance::Plan& plan = exhibition::plan("normal");
    Scene scene(plan, quality);
    NullTypesetter typesetter;
    DrawList list;
    Canvas canvas(list, typesetter);
    int step = 0;
    rink_tests::skate_steps(plan, rink_tests::kWholeRoutine_us,
                            [&](const Performance& performance) {
                                scene.step(performance);
                                if (++step % (2 * performance::kStep_hz) == 0) {
                                    list.clear();
                                    scene.draw(canvas, moment_of(performance));
                                    look(list, static_cast<float>(performance.time_us()) * 1e-6F);
                                }
                            });
}

bool sets(const DrawList& list, Target target) {
    return std::any_of(list.commands().begin(), list.commands().end(), [&](const Command& c) {
        const auto* set = std::get_if<SetTarget>(&c);
        return set != nullptr && set->target == target;
    });
}

TEST(Scene, CostsWhatAFrameMayCost) {
    draw_now_and_then(Quality::High, [](const DrawList& list, float time_s) {
        if (sets(list, Target::Background)) {
            return; // painted once, not each frame
        }
        const DrawCost cost = cost_of(list, Quality::High, 1920, 1080);
        EXPECT_LE(cost.indices, 120'000U) << "at " << time_s << " s";
        EXPECT_LE(cost.fill_mpx, 20) << "at " << time_s << " s";
    });
}

TEST(Scene, DrawsNothingOutsideAnImage) {
    draw_now_and_then(Quality::Medium, [](const DrawList& list, float time_s) {
        const auto outside = [](const Vertex& vertex) {
            return !(vertex.u >= 0 && vertex.u <= 1 && vertex.v >= 0 && vertex.v <= 1);
        };
        EXPECT_EQ(std::count_if(list.vertices().begin(), list.vertices().end(), outside), 0)
            << "at " << time_s << " s";
    });
}

TEST(Scene, EndsInTheWindow) {
    for (const Quality quality : {Quality::Low, Quality::Medium, Quality::High}) {
        const performance::Plan& plan = exhibition::plan("normal");
        Scene scene(plan, quality);
        const Performance performance(plan);
        NullTypesetter typesetter;
        DrawList list;
        Canvas canvas(list, typesetter);
        scene.draw(canvas, moment_of(performance));
        Target last = Target::Scene;
        for (const Command& command : list.commands()) {
            if (const auto* set = std::get_if<SetTarget>(&command)) {
                last = set->target;
            }
        }
        EXPECT_EQ(last, Target::Window);
        list.clear();
        draw_backdrop(canvas, quality, 3);
        EXPECT_TRUE(sets(list, Target::Window));
    }
}

TEST(Scene, DoesNotDependOnHowOftenItIsDrawn) {
    constexpr std::int64_t kUntil_us = 20'000'000;
    const performance::Plan& plan = exhibition::plan("normal");
    NullTypesetter typesetter;
    DrawList list;
    Canvas canvas(list, typesetter);
    const auto camera_after = [&](int steps_a_picture) {
        Scene scene(plan, Quality::Low);
        int step = 0;
        Camera::Placing placing;
        rink_tests::skate_steps(plan, kUntil_us, [&](const Performance& performance) {
            scene.step(performance);
            const bool last = performance.time_us() + 4167 > kUntil_us;
            if (++step % steps_a_picture == 0 || last) {
                list.clear();
                scene.draw(canvas, moment_of(performance));
                placing = scene.camera().placing();
            }
        });
        return placing;
    };
    EXPECT_EQ(camera_after(40), camera_after(1200));
}

TEST(PathAhead, FreezesTheNextPlaceHalfASecondBefore) {
    const performance::Plan& plan = exhibition::plan("normal");
    rink::PathAhead ahead;
    std::optional<Vec3> before;
    int compared = 0;
    rink_tests::skate_steps(plan, 12'000'000, [&](const Performance& performance) {
        ahead.step(performance);
        const auto next = std::find_if(plan.cues.begin(), plan.cues.end(), [&](const auto& cue) {
            return cue.press_us > performance.time_us();
        });
        const bool frozen =
            next != plan.cues.end() && next->press_us - performance.time_us() < 300'000;
        if (frozen && before && ahead.next_place()) {
            EXPECT_EQ(*before, *ahead.next_place()) << performance.time_us() << " us";
            ++compared;
        }
        before = frozen ? ahead.next_place() : std::nullopt;
    });
    EXPECT_GT(compared, 100);
}

TEST(Spray, FollowsAStrokeAndSettles) {
    const performance::Plan& plan = exhibition::plan("normal");
    rink::Spray spray;
    std::size_t at_strokes = 0;
    std::size_t at_rest = 1;
    rink_tests::skate_steps(plan, 5'000'000, [&](const Performance& performance) {
        spray.step(performance);
        if (performance.time_us() < 2'500'000) {
            at_rest = spray.size();
        }
        at_strokes = std::max(at_strokes, spray.size());
    });
    EXPECT_EQ(at_rest, 0U); // the opening pose
    EXPECT_GE(at_strokes, 6U);
}

} // namespace
} // namespace view
