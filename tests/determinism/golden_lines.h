#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace determinism {

/// One result that every machine and compiler must come to.
struct Line {
    std::string name;  ///< of the scene; of a part of it after a slash: "exhibition/57"
    std::string value; ///< a hash or a figure, without blanks
    friend bool operator==(const Line&, const Line&) = default;
};

/// A line of text each, "NAME VALUE".
[[nodiscard]] std::string to_text(const std::vector<Line>& lines);
[[nodiscard]] std::vector<Line> from_text(std::string_view text);

/// Names every scene that differs, with the first part of it that does.
[[nodiscard]] std::vector<std::string> differences(const std::vector<Line>& kept,
                                                   const std::vector<Line>& now);

/// tests/golden/hashes.txt; no lines if it cannot be read.
[[nodiscard]] std::vector<Line> kept_lines();

} // namespace determinism
