#include "game/choreo/report.h"

#include <algorithm>
#include <ostream>

namespace choreo {

void report(const Console& console, const std::vector<program::Diagnostic>& diagnostics) {
    for (const program::Diagnostic& diagnostic : diagnostics) {
        report(console, diagnostic);
    }
}

void report(const Console& console, const program::Diagnostic& diagnostic) {
    console.err << program::render(diagnostic);
}

program::Diagnostic quoting(program::Diagnostic diagnostic, std::string_view text) {
    if (diagnostic.line == 0 || !diagnostic.source_line.empty()) {
        return diagnostic;
    }
    for (std::size_t line = 1; line < diagnostic.line && !text.empty(); ++line) {
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    }
    text = text.substr(0, text.find_first_of("\r\n"));
    diagnostic.source_line = std::string(text);
    return diagnostic;
}

} // namespace choreo
