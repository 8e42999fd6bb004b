#include "game/performance/rules.h"

#include "levels/program/files.h"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace performance {
namespace {

namespace fs = std::filesystem;

void add_with_parents(std::vector<fs::path>& places, fs::path folder) {
    while (!folder.empty()) {
        places.push_back(folder);
        if (folder == folder.parent_path()) {
            break;
        }
        folder = folder.parent_path();
    }
}

std::optional<fs::path> find_folder(const std::vector<fs::path>& places, const fs::path& inside) {
    std::error_code error;
    for (const fs::path& place : places) {
        for (const fs::path& folder : {place / inside, place / "assets" / inside}) {
            if (fs::is_directory(folder, error)) {
                return folder;
            }
        }
    }
    return std::nullopt;
}

std::string text_of_places(std::string_view named) {
    return named.empty() ? std::string("above the program itself and above the current folder")
                         : fmt::format("in '{}' and above it", named);
}

} // namespace

std::vector<fs::path> search_places(std::string_view named) {
    std::vector<fs::path> places;
    std::error_code error;
    if (!named.empty()) {
        add_with_parents(places, fs::weakly_canonical(fs::path(named), error));
        return places;
    }
    add_with_parents(places, fs::read_symlink("/proc/self/exe", error).parent_path());
    add_with_parents(places, fs::current_path(error));
    return places;
}

tl::expected<Rules, program::Diagnostic> load_rules(std::string_view season,
                                                    std::string_view named) {
    const std::vector<fs::path> places = search_places(named);
    const fs::path rules = fs::path("rules") / season;
    const std::optional<fs::path> season_folder = find_folder(places, rules);
    if (!season_folder) {
        return tl::unexpected(program::file_error(
            (fs::path("assets") / rules).generic_string(), "FR805",
            fmt::format("there are no rules of season '{}' {}", season, text_of_places(named)),
            "name the folder of the game's assets with --assets, or a season that it has"));
    }
    const std::optional<fs::path> technique_folder = find_folder(places, "technique");
    if (!technique_folder) {
        return tl::unexpected(
            program::file_error("assets/technique", "FR806",
                                fmt::format("there is no technique {}", text_of_places(named)),
                                "name the folder of the game's assets with --assets"));
    }
    auto loaded_season = load_season(*season_folder);
    if (!loaded_season) {
        return tl::unexpected(std::move(loaded_season.error()));
    }
    auto technique = load_technique(*technique_folder);
    if (!technique) {
        return tl::unexpected(std::move(technique.error()));
    }
    return Rules{std::move(*loaded_season), *technique};
}

} // namespace performance
