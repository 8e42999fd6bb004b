#pragma once

#include "game/performance/performance.h"
#include "game/view/figure/motion.h"
#include "game/view/figure/settle.h"
#include "game/view/figure/stance.h"

namespace view {

/// Moves the body: after each step of the physics a pose and a placement that follow from the
/// state without any jump.
class Driver {
public:
    void step(const performance::Performance& performance);

    [[nodiscard]] const Pose& pose() const { return pose_; }

    /// Of a state at or near the last step.
    [[nodiscard]] Placement placement(const physics::SkaterState& state) const;

    [[nodiscard]] Motion motion() const { return aim_.motion; }

private:
    void remember(const performance::Performance& performance, const Situation& situation);
    void follow(const Situation& situation);
    void shift_weight(const physics::SkaterState& state);
    void keep_place(const physics::SkaterState& state);

    Memory memory_;
    Aim aim_;
    Pose pose_;
    Pose speed_; ///< of the pose, 1/s
    Settling<Pose> settling_;
    bool started_ = false;

    std::array<float, 2> weight_{1, 0};
    bool airborne_ = false;
    Foot carrying_ = Foot::Left;
    Vec3 hips_; ///< against the place, in the body's frame
    Settling<Vec3> hips_settling_;
    float hips_lift_m_ = 0;    ///< of hips that a foot still up in the air would put too low
    std::array<Vec3, 2> feet_; ///< likewise
    std::array<Settling<Vec3>, 2> feet_settling_;
    float depth_speed_ = 0;
    double yaw_rad_ = 0; ///< last seen
    double lean_rad_ = 0;
    Settling<float> yaw_settling_;
    Settling<float> lean_settling_;
};

} // namespace view
