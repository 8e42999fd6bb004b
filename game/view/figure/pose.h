#pragma once

#include "game/view/vec3.h"

#include <cstddef>
#include <cstdint>

namespace view {

/// How a stack of bones bends from one end to the other, degrees.
struct Bend3 {
    float forward = 0;
    float side = 0; ///< to the left
    float turn = 0; ///< to the left: counter-clockwise seen from above
};

/// An arm against the chest, degrees.
struct ArmPose {
    float around = 0; ///< 0 in front, 90 sideways, 180 behind
    float up = 0;     ///< 0 level, 90 overhead
    float elbow = 0;
    float roll = 0;  ///< turns the plane of the elbow upwards
    float wrist = 0; ///< negative: the hand stretched back
};

/// A leg against the pelvis, degrees.
struct LegPose {
    float forward = 0; ///< of the thigh
    float out = 0;     ///< of the thigh, sideways
    float turnout = 0;
    float knee = 0;
    float point = 0; ///< of the toe
};

/// A pose as joint angles. Poses are numbers that can be summed and scaled: blending is arithmetic.
struct Pose {
    Bend3 pelvis;
    Bend3 spine; ///< of the whole spine
    Bend3 head;
    ArmPose left_arm;
    ArmPose right_arm;
    LegPose left_leg;
    LegPose right_leg;
    float facing = 0; ///< of the whole body against the blade's direction
    float both = 0;   ///< share of the weight that the other foot carries too, 0..1
};

[[nodiscard]] constexpr Bend3 operator+(Bend3 a, Bend3 b) {
    return {a.forward + b.forward, a.side + b.side, a.turn + b.turn};
}

[[nodiscard]] constexpr Bend3 operator*(Bend3 a, float s) {
    return {a.forward * s, a.side * s, a.turn * s};
}

[[nodiscard]] constexpr ArmPose operator+(ArmPose a, ArmPose b) {
    return {a.around + b.around, a.up + b.up, a.elbow + b.elbow, a.roll + b.roll,
            a.wrist + b.wrist};
}

[[nodiscard]] constexpr ArmPose operator*(ArmPose a, float s) {
    return {a.around * s, a.up * s, a.elbow * s, a.roll * s, a.wrist * s};
}

[[nodiscard]] constexpr LegPose operator+(LegPose a, LegPose b) {
    return {a.forward + b.forward, a.out + b.out, a.turnout + b.turnout, a.knee + b.knee,
            a.point + b.point};
}

[[nodiscard]] constexpr LegPose operator*(LegPose a, float s) {
    return {a.forward * s, a.out * s, a.turnout * s, a.knee * s, a.point * s};
}

[[nodiscard]] constexpr Pose operator+(const Pose& a, const Pose& b) {
    return {.pelvis = a.pelvis + b.pelvis,
            .spine = a.spine + b.spine,
            .head = a.head + b.head,
            .left_arm = a.left_arm + b.left_arm,
            .right_arm = a.right_arm + b.right_arm,
            .left_leg = a.left_leg + b.left_leg,
            .right_leg = a.right_leg + b.right_leg,
            .facing = a.facing + b.facing,
            .both = a.both + b.both};
}

[[nodiscard]] constexpr Pose operator*(const Pose& a, float s) {
    return {.pelvis = a.pelvis * s,
            .spine = a.spine * s,
            .head = a.head * s,
            .left_arm = a.left_arm * s,
            .right_arm = a.right_arm * s,
            .left_leg = a.left_leg * s,
            .right_leg = a.right_leg * s,
            .facing = a.facing * s,
            .both = a.both * s};
}

[[nodiscard]] constexpr Pose operator-(const Pose& a, const Pose& b) {
    return a + b * -1.0F;
}

[[nodiscard]] constexpr Pose mix(const Pose& from, const Pose& to, float share) {
    return from * (1 - share) + to * share;
}

/// Left for right.
[[nodiscard]] Pose mirrored(const Pose& pose);

enum class Foot : std::uint8_t { Left, Right };

[[nodiscard]] constexpr Foot other(Foot foot) {
    return foot == Foot::Left ? Foot::Right : Foot::Left;
}

[[nodiscard]] constexpr std::size_t index_of(Foot foot) {
    return foot == Foot::Left ? 0 : 1;
}

/// The same pose with the hips lowered by so many metres over bending knees: the carrying one by
/// all of it, the free one with it.
[[nodiscard]] Pose bent(const Pose& pose, Foot carrying, float depth_m);

} // namespace view
