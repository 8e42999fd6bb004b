#pragma once

#include "game/choreo/console.h"
#include "game/choreo/options.h"

namespace choreo {

/// Parses and skates every file with the perfect auto-skater; Findings if there is an error or an
/// element that is not clean.
[[nodiscard]] Exit check(const CheckOptions& options, const Console& console);

/// Rewrites files in their standard form, or tells which of them are not in it.
[[nodiscard]] Exit format(const FormatOptions& options, const Console& console);

/// Skates a routine headless, with the auto-skater or from a replay: prints the sheet, or the land
/// rates of many runs.
[[nodiscard]] Exit skate(const SkateOptions& options, const Console& console);

/// Tells what a replay holds; verifying skates it again and compares every hash of the state.
[[nodiscard]] Exit replay(const ReplayOptions& options, const Console& console);

/// Draws the routine on the rink, as SVG.
[[nodiscard]] Exit diagram(const DiagramOptions& options, const Console& console);

} // namespace choreo
