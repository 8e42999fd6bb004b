#pragma once

#include "game/view/figure/pose.h"

#include <cstdint>

namespace view {

/// Poses of one moment each. Those on one foot are on the left unless said otherwise.
enum class Posed : std::uint8_t {
    Standing, ///< on both feet
    Listening,
    Ring, ///< the last pose: a hand up, looking for somebody
    Gliding,
    Gathered,  ///< feet together, knees soft: before a push
    Pushing,   ///< the free foot pushes off
    PushedOff, ///< the free leg long behind
    CrossPush, ///< on a left curve, the right leg pushes to the outside
    CrossOver, ///< on a left curve, on the right foot, the left pushes under it
    BackGliding,
    BackPushing,
    DeepEdge,
    Spiral,
    SpreadEagle,
    InaBauer,
    EntryToeLoop, ///< on the right foot, the left reaches back with its toe
    EntryLutz,    ///< flips too: the right reaches back
    EntryAxel,
    EntryLoop,    ///< on the right foot
    EntrySalchow, ///< the right leg wide
    LeapToe,      ///< off the ice, vaulting over the right toe
    LeapToeLoop,  ///< the same over the left
    LeapAxel,     ///< the right knee drives up
    LeapEdge,     ///< off the right edge
    AirOpen,
    AirTight,
    AirReach, ///< the right leg reaches for the ice
    Landing,  ///< on the right foot, backward; so are the next four
    Checked,
    SteppingOut,
    HandDown,
    Fallen,
    Kneeling,
    WindingUp, ///< the edge into a spin
    Camel,
    CamelIn,
    Sit,
    SitIn,
    Upright,
    Scratch,
    Layback,
    LaybackIn,
};

[[nodiscard]] const Pose& pose(Posed which);
/// The same on a foot: mirrored where the pose is made for the other one.
[[nodiscard]] Pose pose_on(Posed which, Foot foot);

/// Arms, back and head for the moments of a step sequence, to be worn over another pose.
[[nodiscard]] const Pose& flourish(std::size_t index);
inline constexpr std::size_t kFlourishes = 6;

/// The legs of one pose, all else of another.
[[nodiscard]] constexpr Pose dressed(const Pose& legs, const Pose& rest, float share) {
    Pose pose = mix(legs, rest, share);
    pose.left_leg = legs.left_leg;
    pose.right_leg = legs.right_leg;
    pose.pelvis = legs.pelvis;
    pose.facing = legs.facing;
    pose.both = legs.both;
    return pose;
}

} // namespace view
