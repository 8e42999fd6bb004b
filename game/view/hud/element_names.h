#pragma once

#include "game/performance/plan.h"

#include <string>

namespace view {

/// As an announcer says it: "Triple Lutz, Double Toe", "Flying Camel Spin", "Step Sequence".
/// For connecting elements their code.
[[nodiscard]] std::string element_name(const program::Element& element);

/// What stands under a cue's glyph: "Br" for a bracket, "4T", "camel", a pose's name; empty where
/// the glyph says it all.
[[nodiscard]] std::string cue_name(const performance::Plan& plan, const performance::Cue& cue);

/// The first letter a capital: a skater's or pose's id as a name.
[[nodiscard]] std::string capitalised(std::string_view id);

} // namespace view
