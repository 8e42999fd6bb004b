#pragma once

#include "game/view/canvas.h"
#include "game/view/pages/pages.h"

#include <span>

namespace view {

/// One line under the other; before the chosen one the two halves meet.
void draw_menu(Canvas& canvas, std::span<const MenuLine> menu, Point at, double shown_s);

/// The same side by side at the foot of a page, `width` wide at most.
void draw_menu_row(Canvas& canvas, std::span<const MenuLine> menu, Point at, float width);

} // namespace view
