#include "game/view/hud/thread_painter.h"

#include "game/performance/song_time.h"
#include "game/view/hud/glyph.h"
#include "game/view/hud/glyph_shapes.h"
#include "game/view/palette.h"

#include <array>
#include <cmath>
#include <vector>

namespace view {

namespace {

constexpr double kStep_s = 1.0 / 12;
constexpr double kBehind_s = 0.26; ///< how far the strip reaches back beyond the ring

template <typename Of>
void draw_along(Canvas& canvas, const Thread& thread, Of point_at) {
    std::vector<StrokePoint> points;
    for (double ahead_s = -kBehind_s; ahead_s <= kThreadShown_s + kStep_s / 2; ahead_s += kStep_s) {
        points.push_back(point_at(thread.song_s() + ahead_s));
    }
    canvas.stroke(points);
}

float edge_fade(const Thread& thread, double time_s) {
    const auto behind = static_cast<float>((time_s - thread.song_s()) / kBehind_s);
    return behind < 0 ? smooth_step(-1, -0.1F, behind) : thread.presence(time_s);
}

void draw_strip(Canvas& canvas, const Thread& thread) {
    // The names stand below the rails, so the strip reaches further down than up.
    constexpr float kTall = 158;
    constexpr float kMiddle = 0.26F;
    // Bluer by a breath to the right: level parts of one colour would be filled with gaps between
    // them by a software renderer.
    constexpr Color kFar = hex(0x0a0c3c);
    std::vector<StrokePoint> points;
    constexpr int kParts = 14;
    for (int i = 0; i <= kParts; ++i) {
        const float share = static_cast<float>(i) / kParts;
        const double time_s =
            thread.song_s() - kBehind_s + (kBehind_s + kThreadShown_s) * static_cast<double>(share);
        const auto behind = static_cast<float>((thread.song_s() - time_s) / kBehind_s);
        points.push_back({.at = thread.at(time_s, kMiddle),
                          .width = kTall * (1 - 0.35F * smooth_step(0, 1, behind)),
                          .ink = {.color = mix(kStripInk.color, kFar, share),
                                  .alpha = kStripInk.alpha * edge_fade(thread, time_s)}});
    }
    canvas.stroke(points, {.feather = 26});
}

void draw_rails(Canvas& canvas, const Thread& thread) {
    constexpr std::array<Color, 3> kColors{palette::kLeft, palette::kLift, palette::kRight};
    for (std::size_t i = 0; i < kColors.size(); ++i) {
        const float across = static_cast<float>(i) - 1;
        draw_along(canvas, thread, [&](double time_s) {
            return StrokePoint{.at = thread.at(time_s, across),
                               .width = 1.5F,
                               .ink = {.color = mix(kColors[i], palette::kMist, 0.6F),
                                       .alpha = 0.34F * edge_fade(thread, time_s)}};
        });
    }
}

void draw_beats(Canvas& canvas, const performance::Plan& plan, const Thread& thread) {
    const beat::TempoMap& tempo = plan.program.tempo;
    const double last_s = std::min(thread.end_s(), performance::to_seconds(plan.end_us));
    auto number = static_cast<std::int64_t>(std::ceil(tempo.beats_at_seconds(thread.song_s())));
    for (;; ++number) {
        const beat::Beats beats(number);
        const double time_s = tempo.seconds_at(beats);
        if (time_s > last_s) {
            break;
        }
        const bool bar = tempo.is_downbeat(beats);
        const float half = bar ? 1.55F : 0.34F;
        const Ink ink{.color = palette::kMist,
                      .alpha = (bar ? 0.62F : 0.5F) * thread.presence(time_s)};
        canvas.line(thread.at(time_s, -half), thread.at(time_s, half), bar ? 2.0F : 1.8F, ink);
    }
}

/// A breath: two soft brackets that open and close, and nothing between them.
void draw_rests(Canvas& canvas, const performance::Plan& plan, const Thread& thread) {
    for (const performance::PlannedElement& element : plan.elements) {
        const double from_s = performance::to_seconds(element.start_us);
        const double to_s = performance::to_seconds(element.end_us);
        const bool rest = plan.program.rows[element.row].element.kind == program::ElementKind::Rest;
        if (!rest || to_s < thread.song_s() || from_s > thread.end_s()) {
            continue;
        }
        const auto bracket = [&](double time_s, float opening) {
            const Ink ink{.color = palette::kMist, .alpha = 0.75F * thread.presence(time_s)};
            std::vector<StrokePoint> points;
            constexpr int kSteps = 14;
            for (int i = 0; i <= kSteps; ++i) {
                const float across = 2.4F * static_cast<float>(i) / kSteps - 1.2F;
                Point at = thread.at(time_s, across);
                at.x += opening * 16 * across * across;
                const float wide = 1 - std::abs(across) / 1.25F;
                points.push_back({.at = at, .width = 1 + 4 * wide, .ink = ink});
            }
            canvas.stroke(points);
        };
        if (from_s >= thread.song_s()) {
            bracket(from_s, 1);
        }
        bracket(to_s - 0.16, -1);
    }
}

} // namespace

void draw_thread(Canvas& canvas, const performance::Plan& plan, const Thread& thread) {
    draw_strip(canvas, thread);
    draw_rails(canvas, thread);
    draw_beats(canvas, plan, thread);
    draw_rests(canvas, plan, thread);
}

void draw_now_ring(Canvas& canvas, const performance::Plan& plan, const Thread& thread) {
    const double beats = plan.program.tempo.beats_at_seconds(thread.song_s());
    const auto since = static_cast<float>(beats - std::floor(beats));
    const float pulse = std::exp(-4 * since);
    const Point now = thread.now();
    canvas.circle(now, kNowRing, 7, {.color = kShadeInk.color, .alpha = 0.5F});
    canvas.circle(now, kNowRing, 2.8F, {.color = palette::kGold, .alpha = 0.92F});
    canvas.circle(now, kNowRing + 9 + 5 * pulse, 1.6F,
                  {.color = palette::kGold, .alpha = 0.18F + 0.5F * pulse});
    // The line on which a glyph is due, open in the middle where the blade is.
    for (const float side : {-1.0F, 1.0F}) {
        canvas.line({now.x, now.y + side * kRailGap * 0.55F}, {now.x, now.y + side * kNowRing}, 2,
                    {.color = palette::kIvory, .alpha = 0.55F});
    }
}

void draw_rise(Canvas& canvas, const Thread& thread, double due_s) {
    if (due_s < thread.song_s() - kThreadPast_s || due_s > thread.end_s()) {
        return;
    }
    const Point at = thread.at(due_s, Rail::Middle);
    const float presence = thread.presence(due_s);
    canvas.disc(at, 34, {.color = kShadeInk.color, .alpha = kShadeInk.alpha * presence},
                {.feather = 10});
    const Color lift = color_of(GlyphKind::Bend, performance::set_of(performance::Button::Lift));
    draw_hollow_triangle_up(canvas, at, 46, 5, {.color = lift, .alpha = presence});
    const Point under = thread.at(due_s, Rail::Right);
    canvas.text({.font = Font::Bold, .size = 17, .tracking = 1}, "Up", {under.x, under.y + 19},
                {.color = palette::kIvory, .alpha = presence}, Align::Centre);
}

} // namespace view
