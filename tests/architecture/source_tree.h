#pragma once

#include <string>
#include <vector>

namespace architecture {

/// A C++ file of the project.
struct SourceFile {
    std::string path; ///< from the repository root, with slashes
    std::string text;
};

/// Every *.h and *.cpp under `root`, in order of path, but for what git keeps and what is built.
[[nodiscard]] std::vector<SourceFile> read_sources(const std::string& root);

/// True for the path of a header.
[[nodiscard]] bool is_header(std::string_view path);

} // namespace architecture
