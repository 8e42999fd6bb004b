#pragma once

#include "game/performance/plan.h"

#include <map>
#include <vector>

namespace performance {

/// What the rehearsal has found out so far: the speed at each jump's release and the momentum wound
/// up for each spin, by the index of the row (and of the jump in it).
struct Rehearsed {
    std::map<std::pair<std::size_t, std::size_t>, double> entry_mps;
    std::map<std::size_t, double> spin_momentum;
};

/// The rows of a program as elements and cues in song time.
struct CueSheet {
    std::vector<PlannedElement> elements;
    std::vector<Cue> cues;
    std::vector<PlannedStep> steps;
    std::vector<program::Diagnostic> diagnostics;
    std::int64_t end_us = 0;
};

[[nodiscard]] CueSheet write_cue_sheet(const program::Program& program, const Technique& technique,
                                       const physics::Body& body, const Rehearsed& rehearsed,
                                       const std::string& file);

} // namespace performance
