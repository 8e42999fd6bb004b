#pragma once

#include "audio/sound/harmony.h"
#include "game/performance/plan.h"
#include "game/performance/rules.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace screens {

/// What to skate, and with how much help.
struct RoutineChoice {
    std::filesystem::path file;   ///< the .program
    std::filesystem::path assets; ///< the folder with assets/; empty: looked for
    std::string assist = "normal";
};

/// A routine with everything it takes to play it. It does not move: plan and harmony are pointed
/// at while it is played.
struct Routine {
    RoutineChoice choice;
    performance::Rules rules;
    performance::Plan plan;
    sound::Harmony harmony;
    std::optional<std::filesystem::path> music; ///< as the program names it, in its own folder
    std::string note; ///< one sentence on what is missing but not needed; may be empty
};

/// Reads, checks and plans. The error is what the designer would be told, the first one.
[[nodiscard]] tl::expected<std::unique_ptr<const Routine>, std::string>
load_routine(const RoutineChoice& choice, const performance::Progress& progress);

} // namespace screens
