#pragma once

#include "game/view/canvas.h"

/// The bodies that signs are made of.
namespace view {

/// Which way the round side of a half-disc looks.
enum class Dome : std::int8_t { Up = -1, Down = 1 };

/// `centre` is the middle of the body; it is half as high as wide.
void draw_half_disc(Canvas& canvas, Point centre, float diameter, Dome dome, Ink ink);

/// Pointing down (LIFT pressed) or up (let go); `size` is its longer side.
void draw_triangle_down(Canvas& canvas, Point centre, float size, Ink ink);
void draw_hollow_triangle_up(Canvas& canvas, Point centre, float size, float width, Ink ink);

void draw_diamond(Canvas& canvas, Point centre, float size, Ink ink);
void draw_hollow_diamond(Canvas& canvas, Point centre, float size, float width, Ink ink);

/// Five petals about a point.
void draw_flower(Canvas& canvas, Point centre, float radius, Ink ink);

/// A petal lying along +x: pointed at both ends.
void draw_petal(Canvas& canvas, Point centre, float length, float width, Ink ink);

} // namespace view
