#pragma once

#include "game/view/figure/pose.h"
#include "game/view/figure/situation.h"

#include <cstdint>

namespace view {

/// A stretch of movement with a character of its own. Going from one to another is blended.
enum class Motion : std::uint8_t {
    Standing,
    Gliding,
    Stroking,
    Stepping,
    Edge,
    Bending,
    Leaping,
    Flying,
    Landing,
    SteppingOut,
    HandDown,
    Fallen,
    Rising,
    WindingUp,
    Spinning,
    Leaving, ///< a spin
    Holding,
};

/// What the pose ought to be, and how quickly it may become so.
struct Aim {
    Motion motion = Motion::Standing;
    std::size_t part = 0; ///< which stroke, step, position: each begins a blend of its own
    Pose pose = {};
    float pace = 9; ///< 1/s: 98 % blended after 6 / pace
};

/// What the body remembers of what has happened.
struct Memory {
    double stroke_s = -9; ///< when, and over how long until the next
    double stroke_gap_s = 0.6;
    std::size_t strokes = 0;
    double touch_down_s = -9;
    double landed_s = -9;
    double spin_end_s = -9;
    double rise_s = -9;
    double step_s = -9;
    std::size_t steps = 0;
    float depth_m = 0;  ///< of the bend, followed smoothly
    float turning = 0;  ///< 0..1, how much the body turns against its path
    float lean_rad = 0; ///< followed smoothly
    program::JumpType jump = program::JumpType::ToeLoop; ///< the last one bent for
};

[[nodiscard]] Aim aim_at(const Situation& situation, const Memory& memory);

/// The parts of it: on the ice, in jumps, in what is held.
[[nodiscard]] Aim aim_of_strokes(const Situation& situation, const Memory& memory);
[[nodiscard]] Aim aim_of_steps(const Situation& situation, const Memory& memory);
[[nodiscard]] Aim aim_of_bend(const Situation& situation, const Memory& memory);
[[nodiscard]] Aim aim_of_leap(const Situation& situation, const Memory& memory);
[[nodiscard]] Aim aim_of_flight(const Situation& situation, const Memory& memory);
[[nodiscard]] Aim aim_of_landing(const Situation& situation, const Memory& memory);
[[nodiscard]] Aim aim_of_spin(const Situation& situation, const Memory& memory);
[[nodiscard]] Aim aim_of_hold(const Situation& situation, const Memory& memory);

/// The foot that carries.
[[nodiscard]] inline Foot foot_of(const physics::SkaterState& state) {
    return state.foot == physics::Side::Left ? Foot::Left : Foot::Right;
}

} // namespace view
