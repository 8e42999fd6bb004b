#include "game/view/rink/path_ahead.h"

#include "game/view/palette.h"
#include "game/view/rink/ice_plane.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace view::rink {

namespace {

constexpr std::int64_t kFrozen_us = 500'000;
constexpr std::int64_t kShown_us = 1'600'000;

/// Those of a flight and a spin are met where the skater already is.
bool has_own_place(performance::CueKind kind) {
    using performance::CueKind;
    switch (kind) {
    case CueKind::Stroke:
    case CueKind::EdgeHold:
    case CueKind::Step:
    case CueKind::Pose:
    case CueKind::BendDown:
    case CueKind::TakeOff:
    case CueKind::LandingKnee:
    case CueKind::SpinEnter:
        return true;
    case CueKind::Squeeze:
    case CueKind::Open:
    case CueKind::SpinHold:
    case CueKind::SpinChange:
    case CueKind::SpinLeave:
    case CueKind::Rise:
        return false;
    }
    return false;
}

Color color_of(performance::ButtonSet buttons) {
    using performance::Button;
    if ((buttons & performance::set_of(Button::Lift)) != 0) {
        return palette::kLift;
    }
    if (buttons == performance::kBothSides) {
        return palette::kIvory;
    }
    return buttons == performance::set_of(Button::Left) ? palette::kLeft : palette::kRight;
}

double seconds(std::int64_t time_us) {
    return static_cast<double>(time_us) / 1e6;
}

} // namespace

void PathAhead::step(const performance::Performance& performance) {
    const std::vector<performance::Cue>& cues = performance.plan().cues;
    const std::int64_t now_us = performance.time_us();
    while (next_ < cues.size() &&
           (cues[next_].press_us <= now_us || !has_own_place(cues[next_].kind))) {
        ++next_;
        place_.reset();
    }
    if (next_ == cues.size() || cues[next_].press_us > now_us + kShown_us) {
        place_.reset();
        return;
    }
    if (!place_ || cues[next_].press_us > now_us + kFrozen_us) {
        place_ = on_ice(performance.steering().target_m(seconds(cues[next_].press_us)));
    }
}

void PathAhead::draw(Canvas& canvas, const Shot& shot, const performance::Performance& performance,
                     std::int64_t song_us) const {
    draw_dash(canvas, shot, performance, song_us);
    draw_next(canvas, shot, performance, song_us);
}

void PathAhead::draw_next(Canvas& canvas, const Shot& shot,
                          const performance::Performance& performance, std::int64_t song_us) const {
    if (!place_ || next_ >= performance.plan().cues.size()) {
        return;
    }
    const performance::Cue& cue = performance.plan().cues[next_];
    const auto left_s = static_cast<float>(seconds(cue.press_us - song_us));
    const float shown = smooth_step(1.6F, 1.0F, left_s) * smooth_step(-0.1F, 0.05F, left_s);
    const Color color = color_of(cue.buttons);
    const float near_now = smooth_step(0.7F, 0, left_s);
    IcePlane ice(canvas, shot.camera);
    // On the bright pool light alone is not seen: a dark bed under it.
    constexpr float kBed_m = 0.36F;
    const std::array<DiscRing, 4> bed{{{0, {.color = palette::kInk, .alpha = 0.4F * shown}},
                                       {0.5F, {.color = palette::kInk, .alpha = 0.36F * shown}},
                                       {0.8F, {.color = palette::kInk, .alpha = 0.14F * shown}},
                                       {1, {.color = palette::kInk, .alpha = 0}}}};
    ice.disc(*place_, kBed_m, bed, Blend::Alpha);
    const float size_m = 0.34F + 0.1F * near_now;
    ice.decal(Image::Glow, {.centre = *place_, .half_length_m = size_m, .half_width_m = size_m},
              {.color = color, .alpha = (0.35F + 0.5F * near_now) * shown}, Blend::Add);
    ice.ring(*place_, 0.2F, 0.026F, {.color = color, .alpha = (0.5F + 0.35F * near_now) * shown},
             Blend::Alpha);
}

void PathAhead::draw_dash(Canvas& canvas, const Shot& shot,
                          const performance::Performance& performance, std::int64_t song_us) {
    constexpr std::int64_t kStep_us = 40'000;
    constexpr std::int64_t kDash = 3; // steps on, and as many off
    constexpr float kFrom_s = 0.3F;
    constexpr float kTo_s = 5;
    constexpr float kMost = 0.3F;
    // Cut by song time, so that the dashes lie still.
    const std::int64_t first = song_us / kStep_us + 1;
    const auto last = first + static_cast<std::int64_t>(kTo_s * 1e6F) / kStep_us;
    IcePlane ice(canvas, shot.camera);
    std::vector<StripPoint> dash;
    std::optional<Vec3> before;
    for (std::int64_t step = first; step < last; ++step) {
        const Vec3 place = on_ice(performance.steering().target_m(seconds(step * kStep_us)));
        const Vec3 way = place - before.value_or(place);
        const float way_m = length(way);
        before = place;
        const bool on = step / kDash % 2 == 0;
        if (on && way_m > 0.004F) {
            const auto ahead_s = static_cast<float>(seconds(step * kStep_us - song_us));
            const float shown =
                smooth_step(kFrom_s, kFrom_s + 0.5F, ahead_s) * smooth_step(kTo_s, 2, ahead_s);
            dash.push_back({.at = place,
                            .across = Vec3{-way.z, 0, way.x} * (1 / way_m),
                            .width_m = 0.018F,
                            .ink = {.color = palette::kCyan, .alpha = kMost * shown}});
        } else {
            ice.strip(dash, Blend::Add);
            dash.clear();
        }
    }
    ice.strip(dash, Blend::Add);
}

} // namespace view::rink
