#pragma once

#include "physics/rehearsal.h"
#include "tests/physics/support/script.h"

#include <array>
#include <vector>

namespace physics {

/// A row of the reference model's jump table.
struct JumpRow {
    const char* name;
    JumpTry jump;
    double flight_s;
    double height_m;
    double momentum;
    double mean_rpm;
    double peak_rpm;
    double blade_off_s;  ///< after the release
    double touch_down_s; ///< after the release
};

[[nodiscard]] const std::array<JumpRow, 9>& jump_rows();
/// The quadruple toe loop at 5.0 m/s from a bend of 0.6 s.
[[nodiscard]] JumpTry quad_toe();

/// One jump by hand: what `jump` was planned to be, and how late each hand came.
struct JumpRun {
    JumpTry jump = quad_toe();
    JumpFigures plan = rehearse(jump);
    double entry_mps = jump.entry_mps; ///< what the skater has, whatever was planned
    Grid grid = {};
    double press_late_s = 0;
    double release_late_s = 0;
    double squeeze_late_s = 0;
    double right_late_s = 0; ///< the right hand after the left
    double open_late_s = 0;
    double knee_late_s = 0;
    bool squeeze = true;
    bool knee = true;
};

struct JumpOutcome {
    FlightRecord record;
    double rotation_deg = 0; ///< pre-rotation and flight
    double missing_deg = 0;
    SkaterState state; ///< half a second after the planned touch-down
    std::vector<Event> events;
};

[[nodiscard]] JumpOutcome skate_jump(const JumpRun& run);

/// The same cues, the release `at_s` after the beginning, for a skater who is `start_mps` fast
/// then.
struct JumpCues {
    std::vector<Cue> cues;
    double start_mps = 0;
    double touch_down_s = 0; ///< as planned
};

[[nodiscard]] JumpCues jump_cues(const JumpRun& run, double at_s);

/// Speed from which default ice leaves `speed_mps` after `time_s` of gliding straight.
[[nodiscard]] double speed_before(double speed_mps, double time_s);

} // namespace physics
