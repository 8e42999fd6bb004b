#pragma once

#include "game/view/figure/pose.h"
#include "game/view/vec3.h"

#include <array>

namespace view {

/// The joints of an arm in the scene.
struct ArmBones {
    Vec3 shoulder;
    Vec3 elbow;
    Vec3 wrist;
    Vec3 fingertips;
    Vec3 bend;     ///< way the elbow bends the forearm
    Rotation hand; ///< z along the fingers, x to the thumb's side, y out of the back of the hand
};

/// The joints of a leg in the scene.
struct LegBones {
    Vec3 hip;
    Vec3 knee;
    Vec3 ankle;
    Vec3 ahead; ///< way the knee looks
    Vec3 toe;   ///< direction of the foot
    Vec3 down;  ///< from the ankle to the blade

    /// Middle of the blade's edge.
    [[nodiscard]] Vec3 blade() const;
};

/// A pose in space. Frames: x to the body's left, y up along the bones, z ahead.
struct Skeleton {
    Vec3 pelvis;
    Vec3 waist;
    Vec3 ribs;
    Vec3 chest;
    Vec3 neck;
    Vec3 skull; ///< where neck and head meet
    Vec3 head;  ///< the head's middle
    Rotation pelvis_axes;
    Rotation waist_axes;
    Rotation ribs_axes;
    Rotation chest_axes;
    Rotation neck_axes;
    Rotation head_axes;
    std::array<ArmBones, 2> arms; ///< left, right
    std::array<LegBones, 2> legs;
};

/// The skeleton of a pose with its pelvis at the origin, facing along `root`'s z. `flat` is how far
/// each foot is laid on the ice, 0..1: a blade then points along `root`, or across it if turned
/// out.
[[nodiscard]] Skeleton pose_bones(const Pose& pose, const Rotation& root,
                                  std::array<float, 2> flat);

/// Moves every joint.
void shift(Skeleton& skeleton, Vec3 by);
/// Turns everything about the origin.
void turn(Skeleton& skeleton, const Rotation& by);

/// Bends hip and knee so that the ankle comes to a place, or as near as the leg is long. The foot
/// keeps its direction.
void reach(LegBones& leg, Vec3 ankle);

} // namespace view
