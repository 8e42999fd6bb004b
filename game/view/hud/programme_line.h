#pragma once

#include "game/performance/plan.h"
#include "game/view/canvas.h"
#include "game/view/hud/hud.h"

#include <cstdint>

namespace view {

/// The routine as a line at the top: what is played in gold, the elements as diamonds, the next
/// one's name a bar ahead, the time that is left and the combo.
void draw_programme_line(Canvas& canvas, const performance::Plan& plan, const Tally& tally,
                         std::int64_t song_us);

/// The scored element that runs at a song time or begins within a bar; null if there is none.
[[nodiscard]] const performance::PlannedElement* announced(const performance::Plan& plan,
                                                           std::int64_t song_us);

} // namespace view
