#pragma once

#include <cstdint>
#include <string>

namespace program::testing {

/// A valid file, different for each seed: rows of all kinds, odd spacing, comments, blank lines,
/// all spellings of numbers, LF or CRLF.
[[nodiscard]] std::string generate_file(std::uint64_t seed);

} // namespace program::testing
