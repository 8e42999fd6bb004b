#pragma once

namespace physics {

inline constexpr double kPi = 3.14159265358979323846;
inline constexpr double kDegree = kPi / 180;
/// Standard gravity at the surface, m/s^2, as the reference figures use it.
inline constexpr double kGravity = 9.81;

struct SinCos {
    double sin = 0;
    double cos = 1;
};

/// Sine and cosine of an angle in radians, |angle| < 1e6, to 1e-15.
///
/// Our own series, like the other functions here: libm's transcendental functions differ in the
/// last bit between machines, and the state of the physics must not.
[[nodiscard]] SinCos sin_cos(double angle_rad);
/// Tangent, away from its poles.
[[nodiscard]] double tangent(double angle_rad);
/// Angle of the direction (x, y) in (-pi, pi]; 0 for the null vector.
[[nodiscard]] double arc_tangent(double y, double x);
/// The same angle in (-pi, pi].
[[nodiscard]] double wrap_angle(double angle_rad);
/// 3x^2 - 2x^3 clamped to 0..1: how a limb moves from rest to rest.
[[nodiscard]] double smoothstep(double x);
/// exp(-x) for 0 <= x <= 1, to 1e-15.
[[nodiscard]] double decay(double x);

/// A place or displacement on the ice, m: x along the rink, y across.
struct Vec2 {
    double x = 0;
    double y = 0;
    friend bool operator==(const Vec2&, const Vec2&) = default;
};

[[nodiscard]] constexpr Vec2 operator+(Vec2 a, Vec2 b) {
    return {a.x + b.x, a.y + b.y};
}

[[nodiscard]] constexpr Vec2 operator-(Vec2 a, Vec2 b) {
    return {a.x - b.x, a.y - b.y};
}

[[nodiscard]] constexpr Vec2 operator*(Vec2 a, double k) {
    return {a.x * k, a.y * k};
}

[[nodiscard]] constexpr double dot(Vec2 a, Vec2 b) {
    return a.x * b.x + a.y * b.y;
}

[[nodiscard]] double length(Vec2 a);
/// Unit vector of a heading.
[[nodiscard]] Vec2 direction(double heading_rad);

} // namespace physics
