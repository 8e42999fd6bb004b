#include "game/screens/content.h"

#include "game/performance/rules.h"

#include <fmt/format.h>

#include <system_error>

namespace screens {

namespace fs = std::filesystem;

tl::expected<Content, std::string> find_content(std::string_view named) {
    std::error_code error;
    for (const fs::path& place : performance::search_places(named)) {
        if (fs::is_directory(place / "assets" / "rules", error) &&
            fs::is_directory(place / "levels", error)) {
            return Content{place};
        }
    }
    return tl::unexpected(
        named.empty()
            ? std::string("The game's files are not here: name the folder that has assets and "
                          "levels with --data-dir.")
            : fmt::format("There are no game files in {}: --data-dir takes the folder that has "
                          "assets and levels.",
                          named));
}

tl::expected<fs::path, std::string> routine_of_chapter(const Content& content, int chapter) {
    const std::string beginning = fmt::format("{:02}-", chapter);
    std::error_code error;
    for (const fs::directory_entry& level :
         fs::directory_iterator(content.root / "levels", error)) {
        const fs::path routine = level.path() / "routine.program";
        if (level.path().filename().string().starts_with(beginning) &&
            fs::is_regular_file(routine, error)) {
            return routine;
        }
    }
    return tl::unexpected(
        fmt::format("There is no chapter {} in {}.", chapter, (content.root / "levels").string()));
}

} // namespace screens
