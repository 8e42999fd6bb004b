#pragma once

#include "game/view/canvas.h"
#include "game/view/pages/pages.h"

namespace view {

/// The rink from above with the trace that was skated, blue at first and gold at the end, a
/// numbered star at each landing. `drawn` 0..1 is how much of it is there yet.
void draw_results_drawing(Canvas& canvas, const ResultsPage& page, Rect area, double drawn);

} // namespace view
