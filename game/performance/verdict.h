#pragma once

#include "game/performance/auto_skater.h"
#include "game/performance/sheet.h"

namespace performance {

/// The technical panel's calls on every jump of an outcome: rotation and edge, by the season's
/// bands.
void call_jumps(const Season& season, ProgramOutcome& outcome);

/// The sheet of a run of a plan.
[[nodiscard]] Sheet judge_run(const Season& season, const Plan& plan, const Run& run);

/// True if every jump of an element was called as planned, without sign, and held; or if a spin or
/// sequence has value and no fall.
[[nodiscard]] bool is_clean(const ElementOutcome& element);

} // namespace performance
