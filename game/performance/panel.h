#pragma once

#include "game/performance/calls.h"
#include "game/performance/season.h"

#include <array>
#include <vector>

namespace performance {

/// The judges' marks for an element, in the order of the season's panel, -5..5.
///
/// Each bullet of the element's group has a quality 0..1 from its measures; a judge grants it if
/// quality x weight reaches the judge's strictness. The starting GOE is the number of bullets, at
/// most +5, at most +3 without every core bullet, at most +2 with a serious error. Then of each
/// family of errors the worst reduction is taken off, more of its range the worse the measure and
/// the harder the judge. A final error is the mark itself. Empty for an element without value.
[[nodiscard]] std::vector<int> judge_element(const MeasuredElement& element);

/// The judges' marks for the components, in steps of 0.25, 1..40, by Component: between the
/// season's lowest and highest by the weighted mean of the measures, plus the judge's own steps.
[[nodiscard]] std::array<std::vector<int>, kComponents>
judge_components(const Season& season, const ProgramOutcome& outcome);

} // namespace performance
