#pragma once

#include "game/performance/plan.h"
#include "game/view/canvas.h"
#include "game/view/hud/thread.h"

namespace view {

/// The dark strip, the rails, beat ticks, bar lines, brackets of breath over rests.
void draw_thread(Canvas& canvas, const performance::Plan& plan, const Thread& thread);

/// The ring round the blade where cues come due; it breathes with the beat.
void draw_now_ring(Canvas& canvas, const performance::Plan& plan, const Thread& thread);

/// After a fall: the sign on the downbeat that stands the skater up.
void draw_rise(Canvas& canvas, const Thread& thread, double due_s);

} // namespace view
