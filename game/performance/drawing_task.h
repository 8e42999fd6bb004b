#pragma once

#include "game/performance/cue_sheet.h"
#include "game/performance/drawing_solver.h"

namespace performance {

/// What the program asks of the drawing: its places as pins, jumps as straights, edges as lobes,
/// spins as places where the skater leaves in any direction.
[[nodiscard]] DrawingTask drawing_task(const program::Program& program, const CueSheet& sheet,
                                       std::vector<double> speeds_mps);

} // namespace performance
