#pragma once

#include "levels/program/program.h"

#include <optional>
#include <string_view>

namespace program {

class Cursor;
class Reporter;

/// The point of a named place, as NE.
[[nodiscard]] std::optional<Point> anchor_named(std::string_view name);

/// Reads a named place or a point (x,y) that lies inside the rink. Faults are reported; empty
/// then, and the cursor stands after what was read.
[[nodiscard]] std::optional<Point> read_place(Cursor& cursor, Reporter& reporter);

/// Reads the column where: nothing, `A`, `A -> B` or `-> B`, up to the first option.
void read_where(Cursor& cursor, Row& row, Reporter& reporter);

} // namespace program
