#pragma once

#include "game/performance/performance.h"
#include "game/view/camera.h"
#include "game/view/canvas.h"
#include "game/view/moment.h"

#include <memory>

namespace view {

/// The skater as seen: a skeleton posed by the physical state, a lofted mesh lit on the CPU, a
/// costume with ribbons that lag and flare.
class Figure {
public:
    explicit Figure(Quality quality);
    Figure(Figure&&) noexcept;
    Figure& operator=(Figure&&) noexcept;
    Figure(const Figure&) = delete;
    Figure& operator=(const Figure&) = delete;
    ~Figure();

    /// After every step of the physics: the pose follows, the ribbons swing.
    void step(const performance::Performance& performance);
    /// Builds the mesh for a moment. What follows is of this mesh.
    void build(const Moment& moment);

    void draw(Canvas& canvas, const Camera& camera) const;
    /// Upside down below the ice, tinted, for the Reflection target; `camera` is already scaled to
    /// it.
    void draw_reflected(Canvas& canvas, const Camera& camera) const;

    /// Where the blade that carries is, or would be: on the ice below the body in a flight.
    [[nodiscard]] Vec3 blade() const;
    [[nodiscard]] Vec3 hips() const;
    [[nodiscard]] Vec3 head_top() const;
    [[nodiscard]] Vec3 left_hand() const;
    [[nodiscard]] Vec3 right_hand() const;
    [[nodiscard]] Vec3 left_foot() const;
    [[nodiscard]] Vec3 right_foot() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace view
