#include "game/view/hud/glyph_painter.h"

#include "game/view/hud/element_names.h"
#include "game/view/hud/glyph_shapes.h"
#include "game/view/palette.h"

#include <algorithm>
#include <string>

namespace view {

namespace {

constexpr float kHelped = 0.30F; ///< what is left of a glyph that the assist set plays

Dome dome_of(performance::ButtonSet buttons) {
    return rail_of(buttons) == Rail::Right ? Dome::Down : Dome::Up;
}

Ink fainter(Ink ink, float share) {
    return {.color = ink.color, .alpha = ink.alpha * share};
}

/// A held cue waits at the ring for its end.
Point body_at(const GlyphScene& scene, const Glyph& glyph) {
    const bool waits = state_of(scene, glyph) == CueState::Held;
    return waits ? scene.thread->at(std::max(glyph.time_s, scene.thread->song_s()),
                                    rail_of(glyph.buttons))
                 : glyph.at;
}

void draw_shade(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph) {
    constexpr float kMargin = 13;
    const float alpha =
        kShadeInk.alpha * scene.thread->presence(glyph.time_s) * (glyph.helped ? 0.5F : 1.0F);
    canvas.disc(body_at(scene, glyph), glyph.size / 2 + kMargin,
                {.color = kShadeInk.color, .alpha = alpha}, {.feather = 10});
}

void draw_up_in(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph, Point at) {
    const Ink ink = ink_of(scene, glyph);
    const bool squeezed = glyph.squeeze && scene.judge->timing(*glyph.squeeze).error_us.has_value();
    const float disc = glyph.squeeze_helped ? kHelped : squeezed ? 1.0F : 0.95F;
    canvas.disc(at, glyph.size / 2 - 2, fainter(ink, glyph.squeeze_helped ? 0.06F : 0.22F));
    canvas.circle(at, glyph.size / 2 - 2, 3.4F, fainter(ink, disc));
    draw_hollow_triangle_up(canvas, {at.x, at.y - 1}, glyph.size * 0.56F, 4.2F, ink);
}

void draw_opening(Canvas& canvas, const Glyph& glyph, Point at, Ink ink) {
    // A ring that opens on the side the landing comes from.
    constexpr float kOpening_rad = 0.65F;
    canvas.arc(at, glyph.size / 2 - 2, kOpening_rad, 2 * kPi - kOpening_rad, 3.6F, ink, ink);
}

void draw_landing(Canvas& canvas, const Glyph& glyph, Point at, Ink ink) {
    const float half = kRailGap + 14;
    canvas.line({at.x, at.y - half}, {at.x, at.y + half}, 2.4F, fainter(ink, 0.75F));
    draw_triangle_down(canvas, at, glyph.size, ink);
}

void draw_body(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph) {
    const Point at = body_at(scene, glyph);
    const Ink ink = ink_of(scene, glyph);
    switch (glyph.kind) {
    case GlyphKind::Stroke:
    case GlyphKind::Edge:
    case GlyphKind::Step:
    case GlyphKind::SpinChange:
        draw_half_disc(canvas, at, glyph.size, dome_of(glyph.buttons), ink);
        break;
    case GlyphKind::Pose:
        canvas.disc(at, glyph.size / 2, ink);
        break;
    case GlyphKind::SpinArms:
        canvas.disc(at, glyph.size / 2 - 7, ink);
        canvas.circle(at, glyph.size / 2 - 1, 2, ink);
        break;
    case GlyphKind::Bend:
        draw_triangle_down(canvas, at, glyph.size, ink);
        break;
    case GlyphKind::UpIn:
        draw_up_in(canvas, scene, glyph, at);
        break;
    case GlyphKind::Open:
        draw_opening(canvas, glyph, at, ink);
        break;
    case GlyphKind::Landing:
        draw_landing(canvas, glyph, at, ink);
        break;
    case GlyphKind::SpinEnter:
        draw_diamond(canvas, at, glyph.size, ink);
        break;
    case GlyphKind::SpinLeave:
        draw_hollow_diamond(canvas, at, glyph.size - 3, 4, ink);
        break;
    }
}

/// Stems from the steps' flat sides to a thin beam along the middle, one beam an element.
void draw_beams(Canvas& canvas, const GlyphScene& scene, std::span<const Glyph> glyphs) {
    const Glyph* before = nullptr;
    for (const Glyph& glyph : glyphs) {
        if (glyph.kind != GlyphKind::Step) {
            continue;
        }
        const Ink ink{.color = palette::kMist, .alpha = 0.8F * ink_of(scene, glyph).alpha};
        const Point middle = scene.thread->at(glyph.time_s, Rail::Middle);
        const float flat = glyph.at.y + (glyph.at.y < middle.y ? 1.0F : -1.0F) * glyph.size / 4;
        canvas.line({glyph.at.x, flat}, middle, 2, ink);
        const bool joined = before != nullptr && scene.plan->cues[before->cue].element ==
                                                     scene.plan->cues[glyph.cue].element;
        const Point from =
            joined ? scene.thread->at(before->time_s, Rail::Middle) : Point{middle.x - 9, middle.y};
        canvas.line(from, joined ? middle : Point{middle.x + 9, middle.y}, 3.2F, ink);
        before = &glyph;
    }
}

/// Under the thread: what the step, jump, spin or pose is.
void draw_name(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph) {
    const std::string name = cue_name(*scene.plan, scene.plan->cues[glyph.cue]);
    const Ink ink = ink_of(scene, glyph);
    if (name.empty() || glyph.time_s < scene.thread->song_s()) {
        return;
    }
    const Point under = scene.thread->at(glyph.time_s, Rail::Right);
    constexpr float kBelow = 19;
    canvas.text({.font = Font::Bold, .size = 17, .tracking = 1}, name, {under.x, under.y + kBelow},
                {.color = palette::kIvory, .alpha = ink.alpha * 0.9F}, Align::Centre);
}

} // namespace

CueState state_of(const GlyphScene& scene, const Glyph& glyph) {
    const performance::CueTiming& timing = scene.judge->timing(glyph.cue);
    if (scene.judge->open(glyph.cue)) {
        const bool held = glyph.until_s && scene.judge->held(glyph.cue);
        return held ? CueState::Held : CueState::Coming;
    }
    if (!timing.error_us && !timing.by_assist) {
        return CueState::Missed;
    }
    // What a press began goes on: the bend to its release, the arms that are held for the skater.
    const bool bends = glyph.kind == GlyphKind::Bend || glyph.kind == GlyphKind::Landing;
    const bool goes_on = glyph.until_s && scene.thread->song_s() < *glyph.until_s &&
                         ((bends && !timing.release_error_us) || timing.by_assist);
    return goes_on ? CueState::Held : CueState::Done;
}

Ink ink_of(const GlyphScene& scene, const Glyph& glyph) {
    const CueState state = state_of(scene, glyph);
    Ink ink{.color = color_of(glyph.kind, glyph.buttons),
            .alpha = state == CueState::Held ? 1 : scene.thread->presence(glyph.time_s)};
    if (state == CueState::Missed) {
        constexpr float kGrey = 0.8F;
        ink.color = mix(ink.color, palette::kDim, kGrey);
        ink.alpha *= 0.7F;
    }
    if (glyph.helped) {
        ink.alpha *= kHelped;
    }
    return ink;
}

void draw_glyphs(Canvas& canvas, const GlyphScene& scene, std::span<const Glyph> glyphs) {
    const auto seen = [&](const Glyph& glyph) { return state_of(scene, glyph) != CueState::Done; };
    for (const Glyph& glyph : glyphs) {
        if (seen(glyph)) {
            draw_shade(canvas, scene, glyph);
        }
    }
    draw_beams(canvas, scene, glyphs);
    for (const Glyph& glyph : glyphs) {
        draw_tail(canvas, scene, glyph);
    }
    for (const Glyph& glyph : glyphs) {
        if (seen(glyph)) {
            draw_body(canvas, scene, glyph);
        }
    }
    for (const Glyph& glyph : glyphs) {
        draw_name(canvas, scene, glyph);
    }
}

} // namespace view
