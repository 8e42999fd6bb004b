#pragma once

#include "game/choreo/console.h"
#include "game/choreo/options.h"
#include "game/choreo/routine.h"
#include "game/performance/replay.h"

#include <optional>
#include <string>

namespace choreo {

/// Reads a replay; what is wrong with it is reported.
[[nodiscard]] std::optional<performance::Replay> load_replay(const std::string& file,
                                                             const Console& console);

/// Finds the rules of a replay and plans its routine. FR807: the rules or the technique here are
/// not those it was skated under, FR808: it names an assist set that does not exist, FR809: its
/// season is not its program's.
[[nodiscard]] std::optional<Prepared> prepare_replay(const std::string& file,
                                                     const performance::Replay& replay,
                                                     const SkatingOptions& options,
                                                     const Console& console);

/// Skates the inputs of a replay on its plan.
[[nodiscard]] performance::Run skate_replay(const Prepared& prepared,
                                            const performance::Replay& replay,
                                            const SkatingOptions& options, const Console& console);

/// The replay of a run.
[[nodiscard]] performance::Replay replay_of(const Prepared& prepared, const performance::Run& run);

} // namespace choreo
