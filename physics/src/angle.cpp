#include "physics/angle.h"

#include <array>
#include <cmath>

namespace physics {
namespace {

// pi/2 in two parts, the first with its low bits zero, so that n * high is exact for |n| < 2^20.
constexpr double kHalfPiHigh = 1.57079632673412561417e+00;
constexpr double kHalfPiLow = 6.07710050650619224932e-11;

using Octic = std::array<double, 8>;

// Taylor's coefficients; the first term left out is below 1e-16 of the result where they are used.
constexpr Octic kSine{1,
                      -1.0 / 6,
                      1.0 / 120,
                      -1.0 / 5040,
                      1.0 / 362880,
                      -1.0 / 39916800,
                      1.0 / 6227020800.0,
                      -1.0 / 1307674368000.0};
constexpr Octic kCosine{
    -1.0 / 2,       1.0 / 24,          -1.0 / 720,           1.0 / 40320,
    -1.0 / 3628800, 1.0 / 479001600.0, -1.0 / 87178291200.0, 1.0 / 20922789888000.0};
constexpr Octic kArcTangent{1,       -1.0 / 3,  1.0 / 5,  -1.0 / 7,
                            1.0 / 9, -1.0 / 11, 1.0 / 13, -1.0 / 15};
constexpr Octic kExponential{-1,         1.0 / 2,   -1.0 / 6,    1.0 / 24,
                             -1.0 / 120, 1.0 / 720, -1.0 / 5040, 1.0 / 40320};
// atan of 0, 1/4, 1/2, 3/4, 1.
constexpr std::array<double, 5> kQuarters{0, 0.24497866312686414, 0.46364760900080609,
                                          0.64350110879328437, 0.78539816339744828};

// c0 + c1 q + ... + c7 q^7 by Estrin's scheme: the products do not wait for each other, which is
// half the time of Horner's.
inline double octic(const Octic& c, double q) {
    const double q2 = q * q;
    const double low = (c[0] + c[1] * q) + (c[2] + c[3] * q) * q2;
    const double high = (c[4] + c[5] * q) + (c[6] + c[7] * q) * q2;
    return low + high * (q2 * q2);
}

// |x| <= pi/4.
double sine_series(double x) {
    return x * octic(kSine, x * x);
}

double cosine_series(double x) {
    const double q = x * x;
    return 1 + q * octic(kCosine, q);
}

// atan(y / x) of 0 <= y <= x, x > 0: the nearest quarter c is taken off by
// atan(y/x) = atan c + atan((y - c x) / (x + c y)), and on what is left, at most 1/8 and a bit,
// Gregory's series is short.
double arc_tangent_octant(double y, double x) {
    const double eight = 8 * y;
    const int quarter = (eight > x ? 1 : 0) + (eight > 3 * x ? 1 : 0) + (eight > 5 * x ? 1 : 0) +
                        (eight > 7 * x ? 1 : 0);
    const double c = 0.25 * quarter;
    const double left = (y - c * x) / (x + c * y);
    return kQuarters[static_cast<std::size_t>(quarter)] + left * octic(kArcTangent, left * left);
}

// The nearest whole number, |x| < 2^51, where x86-64's base set has no instruction for it and libm
// would be called: what is added leaves no bits behind the point.
double nearest(double x) {
    constexpr double kNoFraction = 6755399441055744.0; // 1.5 * 2^52
    return (x + kNoFraction) - kNoFraction;
}

} // namespace

SinCos sin_cos(double angle_rad) {
    const double turns = nearest(angle_rad * (2 / kPi));
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
    if (ay == 0 && x >= 0) {
        return 0;
    }
    double angle = ay <= ax ? arc_tangent_octant(ay, ax) : kPi / 2 - arc_tangent_octant(ax, ay);
    if (x < 0) {
        angle = kPi - angle;
    }
    return y < 0 ? -angle : angle;
}

double wrap_angle(double angle_rad) {
    if (angle_rad > -kPi && angle_rad <= kPi) {
        return angle_rad;
    }
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
    // exp(-x) = exp(-x/16)^16: on 0..1/16 the series is short. What is squared is the difference
    // from 1, (1 + d)^2 = 1 + d (2 + d), which loses nothing.
    const double h = x / 16;
    double difference = h * octic(kExponential, h);
    for (int i = 0; i < 4; ++i) {
        difference *= 2 + difference;
    }
    return 1 + difference;
}

double length(Vec2 a) {
    return std::sqrt(dot(a, a));
}

Vec2 direction(double heading_rad) {
    const SinCos sc = sin_cos(heading_rad);
    return {sc.cos, sc.sin};
}

} // namespace physics
