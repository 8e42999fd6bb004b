#pragma once

#include "tests/determinism/golden_lines.h"

#include <vector>

namespace determinism {

/// How this machine and this compiler's flags do arithmetic; where scenes differ, the cause is
/// often here. Contraction (a b - c rounded once, not twice), rounding to nearest, and numbers too
/// small for a full mantissa, which a library built with -ffast-math flushes to 0.
[[nodiscard]] std::vector<Line> arithmetic();

} // namespace determinism
