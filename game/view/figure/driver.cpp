#include "game/view/figure/driver.h"

#include "game/performance/song_time.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace view {

namespace {

constexpr float kStep_s = 1.0F / performance::kStep_hz;

float wrapped(double angle_rad) {
    return static_cast<float>(std::remainder(angle_rad, 2 * std::numbers::pi));
}

/// The scene's turn of a direction of the physics: its z is across, towards the viewer.
float scene_deg(double angle_rad) {
    return static_cast<float>(angle_rad * 180 / std::numbers::pi + 90);
}

/// Moves a value towards another at most so far.
float towards(float value, float target, float most) {
    return value + std::clamp(target - value, -most, most);
}

/// Where a body faces: for one that gets up, where it will skate to.
double facing_rad(const physics::SkaterState& state) {
    return state.phase == physics::Phase::Rising ? state.heading_rad : state.yaw_rad;
}

/// Whether a pose follows another too fast for a movement: it is another one.
bool leaps(const Pose& before, const Pose& now) {
    constexpr float kMost_deg = 9; // a step; arms do 5 at their fastest
    const Pose by = now - before;
    const auto far = [](std::initializer_list<float> angles) {
        return std::any_of(angles.begin(), angles.end(),
                           [](float angle) { return std::abs(angle) > kMost_deg; });
    };
    return far({by.pelvis.forward, by.pelvis.side, by.pelvis.turn, by.spine.forward, by.spine.side,
                by.spine.turn, by.facing}) ||
           far({by.left_arm.around, by.left_arm.up, by.left_arm.elbow, by.right_arm.around,
                by.right_arm.up, by.right_arm.elbow}) ||
           far({by.left_leg.forward, by.left_leg.out, by.left_leg.knee, by.right_leg.forward,
                by.right_leg.out, by.right_leg.knee});
}

bool is_airborne(const physics::SkaterState& state) {
    return state.phase == physics::Phase::Flight;
}

} // namespace

void Driver::step(const performance::Performance& performance) {
    const Situation situation = look_at(performance);
    remember(performance, situation);
    follow(situation);
    shift_weight(situation.state);
    keep_place(situation.state);
    started_ = true;
}

void Driver::remember(const performance::Performance& performance, const Situation& situation) {
    const physics::SkaterState& state = situation.state;
    for (const physics::Event& event : performance.events()) {
        switch (event.kind) {
        case physics::EventKind::Stroke:
            memory_.stroke_s = event.time_s;
            memory_.stroke_gap_s = situation.to_next_stroke_s;
            ++memory_.strokes;
            break;
        case physics::EventKind::Step:
            memory_.step_s = event.time_s;
            ++memory_.steps;
            break;
        case physics::EventKind::TouchDown:
            memory_.touch_down_s = event.time_s;
            memory_.landed_s = event.time_s;
            break;
        case physics::EventKind::Landed:
            memory_.landed_s = event.time_s;
            break;
        case physics::EventKind::SpinEnd:
            memory_.spin_end_s = event.time_s;
            break;
        case physics::EventKind::Rise:
            memory_.rise_s = event.time_s;
            break;
        default:
            break;
        }
    }
    if (situation.jump) {
        memory_.jump = situation.jump->type;
    }
    // The knees follow the bend as a damped spring: straightening is no jump either.
    constexpr float kKneePace = 26; // 1/s
    const float wanted_m = state.phase == physics::Phase::Flight
                               ? 0
                               : static_cast<float>(-std::min(0.0, state.height_m));
    const float pull = kKneePace * kKneePace * (wanted_m - memory_.depth_m);
    depth_speed_ += (pull - 2 * kKneePace * depth_speed_) * kStep_s;
    memory_.depth_m += depth_speed_ * kStep_s;

    const double turned = started_ ? static_cast<double>(wrapped(state.yaw_rad - yaw_rad_)) : 0.0;
    const double against_radps = turned * performance::kStep_hz - state.turn_rate_radps;
    const bool glides = state.phase == physics::Phase::Glide;
    const float turning =
        glides ? smooth_step(2.5F, 11, static_cast<float>(std::abs(against_radps))) : 0;
    memory_.turning += (turning - memory_.turning) * 8 * kStep_s;
    memory_.lean_rad += (static_cast<float>(state.lean_rad) - memory_.lean_rad) * 6 * kStep_s;
}

void Driver::follow(const Situation& situation) {
    const Aim aim = aim_at(situation, memory_);
    if (!started_) {
        aim_ = aim;
        pose_ = aim.pose;
        return;
    }
    if (aim.motion != aim_.motion || aim.part != aim_.part || leaps(aim_.pose, aim.pose)) {
        settling_.disturb(pose_, aim.pose, speed_ * 0.6F);
    }
    aim_ = aim;
    settling_.step(kStep_s, aim.pace);
    const Pose next = aim.pose + settling_.offset();
    speed_ = (next - pose_) * (1 / kStep_s);
    pose_ = next;
}

void Driver::shift_weight(const physics::SkaterState& state) {
    const bool airborne = is_airborne(state);
    constexpr float kStepOver_s = 0.16F;
    constexpr float kTouch_s = 0.09F;
    const Foot carrying = foot_of(state);
    const bool quick = airborne || state.phase == physics::Phase::TurnOut;
    const float most = kStep_s / (quick ? kTouch_s : kStepOver_s);
    for (std::size_t i = 0; i < 2; ++i) {
        const float on_ice = i == index_of(carrying) ? 1 : saturate(pose_.both);
        const float wanted = airborne ? 0 : on_ice;
        weight_[i] = started_ ? towards(weight_[i], wanted, most) : wanted;
    }
}

void Driver::keep_place(const physics::SkaterState& state) {
    const double yaw = facing_rad(state);
    const double lean = state.lean_rad;
    if (started_) {
        // What the state leaps over is caught up with.
        constexpr float kLeap_rad = 0.30F; // 11 revolutions a second stay below
        const float turned = wrapped(yaw - yaw_rad_);
        if (std::abs(turned) > kLeap_rad) {
            yaw_settling_.disturb(yaw_settling_.offset() - turned, 0, 0);
        }
        constexpr float kTip_rad = 0.03F;
        const auto tipped = static_cast<float>(lean - lean_rad_);
        if (std::abs(tipped) > kTip_rad) {
            lean_settling_.disturb(lean_settling_.offset() - tipped, 0, 0);
        }
    }
    yaw_rad_ = yaw;
    lean_rad_ = lean;
    constexpr float kTurnPace = 11;
    yaw_settling_.step(kStep_s, kTurnPace);
    lean_settling_.step(kStep_s, kTurnPace);

    const bool airborne = is_airborne(state);
    const Foot carrying = foot_of(state);
    const bool lifts = started_ && (airborne != airborne_ || carrying != carrying_);
    airborne_ = airborne;
    carrying_ = carrying;
    Placement placed = placement(state);
    const Rotation root = about_y(placed.facing_deg);
    const auto in_body = [&root](Vec3 at) { return Vec3{dot(at, root.x), at.y, dot(at, root.z)}; };
    Vec3 wanted = in_body(hips_over_place(pose_, placed));
    const bool low = aim_.motion == Motion::Fallen || aim_.motion == Motion::Rising;
    constexpr float kLowest_m = 0.42F; // of a sit spin
    hips_lift_m_ = low ? 0 : std::max(0.0F, kLowest_m - wanted.y);
    wanted.y += hips_lift_m_;
    if (lifts) {
        hips_settling_.disturb(hips_, wanted, {});
    }
    constexpr float kAirPace = 30;
    constexpr float kIcePace = 16;
    hips_settling_.step(kStep_s, airborne ? kAirPace : kIcePace);
    hips_ = wanted + hips_settling_.offset();

    placed.hips_offset = root * hips_settling_.offset() + Vec3{0, hips_lift_m_, 0};
    placed.foot_offsets = {};
    const Skeleton skeleton = stand(pose_, placed);
    for (std::size_t i = 0; i < 2; ++i) {
        const Vec3 foot = in_body(skeleton.legs[i].blade() - placed.place);
        if (lifts) {
            feet_settling_[i].disturb(feet_[i], foot, {});
        }
        constexpr float kFootPace = 28;
        feet_settling_[i].step(kStep_s, kFootPace);
        feet_[i] = foot + feet_settling_[i].offset();
    }
}

Placement Driver::placement(const physics::SkaterState& state) const {
    Placement placed;
    placed.place = {static_cast<float>(state.position_m.x), 0,
                    static_cast<float>(-state.position_m.y)};
    placed.facing_deg = scene_deg(facing_rad(state) + static_cast<double>(yaw_settling_.offset()));
    placed.travel_deg = scene_deg(state.heading_rad);
    // On two feet, and while it whirls, a body leans less than its path asks for.
    const float upright = (1 - 0.6F * saturate(pose_.both)) * (1 - 0.6F * memory_.turning);
    placed.lean_rad = (static_cast<float>(state.lean_rad) + lean_settling_.offset()) * upright;
    placed.carrying = foot_of(state);
    placed.weight = weight_;
    placed.airborne = is_airborne(state);
    placed.height_m = static_cast<float>(state.height_m);
    const Rotation root = about_y(placed.facing_deg);
    placed.hips_offset = root * hips_settling_.offset() + Vec3{0, hips_lift_m_, 0};
    for (std::size_t i = 0; i < 2; ++i) {
        placed.foot_offsets[i] = root * feet_settling_[i].offset();
    }
    return placed;
}

} // namespace view
