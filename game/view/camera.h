#pragma once

#include "game/view/draw_list.h"
#include "game/view/vec3.h"

#include <optional>

namespace view {

/// Where something in the scene is in the picture.
struct Projected {
    Point at;
    float depth_m = 0; ///< along the camera's axis
};

/// A pinhole camera: looks towards -z, turned by yaw, then pitched (positive looks down).
class Camera {
public:
    struct Placing {
        Vec3 at{0, 2.3F, 7.5F};
        float yaw_deg = 0;
        float pitch_deg = 8;
        float focal = 1766; ///< units of the picture
        friend bool operator==(const Placing&, const Placing&) = default;
    };

    explicit Camera(const Placing& placing);

    /// Empty for what is behind the camera or nearer than 15 cm.
    [[nodiscard]] std::optional<Projected> project(Vec3 point) const;

    /// Units of the picture that a metre takes at a depth.
    [[nodiscard]] float scale_at(float depth_m) const { return placing_.focal / depth_m; }

    [[nodiscard]] Vec3 at() const { return placing_.at; }

    [[nodiscard]] Vec3 right() const { return axes_.x; }

    [[nodiscard]] Vec3 up() const { return axes_.y; }

    [[nodiscard]] Vec3 forward() const { return -axes_.z; }

    [[nodiscard]] const Placing& placing() const { return placing_; }

    /// The same camera for a picture of another size: 0.5 for half.
    [[nodiscard]] Camera scaled(float factor) const;

private:
    Placing placing_;
    Rotation axes_;
    Point centre_{kWidth / 2, kHeight / 2};
};

} // namespace view
