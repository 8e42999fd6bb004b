#pragma once

#include "game/choreo/console.h"

namespace choreo {

/// Reads the command line and runs its command. Never throws.
[[nodiscard]] Exit run(int argc, const char* const* argv, const Console& console);

} // namespace choreo
