#pragma once

#include "game/performance/plan.h"

namespace performance {

/// The positions of a spin on whole beats between its entry and its end, each with the rate that
/// falls in with the beat and the arms' position that gives this rate in the middle of its hold to
/// a skater who wound up with `momentum` (kg m^2/s). Empty if there is no room: a position takes
/// two beats.
[[nodiscard]] std::vector<PlannedSpinPosition>
plan_spin(const program::Program& program, const Technique& technique, const physics::Ice& ice,
          const program::Row& row, beat::Beats enter, beat::Beats end, double momentum);

/// The beat on which a spin is entered: as written, or two beats after its row.
[[nodiscard]] beat::Beats enter_of(const program::Row& row);

/// The positions a spin goes through when its row names none.
[[nodiscard]] std::vector<std::string> usual_positions(const program::SpinCode& spin);

} // namespace performance
