#pragma once

#include "levels/program/cursor.h"
#include "levels/program/header_reader.h"
#include "levels/program/program.h"

#include <string>
#include <string_view>

namespace program {

/// The canonical spelling of what a file says: the formatter writes it, the reader takes it back
/// without change.

/// "3", "1/2", "2+1/2"; "0.333" where the fraction is in less than 192nds.
[[nodiscard]] std::string spell_beats(beat::Fraction beats);
/// A decimal number with at least `min_decimals`, "72", "61.250".
[[nodiscard]] std::string spell_decimal(beat::Fraction value, std::size_t min_decimals);
/// The value of a header's line, which the program must have.
[[nodiscard]] std::string spell_header_value(const Program& program, HeaderKey key);
/// What follows the position of a tempo row.
[[nodiscard]] std::string spell_tempo(const beat::TempoRow& row);
/// The cells of a program row; `cursor` is at the start of the line that it was read from.
[[nodiscard]] std::vector<std::string> spell_row(const Row& row, Cursor cursor);

} // namespace program
