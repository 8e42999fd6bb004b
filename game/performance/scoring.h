#pragma once

#include "game/performance/calls.h"
#include "game/performance/points.h"
#include "game/performance/season.h"

#include <span>

namespace performance {

/// The arithmetic of the score sheet, exact.

/// Base value of one jump with its signs: e, <, << from the table; +REP x 0.7; `*` 0. A code that
/// the season does not have is worth nothing.
[[nodiscard]] Points jump_value(const Season& season, const CalledJump& jump);

/// What an element is worth before the judges.
struct ElementValue {
    Points base;     ///< sum of its jumps, x 1.1 if it takes the second-half factor
    Points goe_base; ///< GOE percentages are of this: the highest valued jump, without x 1.1 or
                     ///< +REP; a spin's or sequence's value
};

[[nodiscard]] ElementValue element_value(const Season& season, const CalledElement& element);

/// Mean of the marks without the `dropped` highest and as many lowest. There must be more than
/// twice as many marks.
[[nodiscard]] beat::Fraction trimmed_mean(std::span<const int> marks, int dropped);

/// GOE in points: trimmed mean x 10 % of the base, rounded to .01; a choreographic sequence has a
/// flat step.
[[nodiscard]] Points goe_points(const Season& season, ElementGroup group, Points goe_base,
                                std::span<const int> marks);

/// A component's marks, in steps of 0.25.
inline constexpr int kStepsPerMark = 4;

struct ComponentScore {
    Points mean;  ///< trimmed, rounded to .01
    Points score; ///< mean x factor, rounded to .01
};

[[nodiscard]] ComponentScore component_score(const Season& season, const SegmentRules& segment,
                                             std::span<const int> steps);

/// Sum of the deductions for so many falls, not negative.
[[nodiscard]] Points fall_deduction(const Season& season, int falls);

} // namespace performance
