#include "physics/angle.h"

#include <array>
#include <cmath>

namespace physics {
namespace {

// pi/2 in two parts, the first with its low bits zero, so that n * high is exact for |n| < 2^20.
constexpr double kHalfPiHigh = 1.57079632673412561417e+00;
constexpr double kHalfPiLow = 6.07710050650619224932e-11;

double sine_series(double x) {
    const double q = x * x;
    return x * (1 + q * (-1.0 / 6 +
                         q * (1.0 / 120 +
                              q * (-1.0 / 5040 + q * (1.0 / 362880 +
                                                      q * (-1.0 / 39916800 +
                                                           q * (1.0 / 6227020800.0 +
                                                                q * (-1.0 / 1307674368000.0))))))));
}

double cosine_series(double x) {
    const double q = x * x;
    return 1 + q * (-1.0 / 2 +
                    q * (1.0 / 24 +
                         q * (-1.0 / 720 +
                              q * (1.0 / 40320 + q * (-1.0 / 3628800 +
                                                      q * (1.0 / 479001600.0 +
                                                           q * (-1.0 / 87178291200.0 +
                                                                q * (1.0 / 20922789888000.0))))))));
}

// atan of 0 <= x <= 1: two half-angle steps bring x below tan(pi/16), where the series is short.
double arc_tangent_unit(double x) {
    const double half = x / (1 + std::sqrt(1 + x * x));
    const double quarter = half / (1 + std::sqrt(1 + half * half));
    const double q = quarter * quarter;
    constexpr std::array<double, 12> kOdd{1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17,
                                          1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9,
                                          1.0 / 7,  1.0 / 5,  1.0 / 3,  1};
    double sum = 0;
    for (const double inverse : kOdd) {
        sum = inverse - q * sum;
    }
    return 4 * quarter * sum;
}

} // namespace

SinCos sin_cos(double angle_rad) {
    const double turns = std::floor(angle_rad * (2 / kPi) + 0.5);
    const double x = (angle_rad - turns * kHalfPiHigh) - turns * kHalfPiLow;
    const double s = sine_series(x);
    const double c = cosine_series(x);
    switch (static_cast<long long>(turns) & 3) {
    case 0:
        return {s, c};
    case 1:
        return {c, -s};
    case 2:
        return {-s, -c};
    default:
        return {-c, s};
    }
}

double tangent(double angle_rad) {
    const SinCos sc = sin_cos(angle_rad);
    return sc.sin / sc.cos;
}

double arc_tangent(double y, double x) {
    const double ax = std::abs(x);
    const double ay = std::abs(y);
    if (ax == 0 && ay == 0) {
        return 0;
    }
    double angle = ay <= ax ? arc_tangent_unit(ay / ax) : kPi / 2 - arc_tangent_unit(ax / ay);
    if (x < 0) {
        angle = kPi - angle;
    }
    return y < 0 ? -angle : angle;
}

double wrap_angle(double angle_rad) {
    const double turns = std::ceil(angle_rad / (2 * kPi) - 0.5);
    return angle_rad - turns * (2 * kPi);
}

double smoothstep(double x) {
    if (x <= 0) {
        return 0;
    }
    return x >= 1 ? 1 : x * x * (3 - 2 * x);
}

double decay(double x) {
    // exp(-x) = exp(-x/16)^16: the series is short on 0..1/16 and squaring is exact enough.
    const double h = -x / 16;
    double sum = 1;
    for (int n = 9; n >= 1; --n) {
        sum = 1 + sum * h / n;
    }
    for (int i = 0; i < 4; ++i) {
        sum *= sum;
    }
    return sum;
}

double length(Vec2 a) {
    return std::sqrt(dot(a, a));
}

Vec2 direction(double heading_rad) {
    const SinCos sc = sin_cos(heading_rad);
    return {sc.cos, sc.sin};
}

} // namespace physics
