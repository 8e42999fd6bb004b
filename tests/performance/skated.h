#pragma once

#include "game/performance/outcome.h"
#include "game/performance/season.h"

#include <string>
#include <vector>

namespace skated {

/// assets/rules/2025-26, read once; a season that does not read ends the test program.
[[nodiscard]] const performance::Season& season();
/// Its seven files as texts.
[[nodiscard]] performance::SeasonTexts season_texts();

[[nodiscard]] program::JumpCode code(int rotations, program::JumpType type);

/// A jump as a perfect skater does it: held, soft, on time.
[[nodiscard]] performance::JumpOutcome clean_jump(program::JumpCode planned);
/// A jump that is only just landed: low, stiff, late.
[[nodiscard]] performance::JumpOutcome poor_jump(program::JumpCode planned);

[[nodiscard]] performance::ElementOutcome jump_element(int number, std::string planned_code,
                                                       std::vector<performance::JumpOutcome> jumps);

/// CCoSp4, all positions, both feet, locked.
[[nodiscard]] performance::SpinOutcome full_combination_spin();
/// FSSp4, ten revolutions.
[[nodiscard]] performance::SpinOutcome full_sit_spin();
[[nodiscard]] performance::ElementOutcome spin_element(int number, performance::SpinOutcome spin);

/// A step sequence of level 4.
[[nodiscard]] performance::ElementOutcome step_sequence(int number);
[[nodiscard]] performance::ElementOutcome choreo_sequence(int number);

/// Everything on the music, the whole drawing, no elements.
[[nodiscard]] performance::ProgramOutcome perfect_program();
/// The same with half of it missed.
[[nodiscard]] performance::ProgramOutcome half_missed_program();

} // namespace skated
