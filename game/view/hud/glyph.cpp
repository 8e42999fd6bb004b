#include "game/view/hud/glyph.h"

#include "game/performance/song_time.h"
#include "game/view/palette.h"

#include <algorithm>

namespace view {

namespace {

using performance::Cue;
using performance::CueKind;

/// Longer than any hold.
constexpr std::int64_t kReach_us = 20'000'000;

/// Empty for the squeeze, which is half of the take-off's glyph, and for what is never on a thread.
std::optional<GlyphKind> kind_of(CueKind kind) {
    switch (kind) {
    case CueKind::Stroke:
        return GlyphKind::Stroke;
    case CueKind::EdgeHold:
        return GlyphKind::Edge;
    case CueKind::Step:
        return GlyphKind::Step;
    case CueKind::Pose:
        return GlyphKind::Pose;
    case CueKind::BendDown:
        return GlyphKind::Bend;
    case CueKind::TakeOff:
        return GlyphKind::UpIn;
    case CueKind::Open:
        return GlyphKind::Open;
    case CueKind::LandingKnee:
        return GlyphKind::Landing;
    case CueKind::SpinEnter:
        return GlyphKind::SpinEnter;
    case CueKind::SpinHold:
        return GlyphKind::SpinArms;
    case CueKind::SpinChange:
        return GlyphKind::SpinChange;
    case CueKind::SpinLeave:
        return GlyphKind::SpinLeave;
    case CueKind::Squeeze:
    case CueKind::Rise:
        break;
    }
    return std::nullopt;
}

float size_of(GlyphKind kind) {
    switch (kind) {
    case GlyphKind::Stroke:
    case GlyphKind::Edge:
        return 54;
    case GlyphKind::Step:
    case GlyphKind::SpinChange:
        return 44;
    case GlyphKind::Pose:
    case GlyphKind::UpIn:
        return 66;
    case GlyphKind::Bend:
    case GlyphKind::Landing:
        return 46;
    case GlyphKind::Open:
        return 36;
    case GlyphKind::SpinEnter:
    case GlyphKind::SpinLeave:
        return 48;
    case GlyphKind::SpinArms:
        return 40;
    }
    return 0;
}

/// Of a bend, and of a landing that is the next jump's bend: the release it lasts to.
std::optional<double> release_after(const performance::PlannedElement& element, const Cue& cue) {
    const auto next = static_cast<std::size_t>(cue.index) + (cue.kind == CueKind::BendDown ? 0 : 1);
    return next < element.jumps.size()
               ? std::optional(performance::to_seconds(element.jumps[next].up_us))
               : std::nullopt;
}

std::optional<double> end_of(const performance::Plan& plan, const Cue& cue) {
    if (cue.release_us) {
        return performance::to_seconds(*cue.release_us);
    }
    const bool bends = cue.kind == CueKind::BendDown || cue.kind == CueKind::LandingKnee;
    return bends ? release_after(plan.elements[cue.element], cue) : std::nullopt;
}

/// The squeeze that belongs to a take-off: it is planned for the same moment.
std::optional<std::size_t> squeeze_of(const performance::Plan& plan, const Cue& take_off) {
    for (std::size_t i = take_off.id;
         i < plan.cues.size() && plan.cues[i].press_us == take_off.press_us; ++i) {
        if (plan.cues[i].kind == CueKind::Squeeze && plan.cues[i].element == take_off.element) {
            return i;
        }
    }
    return std::nullopt;
}

/// A spin that is left into a pose: the disc is set in the diamond.
void set_in_diamonds(std::vector<Glyph>& glyphs) {
    constexpr float kRoundADisc = 96;
    for (Glyph& leave : glyphs) {
        const bool into_pose = std::any_of(glyphs.begin(), glyphs.end(), [&](const Glyph& other) {
            return other.kind == GlyphKind::Pose && other.time_s == leave.time_s;
        });
        if (leave.kind == GlyphKind::SpinLeave && into_pose) {
            leave.size = kRoundADisc;
        }
    }
}

} // namespace

std::vector<Glyph> place_glyphs(const performance::Plan& plan, const Thread& thread) {
    const double from_s = thread.song_s() - kThreadPast_s;
    const std::int64_t reach_us = performance::to_us(from_s) - kReach_us;
    std::vector<Glyph> glyphs;
    auto cue = std::lower_bound(plan.cues.begin(), plan.cues.end(), reach_us,
                                [](const Cue& one, std::int64_t us) { return one.press_us < us; });
    for (; cue != plan.cues.end(); ++cue) {
        const double time_s = performance::to_seconds(cue->press_us);
        if (time_s > thread.end_s()) {
            break;
        }
        const std::optional<double> until_s = end_of(plan, *cue);
        const std::optional<GlyphKind> kind = kind_of(cue->kind);
        if (!kind || until_s.value_or(time_s) < from_s) {
            continue;
        }
        Glyph glyph{.kind = *kind,
                    .buttons = cue->buttons,
                    .cue = cue->id,
                    .squeeze = std::nullopt,
                    .time_s = time_s,
                    .until_s = until_s,
                    .at = thread.at(time_s, rail_of(cue->buttons)),
                    .size = size_of(*kind),
                    .helped = plan.assist.plays(cue->kind),
                    .squeeze_helped = plan.assist.plays(CueKind::Squeeze)};
        if (*kind == GlyphKind::UpIn) {
            glyph.squeeze = squeeze_of(plan, *cue);
        }
        glyphs.push_back(glyph);
    }
    set_in_diamonds(glyphs);
    return glyphs;
}

bool are_compound(const performance::Plan& plan, const Glyph& a, const Glyph& b) {
    const Cue& first = plan.cues[a.cue];
    const Cue& second = plan.cues[b.cue];
    const auto are = [&](GlyphKind one, GlyphKind other) {
        return (a.kind == one && b.kind == other) || (a.kind == other && b.kind == one);
    };
    const bool one_landing = are(GlyphKind::Open, GlyphKind::Landing) &&
                             first.element == second.element && first.index == second.index;
    return one_landing || (are(GlyphKind::SpinLeave, GlyphKind::Pose) && a.time_s == b.time_s);
}

Color color_of(GlyphKind kind, performance::ButtonSet buttons) {
    // Rose alone is too dark to be read on the lit ice.
    constexpr Color kLift = mix(palette::kLift, palette::kIvory, 0.22F);
    if (kind == GlyphKind::Open || kind == GlyphKind::Landing) {
        return palette::kMint;
    }
    if (buttons == performance::kBothSides) {
        return palette::kIvory;
    }
    switch (rail_of(buttons)) {
    case Rail::Left:
        return palette::kLeft;
    case Rail::Right:
        return palette::kRight;
    case Rail::Middle:
        break;
    }
    return kLift;
}

} // namespace view
