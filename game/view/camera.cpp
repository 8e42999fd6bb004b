#include "game/view/camera.h"

namespace view {

namespace {
constexpr float kNearest_m = 0.15F;
} // namespace

Camera::Camera(const Placing& placing)
    : placing_(placing), axes_(about_y(placing.yaw_deg) * about_x(-placing.pitch_deg)) {}

std::optional<Projected> Camera::project(Vec3 point) const {
    const Vec3 seen = point - placing_.at;
    const float depth_m = dot(seen, forward());
    if (depth_m < kNearest_m) {
        return std::nullopt;
    }
    const float scale = scale_at(depth_m);
    return Projected{
        .at = {centre_.x + scale * dot(seen, right()), centre_.y - scale * dot(seen, up())},
        .depth_m = depth_m};
}

Camera Camera::scaled(float factor) const {
    Camera camera = *this;
    camera.placing_.focal *= factor;
    camera.centre_ = centre_ * factor;
    return camera;
}

} // namespace view
