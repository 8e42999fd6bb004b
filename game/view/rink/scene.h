#pragma once

#include "game/performance/performance.h"
#include "game/view/camera.h"
#include "game/view/canvas.h"
#include "game/view/moment.h"
#include "game/view/rink/trail.h"

#include <memory>

namespace view {

/// The rink at the gala with the skater on it: stands, ice, light, traces, spray, camera, glow.
class Scene {
public:
    /// The plan must outlive the scene.
    Scene(const performance::Plan& plan, Quality quality);
    Scene(Scene&&) noexcept;
    Scene& operator=(Scene&&) noexcept;
    Scene(const Scene&) = delete;
    Scene& operator=(const Scene&) = delete;
    ~Scene();

    /// After every step of the physics.
    void step(const performance::Performance& performance);
    /// Draws the moment: ends with the Window target holding the finished picture of the world,
    /// ready for what stands in front of it.
    void draw(Canvas& canvas, const Moment& moment);
    /// Of the moment last drawn.
    [[nodiscard]] const Camera& camera() const;
    /// Where the trace goes on, on the ice: the blade, or the landing place during a flight.
    [[nodiscard]] Vec3 now_place() const;
    [[nodiscard]] Vec3 hips() const;
    [[nodiscard]] Vec3 head_top() const;
    [[nodiscard]] const Trail& trail() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The empty rink, out of focus, behind a title or a protocol. Ends with the Window target.
void draw_backdrop(Canvas& canvas, Quality quality, double wall_s);

} // namespace view
