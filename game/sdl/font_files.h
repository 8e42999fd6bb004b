#pragma once

#include "game/view/typesetter.h"

#include <array>
#include <filesystem>
#include <string>

namespace sdl {

/// Where the letters come from, one file a font.
struct FontFiles {
    std::array<std::filesystem::path, view::kFonts> paths; ///< empty: not found
    [[nodiscard]] bool any() const;
    std::string problem; ///< one sentence if any is missing, with its remedy; else empty
};

/// Looks in `<data>/assets/fonts`, then where Debian's packages put them.
[[nodiscard]] FontFiles find_fonts(const std::filesystem::path& data);

} // namespace sdl
