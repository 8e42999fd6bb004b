#pragma once

#include "game/performance/calls.h"

#include <cstdint>
#include <vector>

namespace performance {

/// What an element's value owes to the elements before and after it. The elements are in the order
/// in which they were skated.

/// Marks what is too much for the segment with `*` or +REP; the gala has no limits. In order:
/// - jump elements, spins (each code once), step and choreographic sequences beyond their number
///   have no value; so has the jump that makes it more than `executions` of one jump of two turns
///   and more (also called ones: a popped quad is a repeated triple);
/// - a jump of three turns and more may be repeated if at most `repeated` different ones are, and
///   at most `repeated_quads` of them quads or quints; any further repetition has no value;
/// - if both are solo jumps, the second is +REP;
/// - of combinations beyond their number only the first jump counts, as +REP; of those with three
///   jumps beyond theirs the third has no value; a second Euler has none.
void apply_limits(const SegmentRules& rules, std::vector<CalledElement>& elements);

/// The last `bonus_jumps` jump elements that were skated take the second-half factor if they began
/// in the second half of the program.
void mark_second_half(const SegmentRules& rules, std::int64_t duration_us,
                      std::vector<CalledElement>& elements);

} // namespace performance
