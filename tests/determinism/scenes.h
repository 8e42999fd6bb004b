#pragma once

#include "physics/world.h"
#include "tests/determinism/golden_lines.h"

#include <array>
#include <vector>

namespace determinism {

/// Some seconds on the ice, without music.
struct Scene {
    const char* name;
    physics::World (*skate)(); ///< gives the world as it is at the end
};

/// Free glide, boards, jump, spin-up and two skaters who meet.
[[nodiscard]] const std::array<Scene, 5>& scenes();

/// The hash of each of them.
[[nodiscard]] std::vector<Line> scene_lines();

/// The whole exhibition at the normal setting by hands that err, from their recorded inputs: the
/// inputs, the state after every second, the last state and the sheet's total. And the last state
/// of perfect hands.
[[nodiscard]] std::vector<Line> exhibition_lines();

/// All there is in tests/golden/hashes.txt.
[[nodiscard]] std::vector<Line> golden_lines();

} // namespace determinism
