#include "levels/program/diagnostic.h"

#include "levels/program/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace program {
namespace {

constexpr std::size_t kNumberWidth = 5;

// Blanks as wide as the line before the column; a tab stays a tab, so that the caret stands right
// whatever the terminal's tab width.
std::string indentation(std::string_view line, std::size_t columns) {
    std::string out;
    for (; columns > 0 && !line.empty(); --columns) {
        out += line[0] == '\t' ? '\t' : ' ';
        line.remove_prefix(std::max<std::size_t>(sequence_length(line), 1));
    }
    out.append(columns, ' ');
    return out;
}

std::string caret(const Diagnostic& diagnostic) {
    if (diagnostic.column == 0) {
        return {};
    }
    const std::size_t length = std::max<std::size_t>(diagnostic.length, 1);
    return indentation(diagnostic.source_line, diagnostic.column - 1) + "^" +
           std::string(length - 1, '~');
}

std::string place(const Diagnostic& diagnostic) {
    if (diagnostic.line == 0) {
        return diagnostic.file;
    }
    if (diagnostic.column == 0) {
        return fmt::format("{}:{}", diagnostic.file, diagnostic.line);
    }
    return fmt::format("{}:{}:{}", diagnostic.file, diagnostic.line, diagnostic.column);
}

} // namespace

std::string render(const Diagnostic& diagnostic) {
    std::string out = fmt::format("{}: {}[{}]: {}\n", place(diagnostic),
                                  name_of(diagnostic.severity), diagnostic.code, diagnostic.text);
    const std::string number = fmt::format("{:>{}}", diagnostic.line, kNumberWidth);
    const std::string margin(number.size(), ' ');
    std::string below;
    if (!diagnostic.source_line.empty()) {
        out += fmt::format("{} | {}\n", number, diagnostic.source_line);
        below = caret(diagnostic);
    }
    if (!diagnostic.hint.empty()) {
        below += fmt::format("{}hint: {}", below.empty() ? "" : " ", diagnostic.hint);
    }
    if (!below.empty()) {
        out += fmt::format("{} | {}\n", margin, below);
    }
    return out;
}

std::string_view name_of(Severity severity) {
    switch (severity) {
    case Severity::Warning:
        return "warning";
    case Severity::Note:
        return "note";
    case Severity::Error:
        break;
    }
    return "error";
}

bool has_error(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

} // namespace program
