#pragma once

#include "levels/program/element.h"

namespace program {

/// Reads [F][C]{USp|LSp|CSp|SSp|CoSp}{B,1-4}; without a level, level 4 is meant.
[[nodiscard]] std::optional<SpinCode> parse_spin(std::string_view text);

/// "CCoSp4", "USpB".
[[nodiscard]] std::string to_string(const SpinCode& spin);

/// Reads the level of a scored element, "B" as 0 or "1" to "4".
[[nodiscard]] std::optional<int> parse_level(std::string_view text);

/// "B", "1" .. "4".
[[nodiscard]] std::string level_text(int level);

} // namespace program
