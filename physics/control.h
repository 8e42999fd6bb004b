#pragma once

#include <variant>

namespace physics {

enum class Side { Left, Right };

/// What differs between jumps: take-off edge and toe. Coefficients are assumed within the measured
/// ranges (docs/physics.md); the body is the same for all.
struct JumpTechnique {
    double lever = 4.363;    ///< kg m^2/s of momentum won in the push for each m/s of entry speed
    double curvature = 0.35; ///< 1/m, of the entry edge's wind-up, signed with the rotation
    double vault = 0.15;     ///< share of the lost kinetic energy that becomes height: toe > edge
    double keep = 0.70;      ///< share of the speed kept
    double pre_rotation_rev = 0.08; ///< turned on the ice before the push starts
    int entry_lobe = 1;         ///< curve of the take-off edge: +1 counter-clockwise, -1 clockwise
    bool lands_on_left = false; ///< an Euler's landing; all others land on the right
    friend bool operator==(const JumpTechnique&, const JumpTechnique&) = default;
};

/// How a jump is meant to come out when all is on time: what the landing is held against. The
/// physics never steers towards it.
struct JumpIntent {
    double revolutions = 4;        ///< nominal, with pre-rotation
    double squeeze_inertia = 0.85; ///< how tight the air position of this element is, kg m^2
    double overrun_rad = 0; ///< turned past the nominal, the turn-out after touch-down included
    double touch_down_radps = 0; ///< turning rate at touch-down
    friend bool operator==(const JumpIntent&, const JumpIntent&) = default;
};

/// Asks for a turning rate of the path; the lean follows at its own pace. Holds until the next.
struct Steer {
    double turn_rate_radps = 0; ///< counter-clockwise positive
};

/// A push along the blade. Strength 1 is a perfect one; scrape 0..1 is how badly it catches.
struct Stroke {
    double strength = 1;
    double scrape = 0;
    Side foot = Side::Left;
};

/// Steps or turns onto an edge; `effort` is the share of the speed it costs.
struct StepTo {
    Side foot = Side::Left;
    bool backward = false;
    int rotation = 0; ///< of the body: +1 counter-clockwise, -1 clockwise, 0 the short way
    double effort = 0;
};

/// Knees down. On the ice the bend begins; in the air it is the landing knee.
struct Bend {
    double scrub_to_mps = 100; ///< the entry edge scrubs surplus speed down to this
};

/// Knees up without a jump.
struct Straighten {};

/// Knees up into a jump: the release starts the push. `mistiming_s` is how far off the moment the
/// swing was prepared for.
struct TakeOff {
    JumpTechnique technique;
    JumpIntent intent;
    double mistiming_s = 0;
};

/// One arm in (and its half of the free leg), or out.
struct ArmIn {
    Side side = Side::Left;
};

struct ArmOut {
    Side side = Side::Left;
};

/// The spiralling-in entry edge of a spin.
struct WindUp {};

/// Inertia of a spin position, arms open and in, kg m^2.
struct SpinShape {
    double open_inertia = 3.0;
    double tight_inertia = 2.4;
    Side foot = Side::Left;
    friend bool operator==(const SpinShape&, const SpinShape&) = default;
};

/// Steps into the spin.
struct SpinEnter {
    SpinShape shape;
    double mistiming_s = 0;
};

/// Changes position or foot.
struct SpinChange {
    SpinShape shape;
};

/// Steps out, gliding off along a heading.
struct SpinLeave {
    double heading_rad = 0;
    double strength = 1; ///< share of the exit speed, 0..1
};

/// Gets up after a fall, facing a heading.
struct Rise {
    double heading_rad = 0;
};

/// Trips the skater: the ice has a rut. Used to see what a fall costs.
struct Trip {};

using Command = std::variant<Steer, Stroke, StepTo, Bend, Straighten, TakeOff, ArmIn, ArmOut,
                             WindUp, SpinEnter, SpinChange, SpinLeave, Rise, Trip>;

/// Something the skater does, at a time inside the step: 0 <= onset_s <= the step's length.
struct Control {
    double onset_s = 0;
    Command command;
};

/// Why a control was refused at the door; nothing of it reached the ice.
enum class ControlFault { None, NotFinite, OutOfRange, OutOfOrder, TooMany, NoSuchSkater };

/// Checks every number of a control against its range.
[[nodiscard]] ControlFault check(const Control& control, double step_s);

} // namespace physics
