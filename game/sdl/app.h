#pragma once

#include "game/sdl/options.h"

namespace sdl {

/// Runs the game until the player leaves. Returns the exit status: 0, or 1 if it cannot run, which
/// is said in one sentence on standard error.
[[nodiscard]] int run(const Options& options);

} // namespace sdl
