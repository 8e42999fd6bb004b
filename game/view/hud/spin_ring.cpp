#include "game/view/hud/spin_ring.h"

#include "game/performance/song_time.h"
#include "game/view/palette.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace view {

namespace {

using performance::CueKind;
using performance::PlannedElement;

constexpr float kRadius_m = 1.22F;
constexpr double kGone_s = 0.8; ///< after the spin the ring fades

/// A part of a circle on the ice, angles in shares of the whole.
void draw_on_ice(Canvas& canvas, const Camera& camera, Vec3 place, float from, float to,
                 float width_m, Ink ink) {
    std::vector<StrokePoint> points;
    constexpr int kSteps = 6;
    for (int i = 0; i <= kSteps; ++i) {
        const float angle = 2 * kPi * mix(from, to, static_cast<float>(i) / kSteps) - kPi / 2;
        const auto seen = camera.project(
            place + Vec3{std::sin(angle) * kRadius_m, 0, std::cos(angle) * kRadius_m});
        if (!seen) {
            return;
        }
        // Lying flat, a band is thin before and behind the skater, full at his sides.
        const float lying = mix(0.35F, 1.0F, std::abs(std::sin(angle)));
        points.push_back({.at = seen->at,
                          .width = width_m * camera.scale_at(seen->depth_m) * lying,
                          .ink = ink});
    }
    canvas.stroke(points);
}

} // namespace

bool SpinRing::in_step(const performance::Performance& performance,
                       const PlannedElement& spin) const {
    const std::int64_t now_us = performance.time_us();
    const auto position = std::find_if(
        spin.positions.begin(), spin.positions.end(),
        [&](const performance::PlannedSpinPosition& one) { return now_us < one.to_us; });
    const bool held = std::any_of(spin.cues.begin(), spin.cues.end(), [&](std::size_t cue) {
        const performance::Cue& one = plan_->cues[cue];
        const bool lasts = one.press_us <= now_us && now_us < one.release_us.value_or(0);
        return one.kind == CueKind::SpinHold && lasts &&
               (performance.judge().held(cue) || plan_->assist.plays(CueKind::SpinHold));
    });
    if (position == spin.positions.end() || !held) {
        return false;
    }
    const double rps = performance.skater().state().yaw_rate_radps / (2 * physics::kPi);
    return std::abs(rps / position->target_rps - 1) <= plan_->assist.spin_lock;
}

void SpinRing::step(const performance::Performance& performance) {
    const double now_s = performance::to_seconds(performance.time_us());
    const bool spinning = performance.skater().state().phase == physics::Phase::Spin;
    if (spinning && !spinning_) {
        const auto& elements = plan_->elements;
        const auto begun =
            std::find_if(elements.rbegin(), elements.rend(), [&](const PlannedElement& one) {
                return !one.positions.empty() && one.start_us <= performance.time_us();
            });
        element_.reset();
        if (begun != elements.rend()) {
            element_ = static_cast<std::size_t>(elements.rend() - begun) - 1;
            planned_s_ = 0;
            for (const std::size_t cue : begun->cues) {
                const performance::Cue& one = plan_->cues[cue];
                if (one.kind == CueKind::SpinHold) {
                    planned_s_ += performance::to_seconds(*one.release_us - one.press_us);
                }
            }
        }
        filled_ = 0;
    }
    if (!spinning && spinning_) {
        ended_s_ = now_s;
    }
    spinning_ = spinning;
    locked_ = spinning && element_ && in_step(performance, plan_->elements[*element_]);
    if (locked_) {
        // The arms need a moment to be in and the rate to settle; that much is given.
        constexpr double kShare = 0.8;
        constexpr double kSegmentsNow = kSegments;
        filled_ = std::min(kSegmentsNow,
                           filled_ + kSegmentsNow / (kShare * planned_s_) / performance::kStep_hz);
    }
}

void SpinRing::draw(Canvas& canvas, const Camera& camera, Vec3 place, double song_s) const {
    const auto since = static_cast<float>((song_s - ended_s_) / kGone_s);
    const float alpha = spinning_ ? 1 : 1 - saturate(since);
    if (alpha <= 0) {
        return;
    }
    constexpr float kGap = 0.006F;
    for (int i = 0; i < kSegments; ++i) {
        const float from = static_cast<float>(i) / kSegments + kGap;
        const float to = static_cast<float>(i + 1) / kSegments - kGap;
        const float share = saturate(static_cast<float>(filled_) - static_cast<float>(i));
        draw_on_ice(canvas, camera, place, from, to, 0.10F, {hex(0x1a1226), 0.5F * alpha});
        draw_on_ice(canvas, camera, place, from, to, 0.018F, {palette::kMist, 0.7F * alpha});
        if (share > 0) {
            const Color color =
                mix(palette::kGold, palette::kRose, static_cast<float>(i) / kSegments);
            draw_on_ice(canvas, camera, place, from, mix(from, to, share),
                        locked_ ? 0.062F : 0.045F,
                        {mix(color, palette::kIvory, locked_ ? 0.2F : 0.0F), alpha});
        }
    }
}

} // namespace view
