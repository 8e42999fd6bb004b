#pragma once

#include "game/performance/performance.h"
#include "game/performance/season.h"
#include "game/view/camera.h"
#include "game/view/canvas.h"
#include "game/view/hud/hud.h"
#include "game/view/hud/reserve.h"
#include "game/view/moment.h"

#include <optional>

namespace view {

/// The rotations of a jump: before it what is in hand, in the air what is turned, for a second
/// after the landing how it is called.
class Dial {
public:
    explicit Dial(const performance::Plan& plan) : plan_(&plan), reserve_(plan) {}

    /// Which signs the season gives for missing rotation; without them only the landing's kind
    /// colours what is shown after it.
    void call_by(const performance::RotationBands& bands) { bands_ = bands; }

    /// After every step of the physics.
    void step(const performance::Performance& performance);
    void draw(Canvas& canvas, const Moment& moment, const Camera& camera,
              const Anchors& anchors) const;

    /// Whole rotations of the running jump.
    [[nodiscard]] int rotations_done() const { return rotations_done_; }

    [[nodiscard]] const Reserve& reserve() const { return reserve_; }

private:
    struct Landed {
        double at_s = -9;
        double turned = 0;
        double asked = 0;
        Color color;
    };

    [[nodiscard]] Color call_color(const physics::FlightRecord& flight, double asked) const;

    const performance::Plan* plan_;
    Reserve reserve_;
    std::optional<performance::RotationBands> bands_;
    std::optional<Landed> landed_;
    int rotations_done_ = 0;
};

} // namespace view
