#pragma once

#include "game/view/canvas.h"
#include "game/view/figure/figure.h"
#include "game/view/rink/shot.h"

namespace view::rink {

/// The skater's shadows on the ice: under the blade, under each foot, and long, away from the warm
/// light.
void draw_shadows(Canvas& canvas, const Shot& shot, const Figure& figure);

/// The skater in the ice: into the reflection's target, then from there below the blade, softer and
/// fainter downwards. Ends with the Scene target.
void draw_reflection(Canvas& canvas, const Shot& shot, const Figure& figure, Quality quality);

} // namespace view::rink
