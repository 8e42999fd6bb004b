#pragma once

#include "game/performance/judge.h"
#include "game/view/canvas.h"
#include "game/view/hud/glyph.h"

#include <span>

namespace view {

/// How a cue stands with the judge, as far as its glyph shows it.
enum class CueState : std::uint8_t {
    Coming,
    Held,   ///< its buttons are down, or the body does what they began
    Done,   ///< nothing of it is left to be seen
    Missed, ///< grey, and passes
};

/// What the painters of glyphs are given.
struct GlyphScene {
    const performance::Plan* plan = nullptr;
    const performance::Judge* judge = nullptr;
    const Thread* thread = nullptr;
    int rotations_done = 0; ///< of the running jump, whole ones
};

[[nodiscard]] CueState state_of(const GlyphScene& scene, const Glyph& glyph);

/// Shades, tails, bodies and names, in this order.
void draw_glyphs(Canvas& canvas, const GlyphScene& scene, std::span<const Glyph> glyphs);

/// What hangs on a glyph up to its end: ribbons, tails, coils, the air bar.
void draw_tail(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph);

/// The ink of a glyph: grey once it is missed, faint where the assist set plays it or where the
/// thread goes dark.
[[nodiscard]] Ink ink_of(const GlyphScene& scene, const Glyph& glyph);

} // namespace view
