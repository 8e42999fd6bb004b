#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace program {

enum class Severity { Error, Warning, Note };

/// What is wrong with a file, where, and what mends it.
struct Diagnostic {
    std::string file;       ///< path as the caller named it
    std::size_t line = 0;   ///< from 1; 0 where the whole file is meant
    std::size_t column = 0; ///< from 1, in code points; 0 where the whole line is meant
    std::size_t length = 1; ///< code points underlined
    std::string code;       ///< stable, "FR101"; a code never changes its meaning
    Severity severity = Severity::Error;
    std::string text;        ///< one sentence without a full stop: what is wrong
    std::string hint;        ///< what to do; may be empty
    std::string source_line; ///< the line itself, for the caret; may be empty

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// `file:line:col: error[FR101]: text`, the line, a caret line with the hint; ends in a newline.
[[nodiscard]] std::string render(const Diagnostic& diagnostic);

/// "error", "warning", "note".
[[nodiscard]] std::string_view name_of(Severity severity);

/// True if any of them is an error.
[[nodiscard]] bool has_error(const std::vector<Diagnostic>& diagnostics);

} // namespace program
