#pragma once

#include "game/performance/performance.h"

#include <optional>

namespace view {

/// What a jump has in hand before it is made.
struct ReserveReading {
    double revolutions = 0; ///< that speed and knee of this moment give with a perfect pull
    double asked = 0;       ///< nominal revolutions of the planned jump
};

/// From the bend to the release: rehearses the planned jump in the physics with the skater's
/// present speed and depth of knee, twenty times a second (0.1 to 0.35 ms each).
class Reserve {
public:
    explicit Reserve(const performance::Plan& plan);

    /// After every step of the physics.
    void step(const performance::Performance& performance);

    [[nodiscard]] const std::optional<ReserveReading>& reading() const { return reading_; }

private:
    void rehearse(const performance::PlannedJump& jump, double speed_mps, double bent_s);

    const performance::Plan* plan_;
    physics::Body body_;
    std::optional<double> bent_from_s_; ///< the knees are down since then
    std::optional<ReserveReading> reading_;
    double next_s_ = 0;
};

/// The planned jump that a song time is nearest to; empty if none is within two seconds.
[[nodiscard]] const performance::PlannedJump* jump_near(const performance::Plan& plan,
                                                        double song_s);

} // namespace view
