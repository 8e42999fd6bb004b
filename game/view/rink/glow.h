#pragma once

#include "game/view/canvas.h"

namespace view::rink {

/// The glow of what is bright in the scene, into the Glow1 target.
void make_glow(Canvas& canvas, Quality quality);

/// The finished picture: scene, glow, darker corners and grain, into the Window target. `glow` is
/// how much of it, usually 1.
void show_scene(Canvas& canvas, Quality quality, float glow, float time_s);

/// The scene far out of focus, into the Window target.
void show_blurred(Canvas& canvas, Quality quality, float time_s);

} // namespace view::rink
