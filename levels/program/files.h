#pragma once

#include "levels/program/diagnostic.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace program {

/// The most that is read of a routine, bytes, and of a replay.
inline constexpr std::uintmax_t kLargestProgram = 1U << 20U;
inline constexpr std::uintmax_t kLargestReplay = 4U << 20U;

/// An error about a whole file.
[[nodiscard]] Diagnostic file_error(std::string_view file, std::string code, std::string text,
                                    std::string hint);

/// The bytes of a file. FR801: it does not exist or cannot be read, FR802: it is a directory or
/// no regular file, FR803: it is larger than `largest`.
[[nodiscard]] tl::expected<std::string, Diagnostic> read_file(const std::string& file,
                                                              std::uintmax_t largest);

/// Writes a file whole or not at all: into a temporary file beside it, which then takes its name.
/// A link is followed and the permissions of a file that is replaced are kept. The error is FR804.
[[nodiscard]] std::optional<Diagnostic> write_file(const std::string& file, std::string_view text);

} // namespace program
