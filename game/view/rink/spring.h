#pragma once

namespace view::rink {

/// A critically damped spring: goes after its target without swinging past it.
struct Spring {
    float value = 0;
    float velocity = 0;

    /// `stiffness` in rad/s: most of the way takes about 4 / stiffness seconds. A target that
    /// moves at `target_velocity` is kept up with.
    void step(float target, float target_velocity, float stiffness, float step_s) {
        const float pull =
            stiffness * stiffness * (target - value) + 2 * stiffness * (target_velocity - velocity);
        velocity += pull * step_s;
        value += velocity * step_s;
    }
};

/// Two springs in a row: where its target jumps, even the acceleration does not.
struct SoftSpring {
    Spring lead;
    Spring follow;

    void set(float value) {
        lead = {.value = value};
        follow = {.value = value};
    }

    void step(float target, float stiffness, float step_s) {
        lead.step(target, 0, stiffness, step_s);
        follow.step(lead.value, lead.velocity, stiffness, step_s);
    }

    [[nodiscard]] float value() const { return follow.value; }
};

} // namespace view::rink
