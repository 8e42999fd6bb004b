#include "game/sdl/font_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <system_error>

namespace sdl {

namespace {

struct FontFile {
    std::string_view folder; ///< below /usr/share/fonts
    std::string_view name;
    std::string_view package;
};

/// In order of view::Font.
constexpr std::array<FontFile, view::kFonts> kFiles = {{
    {"opentype/ebgaramond", "EBGaramond12-Italic.otf", "fonts-ebgaramond"},
    {"opentype/ebgaramond", "EBGaramondSC12-Regular.otf", "fonts-ebgaramond-extra"},
    {"opentype/arapey", "Arapey-Regular-Display.otf", "fonts-arapey"},
    {"truetype/lato", "Lato-Light.ttf", "fonts-lato"},
    {"truetype/lato", "Lato-Regular.ttf", "fonts-lato"},
    {"truetype/lato", "Lato-Bold.ttf", "fonts-lato"},
}};

} // namespace

bool FontFiles::any() const {
    return std::any_of(paths.begin(), paths.end(), [](const auto& path) { return !path.empty(); });
}

FontFiles find_fonts(const std::filesystem::path& data) {
    FontFiles files;
    for (std::size_t i = 0; i < kFiles.size(); ++i) {
        const FontFile& font = kFiles[i];
        const std::filesystem::path system = "/usr/share/fonts";
        for (const std::filesystem::path& path :
             {data / "assets/fonts" / font.name, system / font.folder / font.name}) {
            std::error_code error;
            if (files.paths[i].empty() && std::filesystem::is_regular_file(path, error)) {
                files.paths[i] = path;
            }
        }
        if (files.paths[i].empty() && files.problem.empty()) {
            files.problem =
                fmt::format("The font {} is missing; another stands in for it. Install the package "
                            "{}.",
                            font.name, font.package);
        }
    }
    return files;
}

} // namespace sdl
