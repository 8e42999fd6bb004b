#pragma once

#include "game/choreo/label_placer.h"
#include "game/choreo/planned_value.h"
#include "game/choreo/svg_writer.h"
#include "game/choreo/trace.h"

#include <vector>

namespace choreo {

/// A number in a disc, in the colour of its kind: jumps rose, spins violet, sequences gold.
void draw_badge(SvgWriter& svg, PagePoint centre, int number, program::ElementKind kind);

/// The scored elements: number and code beside each, with a line to where it happens.
void draw_badges(SvgWriter& svg, const Trace& trace, const std::vector<PlannedValue>& elements,
                 LabelPlacer& labels);

} // namespace choreo
