#pragma once

#include "levels/program/element.h"

#include <string_view>
#include <vector>

namespace program {

class Reporter;
struct Span;

/// Reads "4Lz+1Eu+3F"; `span` is where the text stands. Every fault of it is reported; empty then.
[[nodiscard]] std::optional<std::vector<JumpCode>> read_jumps(std::string_view text, Span span,
                                                              Reporter& reporter);

/// The jumps that can be written, "1T" to "5Lz", for hints.
[[nodiscard]] const std::vector<std::string_view>& all_jumps();

} // namespace program
