#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace program {

/// One line to be aligned with the others of its block.
struct LayoutLine {
    std::size_t block = 0; ///< lines of one block share their columns
    bool is_free = false;  ///< its cells do not widen the columns: a section's word
    std::string indent;
    std::vector<std::string> cells; ///< none for a blank line or a comment of its own
    std::string comment;            ///< with its '#'; may be empty
};

/// The lines as text: columns and comments behind rows are aligned over each block, two blanks
/// apart; no line ends in a blank. Without line ends.
[[nodiscard]] std::vector<std::string> align(const std::vector<LayoutLine>& lines);

} // namespace program
