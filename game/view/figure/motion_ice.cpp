#include "game/view/figure/motion.h"
#include "game/view/figure/pose_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace view {

namespace {

/// A pose that a movement goes through at a time.
struct Key {
    float at_s = 0;
    Pose pose;
};

template <std::size_t N>
Pose along(const std::array<Key, N>& keys, float at_s) {
    for (std::size_t i = 1; i < N; ++i) {
        if (at_s < keys[i].at_s) {
            return mix(keys[i - 1].pose, keys[i].pose,
                       smooth_step(keys[i - 1].at_s, keys[i].at_s, at_s));
        }
    }
    return keys.back().pose;
}

/// How much of a crossover a stroke on this curve is, 0..1.
float crossing(const Memory& memory) {
    return smooth_step(0.10F, 0.24F, std::abs(memory.lean_rad));
}

/// Somebody who stands breathes.
Pose breathing(Pose pose, double time_s) {
    const auto breath = static_cast<float>(std::sin(time_s * 1.9));
    pose.spine.forward -= 1.6F * breath;
    pose.head.forward += 0.8F * breath;
    pose.left_arm.up += 1.2F * breath;
    pose.right_arm.up += 1.2F * breath;
    return pose;
}

} // namespace

Aim aim_of_strokes(const Situation& situation, const Memory& memory) {
    const Foot foot = foot_of(situation.state);
    const bool backward = situation.state.backward;
    const float cross = crossing(memory);
    const bool curves_left = memory.lean_rad > 0;
    // On the curve's outer foot the other one passes under it.
    const bool over = (foot == Foot::Right) == curves_left;
    const Pose gathered = pose_on(Posed::Gathered, foot);
    const Posed push = backward ? Posed::BackPushing : Posed::Pushing;
    const Posed off = backward ? Posed::BackGliding : Posed::PushedOff;
    const Posed curved = over ? Posed::CrossOver : Posed::CrossPush;
    const float share = backward ? cross * 0.4F : cross;
    const Pose pushing = mix(pose_on(push, foot), pose_on(curved, foot), share);
    const Pose pushed = mix(pose_on(off, foot), pose_on(curved, foot), share * 0.8F);
    const Pose gliding =
        mix(pose_on(backward ? Posed::BackGliding : Posed::Gliding, foot), pushed, share * 0.5F);

    const auto gap_s = static_cast<float>(std::clamp(memory.stroke_gap_s, 0.36, 1.6));
    const bool last = gap_s > 1.1F;
    const float push_s = std::min(0.15F, gap_s * 0.28F);
    const float back_s = std::max(gap_s - 0.02F, push_s + 0.22F);
    const float long_s = std::max(push_s + 0.10F, std::min(0.36F, gap_s * 0.55F));
    const std::array<Key, 4> keys{{{0, gathered},
                                   {push_s, pushing},
                                   {long_s, pushed},
                                   {last ? long_s + 0.5F : back_s, last ? gliding : gathered}}};
    const auto since_s = static_cast<float>(situation.time_s - memory.stroke_s);
    return Aim{.motion = Motion::Stroking,
               .part = memory.strokes,
               .pose = along(keys, since_s),
               .pace = 15};
}

Aim aim_of_steps(const Situation& situation, const Memory& memory) {
    const Foot foot = foot_of(situation.state);
    const auto speed = static_cast<float>(situation.state.speed_mps);
    constexpr float kStill_mps = 0.55F;
    if (speed < kStill_mps || situation.kind == program::ElementKind::Rest) {
        return Aim{.motion = Motion::Standing,
                   .pose = breathing(pose_on(Posed::Standing, foot), situation.time_s),
                   .pace = 5};
    }
    const bool edge = situation.kind == program::ElementKind::Edge || situation.in_sequence;
    Posed posed = edge ? Posed::DeepEdge : Posed::Gliding;
    if (situation.state.backward) {
        posed = Posed::BackGliding;
    }
    Aim aim{.motion = edge ? Motion::Edge : Motion::Gliding,
            .part = memory.steps,
            .pose = pose_on(posed, foot),
            .pace = 10};
    if (situation.in_sequence) {
        aim.motion = Motion::Stepping;
        aim.part = situation.cues_passed;
        const Pose& shown = flourish(situation.cues_passed * 5 / 2);
        aim.pose = dressed(aim.pose, shown, 0.8F);
        aim.pace = 8;
    }
    // In a turn the arms come closer and the knee rises; after it the knee gives.
    const Pose close = pose_on(Posed::Upright, foot);
    Pose turning = mix(aim.pose, close, 0.75F);
    turning.pelvis = mix(aim.pose, close, 0.5F).pelvis;
    aim.pose = mix(aim.pose, turning, memory.turning);
    const auto since_s = static_cast<float>(situation.time_s - memory.step_s);
    const float give_m =
        0.06F * smooth_step(0.12F, 0.30F, since_s) * (1 - smooth_step(0.35F, 0.75F, since_s));
    aim.pose = bent(aim.pose, foot, give_m);
    return aim;
}

Aim aim_of_spin(const Situation& situation, const Memory&) {
    const Foot foot = foot_of(situation.state);
    const NearSpin spin = situation.spin.value_or(NearSpin{});
    Posed open = Posed::Upright;
    Posed drawn_in = Posed::Scratch;
    switch (spin.position) {
    case program::SpinPosition::Camel:
        open = Posed::Camel;
        drawn_in = Posed::CamelIn;
        break;
    case program::SpinPosition::Sit:
        open = Posed::Sit;
        drawn_in = Posed::SitIn;
        break;
    case program::SpinPosition::Layback:
        open = Posed::Layback;
        drawn_in = Posed::LaybackIn;
        break;
    case program::SpinPosition::Upright:
        break;
    }
    return Aim{.motion = Motion::Spinning,
               .part = spin.index,
               .pose = mix(pose_on(drawn_in, foot), pose_on(open, foot), spin.open_share),
               .pace = 8};
}

} // namespace view
