#pragma once

#include "game/choreo/console.h"
#include "game/choreo/options.h"
#include "game/performance/plan.h"
#include "game/performance/rules.h"
#include "levels/program/program.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace choreo {

/// A routine, read.
struct Routine {
    std::string file; ///< as the user named it
    std::string text;
    program::Program program;
};

/// A file that was read and parsed, with all that is to be said about it.
struct RoutineResult {
    std::optional<Routine> routine; ///< empty if there is any error
    std::vector<program::Diagnostic> diagnostics;
};

[[nodiscard]] RoutineResult read_routine(const std::string& file);
/// The same from its text.
[[nodiscard]] RoutineResult parse_routine(const std::string& file, std::string text);

/// Plans a routine for an assist set that exists, showing progress.
[[nodiscard]] performance::PlanResult
make_plan(const Routine& routine, const performance::Technique& technique, std::string_view assist,
          const SkatingOptions& options, const Console& console);

/// A routine with everything that it takes to skate it.
struct Prepared {
    Routine routine;
    performance::Rules rules;
    performance::Plan plan;
};

/// Finds the rules of a routine and plans it. What is wrong is reported; then the result is empty.
[[nodiscard]] std::optional<Prepared> prepare(RoutineResult read, std::string_view assist,
                                              const SkatingOptions& options,
                                              const Console& console);

} // namespace choreo
