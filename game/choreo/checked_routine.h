#pragma once

#include "game/choreo/options.h"
#include "game/choreo/planned_value.h"
#include "game/choreo/routine.h"
#include "game/performance/rules.h"
#include "game/performance/sheet.h"

#include <optional>
#include <string>
#include <vector>

namespace choreo {

/// A scored element as the perfect skater did it.
struct CheckedElement {
    bool clean = false;
    std::string problem; ///< what went wrong, "4T< is 60 degrees short and a step-out"; or empty
};

/// A routine planned and skated with one assist set.
struct CheckedSet {
    std::string assist;
    std::optional<performance::Plan> plan; ///< empty if no plan could be made
    performance::Sheet sheet;
    std::vector<CheckedElement> elements; ///< scored ones, in order; one a row of the sheet
};

/// A routine with all that was found out about it.
struct CheckedRoutine {
    std::string file;
    std::optional<Routine> routine; ///< empty if it did not parse
    std::vector<CheckedSet> sets;
    std::vector<PlannedValue> values; ///< of the first set that was planned
    std::vector<program::Diagnostic> diagnostics;

    /// No error, and every element clean in every set.
    [[nodiscard]] bool skateable() const;
    /// The set to show: "normal" if it was planned, else the first one that was. Null for none.
    [[nodiscard]] const CheckedSet* shown() const;
};

/// Parses, plans and skates a routine. FR811: an element is not clean, FR812 (a warning): a spin or
/// sequence does not come to its planned level. What several sets say alike is said once.
[[nodiscard]] CheckedRoutine check_routine(const std::string& file, const CheckOptions& options,
                                           const Console& console);

/// The elements with their figures, and a line that sums up; ends in a newline.
[[nodiscard]] std::string render_text(const CheckedRoutine& checked);
/// All of them as one JSON document.
[[nodiscard]] std::string to_json_text(const std::vector<CheckedRoutine>& checked);

} // namespace choreo
