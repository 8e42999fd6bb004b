#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace program {

class Reporter;

inline constexpr std::size_t kMaxFileBytes = std::size_t{1024} * 1024;
inline constexpr std::size_t kMaxLineBytes = 4096; ///< without the line's end
inline constexpr std::size_t kMaxRows = 20000;     ///< of the sections tempo and program together

/// A stretch of one line, in code points. Column 0 means the line as a whole, line 0 the file.
struct Span {
    std::size_t line = 0;
    std::size_t column = 0;
    std::size_t length = 1;
};

/// The span from the start of `first` to the end of `last`, both on one line.
[[nodiscard]] Span join(Span first, Span last);

/// A file cut into lines: a byte order mark and the line ends (LF or CRLF) are gone. Views into
/// the text that it was made from.
class SourceText {
public:
    explicit SourceText(std::string_view text);

    [[nodiscard]] std::size_t line_count() const { return lines_.size(); }

    /// Lines count from 1; empty beyond the last one.
    [[nodiscard]] std::string_view line(std::size_t number) const;

private:
    std::vector<std::string_view> lines_;
};

/// Reports what makes the text unreadable as such: long lines, malformed UTF-8, control
/// characters; the first of each line. False if there is any.
[[nodiscard]] bool check_text(const SourceText& source, Reporter& reporter);

} // namespace program
