#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace architecture {

namespace {

namespace fs = std::filesystem;

bool is_apart(const fs::path& top_level) {
    const std::string name = top_level.filename().string();
    return name == ".git" || name.starts_with("build");
}

std::string read(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace

std::vector<SourceFile> read_sources(const std::string& root) {
    std::vector<SourceFile> files;
    for (auto entry = fs::recursive_directory_iterator(root); entry != fs::end(entry); ++entry) {
        if (entry.depth() == 0 && is_apart(entry->path())) {
            entry.disable_recursion_pending();
        }
        const fs::path& path = entry->path();
        if (entry->is_regular_file() && (path.extension() == ".h" || path.extension() == ".cpp")) {
            files.push_back({path.lexically_relative(root).generic_string(), read(path)});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

bool is_header(std::string_view path) {
    return path.ends_with(".h");
}

} // namespace architecture
