#include "game/view/hud/dial.h"

#include "game/performance/calls.h"
#include "game/performance/song_time.h"
#include "game/view/hud/numbers.h"
#include "game/view/hud/rotation_ring.h"
#include "game/view/palette.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

constexpr double kTurn = 2 * physics::kPi;
constexpr double kCalled_s = 1.0; ///< how long the call's colour stays
constexpr float kRing_m = 0.62F;

bool turning(physics::Phase phase) {
    return phase == physics::Phase::Push || phase == physics::Phase::Flight;
}

struct Shown {
    double turned = 0;
    double asked = 4;
    int parts = 4; ///< the number's fractions: quarters, eighths
    int size = 64;
    Color first;
    Color last;
    float alpha = 1;
};

/// The ring at the hips and the number above the head.
void show(Canvas& canvas, const Camera& camera, const Anchors& anchors, const Shown& shown) {
    const auto hips = camera.project(anchors.hips);
    const auto head = camera.project(anchors.head_top);
    if (!hips || !head) {
        return;
    }
    draw_rotation_ring(canvas, {.centre = hips->at,
                                .radius = kRing_m * camera.scale_at(hips->depth_m),
                                .asked = shown.asked,
                                .turned = shown.turned,
                                .first = shown.first,
                                .last = shown.last,
                                .alpha = shown.alpha});
    constexpr float kAbove = 72;
    constexpr float kTopmost = 190; // below the programme line and what stands under it
    const Point at{head->at.x, std::max(kTopmost, head->at.y - kAbove)};
    canvas.sprite(Image::Soft, at, 110, 74, {.color = palette::kNight, .alpha = 0.6F * shown.alpha},
                  Blend::Alpha);
    draw_mixed_number(canvas, mixed_number(shown.turned, shown.parts), at, shown.size,
                      {.color = mix(shown.last, palette::kIvory, 0.8F), .alpha = shown.alpha},
                      {.color = shown.first, .alpha = shown.alpha});
}

} // namespace

Color Dial::call_color(const physics::FlightRecord& flight, double asked) const {
    if (flight.landing == physics::Landing::Fall) {
        return palette::kRose;
    }
    if (flight.landing != physics::Landing::Held) {
        return palette::kAmber;
    }
    const double turned = (flight.pre_rotation_rad + flight.rotation_rad) / kTurn;
    const auto sign = bands_ ? performance::rotation_sign(*bands_, (asked - turned) * 360)
                             : performance::RotationCall::Clean;
    switch (sign) {
    case performance::RotationCall::Clean:
        return palette::kMint;
    case performance::RotationCall::Quarter:
        return palette::kAmber;
    case performance::RotationCall::UnderRotated:
    case performance::RotationCall::Downgraded:
        break;
    }
    return palette::kRose;
}

void Dial::step(const performance::Performance& performance) {
    reserve_.step(performance);
    const double now_s = performance::to_seconds(performance.time_us());
    for (const physics::Event& event : performance.events()) {
        if (event.kind == physics::EventKind::PushStart) {
            rotations_done_ = 0;
            landed_.reset();
        } else if (event.kind == physics::EventKind::Rotation) {
            rotations_done_ = static_cast<int>(std::lround(event.value));
        }
        const bool down = event.kind == physics::EventKind::TouchDown;
        if (down || event.kind == physics::EventKind::Landed) {
            const physics::FlightRecord& flight = performance.skater().flight();
            const performance::PlannedJump* jump = jump_near(*plan_, now_s);
            const double asked = jump != nullptr ? program::nominal_revolutions(jump->code) : 1;
            landed_ = {.at_s = down || !landed_ ? now_s : landed_->at_s,
                       .turned = (flight.pre_rotation_rad + flight.rotation_rad) / kTurn,
                       .asked = asked,
                       .color = down ? palette::kIvory : call_color(flight, asked)};
        }
    }
}

void Dial::draw(Canvas& canvas, const Moment& moment, const Camera& camera,
                const Anchors& anchors) const {
    const double now_s = performance::to_seconds(moment.song_us);
    const performance::PlannedJump* jump = jump_near(*plan_, now_s);
    if (turning(moment.skater.phase)) {
        show(canvas, camera, anchors,
             {.turned = moment.skater.rotation_rad / kTurn,
              .asked = jump != nullptr ? program::nominal_revolutions(jump->code) : 1,
              .first = palette::kGold,
              .last = palette::kRose});
    } else if (landed_ && now_s - landed_->at_s < kCalled_s) {
        const auto age = static_cast<float>((now_s - landed_->at_s) / kCalled_s);
        show(canvas, camera, anchors,
             {.turned = landed_->turned,
              .asked = landed_->asked,
              .first = landed_->color,
              .last = landed_->color,
              .alpha = 1 - smooth_step(0.6F, 1, age)});
    } else if (const auto& reading = reserve_.reading()) {
        const bool enough = reading->revolutions >= reading->asked;
        const Color color = enough ? palette::kMint : palette::kCyan;
        show(canvas, camera, anchors,
             {.turned = reading->revolutions,
              .asked = reading->asked,
              .parts = 8,
              .size = 50,
              .first = color,
              .last = color,
              .alpha = 0.8F});
    }
}

} // namespace view
