#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace screens {

/// Where the game's own files are.
struct Content {
    std::filesystem::path root; ///< has assets/ and levels/

    [[nodiscard]] std::filesystem::path effects() const { return root / "assets" / "sound"; }
};

/// Looks in `named` alone if it is not empty, else beside the executable and the current folder,
/// each with all above it. The error is one sentence.
[[nodiscard]] tl::expected<Content, std::string> find_content(std::string_view named);

/// The routine of a chapter: levels/NN-*/routine.program. The error is one sentence.
[[nodiscard]] tl::expected<std::filesystem::path, std::string>
routine_of_chapter(const Content& content, int chapter);

} // namespace screens
