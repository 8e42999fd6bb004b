#pragma once

#include "game/view/image.h"

#include <filesystem>

namespace sdl {

/// Writes an opaque picture as PNG; false if the file cannot be written.
[[nodiscard]] bool write_png(const std::filesystem::path& path, const view::Pixels& pixels);
/// An empty picture if there is none to be read.
[[nodiscard]] view::Pixels read_png(const std::filesystem::path& path);

} // namespace sdl
