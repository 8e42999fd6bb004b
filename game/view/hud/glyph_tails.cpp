#include "game/performance/song_time.h"
#include "game/view/hud/glyph_painter.h"
#include "game/view/hud/glyph_shapes.h"
#include "game/view/palette.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace view {

namespace {

/// A part of the thread in steps small enough for its bends.
template <typename At>
std::vector<StrokePoint> sampled(double from_s, double to_s, double step_s, At at) {
    std::vector<StrokePoint> points;
    const int steps = std::max(1, static_cast<int>((to_s - from_s) / step_s));
    points.reserve(static_cast<std::size_t>(steps) + 1);
    for (int i = 0; i <= steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        points.push_back(at(from_s + (to_s - from_s) * share, static_cast<float>(share)));
    }
    return points;
}

constexpr double kStep_s = 0.07;

struct Span {
    double from_s = 0;
    double to_s = 0;
};

/// The part of a tail that is seen: what is gone is gone.
Span seen_span(const GlyphScene& scene, const Glyph& glyph) {
    const Thread& thread = *scene.thread;
    const bool missed = state_of(scene, glyph) == CueState::Missed;
    const double past_s = missed ? thread.song_s() - kThreadPast_s : thread.song_s();
    return {std::max(glyph.time_s, past_s), std::min(*glyph.until_s, thread.end_s())};
}

Ink at_time(const GlyphScene& scene, Ink ink, double time_s, float share) {
    return {.color = ink.color, .alpha = ink.alpha * share * scene.thread->presence(time_s)};
}

/// A ribbon on a rail, bellied to the side that the skater leans to, with an open cap.
void draw_edge_tail(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph, Ink ink) {
    const Thread& thread = *scene.thread;
    const Span seen = seen_span(scene, glyph);
    const auto side = static_cast<float>(rail_of(glyph.buttons));
    const auto belly = [&](double time_s) {
        const double share = (time_s - glyph.time_s) / (*glyph.until_s - glyph.time_s);
        return std::sin(kPi * static_cast<float>(std::clamp(share, 0.0, 1.0)));
    };
    const auto line = [&](float out, float width, float alpha) {
        const auto points = sampled(seen.from_s, seen.to_s, kStep_s, [&](double time_s, float) {
            const float across = side * (1 + (out * (0.4F + 0.6F * belly(time_s))) / kRailGap);
            return StrokePoint{.at = thread.at(time_s, across),
                               .width = width,
                               .ink = at_time(scene, ink, time_s, alpha)};
        });
        canvas.stroke(points);
    };
    line(0, 17, 0.38F);
    line(9, 3, 0.95F);
    const Point cap = thread.at(*glyph.until_s, side);
    const Ink cap_ink = at_time(scene, ink, *glyph.until_s, 1);
    canvas.arc(cap, 11, kPi / 2, kPi * 3 / 2, 3, cap_ink, cap_ink);
}

void draw_pose_tails(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph, Ink ink) {
    const Thread& thread = *scene.thread;
    const Span seen = seen_span(scene, glyph);
    for (const float rail : {-1.0F, 1.0F}) {
        const auto points = sampled(seen.from_s, seen.to_s, kStep_s, [&](double time_s, float) {
            return StrokePoint{.at = thread.at(time_s, rail * 0.62F),
                               .width = 6,
                               .ink = at_time(scene, ink, time_s, 0.8F)};
        });
        canvas.stroke(points);
    }
    const Point end = thread.at(*glyph.until_s, Rail::Middle);
    const float presence = thread.presence(*glyph.until_s);
    draw_flower(canvas, end, 17, {.color = palette::kIvory, .alpha = ink.alpha * presence});
    canvas.disc(end, 4, {.color = palette::kGold, .alpha = ink.alpha * presence});
}

/// Thickens while the knees deepen, then thins: later the bend sags.
void draw_bend_tail(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph) {
    const Span seen = seen_span(scene, glyph);
    const Ink ink{.color = color_of(GlyphKind::Bend, glyph.buttons),
                  .alpha = ink_of(scene, glyph).alpha};
    const auto points = sampled(seen.from_s, seen.to_s, kStep_s / 2, [&](double time_s, float) {
        constexpr float kDeepest_s = 0.5F;
        constexpr float kSag_s = 0.9F;
        const auto bent_s = static_cast<float>(time_s - glyph.time_s);
        const float depth = bent_s < kDeepest_s ? bent_s / kDeepest_s
                                                : saturate(1 - (bent_s - kDeepest_s) / kSag_s);
        return StrokePoint{.at = scene.thread->at(time_s, Rail::Middle),
                           .width = mix(4.0F, 26.0F, depth),
                           .ink = at_time(scene, ink, time_s, mix(0.45F, 0.85F, depth))};
    });
    canvas.stroke(points);
}

/// The knee that stays bent through the run-out.
void draw_run_out(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph, Ink ink) {
    const Span seen = seen_span(scene, glyph);
    const auto points = sampled(seen.from_s, seen.to_s, kStep_s, [&](double time_s, float share) {
        return StrokePoint{.at = scene.thread->at(time_s, Rail::Middle),
                           .width = mix(14.0F, 3.0F, share),
                           .ink = at_time(scene, ink, time_s, mix(0.6F, 0.25F, share))};
    });
    canvas.stroke(points);
}

/// One turn of the coil for each revolution that the music asks for.
void draw_coil(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph, Ink ink) {
    const performance::Cue& cue = scene.plan->cues[glyph.cue];
    const auto& positions = scene.plan->elements[cue.element].positions;
    const auto held = static_cast<std::size_t>(cue.index);
    const double rate = held < positions.size() ? positions[held].target_rps : 2;
    const Span seen = seen_span(scene, glyph);
    const auto points = sampled(seen.from_s, seen.to_s, 0.015, [&](double time_s, float) {
        const auto turned = static_cast<float>((time_s - glyph.time_s) * rate);
        const float near = std::cos(2 * kPi * turned);
        return StrokePoint{.at = scene.thread->at(time_s, 1.15F * std::sin(2 * kPi * turned)),
                           .width = 2.6F + 1.4F * near,
                           .ink = at_time(scene, ink, time_s, 0.62F + 0.33F * near)};
    });
    canvas.stroke(points);
    const Ink end = at_time(scene, ink, *glyph.until_s, 1);
    canvas.circle(scene.thread->at(*glyph.until_s, Rail::Middle), 9, 2.4F, end);
}

/// From the release to the hands that open: a bar with a petal a rotation, lit as each is turned.
void draw_air_bar(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph) {
    const performance::Cue& cue = scene.plan->cues[glyph.cue];
    const performance::PlannedJump& jump =
        scene.plan->elements[cue.element].jumps[static_cast<std::size_t>(cue.index)];
    const Thread& thread = *scene.thread;
    const double open_s = performance::to_seconds(jump.open_us);
    if (open_s < thread.song_s()) {
        return;
    }
    const Ink bar{.color = palette::kMist, .alpha = 0.5F};
    const double from_s = std::max(glyph.time_s, thread.song_s());
    const auto points =
        sampled(from_s, std::min(open_s, thread.end_s()), kStep_s, [&](double time_s, float) {
            return StrokePoint{.at = thread.at(time_s, Rail::Middle),
                               .width = 5,
                               .ink = at_time(scene, bar, time_s, 1)};
        });
    canvas.stroke(points);
    const int petals = static_cast<int>(std::ceil(program::nominal_revolutions(jump.code)));
    for (int i = 0; i < petals; ++i) {
        const double share = (i + 0.8) / (petals + 0.38);
        const double time_s = glyph.time_s + (open_s - glyph.time_s) * share;
        if (time_s < thread.song_s() - kThreadPast_s) {
            continue;
        }
        const bool lit = i < scene.rotations_done && glyph.time_s <= thread.song_s();
        const Ink ink{.color = lit ? palette::kGold : palette::kMist,
                      .alpha = (lit ? 1.0F : 0.65F) * thread.presence(time_s)};
        draw_petal(canvas, thread.at(time_s, Rail::Middle), 42, 20, ink);
    }
}

} // namespace

void draw_tail(Canvas& canvas, const GlyphScene& scene, const Glyph& glyph) {
    if (glyph.kind == GlyphKind::UpIn) {
        draw_air_bar(canvas, scene, glyph);
    }
    const bool left = state_of(scene, glyph) != CueState::Done;
    if (!left || !glyph.until_s || *glyph.until_s <= scene.thread->song_s() ||
        glyph.time_s >= scene.thread->end_s()) {
        return;
    }
    Ink ink = ink_of(scene, glyph);
    switch (glyph.kind) {
    case GlyphKind::Edge:
        draw_edge_tail(canvas, scene, glyph, ink);
        break;
    case GlyphKind::Pose:
        draw_pose_tails(canvas, scene, glyph, ink);
        break;
    case GlyphKind::Bend:
        draw_bend_tail(canvas, scene, glyph);
        break;
    case GlyphKind::Landing:
        if (scene.plan->cues[glyph.cue].release_us) {
            draw_run_out(canvas, scene, glyph, ink);
        } else {
            draw_bend_tail(canvas, scene, glyph);
        }
        break;
    case GlyphKind::SpinArms:
        draw_coil(canvas, scene, glyph, ink);
        break;
    case GlyphKind::Stroke:
    case GlyphKind::Step:
    case GlyphKind::UpIn:
    case GlyphKind::Open:
    case GlyphKind::SpinEnter:
    case GlyphKind::SpinChange:
    case GlyphKind::SpinLeave:
        break;
    }
}

} // namespace view
