#pragma once

#include "game/performance/plan.h"
#include "game/view/color.h"
#include "game/view/hud/thread.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace view {

/// What a cue looks like. Colour says the button, shape the side, body the kind.
enum class GlyphKind : std::uint8_t {
    Stroke,    ///< half a disc, flat side to the middle
    Edge,      ///< the same with a ribbon to an open cap
    Step,      ///< a small half-disc on a beam
    Pose,      ///< a whole disc with two tails to a flower
    Bend,      ///< a triangle down, its tail thickens while the knees deepen
    UpIn,      ///< release and squeeze, one glyph: a hollow triangle up in a whole disc
    Open,      ///< an opening ring at the end of the air bar
    Landing,   ///< a triangle down on a bar line
    SpinEnter, ///< a diamond
    SpinArms,  ///< a small whole disc with a coil, one turn a revolution
    SpinChange,
    SpinLeave,
};

/// One cue on the thread.
struct Glyph {
    GlyphKind kind = GlyphKind::Stroke;
    performance::ButtonSet buttons = 0;
    std::size_t cue = 0;                ///< index in Plan::cues; of an UpIn the take-off
    std::optional<std::size_t> squeeze; ///< of an UpIn: the other half's cue
    double time_s = 0;
    std::optional<double> until_s; ///< of a hold and of a bend: where its tail ends
    Point at;                      ///< middle of the body
    float size = 0;                ///< longer side of the body, units
    bool helped = false;           ///< the assist set plays it: drawn as a hint only
    bool squeeze_helped = false;
};

/// The cues on a thread, from what was missed just now to the end of what is shown, and the holds
/// that are running. Pure.
[[nodiscard]] std::vector<Glyph> place_glyphs(const performance::Plan& plan, const Thread& thread);

/// True for two glyphs that are parts of one sign and may stand closer than others: the opening and
/// the landing of one jump; the end of a spin and the pose it goes over into.
[[nodiscard]] bool are_compound(const performance::Plan& plan, const Glyph& a, const Glyph& b);

/// Colour of a glyph's body.
[[nodiscard]] Color color_of(GlyphKind kind, performance::ButtonSet buttons);

/// The strip under the thread and the shade under each glyph: what the colours are read against.
inline constexpr Ink kStripInk{.color = hex(0x0a0c24), .alpha = 0.60F};
inline constexpr Ink kShadeInk{.color = hex(0x080a1e), .alpha = 0.70F};

} // namespace view
