#pragma once

#include "game/choreo/console.h"
#include "levels/program/diagnostic.h"

#include <string_view>
#include <vector>

namespace choreo {

/// Writes diagnostics to the console's `err`.
void report(const Console& console, const std::vector<program::Diagnostic>& diagnostics);
void report(const Console& console, const program::Diagnostic& diagnostic);

/// Adds the line of the file to a diagnostic that names one without quoting it.
[[nodiscard]] program::Diagnostic quoting(program::Diagnostic diagnostic, std::string_view text);

} // namespace choreo
