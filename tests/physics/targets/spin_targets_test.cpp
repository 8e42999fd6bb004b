#include "tests/physics/support/script.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

// Rows 20 to 22 of README.md.
namespace physics {
namespace {

// Arms open and in of the positions, the tightest position as a spin to the beat uses it.
constexpr SpinShape kUpright{.open_inertia = 2.4, .tight_inertia = 1.3, .foot = Side::Left};

// Half a second of spiralling in, the spin at 1 s, the arms in at 2 s.
std::vector<Cue> spin_cues(const SpinShape& shape, double mistiming_s = 0) {
    return {{0.5, WindUp{}},
            {1.0, SpinEnter{shape, mistiming_s}},
            {2.0, ArmIn{Side::Left}},
            {2.0, ArmIn{Side::Right}}};
}

SkaterState spun(double speed_mps, double until_s, const SpinShape& shape = kUpright,
                 double mistiming_s = 0) {
    return skate(gliding(speed_mps), until_s - 1e-6, spin_cues(shape, mistiming_s)).skater.state();
}

double rate_rps(const SkaterState& state) {
    return state.yaw_rate_radps / (2 * kPi);
}

TEST(SpinTargets, Row20AnUprightSpinTurnsFourToFiveTimesASecond) {
    EXPECT_GE(rate_rps(spun(4.5, 3)), 4.0);
    EXPECT_LE(rate_rps(spun(4.5, 3)), 5.0);
}

TEST(SpinTargets, Row20FromAProgrammesSpeedsNoneOutSpinsTheGuinnessRecord) {
    // Oliver's 342 a minute are 5.7 a second. 5.2 m/s are what a quad is entered with.
    EXPECT_LT(rate_rps(spun(5.2, 3)), 5.7);
}

TEST(SpinTargets, Row21ArmsAndLegInSpeedItUpByTheRatioOfInertias) {
    constexpr std::array<SpinShape, 4> kPositions{
        {{3.40, 2.10}, {2.90, 1.70}, {2.40, 0.95}, {2.70, 1.60}}};
    for (const SpinShape& shape : kPositions) {
        // Before the arms move, and as soon as they are in: only 0.3 s of decay between.
        const SkaterState before = spun(4.5, 2, shape);
        const SkaterState after = spun(4.5, 2 + Ice{}.spin_arms_s + 0.01, shape);
        const double ratio = shape.open_inertia / shape.tight_inertia;
        EXPECT_NEAR(after.yaw_rate_radps / before.yaw_rate_radps / ratio, 1, 0.005) << ratio;
        // The pull works: E = L^2 / 2I rises by the same ratio.
        const auto energy = [](const SkaterState& state) {
            return state.inertia * state.yaw_rate_radps * state.yaw_rate_radps / 2;
        };
        EXPECT_NEAR(energy(after) / energy(before) / ratio, 1, 0.01) << ratio;
    }
}

TEST(SpinTargets, Row21FromTheCamelToTheTightestIsTwoToThreeAndAHalfTimes) {
    constexpr SpinShape kCamel{.open_inertia = 3.40, .tight_inertia = 2.10};
    constexpr SpinShape kTightest{.open_inertia = 2.40, .tight_inertia = 0.95};
    std::vector<Cue> cues = spin_cues(kCamel);
    cues.push_back({2.5, SpinChange{kTightest}});
    const double open = spun(4.5, 2, kCamel).yaw_rate_radps;
    const double tight = skate(gliding(4.5), 3, cues).skater.state().yaw_rate_radps;
    EXPECT_GE(tight / open, 2);
    EXPECT_LE(tight / open, 3.6);
}

TEST(SpinTargets, Row22ACentredSpinLosesOneToThreePercentASecond) {
    const double loss = 1 - std::pow(spun(4.5, 8).momentum / spun(4.5, 3).momentum, 1.0 / 5);
    EXPECT_GE(loss, 0.01);
    EXPECT_LE(loss, 0.03);
}

TEST(SpinTargets, Row22ATravellingSpinLosesMoreTheMoreItTravels) {
    double last_loss = 1 - spun(4.5, 4).momentum / spun(4.5, 3).momentum;
    for (const double mistiming_s : {0.02, 0.05, 0.10, 0.20}) {
        const double loss = 1 - spun(4.5, 4, kUpright, mistiming_s).momentum /
                                    spun(4.5, 3, kUpright, mistiming_s).momentum;
        EXPECT_GT(loss, last_loss) << mistiming_s << " s";
        last_loss = loss;
    }
}

} // namespace
} // namespace physics
