#pragma once

#include "game/view/camera.h"
#include "game/view/color.h"
#include "game/view/vec3.h"
#include "physics/angle.h"

namespace view::rink {

/// The one warm light: where it falls.
struct Spotlight {
    Vec3 at; ///< on the ice
    float radius_m = 2.5F;
    float strength = 1; ///< 0 out, 1 full
};

/// What the parts of the rink are drawn for.
struct Shot {
    Camera camera;
    Spotlight spot;
    Vec3 head;        ///< top of the skater's head: signs keep away from behind it
    float time_s = 0; ///< never stands; for what moves by itself
};

/// A place in the physics' plane as a place on the ice in the scene.
[[nodiscard]] constexpr Vec3 on_ice(physics::Vec2 place_m) {
    return {static_cast<float>(place_m.x), 0, -static_cast<float>(place_m.y)};
}

/// How much of the spotlight falls on a place, 0..1.
[[nodiscard]] inline float lit(const Spotlight& spot, Vec3 place) {
    const Vec3 off = place - spot.at;
    const float away_m = std::sqrt(off.x * off.x + off.z * off.z);
    return spot.strength * smooth_step(spot.radius_m * 1.25F, spot.radius_m * 0.5F, away_m);
}

} // namespace view::rink
