#pragma once

#include "game/performance/performance.h"
#include "physics/state.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace view {

/// A jump that is near, with what the plan wants of it.
struct NearJump {
    program::JumpType type = program::JumpType::ToeLoop;
    double to_bend_s = 0; ///< until the knees go down; negative: they ought to be
    double to_leave_s = 0;
};

/// A position held for a while: a pose, a spiral.
struct NearHold {
    program::ElementKind kind = program::ElementKind::Pose;
    std::string_view name;
    double to_press_s = 0; ///< negative: it has begun
    double to_end_s = 0;
    bool held = false; ///< by the player, now
};

/// The position of a spin that the plan is in.
struct NearSpin {
    std::size_t index = 0; ///< of the position
    program::SpinPosition position = program::SpinPosition::Upright;
    float open_share = 1; ///< of the arms, by the inertia: 0 drawn in
};

/// What a pose depends on: the body's state and what the plan wants soon.
struct Situation {
    double time_s = 0;
    physics::SkaterState state;
    physics::FlightRecord flight;
    program::ElementKind kind = program::ElementKind::Rest; ///< of the row that runs
    bool in_sequence = false;                               ///< of steps, or a choreographic one
    std::size_t cues_passed = 0;
    double to_next_stroke_s = 9;
    double to_spin_s = 9; ///< negative: it ought to spin
    std::optional<NearJump> jump;
    std::optional<NearHold> hold;
    std::optional<NearSpin> spin;
};

[[nodiscard]] Situation look_at(const performance::Performance& performance);

} // namespace view
