#pragma once

#include "game/performance/cue.h"
#include "levels/program/element.h"

#include <cstdint>
#include <string>
#include <vector>

namespace performance {

/// What happened on the ice, measured: what the panel scores. No value here is a judgement of
/// points; that is the season's business.

/// Sign for missing rotation on the sheet: none, `q`, `<`, `<<`.
enum class RotationCall { Clean, Quarter, UnderRotated, Downgraded };
/// Sign for the take-off edge of flips and Lutzes: none, `!`, `e`.
enum class EdgeCall { Correct, Unclear, Wrong };
enum class LandingKind { Hold, TwoFeet, StepOut, HandDown, Fall };

/// One jump, as flown.
struct JumpOutcome {
    program::JumpCode planned;
    bool taken_off = false;   ///< false: no jump was made and nothing else here means anything
    program::JumpCode called; ///< what the panel calls it: lower if popped, higher if over-rotated
    RotationCall rotation = RotationCall::Clean;
    EdgeCall edge = EdgeCall::Correct;
    LandingKind landing = LandingKind::Hold;
    double entry_mps = 0;    ///< horizontal speed at the release
    double take_off_mps = 0; ///< vertical speed as the blade leaves
    double flight_s = 0;
    double height_m = 0; ///< rise of the centre of mass
    double length_m = 0;
    double pre_rotation_rev = 0; ///< turned on the ice
    double air_rotation_rev = 0; ///< blade off to blade on
    double edge_depth_deg = 0;   ///< lean on the take-off edge; negative: the wrong edge
    double missing_deg = 0;      ///< planned revolutions less both; negative: more than enough
    double mean_rpm = 0;
    double peak_rpm = 0;
    double landing_demand = 0;   ///< 0 effortless, 0.6 and more is not held
    double landing_load_bw = 0;  ///< peak load, body weights
    double landing_softness = 0; ///< 1 knee on the beat, 0 stiff
    double exit_mps = 0;         ///< speed half a second after touch-down
    std::int64_t blade_off_us = 0;
    std::int64_t touch_down_us = 0;
};

/// One held position of a spin.
struct SpinHeld {
    program::SpinPosition position = program::SpinPosition::Upright;
    program::Foot foot = program::Foot::Left;
    double revolutions = 0;
    double mean_rps = 0;
};

struct SpinOutcome {
    program::SpinCode planned;
    bool entered = false;       ///< false: there was no spin
    std::vector<SpinHeld> held; ///< in order
    double revolutions = 0;
    double peak_rps = 0;
    double mean_rps = 0;
    double locked_share = 0; ///< share of the time in which the turns fell in with the music
    double travel_m = 0;     ///< how far the centre wandered
};

/// A step or choreographic sequence, and also the measures of a spiral or pose.
struct StepsOutcome {
    int planned_turns = 0;
    int done_turns = 0;      ///< on their cue
    int difficult_turns = 0; ///< done rockers, counters, brackets, loops, twizzles, choctaws, at
                             ///< most two of a type counted
    bool both_rotations = false; ///< each sense at least a third of the turns
    double timing = 0;           ///< 0..1, mean of the cues' scores
    double length_m = 0;         ///< of the trace
    double extent_m = 0;         ///< longest distance between two points of the trace
    double mean_mps = 0;
    double edge_depth_deg = 0; ///< mean lean on the edges
    int stumbles = 0;
    double held_share = 0; ///< poses: share of the hold that was held
};

/// One scored element of the program, as skated.
struct ElementOutcome {
    std::size_t element = 0; ///< index in Plan::elements
    int number = 0;          ///< of the protocol, from 1
    program::ElementKind kind = program::ElementKind::Jump;
    std::string planned_code;  ///< "4T+3T"
    std::int64_t start_us = 0; ///< of its first cue
    bool fell = false;
    bool attempted = false; ///< false: nothing of it was skated
    double timing = 0;      ///< 0..1, mean of its cues' scores
    std::vector<JumpOutcome> jumps;
    SpinOutcome spin;
    StepsOutcome steps;
    int planned_level = 0; ///< of spins and step sequences
    std::vector<CueTiming> cues;
};

/// The whole performance, as skated.
struct ProgramOutcome {
    std::vector<ElementOutcome> elements; ///< scored ones, in order
    std::int64_t duration_us = 0;
    int falls = 0;
    double shape_rms_m = 0;    ///< trace against its own (shrunk) drawing
    double size = 1;           ///< mean size of the drawing against the planned, 0..1.03
    double timing = 0;         ///< 0..1, mean over all cues
    double music = 0;          ///< 0..1, share of cues within the good window
    double poses_held = 1;     ///< share of the time of all poses that was held
    double mean_mps = 0;       ///< while skating, spins and poses apart
    double edge_depth_deg = 0; ///< mean lean on edges
    double steadiness = 1;     ///< 1 no scrape or stumble, falls with each a minute
    int scrapes = 0;           ///< uncued or badly mistimed pushes
    int stumbles = 0;
    int cracks = 0;                      ///< presses in a rest
    std::int64_t mean_error_us = 0;      ///< signed, over all timed cues
    std::int64_t error_deviation_us = 0; ///< standard deviation of the same
    int perfect = 0, good = 0, scrape = 0, missed = 0;
};

} // namespace performance
