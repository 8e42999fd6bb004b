#pragma once

#include "levels/program/option_reader.h"
#include "levels/program/program.h"

#include <optional>

namespace program {

class Cursor;
class Reporter;

/// A row as far as it could be read, with what the checks of time need.
struct RowDraft {
    Row row;
    std::optional<WrittenPosition> at;
    bool has_element = false;
    bool has_dash = false; ///< the beats are '-'
    bool in_order = true;  ///< not before a row above it
    Span element;
    Span beats;
    OptionTimes times;
};

/// Reads a row of the program section and reports every fault that the row has by itself. The line
/// must have a token. Beats (Row::at_beats, landings, enter) are left to the checks of time.
[[nodiscard]] RowDraft read_row(Cursor& cursor, Reporter& reporter);

/// True if `a` is earlier in the music, whatever the meters.
[[nodiscard]] bool is_before(const beat::Position& a, const beat::Position& b);

} // namespace program
