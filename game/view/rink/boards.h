#pragma once

#include "game/view/canvas.h"
#include "game/view/rink/shot.h"

namespace view::rink {

/// The boards with their rails, seams, lamps and letters.
void draw_boards(Canvas& canvas, const Shot& shot);

/// What of their lamps lies mirrored on the ice.
void draw_board_reflections(Canvas& canvas, const Shot& shot);

/// Letters of light that run along them; they fade behind the head.
void draw_board_letters(Canvas& canvas, const Shot& shot);

} // namespace view::rink
