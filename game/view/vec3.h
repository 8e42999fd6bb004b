#pragma once

#include <cmath>

namespace view {

inline constexpr float kPi = 3.14159265F;

[[nodiscard]] constexpr float radians(float degrees) {
    return degrees * (kPi / 180.0F);
}

[[nodiscard]] constexpr float mix(float from, float to, float share) {
    return from + (to - from) * share;
}

/// Limited to 0..1.
[[nodiscard]] constexpr float saturate(float x) {
    return x < 0 ? 0.0F : x > 1 ? 1.0F : x;
}

/// 0 below `from`, 1 above `to` (or the other way round), an S between.
[[nodiscard]] constexpr float smooth_step(float from, float to, float x) {
    const float t = saturate((x - from) / (to - from));
    return t * t * (3 - 2 * t);
}

/// A place or direction in the scene, metres: x along the rink's long axis, y up, z towards the
/// near boards. A point of the physics' plane (x, y) is (x, 0, -y) here.
struct Vec3 {
    float x = 0;
    float y = 0;
    float z = 0;

    friend constexpr Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }

    friend constexpr Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }

    friend constexpr Vec3 operator-(Vec3 a) { return {-a.x, -a.y, -a.z}; }

    friend constexpr Vec3 operator*(Vec3 a, float s) { return {a.x * s, a.y * s, a.z * s}; }

    friend constexpr bool operator==(Vec3, Vec3) = default;
};

[[nodiscard]] constexpr float dot(Vec3 a, Vec3 b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

[[nodiscard]] constexpr Vec3 cross(Vec3 a, Vec3 b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

[[nodiscard]] inline float length(Vec3 a) {
    return std::sqrt(dot(a, a));
}

/// Of length 1; straight up for a vector too short to have a direction.
[[nodiscard]] inline Vec3 normalized(Vec3 a) {
    const float size = length(a);
    return size > 1e-9F ? a * (1 / size) : Vec3{0, 1, 0};
}

[[nodiscard]] constexpr Vec3 mix(Vec3 from, Vec3 to, float share) {
    return from + (to - from) * share;
}

/// A rotation: where it takes the three axes.
struct Rotation {
    Vec3 x{1, 0, 0};
    Vec3 y{0, 1, 0};
    Vec3 z{0, 0, 1};

    friend constexpr Vec3 operator*(const Rotation& r, Vec3 p) {
        return r.x * p.x + r.y * p.y + r.z * p.z;
    }

    /// First `b`, then `a`.
    friend constexpr Rotation operator*(const Rotation& a, const Rotation& b) {
        return {a * b.x, a * b.y, a * b.z};
    }
};

/// Pitches +y towards +z.
[[nodiscard]] inline Rotation about_x(float degrees) {
    const float c = std::cos(radians(degrees));
    const float s = std::sin(radians(degrees));
    return {.x = {1, 0, 0}, .y = {0, c, s}, .z = {0, -s, c}};
}

/// Turns +z towards +x: counter-clockwise seen from above.
[[nodiscard]] inline Rotation about_y(float degrees) {
    const float c = std::cos(radians(degrees));
    const float s = std::sin(radians(degrees));
    return {.x = {c, 0, -s}, .y = {0, 1, 0}, .z = {s, 0, c}};
}

/// Rolls +x towards +y.
[[nodiscard]] inline Rotation about_z(float degrees) {
    const float c = std::cos(radians(degrees));
    const float s = std::sin(radians(degrees));
    return {.x = {c, s, 0}, .y = {-s, c, 0}, .z = {0, 0, 1}};
}

/// About an axis of length 1, by the right-hand rule.
[[nodiscard]] inline Rotation about(Vec3 axis, float degrees) {
    const float c = std::cos(radians(degrees));
    const float s = std::sin(radians(degrees));
    const auto turned = [&](Vec3 v) {
        return v * c + cross(axis, v) * s + axis * (dot(axis, v) * (1 - c));
    };
    return {.x = turned({1, 0, 0}), .y = turned({0, 1, 0}), .z = turned({0, 0, 1})};
}

} // namespace view
