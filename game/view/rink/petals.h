#pragma once

#include "game/view/canvas.h"
#include "game/view/rink/shot.h"

namespace view::rink {

/// Petals in the air behind the skater.
void draw_far_petals(Canvas& canvas, const Shot& shot);

/// A few close to the camera, out of focus, and discs of light in the lower corners.
void draw_near_petals(Canvas& canvas, const Shot& shot);

} // namespace view::rink
