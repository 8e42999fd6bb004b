#pragma once

#include "game/performance/performance.h"
#include "game/view/camera.h"
#include "game/view/canvas.h"

#include <optional>

namespace view {

/// Twelve segments on the ice round a spin: they fill while arms are held in and the revolutions
/// fall in with the music.
class SpinRing {
public:
    static constexpr int kSegments = 12;

    explicit SpinRing(const performance::Plan& plan) : plan_(&plan) {}

    /// After every step of the physics.
    void step(const performance::Performance& performance);
    /// `place` is where the spinning blade stands.
    void draw(Canvas& canvas, const Camera& camera, Vec3 place, double song_s) const;

    /// Segments filled, 0..12.
    [[nodiscard]] double filled() const { return filled_; }

    /// True while the revolutions are in step with the music.
    [[nodiscard]] bool locked() const { return locked_; }

private:
    [[nodiscard]] bool in_step(const performance::Performance& performance,
                               const performance::PlannedElement& spin) const;

    const performance::Plan* plan_;
    std::optional<std::size_t> element_; ///< of the running or last spin
    double planned_s_ = 1;               ///< that its arms are to be held in
    double filled_ = 0;
    bool locked_ = false;
    bool spinning_ = false;
    double ended_s_ = -9;
};

} // namespace view
