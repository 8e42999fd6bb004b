#pragma once

#include "game/performance/rule_table.h"
#include "game/performance/season.h"

#include <optional>

namespace performance {

/// Reads season.tsv (key, value, unit, meaning) into the fields of `season`; every key of the
/// season must be there once and no other. The number of judges goes to `judges`.
[[nodiscard]] std::optional<program::Diagnostic> read_values(const RuleText& source, Season& season,
                                                             int& judges);

} // namespace performance
