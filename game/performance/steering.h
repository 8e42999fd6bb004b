#pragma once

#include "game/performance/drawing.h"
#include "physics/state.h"

namespace performance {

/// Path rule: heading follows the music, size follows the speed.
///
/// The steering asks for the plan's turning rate at song time and draws towards the plan shrunk
/// about the centre of the ice in the ratio of the skater's filtered speed to the planned one. So
/// every lobe and turn keeps its beat, a slower skater traces a smaller drawing, and a drawing
/// shrunk inside a convex rink stays inside.
struct SteeringTunables {
    double lead_s = 0.16;        ///< looks this far ahead: the lean needs time
    double heading_gain = 2.0;   ///< 1/s; low drifts off, high wiggles
    double cross_m = 5;          ///< distance off the path that asks for 45 degrees
    double cross_most_rad = 0.7; ///< at most this
    double size_tau_s = 8;       ///< filter of both speeds
    double size_smooth_s = 4;    ///< and of their ratio
    double size_least = 0.25;
    double size_most = 1.03;
    double standing_mps = 0.4;   ///< added to both speeds, so that standing still is no 0/0
    double home_tau_s = 9;       ///< after a fall: how slowly the drawing moves back to its place
    double boards_ahead_s = 1.6; ///< far off the drawing: looks this far ahead for the boards ...
    double boards_m = 2.5;       ///< ... and turns away when it would come nearer than this
    double boards_gain = 0.8;    ///< rad/s a metre
    double held_rate = 3.0;      ///< 1/s, at which an edge let go loses its curve
    double let_go = 0.4;         ///< what is left of it
};

class Steering {
public:
    explicit Steering(const Drawing& drawing) : drawing_(&drawing) {}

    /// One step: the turning rate to ask for. `edge_held` is false while an edge cue is not held.
    [[nodiscard]] double turn_rate(const physics::SkaterState& skater, double time_s, double step_s,
                                   bool edge_held);

    /// Present size of the drawing against the planned one.
    [[nodiscard]] double size() const { return size_; }

    /// The place the skater is drawn to at a time. After a fall the drawing goes on from where the
    /// skater stands up, small, and grows and moves back as speed returns.
    [[nodiscard]] physics::Vec2 target_m(double time_s) const;

    [[nodiscard]] const Drawing& drawing() const { return *drawing_; }

private:
    void stand_up(const physics::SkaterState& skater, const DrawingPoint& now);
    void resize(double speed_mps, double planned_mps, double step_s);
    [[nodiscard]] double away_from_boards(const physics::SkaterState& skater,
                                          const DrawingPoint& now) const;

    const Drawing* drawing_;
    SteeringTunables tunables_;
    double size_ = 1;
    double speed_mps_ = 0;
    double planned_mps_ = 0;
    double authority_ = 1;
    physics::Vec2 shift_m_; ///< of the whole drawing, after a fall
    bool fallen_ = false;
};

} // namespace performance
