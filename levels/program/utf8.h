#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace program {

/// Bytes of the well-formed UTF-8 sequence that `text` starts with; 0 if it is none (truncated,
/// overlong, a surrogate, beyond U+10FFFF) or `text` is empty.
[[nodiscard]] std::size_t sequence_length(std::string_view text);

/// Code points of well-formed text.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// True for a control character (U+0000..U+001F but tab, U+007F..U+009F) at the start of `text`.
[[nodiscard]] bool starts_with_control(std::string_view text);

/// `text` with U+FFFD for every malformed byte and control character: fit for a terminal.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace program
