#pragma once

#include "levels/program/element.h"

#include <span>

namespace program {

class Cursor;
class Reporter;

inline constexpr std::size_t kMaxSteps = 32; ///< feet of one push, crossover or toe-step

/// Reads the element column: one word, or a word and its feet. There must be a token. Faults are
/// reported; empty then.
[[nodiscard]] std::optional<Element> read_element(Cursor& cursor, Reporter& reporter);

/// What the kind is called in a message: "a jump", "a spin".
[[nodiscard]] std::string_view name_of(ElementKind kind);

} // namespace program
