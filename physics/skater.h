#pragma once

#include "physics/body.h"
#include "physics/control.h"
#include "physics/event.h"
#include "physics/lean.h"
#include "physics/limb.h"
#include "physics/state.h"

#include <array>
#include <cstdint>
#include <span>

namespace physics {

/// What the boards or another skater do to one.
struct Impact {
    EventKind kind = EventKind::Boards; ///< or Collision
    Vec2 position_m;                    ///< where it leaves the skater
    Vec2 velocity_change_mps;
};

/// One skater on endless ice: blade, lean, knees, arms, flight and spin. The rink, the boards and
/// other skaters are the world's.
///
/// A non-holonomic blade: free along, blocked across; turning rotates the velocity and loses
/// nothing. Angular momentum is the state and the turning rate the output, w = L / I(t). Every
/// control acts from its own moment inside the step and every inner event (blade off, touch-down,
/// arms) splits the step, so results do not depend on where steps begin.
class Skater {
public:
    Skater() : Skater(Body{}, Ice{}) {}

    Skater(const Body& body, const Ice& ice);

    /// Puts the skater on the ice, gliding.
    void place(Vec2 position_m, double heading_rad, double speed_mps);

    /// Moves from `time_s` to `time_s + step_s`. `controls` are checked and in order of onset.
    void advance(double time_s, double step_s, std::span<const Control> controls,
                 EventList& events);

    /// The way the skater would move in the last step without obstacles is already in the state;
    /// the world corrects it after a collision: new place and change of velocity.
    void collide(const Impact& impact, double time_s, EventList& events);

    [[nodiscard]] const SkaterState& state() const { return state_; }

    /// The running or last jump.
    [[nodiscard]] const FlightRecord& flight() const { return flight_; }

    /// Rotation that the running jump will have at touch-down, pre-rotation included, if both arms
    /// opened now, rad. Only meaningful in Phase::Flight.
    [[nodiscard]] double rotation_if_opened(double time_s) const;

    /// Drift of the running spin's centre, m/s.
    [[nodiscard]] double spin_drift_mps() const { return spin_drift_mps_; }

    /// Folds every bit of the state into `hash`.
    [[nodiscard]] std::uint64_t hash(std::uint64_t seed) const;

private:
    friend struct CommandReader;

    [[nodiscard]] double next_boundary(double after_s) const;
    [[nodiscard]] double inertia_at(double time_s) const;
    [[nodiscard]] double swing_at(double time_s) const;
    void integrate(double from_s, double to_s);
    void glide(double from_s, double to_s);
    /// The speed left after spiralling in for a time, if this is an entry edge.
    double wind_up(double speed_mps, double time_s);
    void push(double from_s, double to_s);
    void fly(double from_s, double to_s);
    void turn_out(double from_s, double to_s);
    void spin(double from_s, double to_s);
    void slide(double from_s, double to_s);
    [[nodiscard]] double won_by(double from_s, double to_s) const;
    void turn_by_momentum(double from_s, double to_s, double mid_momentum, double end_momentum);
    void face(double from_s, double to_s);
    void cross_boundary(double time_s, EventList& events);
    void report_revolutions(double before_rad, double from_s, double to_s, EventList& events);
    void blade_off(double time_s, EventList& events);
    void touch_down(double time_s, EventList& events);
    void finish_landing(double time_s, EventList& events);
    void settle_knee(double time_s, EventList& events);
    void fall(double time_s, EventList& events);
    void end_spin(double time_s, double heading_rad, double speed_mps, EventList& events);
    [[nodiscard]] double bend_depth_at(double time_s) const;
    void update_derived(double time_s);

    /// What a gliding step needs of the ice and the body.
    struct Blade {
        Blade(const Body& body, const Ice& ice);

        double friction_mps2; ///< mu g
        double drag;          ///< of the air, 1/m: rho CdA / 2m
        double lean_tangent;  ///< of the deepest lean
        double lean_rate_radps;
        double curvature; ///< tightest curve over g, s^2/m^2
        double pivot_mps;
    };

    // What a gliding step needs stands together: a thousand skaters do not fit a cache otherwise.
    Blade blade_;
    SkaterState state_;
    double stroke_end_s_ = -1;
    double stroke_mps2_ = 0;
    double bend_start_s_ = -1; ///< < 0: knees straight
    double wanted_turn_radps_ = 0;
    Lean lean_;
    bool winding_ = false;
    bool knee_open_ = false; ///< a landing still waits for its knee
    std::array<bool, 2> arm_held_{};
    double now_s_ = 0;
    Limb left_;
    Limb right_;
    Limb facing_; ///< body direction relative to the heading, eased, rad
    Ice ice_;
    Body body_;
    double last_stroke_s_ = -9;
    double scrub_to_mps_ = 100;
    FlightRecord flight_;
    JumpIntent intent_;
    JumpTechnique technique_;
    double push_end_s_ = 0;
    double won_momentum_ = 0;
    double mistiming_s_ = 0;
    std::array<double, 2> arm_in_s_{1e9, 1e9}; ///< when each arm starts to move in
    double turn_out_end_s_ = 0;
    double knee_s_ = -9;       ///< when the landing knee was pressed
    double steady_from_s_ = 0; ///< no take-off before this
    SpinShape shape_;
    double spin_drift_mps_ = 0;
    double spin_drift_heading_rad_ = 0;
    double phase_end_s_ = 1e9; ///< of Down (may rise from) and Rising
};

} // namespace physics
