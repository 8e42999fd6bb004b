#pragma once

#include "game/choreo/planned_value.h"
#include "game/choreo/svg_writer.h"
#include "game/choreo/trace.h"

#include <vector>

namespace choreo {

/// Height of everything below the rink for so many scored elements, px.
[[nodiscard]] double legend_height(std::size_t elements);

/// What the signs mean, then the scored elements: number, code, time and base value.
void draw_legend(SvgWriter& svg, const Trace& trace, const std::vector<PlannedValue>& elements);

} // namespace choreo
