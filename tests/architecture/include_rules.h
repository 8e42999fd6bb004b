#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

/// One part of the tree and what it may include beside itself and the standard library.
struct Part {
    std::string folder;                  ///< from the repository root; a file is a part of its own
    std::vector<std::string> parts = {}; ///< folders of the project
    std::vector<std::string> libraries = {};        ///< how a <...> include may begin
    std::vector<std::string> libraries_in_cpp = {}; ///< likewise, but a header must not show it
};

/// The include directions: every folder that may hold sources, the ones to come as well.
[[nodiscard]] std::vector<Part> include_rules();

/// The part a file belongs to: the one with the longest folder. Null if it is in none.
[[nodiscard]] const Part* part_of(const std::vector<Part>& rules, std::string_view path);

/// What is wrong with the includes of a file, one sentence each: "path:line: ...".
/// A project header is included as "folder/file.h" from the repository root, all else as <file>.
[[nodiscard]] std::vector<std::string>
include_offences(const std::vector<Part>& rules, std::string_view path, std::string_view text);

} // namespace architecture
