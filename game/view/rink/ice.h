#pragma once

#include "game/view/canvas.h"
#include "game/view/rink/shot.h"

namespace view::rink {

/// The ice from the far boards to the foot of the picture, with the cold lights on it.
void draw_ice(Canvas& canvas, const Shot& shot);

/// The warm light that follows the skater.
void draw_warm_pool(Canvas& canvas, const Shot& shot);

/// Marks of many blades, brighter where it is lit.
void draw_scratches(Canvas& canvas, const Shot& shot);

} // namespace view::rink
