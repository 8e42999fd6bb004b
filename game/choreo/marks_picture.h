#pragma once

#include "game/choreo/label_placer.h"
#include "game/choreo/svg_writer.h"
#include "game/choreo/trace.h"

namespace choreo {

/// What happens on the path: pushes as ticks, turns, flights with their take-off and landing,
/// spins as rosettes, poses as circles, beginning and end. Blocks the places of the larger ones.
void draw_marks(SvgWriter& svg, const Trace& trace, LabelPlacer& labels);

/// Where it begins and ends, the letters of turns, then the codes of edges where there is room.
void draw_letters(SvgWriter& svg, const Trace& trace, LabelPlacer& labels);

// The signs by themselves, as the key shows them too.

/// A push off the left or right foot: back and outwards.
void draw_push(SvgWriter& svg, PagePoint at, PagePoint ahead, program::Foot foot,
               std::string_view colour);
/// The leap from take-off to landing.
void draw_flight(SvgWriter& svg, PagePoint from, PagePoint to);
/// How large the sign of a spin of so many positions is, px.
[[nodiscard]] double spin_radius(std::size_t positions);
/// A spin of so many positions.
void draw_spin(SvgWriter& svg, PagePoint at, std::size_t positions);
void draw_pose(SvgWriter& svg, PagePoint at);
void draw_turn(SvgWriter& svg, PagePoint at, PagePoint ahead, int sense);
void draw_start(SvgWriter& svg, PagePoint at, PagePoint ahead);
void draw_end(SvgWriter& svg, PagePoint at);

} // namespace choreo
