#include "levels/program/reporter.h"

#include "levels/program/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace program {

Reporter::Reporter(std::string_view file, const SourceText& source)
    : file_(file), source_(source) {}

void Reporter::error(Code code, Span span, std::string text, std::string hint) {
    if (diagnostics_.size() < kMaxErrors) {
        add(code, span, std::move(text), std::move(hint));
    } else if (!is_full()) {
        add(Code::TooManyErrors, {span.line, 0, 1},
            fmt::format("there are more than {} errors, the others are not shown", kMaxErrors),
            "mend the first ones and check again");
    }
}

void Reporter::add(Code code, Span span, std::string text, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.file = file_;
    diagnostic.line = span.line;
    diagnostic.column = span.column;
    diagnostic.length = span.length;
    diagnostic.code = to_string(code);
    diagnostic.text = std::move(text);
    diagnostic.hint = std::move(hint);
    const std::string_view line = source_.line(span.line);
    if (line.size() <= kMaxLineBytes) {
        diagnostic.source_line = printable(line);
    }
    diagnostics_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Reporter::take() {
    std::stable_sort(diagnostics_.begin(), diagnostics_.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                         return std::tie(a.line, a.column) < std::tie(b.line, b.column);
                     });
    return std::exchange(diagnostics_, {});
}

} // namespace program
