#pragma once

#include "game/view/canvas.h"
#include "game/view/rink/shot.h"

namespace view::rink {

/// Beams from lamps above the picture: one warm to the skater, the others cold.
void draw_beams(Canvas& canvas, const Shot& shot);

/// Dust in the warm beam.
void draw_motes(Canvas& canvas, const Shot& shot);

} // namespace view::rink
