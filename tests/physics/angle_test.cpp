#include "physics/angle.h"

#include <gtest/gtest.h>

#include <cmath>

namespace physics {
namespace {

// libm is right to half a unit in the last place of 1: 1.1e-16. The rest is ours.
constexpr double kExact = 1e-15;

TEST(Angle, SineAndCosineAgreeWithLibm) {
    double worst = 0;
    for (int i = -200'000; i <= 200'000; ++i) {
        const double angle = i * 1.234567e-4;
        const SinCos sc = sin_cos(angle);
        worst = std::max(
            {worst, std::abs(sc.sin - std::sin(angle)), std::abs(sc.cos - std::cos(angle))});
    }
    EXPECT_LT(worst, kExact);
}

TEST(Angle, SineAndCosineHoldUpToAMillionRadians) {
    double worst = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double angle = -1e6 + i * 19.99987;
        const SinCos sc = sin_cos(angle);
        worst = std::max(
            {worst, std::abs(sc.sin - std::sin(angle)), std::abs(sc.cos - std::cos(angle))});
    }
    EXPECT_LT(worst, kExact);
}

TEST(Angle, TheSineOfZeroIsZeroAndItsCosineOne) {
    EXPECT_EQ(sin_cos(0).sin, 0);
    EXPECT_EQ(sin_cos(0).cos, 1);
}

TEST(Angle, TangentAgreesWithLibm) {
    for (int i = -140; i <= 140; ++i) {
        const double angle = i * 0.01;
        EXPECT_NEAR(tangent(angle), std::tan(angle), 2e-15 * (1 + std::pow(std::tan(angle), 2)))
            << angle;
    }
}

TEST(Angle, ArcTangentAgreesWithLibmInEveryDirection) {
    double worst = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double angle = -kPi + (i + 0.5) * 2 * kPi / 100'000;
        const double radius = 0.001 + i * 0.01;
        const double y = radius * std::sin(angle);
        const double x = radius * std::cos(angle);
        worst = std::max(worst, std::abs(arc_tangent(y, x) - std::atan2(y, x)));
    }
    EXPECT_LT(worst, kExact);
}

TEST(Angle, ArcTangentOfTheAxes) {
    EXPECT_EQ(arc_tangent(0, 0), 0);
    EXPECT_EQ(arc_tangent(0, 2), 0);
    EXPECT_EQ(arc_tangent(0, -2), kPi);
    EXPECT_EQ(arc_tangent(2, 0), kPi / 2);
    EXPECT_EQ(arc_tangent(-2, 0), -kPi / 2);
}

TEST(Angle, WrappingKeepsTheDirectionAndTheHalfOpenRange) {
    for (int i = -1000; i <= 1000; ++i) {
        const double angle = i * 0.0771;
        const double wrapped = wrap_angle(angle);
        EXPECT_GT(wrapped, -kPi) << angle;
        EXPECT_LE(wrapped, kPi) << angle;
        // One rounding of `angle` at most, 77 rad: 1.4e-14.
        EXPECT_NEAR(std::sin(wrapped), std::sin(angle), 3e-14) << angle;
        EXPECT_NEAR(std::cos(wrapped), std::cos(angle), 3e-14) << angle;
    }
    EXPECT_EQ(wrap_angle(kPi), kPi);
    EXPECT_EQ(wrap_angle(-kPi), kPi);
}

TEST(Angle, DecayAgreesWithLibm) {
    double worst = 0;
    for (int i = 0; i <= 10'000; ++i) {
        const double x = i * 1e-4;
        worst = std::max(worst, std::abs(decay(x) / std::exp(-x) - 1));
    }
    // Squaring four times makes 16 of one rounding: 16 x 1.1e-16.
    EXPECT_LT(worst, 2e-15);
}

TEST(Angle, SmoothstepRestsAtBothEnds) {
    EXPECT_EQ(smoothstep(-0.5), 0);
    EXPECT_EQ(smoothstep(0), 0);
    EXPECT_EQ(smoothstep(0.5), 0.5);
    EXPECT_EQ(smoothstep(1), 1);
    EXPECT_EQ(smoothstep(1.5), 1);
    // Its slope is 6x(1-x): of the order of x at the ends.
    EXPECT_LT(smoothstep(1e-6), 4e-12);
    EXPECT_GT(smoothstep(1 - 1e-6), 1 - 4e-12);
}

TEST(Angle, VectorsAddScaleAndMeasure) {
    EXPECT_EQ((Vec2{1, 2} + Vec2{3, 5}), (Vec2{4, 7}));
    EXPECT_EQ((Vec2{1, 2} - Vec2{3, 5}), (Vec2{-2, -3}));
    EXPECT_EQ((Vec2{1, 2} * 3), (Vec2{3, 6}));
    EXPECT_EQ(dot({1, 2}, {3, 5}), 13);
    EXPECT_EQ(length({3, 4}), 5);
    EXPECT_NEAR(direction(kPi / 6).x, std::sqrt(3) / 2, kExact);
    EXPECT_NEAR(direction(kPi / 6).y, 0.5, kExact);
}

} // namespace
} // namespace physics
