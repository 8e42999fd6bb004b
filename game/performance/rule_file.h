#pragma once

#include "game/performance/rule_table.h"

#include <tl/expected.hpp>

#include <filesystem>

namespace performance {

/// Reads a rule file whole. FR608 if it cannot be read or is larger than 1 MiB.
[[nodiscard]] tl::expected<RuleText, program::Diagnostic>
read_rule_file(const std::filesystem::path& path);

} // namespace performance
