#pragma once

#include "game/choreo/svg_writer.h"
#include "game/choreo/trace.h"

namespace choreo {

/// The path itself: broad bands under sequences and held positions, a tick across it on every
/// beat, the lines of the blades in the colours of time, and arrows along it.
void draw_path(SvgWriter& svg, const Trace& trace);

} // namespace choreo
