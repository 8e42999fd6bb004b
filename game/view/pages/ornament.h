#pragma once

#include "game/view/canvas.h"

namespace view {

/// Four loops round a centre, as a blade draws them in one go; `drawn` 0..1 of the way.
void draw_four_loops(Canvas& canvas, Point centre, float radius, float drawn, float alpha);

/// A dark veil over the left part of the picture, for text to stand on.
void draw_left_veil(Canvas& canvas, float width, float alpha);

} // namespace view
