#include "tests/support/reference_jump.h"

#include <gtest/gtest.h>

#include <array>

namespace physics {
namespace {

constexpr double kRpm = 60 / (2 * kPi);
constexpr double kTwoPercent = 0.02;

// The reference model integrates L / I(t) of a 62 kg man; its flight times, pre-rotations and tight
// positions are typical of the measured jumps, L, mean and peak follow. How its inputs are given to
// the core: tests/support/reference_jump.h.
struct Row {
    const char* name;
    double revolutions;
    double flight_s;
    double height_m;
    double climb_mps;
    double air_rev;
    double tight_inertia;
    double momentum;
    double mean_rpm;
    double peak_rpm;
};

constexpr std::array<Row, 9> kRows{{
    {"2T", 2, .50, .31, 2.45, 1.80, 1.25, 34, 216, 263},
    {"2A", 2.5, .54, .36, 2.65, 2.30, 1.10, 36, 256, 315},
    {"3T", 3, .58, .41, 2.84, 2.75, .95, 35, 284, 356},
    {"3Lz", 3, .60, .44, 2.94, 2.75, .95, 34, 275, 341},
    {"3A", 3.5, .66, .53, 3.24, 3.25, .88, 33.5, 295, 364},
    {"4T", 4, .667, .55, 3.27, 3.75, .85, 37, 337, 416},
    {"4Lz", 4, .70, .60, 3.43, 3.75, .85, 35, 321, 392},
    {"4A", 4.5, .80, .78, 3.92, 4.25, .85, 34, 319, 379},
    {"5T", 5, .82, .82, 4.02, 4.75, .85, 37, 348, 411},
}};

ReferenceJump inputs_of(const Row& row) {
    return {.revolutions = row.revolutions,
            .flight_s = row.flight_s,
            .pre_rotation_rev = row.revolutions - row.air_rev,
            .tight_inertia = row.tight_inertia,
            .momentum = row.momentum};
}

TEST(ReferenceModel, TheMomentumThatCompletesEachJumpIsTheTables) {
    for (const Row& row : kRows) {
        EXPECT_NEAR(completing_momentum(inputs_of(row)) / row.momentum, 1, kTwoPercent) << row.name;
    }
}

TEST(ReferenceModel, ItsJumpsComeOutInFlightHeightMeanAndPeakRate) {
    for (const Row& row : kRows) {
        ReferenceJump jump = inputs_of(row);
        jump.momentum = completing_momentum(jump);
        const JumpFigures figures = rehearse(reference_try(jump));
        const FlightRecord& record = figures.record;
        EXPECT_NEAR(figures.flight_s / row.flight_s, 1, kTwoPercent) << row.name;
        EXPECT_NEAR(record.height_m / row.height_m, 1, kTwoPercent) << row.name;
        EXPECT_NEAR(record.take_off_mps / row.climb_mps, 1, kTwoPercent) << row.name;
        EXPECT_NEAR(record.rotation_rad / figures.flight_s * kRpm / row.mean_rpm, 1, kTwoPercent)
            << row.name;
        EXPECT_NEAR(record.peak_radps * kRpm / row.peak_rpm, 1, kTwoPercent) << row.name;
        EXPECT_NEAR(record.momentum / jump.momentum, 1, 1e-9) << row.name;
        // On the ice and in the air, each as the model has it: together the nominal.
        EXPECT_NEAR(record.pre_rotation_rad / kDegree, (row.revolutions - row.air_rev) * 360, 0.1)
            << row.name;
        EXPECT_NEAR(record.rotation_rad / kDegree, row.air_rev * 360, 0.1) << row.name;
    }
}

// The table rounds L to half a unit: 1.5 % of a quad's rotation in the air are 20 degrees.
TEST(ReferenceModel, TheTablesMomentumTurnsTheNominalToItsRounding) {
    for (const Row& row : kRows) {
        EXPECT_NEAR(rehearse(reference_try(inputs_of(row))).missing_rad / kDegree, 0, 20)
            << row.name;
    }
}

// What a quadruple toe loop misses that was just complete, degrees.
double missing_deg(ReferenceJump changed) {
    return rehearse(reference_try(changed)).missing_rad / kDegree;
}

ReferenceJump just_complete() {
    ReferenceJump jump;
    jump.momentum = completing_momentum(jump);
    return jump;
}

// The model gives whole degrees.
constexpr double kRounding_deg = 1;

TEST(ReferenceModel, FlightTimeCostsTwoAndAHalfDegreesAMillisecond) {
    const ReferenceJump complete = just_complete();
    constexpr std::array<std::array<double, 2>, 3> kMissing{{{.01, 25}, {.03, 75}, {.05, 125}}};
    for (const auto& [short_s, degrees] : kMissing) {
        ReferenceJump jump = complete;
        jump.flight_s -= short_s;
        EXPECT_NEAR(missing_deg(jump), degrees, kRounding_deg) << short_s << " s";
    }
}

TEST(ReferenceModel, MomentumCostsItsShareOfTheRotation) {
    const ReferenceJump complete = just_complete();
    constexpr std::array<std::array<double, 2>, 2> kMissing{{{.98, 27}, {.95, 67}}};
    for (const auto& [share, degrees] : kMissing) {
        ReferenceJump jump = complete;
        jump.momentum *= share;
        EXPECT_NEAR(missing_deg(jump), degrees, kRounding_deg) << share << " of L";
    }
}

TEST(ReferenceModel, AWiderPositionIsUnderRotated) {
    const ReferenceJump complete = just_complete();
    constexpr std::array<std::array<double, 2>, 2> kMissing{{{1.05, 54}, {1.10, 103}}};
    for (const auto& [share, degrees] : kMissing) {
        ReferenceJump jump = complete;
        jump.tight_inertia *= share;
        EXPECT_NEAR(missing_deg(jump), degrees, kRounding_deg) << share << " of I";
    }
}

TEST(ReferenceModel, ASlowerPullInIsUnderRotated) {
    const ReferenceJump complete = just_complete();
    constexpr std::array<std::array<double, 2>, 3> kMissing{{{.02, 24}, {.05, 59}, {.10, 118}}};
    for (const auto& [longer_s, degrees] : kMissing) {
        ReferenceJump jump = complete;
        jump.arms_in_s += longer_s;
        EXPECT_NEAR(missing_deg(jump), degrees, kRounding_deg) << longer_s << " s";
    }
}

// Row 14 of targets/README.md: 50 ms 90 +- 10, 100 ms 180 +- 20.
TEST(ReferenceModel, Row14ALatePullInIsUnderRotated) {
    const ReferenceJump complete = just_complete();
    constexpr std::array<std::array<double, 2>, 5> kMissing{
        {{1.0 / 60, 30}, {.030, 54}, {.050, 90}, {.080, 143}, {.100, 179}}};
    for (const auto& [late_s, degrees] : kMissing) {
        ReferenceJump jump = complete;
        jump.arms_late_s = late_s;
        EXPECT_NEAR(missing_deg(jump), degrees, kRounding_deg) << late_s << " s";
    }
}

// The model opens early by opening for longer.
TEST(ReferenceModel, OpeningEarlyIsUnderRotated) {
    const ReferenceJump complete = just_complete();
    constexpr std::array<std::array<double, 2>, 3> kMissing{{{.03, 26}, {.06, 52}, {.10, 87}}};
    for (const auto& [early_s, degrees] : kMissing) {
        ReferenceJump jump = complete;
        jump.arms_out_s += early_s;
        EXPECT_NEAR(missing_deg(jump), degrees, kRounding_deg) << early_s << " s";
    }
}

} // namespace
} // namespace physics
