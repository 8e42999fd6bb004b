#pragma once

#include "audio/file/info.h"

#include <cstdint>
#include <istream>
#include <optional>

namespace audio {

/// The kind of file by its first bytes; empty if it is none of ours.
[[nodiscard]] std::optional<Container> container_of(std::istream& file);

/// True if the container says that there should be more than the file's `bytes`. The decoder does
/// not tell: it takes what is there. FLAC says its length in frames, which decoding finds out.
[[nodiscard]] bool is_cut_short(std::istream& file, Container container, std::uintmax_t bytes);

} // namespace audio
