#include "game/view/rink/camera_director.h"

#include "game/performance/song_time.h"

#include <algorithm>
#include <cmath>

namespace view::rink {

namespace {

constexpr float kStep_s = 1.0F / performance::kStep_hz;
constexpr float kFocal = 1766;
/// How tightly the camera keeps up, rad/s: along the rink, and in depth, where less is calmer.
constexpr float kAlong = 5.5F;
constexpr float kDepth = 4;
constexpr float kQuick = 11; ///< for sinking into a jump
constexpr float kCalm = 3.2F;
/// Of the way between skater and landing place: held here, both stay in the picture.
constexpr float kTowardsLanding = 0.5F;

const performance::PlannedElement* held_element(const performance::Performance& performance) {
    using program::ElementKind;
    const performance::Plan& plan = performance.plan();
    for (const performance::PlannedElement& element : plan.elements) {
        const ElementKind kind = plan.program.rows[element.row].element.kind;
        const bool held = kind == ElementKind::Pose || kind == ElementKind::Spiral ||
                          kind == ElementKind::SpreadEagle || kind == ElementKind::InaBauer;
        if (held && performance.time_us() >= element.start_us &&
            performance.time_us() < element.end_us) {
            return &element;
        }
    }
    return nullptr;
}

/// Whether a jump's release is so near that the camera should begin to sink.
bool jump_is_near(const performance::Performance& performance) {
    constexpr std::int64_t kAhead_us = 140'000;
    const physics::SkaterState& state = performance.skater().state();
    if (state.knee < 0.05) {
        return false;
    }
    const auto near_release = [&](const performance::PlannedJump& jump) {
        const std::int64_t left_us = jump.up_us - performance.time_us();
        return left_us >= 0 && left_us < kAhead_us;
    };
    const auto& elements = performance.plan().elements;
    return std::any_of(elements.begin(), elements.end(), [&](const auto& element) {
        return std::any_of(element.jumps.begin(), element.jumps.end(), near_release);
    });
}

/// Outside the ends the boards would stand between camera and skater: the last metre goes slower
/// and slower.
float kept_inside(float along_m) {
    constexpr float kFree_m = 28.5F;
    constexpr float kRest_m = 1.1F;
    const float over_m = std::max(0.0F, std::abs(along_m) - kFree_m);
    const float kept_m =
        std::min(std::abs(along_m), kFree_m) + kRest_m * (1 - std::exp(-over_m / kRest_m));
    return std::copysign(kept_m, along_m);
}

} // namespace

Framing framing_of(ShotKind kind) {
    switch (kind) {
    case ShotKind::Opening:
        return {.place = 0.40F, .distance_m = 9.2F, .height_m = 2.6F, .pitch_deg = 7.6F};
    case ShotKind::Glide:
        return {.place = 0.345F, .distance_m = 7.2F, .height_m = 2.25F, .pitch_deg = 8.2F};
    case ShotKind::Jump:
        return {.place = 0.40F, .distance_m = 7.1F, .height_m = 1.55F, .pitch_deg = 2.4F};
    case ShotKind::Landing:
        return {.place = 0.37F, .distance_m = 7.0F, .height_m = 2.0F, .pitch_deg = 6.8F};
    case ShotKind::Spin:
        return {.place = 0.395F, .distance_m = 6.7F, .height_m = 1.95F, .pitch_deg = 6.6F};
    case ShotKind::Pose:
        return {.place = 0.37F, .distance_m = 6.9F, .height_m = 2.0F, .pitch_deg = 6.8F};
    case ShotKind::Fall:
        return {.place = 0.38F, .distance_m = 6.6F, .height_m = 2.1F, .pitch_deg = 9};
    case ShotKind::Final:
        return {.place = 0.44F, .distance_m = 6.3F, .height_m = 1.75F, .pitch_deg = 5.2F};
    }
    return {};
}

ShotKind shot_of(const performance::Performance& performance) {
    using physics::Phase;
    switch (performance.skater().state().phase) {
    case Phase::Push:
    case Phase::Flight:
        return ShotKind::Jump;
    case Phase::TurnOut:
        return ShotKind::Landing;
    case Phase::Spin:
        return ShotKind::Spin;
    case Phase::Down:
    case Phase::Rising:
        return ShotKind::Fall;
    case Phase::Glide:
        break;
    }
    if (jump_is_near(performance)) {
        return ShotKind::Jump;
    }
    const performance::PlannedElement* held = held_element(performance);
    const auto& elements = performance.plan().elements;
    if (held == nullptr) {
        return performance.time_us() >= performance.plan().end_us ? ShotKind::Final
                                                                  : ShotKind::Glide;
    }
    if (held == &elements.front()) {
        constexpr std::int64_t kLeaves_us = 1'200'000; // before the end of the pose
        return performance.time_us() + kLeaves_us < held->end_us ? ShotKind::Opening
                                                                 : ShotKind::Glide;
    }
    return held == &elements.back() ? ShotKind::Final : ShotKind::Pose;
}

CameraDirector::CameraDirector(const performance::Plan& plan) {
    cut_to(on_ice(plan.drawing.at(0).position_m), framing_of(ShotKind::Opening));
}

void CameraDirector::cut_to(Vec3 skater, const Framing& framing) {
    anchor_before_ = skater;
    x_ = {.value = skater.x};
    z_ = {.value = skater.z};
    hold_.set(framing.place);
    distance_.set(framing.distance_m);
    height_.set(framing.height_m);
    pitch_.set(framing.pitch_deg);
    now_ = place(0);
    before_ = now_;
}

void CameraDirector::note_events(const performance::Performance& performance) {
    constexpr float kLurch = 0.35F; // m/s of the camera for each m/s of a stroke
    for (const physics::Event& event : performance.events()) {
        if (event.kind == physics::EventKind::Stroke) {
            lurch_.velocity += kLurch * std::clamp(static_cast<float>(event.value), 0.0F, 0.6F);
        } else if (event.kind == physics::EventKind::TouchDown) {
            landed_s_ = static_cast<float>(event.time_s);
        }
    }
}

void CameraDirector::step(const performance::Performance& performance, const NowPlace& now) {
    constexpr float kLandingShot_s = 1.1F;
    const auto time_s = static_cast<float>(performance::to_seconds(performance.time_us()));
    note_events(performance);
    ShotKind kind = shot_of(performance);
    if (kind == ShotKind::Glide && time_s - landed_s_ < kLandingShot_s) {
        kind = ShotKind::Landing;
    }
    const Framing framing = framing_of(kind);
    const float stiffness = kind == ShotKind::Jump      ? kQuick
                            : kind == ShotKind::Landing ? 5.0F
                                                        : kCalm;
    hold_.step(framing.place, kind == ShotKind::Jump ? 6.0F : 4.5F, kStep_s);
    distance_.step(framing.distance_m, kCalm, kStep_s);
    height_.step(framing.height_m, stiffness, kStep_s);
    pitch_.step(framing.pitch_deg, stiffness, kStep_s);
    lurch_.step(0, 0, 9, kStep_s);

    const Vec3 skater = on_ice(performance.skater().state().position_m);
    const Vec3 anchor = mix(skater, now.at(skater), kTowardsLanding);
    constexpr float kSmooth_s = 0.08F;
    const Vec3 way_mps = (anchor - anchor_before_) * (1 / kStep_s);
    anchor_way_mps_ = mix(anchor_way_mps_, way_mps, kStep_s / kSmooth_s);
    anchor_before_ = anchor;
    x_.step(anchor.x, anchor_way_mps_.x, kAlong, kStep_s);
    z_.step(anchor.z, anchor_way_mps_.z, kDepth, kStep_s);

    before_ = now_;
    now_ = place(time_s);
}

Camera::Placing CameraDirector::place(float time_s) const {
    const float distance_m = distance_.value() - lurch_.value * 0.5F;
    const float aside_m = (0.5F - hold_.value()) * kWidth * distance_m / kFocal;
    const float breath = std::sin(time_s * 2 * kPi / 5.3F);
    const float sway = std::sin(time_s * 2 * kPi / 7.7F + 1);
    const float along_m = x_.value + aside_m + lurch_.value * 0.2F + 0.03F * sway;
    return {.at = {kept_inside(along_m), height_.value() + 0.02F * breath, z_.value + distance_m},
            .yaw_deg = 0.15F * sway,
            .pitch_deg = pitch_.value() + 0.08F * breath,
            .focal = kFocal};
}

Camera::Placing CameraDirector::placing(float share) const {
    return {.at = mix(before_.at, now_.at, share),
            .yaw_deg = mix(before_.yaw_deg, now_.yaw_deg, share),
            .pitch_deg = mix(before_.pitch_deg, now_.pitch_deg, share),
            .focal = kFocal};
}

} // namespace view::rink
