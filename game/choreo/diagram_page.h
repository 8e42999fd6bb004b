#pragma once

#include "game/performance/plan.h"
#include "game/performance/season.h"

#include <string>

namespace choreo {

/// The routine drawn on the rink, with a title above and a legend below: a whole SVG document, the
/// same bytes for the same plan.
[[nodiscard]] std::string draw_diagram(const performance::Season& season,
                                       const performance::Plan& plan);

/// "72 bpm in 3/4, 25.1 slowing to 58, 29.1 72 bpm in 4/4, 42.4 held for 2 beats".
[[nodiscard]] std::string tempo_text(const program::Program& program);

} // namespace choreo
