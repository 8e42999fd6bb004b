#include "game/view/figure/motion.h"

#include "game/view/figure/pose_table.h"

#include <cmath>
#include <numbers>

namespace view {

namespace {

constexpr double kHandDown_s = 0.75;
constexpr double kStepOut_s = 0.50;
constexpr double kRunOut_s = 1.6;

/// Who stands still turns to the long side that the audience is shown from.
float towards_audience_deg(const physics::SkaterState& state) {
    constexpr double kStill_mps = 0.5;
    if (state.speed_mps > kStill_mps) {
        return 0;
    }
    constexpr double kAskance_deg = 20;
    const double facing_deg = state.yaw_rad * 180 / std::numbers::pi + 90;
    return static_cast<float>(std::remainder(kAskance_deg - facing_deg, 360));
}

bool shows_hold(const Situation& situation) {
    if (!situation.hold) {
        return false;
    }
    constexpr double kGrace_s = 0.28; // a little late is not let go
    const NearHold& hold = *situation.hold;
    const bool coming = hold.to_press_s > -kGrace_s;
    return hold.held || coming;
}

Aim aim_of_misfortune(const Situation& situation, const Memory& memory) {
    const Foot foot = foot_of(situation.state);
    const bool hand = situation.flight.landing == physics::Landing::HandDown;
    Aim aim{.motion = hand ? Motion::HandDown : Motion::SteppingOut,
            .pose = pose_on(hand ? Posed::HandDown : Posed::SteppingOut, foot),
            .pace = 13};
    const double lasts_s = hand ? kHandDown_s : kStepOut_s;
    const auto since = static_cast<float>((situation.time_s - memory.landed_s) / lasts_s);
    aim.pose = mix(aim.pose, pose_on(Posed::Checked, foot), smooth_step(0.6F, 1, since) * 0.6F);
    return aim;
}

bool in_misfortune(const Situation& situation, const Memory& memory) {
    const double since_s = situation.time_s - memory.landed_s;
    switch (situation.flight.landing) {
    case physics::Landing::HandDown:
        return since_s < kHandDown_s;
    case physics::Landing::TwoFeet:
    case physics::Landing::StepOut:
        return since_s < kStepOut_s;
    case physics::Landing::Held:
    case physics::Landing::Fall:
        break;
    }
    return false;
}

Aim aim_on_ice(const Situation& situation, const Memory& memory) {
    const double now_s = situation.time_s;
    if (situation.jump && (situation.jump->to_bend_s < 0.35 || memory.depth_m > 0.02F) &&
        now_s - memory.touch_down_s > 0.35) {
        return aim_of_bend(situation, memory);
    }
    const bool stroked = memory.stroke_s > memory.landed_s && memory.stroke_s > memory.spin_end_s;
    if (now_s - memory.landed_s < kRunOut_s && !stroked && memory.step_s < memory.landed_s) {
        return aim_of_landing(situation, memory);
    }
    if (shows_hold(situation)) {
        return aim_of_hold(situation, memory);
    }
    if (situation.to_spin_s < 2.5 && situation.to_spin_s > -0.3) {
        return Aim{.motion = Motion::WindingUp,
                   .pose = pose_on(Posed::WindingUp, foot_of(situation.state)),
                   .pace = 7};
    }
    if (now_s - memory.spin_end_s < 0.8 && !stroked) {
        const Posed posed = situation.state.backward ? Posed::Checked : Posed::Gliding;
        return Aim{.motion = Motion::Leaving,
                   .pose = pose_on(posed, foot_of(situation.state)),
                   .pace = 10};
    }
    if (memory.stroke_s > memory.step_s && now_s - memory.stroke_s < 1.6) {
        return aim_of_strokes(situation, memory);
    }
    return aim_of_steps(situation, memory);
}

} // namespace

Aim aim_at(const Situation& situation, const Memory& memory) {
    const Foot foot = foot_of(situation.state);
    switch (situation.state.phase) {
    case physics::Phase::Push:
        return aim_of_leap(situation, memory);
    case physics::Phase::Flight:
        return aim_of_flight(situation, memory);
    case physics::Phase::TurnOut:
        return aim_of_landing(situation, memory);
    case physics::Phase::Spin:
        return aim_of_spin(situation, memory);
    case physics::Phase::Down:
        return Aim{.motion = Motion::Fallen, .pose = pose_on(Posed::Fallen, foot), .pace = 12};
    case physics::Phase::Rising: {
        const auto risen = static_cast<float>((situation.time_s - memory.rise_s) / 0.4);
        return Aim{.motion = Motion::Rising,
                   .pose = mix(pose_on(Posed::Kneeling, foot), pose_on(Posed::Gathered, foot),
                               smooth_step(0.3F, 1.2F, risen)),
                   .pace = 12};
    }
    case physics::Phase::Glide:
        break;
    }
    return in_misfortune(situation, memory) ? aim_of_misfortune(situation, memory)
                                            : aim_on_ice(situation, memory);
}

Aim aim_of_hold(const Situation& situation, const Memory& memory) {
    const NearHold& hold = *situation.hold;
    const Foot foot = foot_of(situation.state);
    Aim aim{.motion = Motion::Holding, .pace = 5.5F};
    switch (hold.kind) {
    case program::ElementKind::Spiral:
        aim.pose = pose_on(Posed::Spiral, foot);
        break;
    case program::ElementKind::InaBauer:
        aim.pose = pose(Posed::InaBauer);
        break;
    case program::ElementKind::SpreadEagle:
        aim.pose = pose(Posed::SpreadEagle);
        break;
    default:
        aim.pose = pose_on(hold.name == "listening" ? Posed::Listening : Posed::Ring, foot);
        if (hold.name != "listening") {
            // The raised hand is the one with the ring, whatever the feet do.
            aim.pose = dressed(aim.pose, pose(Posed::Ring), 1);
        }
        aim.pose.facing = towards_audience_deg(situation.state);
        break;
    }
    aim.part = static_cast<std::size_t>(hold.kind);
    const bool moves = hold.kind != program::ElementKind::Pose;
    if (moves) {
        // The position is left in time for the next push.
        const float leaving = smooth_step(0.42F, 0.02F, static_cast<float>(hold.to_end_s));
        aim.pose = mix(aim.pose, pose_on(Posed::Gathered, foot), 0.9F * leaving);
    }
    if (!hold.held) {
        // Before its time it is only prepared.
        const Aim before = aim_of_steps(situation, memory);
        const auto ready = static_cast<float>(-hold.to_press_s);
        aim.pose = mix(before.pose, aim.pose, mix(0.25F, 0.7F, smooth_step(-0.5F, 0, ready)));
    }
    return aim;
}

} // namespace view
