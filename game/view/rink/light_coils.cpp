#include "game/view/rink/light_coils.h"

#include "game/view/palette.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace view::rink {

namespace {

/// A line of light round an axis: where it ends and how far it has come round.
struct Coil {
    Vec3 axis; ///< foot of the axis, on the height at which the line begins
    float radius_m = 0.6F;
    float waist_m = 0.1F; ///< how much narrower it is half way
    float end_rad = 0;    ///< angle of its end, counter-clockwise from +x
    float turned_rad = 0; ///< from its start to its end; negative is clockwise
    float climb_m = 0;    ///< of the whole line
    float width = 2.4F;   ///< at its end, units
    float strength = 1;
    Color start;
    Color end;
};

void draw_coil(Canvas& canvas, const Shot& shot, const Coil& coil, CoilHalf half) {
    constexpr float kStep_rad = 0.1F;
    const int steps = std::max(2, static_cast<int>(std::abs(coil.turned_rad) / kStep_rad));
    std::vector<StrokePoint> run;
    const StrokeStyle style{.blend = Blend::Add, .feather = 1.6F};
    for (int i = 0; i <= steps; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(steps);
        const float angle = coil.end_rad - coil.turned_rad * (1 - share);
        const float radius_m = coil.radius_m - coil.waist_m * std::sin(kPi * share);
        const Vec3 out{std::cos(angle), 0, -std::sin(angle)};
        const auto seen =
            shot.camera.project(coil.axis + out * radius_m + Vec3{0, coil.climb_m * share, 0});
        const bool in_front = out.z > 0;
        if (!seen || in_front != (half == CoilHalf::InFront)) {
            canvas.stroke(run, style);
            run.clear();
            continue;
        }
        const float light = (in_front ? 0.95F : 0.4F) * (0.12F + 0.88F * share * share);
        const Color color = mix(coil.start, coil.end, share);
        run.push_back({.at = seen->at,
                       .width = 1 + coil.width * share * share,
                       .ink = {.color = mix(color, palette::kIvory, share * share * 0.6F),
                               .alpha = light * coil.strength}});
        if (i == steps) {
            canvas.sprite(Image::Star, seen->at, 15, 15,
                          {.color = palette::kIvory, .alpha = 0.8F * coil.strength}, Blend::Add);
        }
    }
    canvas.stroke(run, style);
}

void draw_jump(Canvas& canvas, const Shot& shot, const Moment& moment, const Figure& figure,
               CoilHalf half) {
    constexpr float kCoil_m = 0.4F;  // climb of one
    constexpr float kFades_s = 0.5F; // after the landing
    const physics::FlightRecord& flight = moment.performance->skater().flight();
    const bool flying = moment.skater.phase == physics::Phase::Flight;
    const auto now_s = static_cast<double>(moment.song_us) / 1e6;
    const auto since_s = static_cast<float>(now_s - flight.touch_down_s);
    const bool over = !flying && flight.touch_down_s > 0 && since_s >= 0 && since_s < kFades_s;
    if (!flying && !over) {
        return;
    }
    const auto turned =
        static_cast<float>(flying ? std::abs(moment.skater.rotation_rad)
                                  : std::abs(flight.rotation_rad + flight.pre_rotation_rad));
    if (turned < 0.3F) {
        return;
    }
    const float sense = moment.skater.momentum < 0 || flight.momentum < 0 ? -1.0F : 1.0F;
    const float turns = turned / (2 * kPi);
    const float gone = over ? since_s / kFades_s : 0;
    const Vec3 hips = figure.hips();
    const float feet_m = std::max(0.0F, std::min(figure.left_foot().y, figure.right_foot().y));
    const Color end = mix(palette::kGold, palette::kRose, saturate(turns / 4));
    draw_coil(canvas, shot,
              {.axis = {hips.x, feet_m * (1 - gone) + 0.02F, hips.z},
               .radius_m = 0.6F + 0.35F * gone,
               .end_rad = static_cast<float>(moment.skater.yaw_rad),
               .turned_rad = sense * turned,
               .climb_m = kCoil_m * turns,
               .strength = smooth_step(0.3F, 1.5F, turned) * (1 - gone) * (1 - gone),
               .start = palette::kGold,
               .end = end},
              half);
}

void draw_hand(Canvas& canvas, const Shot& shot, const Moment& moment, const Figure& figure,
               Vec3 hand, CoilHalf half) {
    constexpr float kTrail_s = 0.13F;
    constexpr float kLeast_radps = 6;
    const auto rate_radps = static_cast<float>(moment.skater.yaw_rate_radps);
    const Vec3 off = hand - figure.hips();
    const float radius_m = std::sqrt(off.x * off.x + off.z * off.z);
    if (std::abs(rate_radps) < kLeast_radps || radius_m < 0.05F) {
        return;
    }
    draw_coil(canvas, shot,
              {.axis = {figure.hips().x, hand.y, figure.hips().z},
               .radius_m = radius_m,
               .waist_m = 0,
               .end_rad = std::atan2(-off.z, off.x),
               .turned_rad = std::clamp(rate_radps * kTrail_s, -4.6F, 4.6F),
               .width = 3,
               .strength = 0.8F * smooth_step(kLeast_radps, 14, std::abs(rate_radps)),
               .start = palette::kRose,
               .end = palette::kGold},
              half);
}

} // namespace

void draw_light_coils(Canvas& canvas, const Shot& shot, const Moment& moment, const Figure& figure,
                      CoilHalf half) {
    if (moment.performance == nullptr) {
        return;
    }
    draw_jump(canvas, shot, moment, figure, half);
    if (moment.skater.phase == physics::Phase::Spin) {
        draw_hand(canvas, shot, moment, figure, figure.left_hand(), half);
        draw_hand(canvas, shot, moment, figure, figure.right_hand(), half);
    }
}

} // namespace view::rink
