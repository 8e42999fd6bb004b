#pragma once

#include "game/performance/plan.h"
#include "game/performance/sheet.h"

#include <string>
#include <string_view>

namespace view {

/// As an announcer says it: "Triple Lutz, Double Toe", "Flying Camel Spin", "Step Sequence".
/// For connecting elements their code.
[[nodiscard]] std::string element_name(const program::Element& element);

/// What stands under a cue's glyph: "Br" for a bracket, "4T", "camel", a pose's name; empty where
/// the glyph says it all.
[[nodiscard]] std::string cue_name(const performance::Plan& plan, const performance::Cue& cue);

/// Beside a row's executed code: the element in words, or the planned code where something else
/// came of it. Without a plan no words.
[[nodiscard]] std::string row_explanation(const performance::Plan* plan,
                                          const performance::SheetRow& row);

/// The first letter a capital: a skater's or pose's id as a name.
[[nodiscard]] std::string capitalised(std::string_view id);

} // namespace view
