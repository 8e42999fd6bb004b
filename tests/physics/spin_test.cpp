#include "tests/physics/support/script.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace physics {
namespace {

constexpr SpinShape kUpright{.open_inertia = 2.4, .tight_inertia = 1.3, .foot = Side::Left};
constexpr double kEntered_s = 1.0;

// Half a second of spiralling in, the spin at 1 s.
std::vector<Cue> entry(const SpinShape& shape, double mistiming_s = 0) {
    return {{0.5, WindUp{}}, {kEntered_s, SpinEnter{shape, mistiming_s}}};
}

Skated spun(double speed_mps, double until_s, const std::vector<Cue>& more = {},
            double mistiming_s = 0, Grid grid = {}) {
    std::vector<Cue> cues = entry(kUpright, mistiming_s);
    cues.insert(cues.end(), more.begin(), more.end());
    return skate(gliding(speed_mps), until_s, cues, grid);
}

std::vector<Cue> arms_in(double at_s) {
    return {{at_s, ArmIn{Side::Left}}, {at_s, ArmIn{Side::Right}}};
}

TEST(Spin, MomentumComesFromTheEntrySpeed) {
    // 9 kg m^2/s for each m/s, less what friction and drag took in the second before.
    for (const double speed : {2.5, 3.5, 4.5}) {
        const double momentum = first(spun(speed, 1.1).events, EventKind::SpinStart).value;
        EXPECT_LT(momentum, 9 * speed) << speed << " m/s";
        EXPECT_GT(momentum, 0.95 * 9 * speed) << speed << " m/s";
    }
}

TEST(Spin, RateIsMomentumOverInertiaAlways) {
    std::vector<Cue> cues = entry(kUpright);
    for (const Cue& cue : arms_in(1.7)) {
        cues.push_back(cue);
    }
    double worst = 0;
    (void)skate(gliding(4.5), 4, cues, {}, [&](const Skater& skater, double) {
        const SkaterState& state = skater.state();
        if (state.phase == Phase::Spin) {
            worst = std::max(worst,
                             std::abs(state.yaw_rate_radps * state.inertia / state.momentum - 1));
        }
    });
    EXPECT_LT(worst, 1e-12);
}

TEST(Spin, ACentredSpinStaysOnTheSpot) {
    const Vec2 start = spun(4.5, 1.01).skater.state().position_m;
    EXPECT_EQ(length(spun(4.5, 5).skater.state().position_m - start), 0);
}

TEST(Spin, AMistimedEntryTravelsAndLosesMore) {
    for (const double mistiming_s : {-0.1, 0.1}) {
        const Skated near = spun(4.5, 1.0 + 1e-3, {}, mistiming_s);
        const Skated far = spun(4.5, 3.0 + 1e-3, {}, mistiming_s);
        const double travelled =
            length(far.skater.state().position_m - near.skater.state().position_m);
        EXPECT_NEAR(travelled, 1.2 * 0.1 * 2, 0.002) << mistiming_s;
        EXPECT_NEAR(far.skater.spin_drift_mps(), 0.12, 1e-12);
        const double loss =
            1 - std::sqrt(far.skater.state().momentum / near.skater.state().momentum);
        EXPECT_GT(loss, 0.03) << mistiming_s;
        const double kept = first(near.events, EventKind::SpinStart).value /
                            first(spun(4.5, 1.1).events, EventKind::SpinStart).value;
        EXPECT_NEAR(kept, 1 / (1 + 0.16), 1e-9) << mistiming_s;
    }
}

TEST(Spin, AChangeOfFootCostsMomentum) {
    SpinShape right = kUpright;
    right.foot = Side::Right;
    const Skated same = spun(4.5, 3, {{2, SpinChange{kUpright}}});
    const Skated other = spun(4.5, 3, {{2, SpinChange{right}}});
    EXPECT_NEAR(other.skater.state().momentum / same.skater.state().momentum, 0.86, 1e-9);
    EXPECT_EQ(other.skater.state().foot, Side::Right);
    EXPECT_NEAR(same.skater.state().momentum, spun(4.5, 3).skater.state().momentum, 1e-9);
}

TEST(Spin, AChangeOfPositionTakesItsTime) {
    constexpr SpinShape kCamel{.open_inertia = 4.0, .tight_inertia = 3.6};
    const Cue change{2, SpinChange{kCamel}};
    EXPECT_NEAR(spun(4.5, 2.2 - 1e-4, {change}).skater.state().inertia, 3.2, 0.01);
    EXPECT_NEAR(spun(4.5, 2.5, {change}).skater.state().inertia, 4.0, 1e-12);
}

TEST(Spin, ChangingWithTheArmsInStaysTight) {
    constexpr SpinShape kSit{.open_inertia = 3.2, .tight_inertia = 2.0};
    std::vector<Cue> cues = arms_in(1.5);
    cues.push_back({2.5, SpinChange{kSit}});
    EXPECT_NEAR(spun(4.5, 3.5, cues).skater.state().inertia, 2.0, 1e-12);
    cues.push_back({3.5, ArmOut{Side::Left}});
    EXPECT_NEAR(spun(4.5, 4.5, cues).skater.state().inertia, 2.6, 1e-12);
}

// Times of completed revolutions, arms coming in meanwhile.
std::vector<double> revolution_times(double hz) {
    std::vector<double> times;
    for (const Event& event : spun(4.5, 5, arms_in(2), 0, {hz}).events) {
        if (event.kind == EventKind::Revolution) {
            times.push_back(event.time_s);
        }
    }
    return times;
}

TEST(Spin, RevolutionsAreReportedInsideTheStep) {
    const std::vector<double> coarse = revolution_times(240);
    const std::vector<double> fine = revolution_times(1920);
    ASSERT_GT(coarse.size(), 10U);
    ASSERT_EQ(coarse.size(), fine.size());
    for (std::size_t i = 0; i < coarse.size(); ++i) {
        EXPECT_NEAR(coarse[i], fine[i], 1e-4) << "revolution " << i + 1;
    }
}

TEST(Spin, RevolutionsAreCountedFromOne) {
    const Skated skated = spun(4.5, 5);
    double next = 1;
    for (const Event& event : skated.events) {
        if (event.kind == EventKind::Revolution) {
            EXPECT_EQ(event.value, next++);
        }
    }
    EXPECT_EQ(next - 1, std::floor(skated.skater.state().rotation_rad / (2 * kPi)));
}

TEST(Spin, LeavingGlidesOffAlongTheHeadingAsked) {
    const Skated skated = spun(4.5, 5, {{4.9, SpinLeave{2.0, 0.5}}});
    const SkaterState& state = skated.skater.state();
    EXPECT_EQ(state.phase, Phase::Glide);
    EXPECT_NEAR(state.heading_rad, 2.0, 1e-12);
    EXPECT_NEAR(state.speed_mps, 0.9, 0.01);
    EXPECT_EQ(state.momentum, 0);
    const Event end = first(skated.events, EventKind::SpinEnd);
    EXPECT_NEAR(end.time_s, 4.9, 1e-6);
    EXPECT_EQ(std::floor(end.value), count(skated.events, EventKind::Revolution));
}

TEST(Spin, AStrokeStepsOutToo) {
    const Skated skated = spun(4.5, 4, {{3, Stroke{}}});
    EXPECT_EQ(skated.skater.state().phase, Phase::Glide);
    EXPECT_EQ(count(skated.events, EventKind::SpinEnd), 1);
    EXPECT_GT(skated.skater.state().speed_mps, 0.5);
}

TEST(Spin, ASlowSpinDies) {
    const Skated skated = spun(1.5, 6);
    EXPECT_EQ(count(skated.events, EventKind::SpinEnd), 1);
    EXPECT_EQ(skated.skater.state().phase, Phase::Glide);
}

TEST(Spin, WithoutAWindUpThereIsNone) {
    const Skated skated = skate(gliding(4.5), 2, {{1, SpinEnter{kUpright}}});
    EXPECT_EQ(skated.skater.state().phase, Phase::Glide);
    EXPECT_EQ(count(skated.events, EventKind::SpinStart), 0);
}

} // namespace
} // namespace physics
