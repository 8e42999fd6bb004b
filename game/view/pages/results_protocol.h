#pragma once

#include "game/view/canvas.h"
#include "game/view/pages/pages.h"

namespace view {

/// The judges' details: elements, components, deductions, the total on its plate. `counted` 0..1
/// is how far the total has counted up.
void draw_results_protocol(Canvas& canvas, const ResultsPage& page, Rect area, double counted);

} // namespace view
