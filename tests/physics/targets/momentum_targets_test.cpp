#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

// Rows 9 and 11 to 13 of README.md.
namespace physics {
namespace {

TEST(MomentumTargets, Row9AngularMomentumIsKeptInTheAirAtAnyRate) {
    // A thousandth would do; nothing in the air takes any.
    for (const double hz : {60.0, 120.0, 240.0, 480.0, 1000.0, 2000.0}) {
        const JumpCues jump = jump_cues({}, 1);
        double worst = 0;
        (void)skate(
            gliding(jump.start_mps), 2.5, jump.cues, {hz}, [&](const Skater& skater, double) {
                if (skater.state().phase == Phase::Flight) {
                    const double held = skater.state().yaw_rate_radps * skater.state().inertia;
                    worst = std::max(worst, std::abs(held / skater.flight().momentum - 1));
                }
            });
        EXPECT_LT(worst, 1e-9) << hz << " Hz";
    }
}

constexpr double kTenPercent = 0.10;

// Yamaguchi and Sakurai: alike in all six double jumps of one skater.
TEST(MomentumTargets, Row11MomentumIsAlikeInTheSixJumpTypesAsYamaguchiAndSakuraiFound) {
    struct Type {
        const char* name;
        JumpTechnique technique;
    };

    constexpr std::array<Type, 6> kTypes{{
        {"T", {4.363, 0.35, 0.15, 0.70, 0.08}},
        {"S", {4.600, 0.42, 0.13, 0.72, 0.12}},
        {"Lo", {4.500, 0.40, 0.13, 0.71, 0.10}},
        {"F", {4.450, 0.25, 0.15, 0.69, 0.08}},
        {"Lz", {5.100, -0.12, 0.18, 0.68, 0.08}},
        {"A", {3.750, 0.38, 0.24, 0.64, 0.14}},
    }};
    for (const double entry_mps : {3.5, 5.0}) {
        std::array<double, kTypes.size()> momenta{};
        double mean = 0;
        for (std::size_t i = 0; i < kTypes.size(); ++i) {
            JumpTry jump = quad_toe();
            jump.technique = kTypes[i].technique;
            jump.entry_mps = entry_mps;
            momenta[i] = rehearse(jump).record.momentum;
            mean += momenta[i] / kTypes.size();
        }
        for (std::size_t i = 0; i < kTypes.size(); ++i) {
            EXPECT_NEAR(momenta[i] / mean, 1, kTenPercent)
                << kTypes[i].name << " at " << entry_mps << " m/s";
        }
    }
}

// One skater's Axels, each just complete: the more turns, the longer the skid, which keeps less of
// the speed, steeper the take-off and tighter the arms (King 1994). Shares kept assumed.
std::array<JumpFigures, 3> axels() {
    constexpr std::array<double, 3> kKept{0.93, 0.72, 0.62};
    std::array<JumpFigures, 3> figures;
    for (std::size_t i = 0; i < 3; ++i) {
        JumpTry axel = quad_toe();
        axel.revolutions = static_cast<double>(i) + 1.5;
        axel.entry_mps = 4.3;
        axel.technique = {3.75, 0.38, 0.24, kKept[i], 0.14};
        const std::optional<double> squeeze = squeeze_for_reserve(axel, 0);
        EXPECT_TRUE(squeeze) << axel.revolutions;
        axel.squeeze_inertia = squeeze.value_or(axel.body.tight_inertia);
        figures[i] = rehearse(axel);
    }
    return figures;
}

TEST(MomentumTargets, Row12OneSkatersAxelsAreAsHighAsMazurkiewiczMeasured) {
    const auto [single, twice, triple] = axels();
    EXPECT_NEAR(twice.record.height_m / triple.record.height_m, 1, kTenPercent);
    EXPECT_LT(single.record.height_m, triple.record.height_m);
    EXPECT_GE(single.record.height_m, 0.80 * triple.record.height_m);
}

TEST(MomentumTargets, Row12OneSkatersAxelsTurnFasterAndFlyShorterAsKingMeasured) {
    const std::array<JumpFigures, 3> figures = axels();
    for (std::size_t i = 1; i < 3; ++i) {
        const JumpFigures& less = figures[i - 1];
        const JumpFigures& more = figures[i];
        EXPECT_GT(more.record.rotation_rad / more.flight_s,
                  less.record.rotation_rad / less.flight_s);
        EXPECT_GT(more.record.peak_radps, less.record.peak_radps);
    }
    // About .7 of the single's distance.
    EXPECT_NEAR(figures[2].record.length_m / figures[0].record.length_m, 0.7, 0.05);
}

TEST(MomentumTargets, Row13TheArmsAreInAsSoonAsTheGlobeAndMailSaw) {
    // "First tight" at .08 s after take-off is read as half way in, "fully" is .10 to .20 s.
    const Body body;
    const JumpCues jump = jump_cues({}, 1);
    double half_s = 0;
    double full_s = 0;
    const Skated skated =
        skate(gliding(jump.start_mps), 2, jump.cues, {2000}, [&](const Skater& skater, double at) {
            const double inertia = skater.state().inertia;
            if (half_s == 0 && inertia <= (body.open_inertia + body.tight_inertia) / 2) {
                half_s = at;
            }
            if (full_s == 0 && inertia <= body.tight_inertia * (1 + 1e-9)) {
                full_s = at;
            }
        });
    const double off_s = skated.skater.flight().blade_off_s;
    EXPECT_NEAR(half_s - off_s, 0.08, 0.02);
    EXPECT_GE(full_s - off_s, 0.10);
    EXPECT_LE(full_s - off_s, 0.20);
}

} // namespace
} // namespace physics
