#pragma once

#include <optional>
#include <string_view>

namespace program {

class Cursor;

/// The parts of a file in their order; each but the header starts with its word.
enum class Section { Header, Tempo, Program, End };

/// The section that the word `tempo`, `program` or `end` starts.
[[nodiscard]] std::optional<Section> section_named(std::string_view word);

/// The section word that a line of one misspelt word means, so that not every row after it is
/// taken for nonsense. The cursor is at the start of the line, which has a token.
[[nodiscard]] std::optional<Section> section_meant(Cursor cursor);

/// The word that starts the section; "header" for the header.
[[nodiscard]] std::string_view name_of(Section section);

} // namespace program
