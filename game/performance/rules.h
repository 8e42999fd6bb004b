#pragma once

#include "game/performance/season.h"
#include "game/performance/technique.h"
#include "levels/program/diagnostic.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string_view>
#include <vector>

namespace performance {

/// What a routine is skated and judged by.
struct Rules {
    Season season;
    Technique technique;
};

/// The folders that rules are looked for in, each with all above it: `named` alone if it is not
/// empty, else the one of the executable and the current one.
[[nodiscard]] std::vector<std::filesystem::path> search_places(std::string_view named);

/// Finds and reads `assets/rules/<season>` and `assets/technique` (in a named folder also without
/// `assets`). FR805: there is no such season, FR806: there is no technique; or what is wrong in
/// their files.
[[nodiscard]] tl::expected<Rules, program::Diagnostic> load_rules(std::string_view season,
                                                                  std::string_view named);

} // namespace performance
