#pragma once

#include "levels/program/codes.h"
#include "levels/program/diagnostic.h"
#include "levels/program/source_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace program {

/// After so many errors the others are not shown: a file that is no program at all must not cost
/// more memory than a program.
inline constexpr std::size_t kMaxErrors = 1000;

/// Collects the findings of one file.
class Reporter {
public:
    /// `source` must outlive the reporter.
    Reporter(std::string_view file, const SourceText& source);

    void error(Code code, Span span, std::string text, std::string hint = {});

    /// True once kMaxErrors are reached: reading further is of no use.
    [[nodiscard]] bool is_full() const { return diagnostics_.size() > kMaxErrors; }

    [[nodiscard]] bool has_findings() const { return !diagnostics_.empty(); }

    /// All of them in order of line and column; leaves the reporter empty.
    [[nodiscard]] std::vector<Diagnostic> take();

private:
    void add(Code code, Span span, std::string text, std::string hint);

    std::string_view file_;
    const SourceText& source_;
    std::vector<Diagnostic> diagnostics_;
};

} // namespace program
