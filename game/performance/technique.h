#pragma once

#include "game/performance/rule_table.h"
#include "levels/program/diagnostic.h"
#include "levels/program/element.h"
#include "physics/control.h"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace performance {

/// How one jump is prepared.
struct JumpEntry {
    double bend_s = 0.5;  ///< knees down this long before the release
    double entry_mps = 4; ///< speed that the entry edge brings the skater to at most
};

/// One spin position.
struct SpinTechnique {
    double open_inertia = 3;  ///< kg m^2
    double tight_inertia = 2; ///< the tightest, kg m^2
    double natural_rps = 2.2; ///< revolutions a second a skater feels at home with
};

/// How elements are skated: data, the same for every season. Which results come of it is the
/// physics' business.
struct Technique {
    std::uint64_t hash = 0; ///< over the bytes of its files: what a replay names
    std::array<physics::JumpTechnique, 7> take_offs;       ///< by program::JumpType
    std::map<std::string, JumpEntry, std::less<>> entries; ///< by code, "4T"
    std::array<SpinTechnique, 4> spins;                    ///< by program::SpinPosition
};

/// Reads takeoffs.tsv, jumps.tsv and spins.tsv from a folder. Errors name file, line, column.
[[nodiscard]] tl::expected<Technique, program::Diagnostic>
load_technique(const std::filesystem::path& folder);
/// The same from texts, in that order.
[[nodiscard]] tl::expected<Technique, program::Diagnostic>
read_technique(const std::array<RuleText, 3>& texts);

} // namespace performance
