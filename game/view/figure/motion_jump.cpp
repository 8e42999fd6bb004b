#include "game/view/figure/motion.h"
#include "game/view/figure/pose_table.h"

#include <algorithm>

namespace view {

namespace {

using program::JumpType;

Posed entry_of(JumpType type) {
    switch (type) {
    case JumpType::ToeLoop:
        return Posed::EntryToeLoop;
    case JumpType::Salchow:
        return Posed::EntrySalchow;
    case JumpType::Loop:
    case JumpType::Euler:
        return Posed::EntryLoop;
    case JumpType::Flip:
    case JumpType::Lutz:
        return Posed::EntryLutz;
    case JumpType::Axel:
        return Posed::EntryAxel;
    }
    return Posed::EntryLoop;
}

Posed leap_of(JumpType type) {
    switch (type) {
    case JumpType::ToeLoop:
        return Posed::LeapToeLoop;
    case JumpType::Flip:
    case JumpType::Lutz:
        return Posed::LeapToe;
    case JumpType::Axel:
    case JumpType::Salchow:
        return Posed::LeapAxel;
    case JumpType::Loop:
    case JumpType::Euler:
        return Posed::LeapEdge;
    }
    return Posed::LeapEdge;
}

/// Arms open, 1, or as tight as they get, 0.
float openness(double inertia) {
    constexpr float kTightest = 0.85F;
    constexpr float kOpen = 2.7F;
    return smooth_step(kTightest, kOpen, static_cast<float>(inertia));
}

} // namespace

Aim aim_of_bend(const Situation& situation, const Memory& memory) {
    const Foot foot = foot_of(situation.state);
    Aim aim{.motion = Motion::Bending, .pace = 8};
    const JumpType type = situation.jump->type;
    aim.part = static_cast<std::size_t>(type);
    aim.pose = bent(pose_on(entry_of(type), foot), foot, memory.depth_m);
    return aim;
}

Aim aim_of_leap(const Situation& situation, const Memory& memory) {
    const Foot foot = foot_of(situation.state);
    const double whole_mps = std::max(0.1, situation.flight.take_off_mps);
    const auto done = saturate(static_cast<float>(situation.state.climb_mps / whole_mps));
    const Pose entry = pose_on(entry_of(memory.jump), foot);
    const Pose leap = pose_on(leap_of(memory.jump), foot);
    const Pose pose = mix(entry, leap, smooth_step(0.05F, 1, done));
    return Aim{.motion = Motion::Leaping,
               .pose = bent(pose, foot, static_cast<float>(-situation.state.height_m)),
               .pace = 16};
}

Aim aim_of_flight(const Situation& situation, const Memory&) {
    const double left_s = situation.flight.touch_down_s - situation.time_s;
    const float open = openness(situation.state.inertia);
    const float reaching = smooth_step(0.17F, 0.01F, static_cast<float>(left_s));
    const Foot lands = Foot::Right;
    const Pose tight = pose_on(Posed::AirTight, lands);
    const Pose wide =
        mix(pose_on(Posed::AirOpen, lands), pose_on(Posed::AirReach, lands), reaching);
    Pose pose = mix(tight, wide, open);
    // The legs reach for the ice whatever the arms do.
    const Pose reach = pose_on(Posed::AirReach, lands);
    const Pose legs = mix(pose, reach, reaching);
    pose.left_leg = legs.left_leg;
    pose.right_leg = legs.right_leg;
    pose.pelvis = legs.pelvis;
    return Aim{.motion = Motion::Flying, .pose = pose, .pace = 18};
}

Aim aim_of_landing(const Situation& situation, const Memory& memory) {
    const Foot foot = foot_of(situation.state);
    const auto since_s = static_cast<float>(situation.time_s - memory.touch_down_s);
    // The blow is taken up by the knee, whatever the bend does afterwards.
    const float blow = saturate(since_s / 0.13F) * (1 - smooth_step(0.13F, 0.60F, since_s));
    constexpr float kBlow_m = 0.07F;
    constexpr float kBendShare = 0.45F; // the run-out is held on a soft knee, not in a squat
    const Pose pose = mix(pose_on(Posed::Landing, foot), pose_on(Posed::Checked, foot),
                          smooth_step(0.10F, 0.60F, since_s));
    return Aim{.motion = Motion::Landing,
               .pose = bent(pose, foot, kBlow_m * blow + memory.depth_m * kBendShare),
               .pace = 14};
}

} // namespace view
