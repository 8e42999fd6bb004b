#pragma once

#include "game/performance/assist.h"
#include "game/performance/cue.h"
#include "game/performance/drawing.h"
#include "game/performance/technique.h"
#include "levels/program/diagnostic.h"
#include "levels/program/program.h"
#include "physics/control.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace performance {

/// One jump of a jump element, with everything on its moment.
struct PlannedJump {
    program::JumpCode code;
    physics::JumpTechnique technique;
    physics::JumpIntent intent;
    std::int64_t down_us = 0;  ///< knees down
    std::int64_t up_us = 0;    ///< release and squeeze
    std::int64_t off_us = 0;   ///< the blade leaves
    std::int64_t open_us = 0;  ///< hands off
    std::int64_t land_us = 0;  ///< touch-down
    double entry_mps = 0;      ///< speed at the release, as the perfect skater has it
    double needed_mps = 0;     ///< speed that the technique asks for
    double scrub_to_mps = 100; ///< the entry edge brings surplus speed down to this at the bend
    double missing_deg = 0;    ///< of the perfect skater; negative is reserve
    double tightest_missing_deg = 0; ///< the same with the tightest pull the body has
    double flight_s = 0;
    double height_m = 0;
};

/// One held position of a spin.
struct PlannedSpinPosition {
    program::SpinPosition position = program::SpinPosition::Upright;
    program::Foot foot = program::Foot::Left;
    bool changes_foot = false;
    physics::SpinShape shape;
    std::int64_t from_us = 0;
    std::int64_t to_us = 0;
    double target_rps = 2; ///< the rate that falls in with the music
};

/// One row of the program, in song time.
struct PlannedElement {
    std::size_t row = 0;              ///< index in Program::rows
    int number = 0;                   ///< of the protocol, from 1; 0 for what is not scored
    std::optional<std::size_t> frame; ///< the sequence that this row is content of
    std::int64_t start_us = 0;
    std::int64_t end_us = 0;
    std::vector<std::size_t> cues; ///< indices in Plan::cues
    std::vector<PlannedJump> jumps;
    std::int64_t enter_us = 0; ///< spins: the step into it
    std::vector<PlannedSpinPosition> positions;
    double exit_strength = 1; ///< spins: 0 where the skater stands still afterwards
};

/// What the plan does by itself, without a cue: steps onto a foot or into a direction, the
/// spiralling-in of a spin.
struct PlannedStep {
    std::int64_t time_us = 0;
    physics::Command step;
};

/// When what happens: pure, and the same for every player of the program with one assist set.
struct Plan {
    program::Program program;
    Technique technique;
    Assist assist;
    std::vector<PlannedElement> elements; ///< one a row
    std::vector<Cue> cues;                ///< in order of press time
    std::vector<PlannedStep> steps;       ///< in order of time
    Drawing drawing;
    std::int64_t end_us = 0; ///< of the last element
};

struct PlanResult {
    std::optional<Plan> plan; ///< empty if there is any error
    std::vector<program::Diagnostic> diagnostics;
};

/// Told how far the work is, 0..1; returns false to give it up.
using Progress = std::function<bool(double)>;

/// Makes the plan: cue times from the technique, then the perfect skater is rehearsed in the
/// physics until speeds, air positions and drawing agree.
///
/// Errors (FR3nn, on the row's line): a bend that begins before its row, a jump without a
/// technique, a jump that the run-up cannot reach, a spin too short for its positions.
[[nodiscard]] PlanResult make_plan(const program::Program& program, const Technique& technique,
                                   const Assist& assist, const std::string& file,
                                   const Progress& progress = {});

} // namespace performance
