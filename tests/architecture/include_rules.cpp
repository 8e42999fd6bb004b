#include "tests/architecture/include_rules.h"

#include "tests/architecture/source_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

namespace architecture {

namespace {

constexpr auto kStandardHeaders = std::to_array<std::string_view>({
    "algorithm",     "any",
    "array",         "atomic",
    "barrier",       "bit",
    "bitset",        "cassert",
    "cctype",        "cerrno",
    "cfenv",         "cfloat",
    "charconv",      "chrono",
    "cinttypes",     "climits",
    "clocale",       "cmath",
    "compare",       "complex",
    "concepts",      "condition_variable",
    "csignal",       "cstdarg",
    "cstddef",       "cstdint",
    "cstdio",        "cstdlib",
    "cstring",       "ctime",
    "cwchar",        "deque",
    "exception",     "execution",
    "filesystem",    "forward_list",
    "fstream",       "functional",
    "future",        "initializer_list",
    "iomanip",       "ios",
    "iosfwd",        "iostream",
    "istream",       "iterator",
    "limits",        "list",
    "locale",        "map",
    "memory",        "memory_resource",
    "mutex",         "new",
    "numbers",       "numeric",
    "optional",      "ostream",
    "queue",         "random",
    "ranges",        "ratio",
    "regex",         "set",
    "shared_mutex",  "span",
    "sstream",       "stack",
    "stdexcept",     "stop_token",
    "streambuf",     "string",
    "string_view",   "system_error",
    "thread",        "tuple",
    "type_traits",   "typeindex",
    "typeinfo",      "unordered_map",
    "unordered_set", "utility",
    "valarray",      "variant",
    "vector",        "version",
});

struct Include {
    std::size_t line = 0;
    char opening = '"';
    std::string name;
};

std::optional<Include> parse_include(std::string_view line) {
    const auto skip = [&line](std::string_view what) {
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        const bool found = line.starts_with(what);
        line.remove_prefix(found ? what.size() : 0);
        return found;
    };
    if (!skip("#") || !skip("include")) {
        return std::nullopt;
    }
    const char opening = skip("\"") ? '"' : '<';
    if (opening == '<' && !skip("<")) {
        return std::nullopt;
    }
    const std::size_t end = line.find(opening == '"' ? '"' : '>');
    return Include{.opening = opening, .name = std::string(line.substr(0, end))};
}

std::vector<Include> includes_of(std::string_view text) {
    std::vector<Include> includes;
    std::istringstream lines{std::string(text)};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (auto include = parse_include(line)) {
            include->line = number;
            includes.push_back(*include);
        }
    }
    return includes;
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool begins_with_one_of(std::string_view name, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [name](const std::string& beginning) {
        return name.starts_with(beginning);
    });
}

bool is_standard(std::string_view name) {
    return std::find(kStandardHeaders.begin(), kStandardHeaders.end(), name) !=
           kStandardHeaders.end();
}

/// Empty if the include is in order.
std::string offence_of(const std::vector<Part>& rules, const Part& part, std::string_view path,
                       const Include& include) {
    const Part* target = part_of(rules, include.name);
    if (include.opening == '"') {
        if (target == nullptr) {
            return fmt::format("\"{}\" is not a path from the repository root", include.name);
        }
        if (target->folder != part.folder && !contains(part.parts, target->folder)) {
            return fmt::format("{} must not include \"{}\"", part.folder, include.name);
        }
        return {};
    }
    if (target != nullptr) {
        return fmt::format("<{}> is of the project and goes in quotes", include.name);
    }
    if (is_standard(include.name) || begins_with_one_of(include.name, part.libraries)) {
        return {};
    }
    if (begins_with_one_of(include.name, part.libraries_in_cpp)) {
        return is_header(path)
                   ? fmt::format("{} may include <{}> only in a .cpp", part.folder, include.name)
                   : std::string();
    }
    return fmt::format("{} must not include <{}>", part.folder, include.name);
}

/// The tests of a part see what it sees, the part itself, `more`, and the test libraries.
Part tests_of(const std::vector<Part>& rules, std::string_view folder,
              const std::vector<std::string>& more) {
    const Part& tested = *part_of(rules, folder);
    const std::string name = tested.folder.substr(tested.folder.find('/') + 1);
    Part tests = {.folder = "tests/" + name, .parts = tested.parts, .libraries = tested.libraries};
    tests.parts.push_back(tested.folder);
    tests.parts.emplace_back("tests/support");
    tests.parts.insert(tests.parts.end(), more.begin(), more.end());
    tests.libraries.insert(tests.libraries.end(), tested.libraries_in_cpp.begin(),
                           tested.libraries_in_cpp.end());
    tests.libraries.insert(tests.libraries.end(), {"gtest/", "gmock/", "fmt/", "tl/"});
    return tests;
}

} // namespace

std::vector<Part> include_rules() {
    std::vector<Part> rules = {
        {.folder = "audio/beat", .libraries = {"tl/"}},
        {.folder = "audio/file", .libraries = {"tl/"}, .libraries_in_cpp = {"sndfile.h", "fmt/"}},
        {.folder = "audio/sound",
         .parts = {"audio/beat", "audio/file"},
         .libraries = {"fmt/", "tl/"},
         .libraries_in_cpp = {"SDL", "soundtouch/"}},
        {.folder = "levels/program",
         .parts = {"audio/beat"},
         .libraries = {"fmt/", "tl/"},
         .libraries_in_cpp = {"unistd.h"}},
        {.folder = "levels/story", .libraries = {"fmt/", "tl/"}, .libraries_in_cpp = {"toml++/"}},
        {.folder = "physics", .libraries = {"tl/"}},
        {.folder = "physics/src", .parts = {"physics"}, .libraries = {"box2d/", "tl/"}},
        {.folder = "game/performance",
         .parts = {"physics", "levels/program", "audio/beat"},
         .libraries = {"fmt/", "tl/"},
         .libraries_in_cpp = {"nlohmann/"}},
        {.folder = "game/choreo",
         .parts = {"game/performance", "levels/program", "audio/beat", "audio/file"},
         .libraries = {"fmt/", "tl/", "CLI/", "nlohmann/"},
         .libraries_in_cpp = {"unistd.h"}},
        {.folder = "game/view",
         .parts = {"game/performance", "levels/program", "audio/beat", "physics"},
         .libraries = {"fmt/", "tl/"}},
        {.folder = "game/screens",
         .parts = {"game/view", "game/performance", "levels/story", "levels/program", "audio/sound",
                   "audio/file", "audio/beat", "physics"},
         .libraries = {"fmt/", "tl/"},
         .libraries_in_cpp = {"toml++/"}},
        {.folder = "game/sdl",
         .parts = {"game/screens", "game/view", "game/performance", "levels/story",
                   "levels/program", "audio/sound", "audio/file", "audio/beat", "physics"},
         .libraries = {"fmt/", "tl/", "SDL"},
         .libraries_in_cpp = {"png.h"}},
        {.folder = "game/main.cpp", .parts = {"game/sdl", "game/screens"}, .libraries = {"fmt/"}},
        {.folder = "docs/figures",
         .parts = {"game/choreo", "game/performance", "levels/program", "audio/beat", "physics"},
         .libraries = {"fmt/", "tl/"}},
        {.folder = "assets/music/tools",
         .parts = {"levels/program", "audio/beat"},
         .libraries = {"fmt/", "tl/"},
         .libraries_in_cpp = {"fluidsynth.h", "sndfile.h"}},
        {.folder = "tests/support",
         .parts = {"game/performance", "levels/program", "audio/beat", "physics"},
         .libraries = {"fmt/", "tl/", "gtest/", "gmock/"}},
        {.folder = "tests/window",
         .parts = {"game/sdl", "game/view", "game/performance", "tests/performance"},
         .libraries = {"fmt/", "gtest/", "nlohmann/", "X11/", "fcntl.h", "sys/", "unistd.h"}},
        // What every machine must come to, skated as the tests of both do.
        {.folder = "tests/determinism",
         .parts = {"game/performance", "levels/program", "audio/beat", "physics", "tests/physics",
                   "tests/performance", "tests/support"},
         .libraries = {"fmt/", "gtest/"}},
        {.folder = "tests/architecture", .libraries = {"fmt/", "gtest/", "gmock/"}},
        // Bare Box2D is what the physics is measured by.
        {.folder = "tests/bench",
         .parts = {"game/performance", "levels/program", "audio/beat", "physics",
                   "tests/performance"},
         .libraries = {"fmt/", "benchmark/", "box2d/", "nlohmann/"}},
    };
    std::vector<Part> tests;
    for (const std::string_view folder :
         {"audio/beat", "audio/file", "audio/sound", "levels/program", "levels/story",
          "game/performance", "game/choreo", "docs/figures"}) {
        tests.push_back(tests_of(rules, folder, {}));
    }
    // The exhibition as tests skate it is what is shown and played too.
    for (const std::string_view folder : {"game/view", "game/screens", "game/sdl"}) {
        tests.push_back(tests_of(rules, folder, {"tests/performance"}));
    }
    // What the solver does inside is tested by itself.
    tests.push_back(tests_of(rules, "physics", {"physics/src"}));
    rules.insert(rules.end(), tests.begin(), tests.end());
    return rules;
}

const Part* part_of(const std::vector<Part>& rules, std::string_view path) {
    const Part* best = nullptr;
    for (const Part& part : rules) {
        const bool inside = path == part.folder || path.starts_with(part.folder + '/');
        if (inside && (best == nullptr || part.folder.size() > best->folder.size())) {
            best = &part;
        }
    }
    return best;
}

std::vector<std::string> include_offences(const std::vector<Part>& rules, std::string_view path,
                                          std::string_view text) {
    const Part* part = part_of(rules, path);
    if (part == nullptr) {
        return {fmt::format("{}:1: its folder has no row in tests/architecture/include_rules.cpp",
                            path)};
    }
    std::vector<std::string> offences;
    for (const Include& include : includes_of(text)) {
        const std::string offence = offence_of(rules, *part, path, include);
        if (!offence.empty()) {
            offences.push_back(fmt::format("{}:{}: {}", path, include.line, offence));
        }
    }
    return offences;
}

} // namespace architecture
