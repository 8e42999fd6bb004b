#pragma once

#include "game/performance/performance.h"
#include "game/view/camera.h"
#include "game/view/rink/now_place.h"
#include "game/view/rink/spring.h"

#include <cstdint>

namespace view::rink {

/// What the camera is to show.
enum class ShotKind : std::uint8_t { Opening, Glide, Jump, Landing, Spin, Pose, Fall, Final };

/// How a kind of shot holds the skater.
struct Framing {
    float place = 0.35F;     ///< of the skater, as a share of the picture's width
    float distance_m = 7.3F; ///< of the camera, towards the near side
    float height_m = 2.25F;  ///< of the camera
    float pitch_deg = 8.2F;  ///< downwards
};

[[nodiscard]] Framing framing_of(ShotKind kind);

/// The kind of shot for what happens now.
[[nodiscard]] ShotKind shot_of(const performance::Performance& performance);

/// Leads the camera: it travels with the skater along the rink, sinks for jumps so that the skater
/// rises into the dark, and never jerks. Steps with the physics, so that the picture rate changes
/// nothing.
class CameraDirector {
public:
    explicit CameraDirector(const performance::Plan& plan);

    /// After every step; `now` is already of this step.
    void step(const performance::Performance& performance, const NowPlace& now);

    /// Between the last two steps, 0..1.
    [[nodiscard]] Camera::Placing placing(float share) const;

private:
    void cut_to(Vec3 skater, const Framing& framing);
    void note_events(const performance::Performance& performance);
    [[nodiscard]] Camera::Placing place(float time_s) const;

    Vec3 anchor_before_; ///< of the step before
    Vec3 anchor_way_mps_;
    Spring x_; ///< of what is held at its place in the picture
    Spring z_;
    SoftSpring hold_;
    SoftSpring distance_;
    SoftSpring height_;
    SoftSpring pitch_;
    Spring lurch_; ///< of a stroke, m
    float landed_s_ = -9;
    Camera::Placing before_;
    Camera::Placing now_;
};

} // namespace view::rink
