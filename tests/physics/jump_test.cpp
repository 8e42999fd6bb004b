#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace physics {
namespace {

double missing_deg(const JumpRun& run) {
    return skate_jump(run).missing_deg;
}

// What an error of the hands costs against the same jump on time, degrees of rotation.
double cost_deg(JumpRun run) {
    return missing_deg(run) - missing_deg({});
}

// What a 4T with every input on its moment misses, by entry speed.
TEST(Jump, WithoutSpeedThereIsNoQuad) {
    constexpr double kMissing[][2] = {{3.0, 459}, {3.5, 348}, {4.0, 231},  {4.25, 171}, {4.5, 110},
                                      {4.75, 46}, {5.0, -18}, {5.25, -84}, {5.5, -152}};
    for (const auto& [entry, missing] : kMissing) {
        JumpTry jump = quad_toe();
        jump.entry_mps = entry;
        EXPECT_NEAR(missing_deg({.jump = jump, .entry_mps = entry}), missing, 3) << entry << " m/s";
    }
}

TEST(Jump, LessSpeedThanPlannedIsUnderRotated) {
    // Landing sooner than planned with the arms still in gains a little of it back.
    const double slower = cost_deg({.entry_mps = 4.5});
    EXPECT_GT(slower, 100);
    EXPECT_LT(slower, 128);
    EXPECT_LT(cost_deg({.entry_mps = 5.25}), -50);
}

TEST(Jump, WithoutABendThereIsNoQuad) {
    JumpRun run;
    run.press_late_s = 0.45;
    EXPECT_GT(missing_deg(run), 180);
}

TEST(Jump, WithoutArmsThereIsNoQuad) {
    JumpRun run;
    run.squeeze = false;
    EXPECT_GT(missing_deg(run), 360);
}

TEST(Jump, LateArmsAreUnderRotated) {
    // Target 14: 50 ms 90 +- 10, 100 ms 180 +- 20 from the movement, ours from the press.
    EXPECT_NEAR(cost_deg({.squeeze_late_s = 0.020}), 26, 10);
    EXPECT_NEAR(cost_deg({.squeeze_late_s = 0.050}), 81, 10);
    EXPECT_NEAR(cost_deg({.squeeze_late_s = 0.100}), 173, 10);
}

TEST(Jump, EarlyArmsCostTheSwing) {
    EXPECT_NEAR(cost_deg({.squeeze_late_s = -0.020}), 18, 10);
    EXPECT_NEAR(cost_deg({.squeeze_late_s = -0.050}), 114, 15);
    EXPECT_NEAR(cost_deg({.squeeze_late_s = -0.100}), 249, 25);
}

TEST(Jump, TheBestSqueezeIsAtTheRelease) {
    double best_s = -1;
    double least = 1e9;
    for (int ms = -100; ms <= 150; ++ms) {
        const double missing = missing_deg({.squeeze_late_s = ms * 1e-3});
        if (missing < least) {
            least = missing;
            best_s = ms * 1e-3;
        }
    }
    EXPECT_GE(best_s, -0.020);
    EXPECT_LE(best_s, 0.005);
}

TEST(Jump, OneLateHandCostsAShare) {
    const double one = cost_deg({.right_late_s = 0.080});
    const double both = cost_deg({.squeeze_late_s = 0.080});
    // More than half of it: rate goes with one over the sum, and one wide arm rules the sum.
    EXPECT_GT(one / both, 0.5) << one << " of " << both << " degrees";
    EXPECT_LT(one / both, 0.75) << one << " of " << both << " degrees";
}

TEST(Jump, ALateReleaseIsCostly) {
    constexpr double kCost[][2] = {{0.020, 76}, {0.050, 331 - 20}, {0.100, 698}};
    for (const auto& [late_s, cost] : kCost) {
        EXPECT_NEAR(cost_deg({.release_late_s = late_s}), cost, 0.15 * cost) << late_s << " s";
    }
}

TEST(Jump, AnEarlyReleaseIsCostly) {
    constexpr double kCost[][2] = {{-0.020, 24}, {-0.050, 174}, {-0.100, 585}};
    for (const auto& [late_s, cost] : kCost) {
        EXPECT_NEAR(cost_deg({.release_late_s = late_s}), cost, 0.15 * cost) << late_s << " s";
    }
}

TEST(Jump, LateAltogetherIsForgivenMoreThanARelease) {
    constexpr double kCost[][2] = {{0.020, 58}, {0.050, 231}, {0.100, 605}, {-0.100, 511}};
    for (const auto& [late_s, cost] : kCost) {
        const JumpRun gesture{.release_late_s = late_s, .squeeze_late_s = late_s};
        EXPECT_NEAR(cost_deg(gesture), cost, 0.15 * cost) << late_s << " s";
    }
}

TEST(Jump, LettingGoEarlyCostsAndLateGains) {
    EXPECT_NEAR(cost_deg({.open_late_s = -0.020}), 29, 5);
    EXPECT_NEAR(cost_deg({.open_late_s = -0.050}), 73, 8);
    EXPECT_NEAR(cost_deg({.open_late_s = -0.100}), 146, 15);
    // Never letting go gains 107 degrees.
    EXPECT_NEAR(cost_deg({.open_late_s = 0.5}), -107, 10);
}

TEST(Jump, OnThePlateauTheBendForgives) {
    EXPECT_NEAR(cost_deg({.press_late_s = 0.100}), 0, 2);
    EXPECT_NEAR(cost_deg({.press_late_s = -0.100}), 0, 2);
}

TEST(Jump, ASecondPressOfTheSameHandDoesNothing) {
    const JumpCues jump = jump_cues({}, 1);
    std::vector<Cue> nervous = jump.cues;
    for (const double at_s : {1.03, 1.16, 1.20, 1.25}) {
        nervous.push_back({at_s, ArmIn{Side::Left}});
        nervous.push_back({at_s, ArmIn{Side::Right}});
    }
    const FlightRecord once = skate(gliding(jump.start_mps), 2.5, jump.cues).skater.flight();
    const FlightRecord often = skate(gliding(jump.start_mps), 2.5, nervous).skater.flight();
    EXPECT_NEAR(often.rotation_rad / kDegree, once.rotation_rad / kDegree, 0.01);
}

TEST(Jump, TheNextJumpIsLikeTheFirst) {
    const JumpRun run;
    JumpCues one = jump_cues(run, 1);
    one.cues.push_back({one.touch_down_s + 0.3, Straighten{}});
    const Skated before = skate(gliding(one.start_mps), 2.4, one.cues);
    // The same jump 4 s on, its run-up given back the speed: only the body remembers.
    Skater again = before.skater;
    again.place({}, 0, one.start_mps);
    std::vector<Cue> cues = one.cues;
    std::vector<Control> controls;
    EventList events;
    std::size_t next = 0;
    std::stable_sort(cues.begin(), cues.end(),
                     [](const Cue& a, const Cue& b) { return a.time_s < b.time_s; });
    for (int n = 0; n < 600; ++n) {
        controls.clear();
        for (; next < cues.size() && cues[next].time_s < (n + 1) / 240.0; ++next) {
            controls.push_back({std::max(0.0, cues[next].time_s - n / 240.0), cues[next].command});
        }
        again.advance(4 + n / 240.0, 1 / 240.0, controls, events);
    }
    EXPECT_NEAR(again.flight().rotation_rad / kDegree,
                before.skater.flight().rotation_rad / kDegree, 0.01);
    EXPECT_NEAR(again.flight().pre_rotation_rad / kDegree,
                before.skater.flight().pre_rotation_rad / kDegree, 0.01);
}

TEST(Jump, ReportsReleaseBladeOffRevolutionsAndTouchDownInOrder) {
    const JumpOutcome outcome = skate_jump({});
    const double release_s = first(outcome.events, EventKind::PushStart).time_s;
    const double off_s = first(outcome.events, EventKind::BladeOff).time_s;
    const double down_s = first(outcome.events, EventKind::TouchDown).time_s;
    EXPECT_NEAR(release_s, 0.9, 1e-9);
    EXPECT_NEAR(off_s - release_s, 0.159, 0.001);
    EXPECT_NEAR(down_s - release_s, 0.827, 0.001);
    EXPECT_EQ(count(outcome.events, EventKind::Rotation), 4);
    EXPECT_EQ(count(outcome.events, EventKind::Landed), 1);
    EXPECT_EQ(count(outcome.events, EventKind::KneeDown), 1);
    double last_s = 0;
    for (const Event& event : outcome.events) {
        EXPECT_GE(event.time_s, last_s);
        last_s = event.time_s;
    }
}

TEST(Jump, EachRevolutionIsReportedWhenItIsComplete) {
    const auto times = [](double hz) {
        std::vector<double> found;
        for (const Event& event : skate_jump({.grid = {hz}}).events) {
            if (event.kind == EventKind::Rotation) {
                found.push_back(event.time_s);
            }
        }
        return found;
    };
    const std::vector<double> coarse = times(240);
    const std::vector<double> fine = times(2000);
    ASSERT_EQ(coarse.size(), fine.size());
    for (std::size_t i = 0; i < coarse.size(); ++i) {
        EXPECT_NEAR(coarse[i], fine[i], 1e-4) << i;
    }
}

TEST(Jump, AFlyingSkaterPassesOverWhatTheRecordSays) {
    const JumpCues jump = jump_cues({}, 1);
    double from_m = 0;
    double to_m = 0;
    (void)skate(gliding(jump.start_mps), 2.5, jump.cues, {2000}, [&](const Skater& skater, double) {
        const SkaterState& state = skater.state();
        from_m = state.phase == Phase::Push ? state.position_m.x : from_m;
        to_m = state.phase == Phase::Flight ? state.position_m.x : to_m;
    });
    EXPECT_NEAR(to_m - from_m, 3.5 * 0.669, 0.01);
    EXPECT_NEAR(skate_jump({}).record.length_m, to_m - from_m, 0.01);
}

TEST(Jump, RotationIfOpenedForeseesTheTouchDown) {
    const JumpCues jump = jump_cues({}, 1);
    // Let go a little early, and ask just then.
    const double open_s = jump.touch_down_s - 0.2;
    std::vector<Cue> cues = jump.cues;
    for (Cue& cue : cues) {
        cue.time_s = std::holds_alternative<ArmOut>(cue.command) ? open_s : cue.time_s;
    }
    double foreseen = 0;
    const Skated skated =
        skate(gliding(jump.start_mps), 2.5, cues, {1000}, [&](const Skater& skater, double time_s) {
            if (std::abs(time_s - open_s) < 0.0006) {
                foreseen = skater.rotation_if_opened(open_s);
            }
        });
    const FlightRecord& record = skated.skater.flight();
    EXPECT_NEAR(foreseen / kDegree, (record.pre_rotation_rad + record.rotation_rad) / kDegree, 3);
}

TEST(Jump, ASteppedOutSkaterCannotTakeOffAtOnce) {
    const JumpCues late = jump_cues({.open_late_s = 0.060}, 1);
    for (const auto& [after_s, pushes] : {std::pair{0.25, 1}, std::pair{0.6, 2}}) {
        std::vector<Cue> cues = late.cues;
        cues.push_back({late.touch_down_s + after_s, TakeOff{}});
        EXPECT_EQ(count(skate(gliding(late.start_mps), 3, cues).events, EventKind::PushStart),
                  pushes)
            << after_s << " s";
    }
}

} // namespace
} // namespace physics
