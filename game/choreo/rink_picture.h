#pragma once

#include "game/choreo/svg_writer.h"

namespace choreo {

/// The paper and the ice with its boards and centre lines.
void draw_rink(SvgWriter& svg);

/// Five metres, to measure with, below the ice at the right.
void draw_scale_bar(SvgWriter& svg);

} // namespace choreo
