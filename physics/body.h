#pragma once

namespace physics {

/// One skater's body: the same for every jump. Defaults: a 62 kg senior man. What is not marked
/// measured is assumed, chosen so that the published flight times, heights and rates come out
/// (docs/physics.md has both, with their sources).
struct Body {
    double mass_kg = 62;
    /// Moment of inertia about the long axis, arms and free leg open, kg m^2. Estimates 2.8..3.5.
    double open_inertia = 3.0;
    /// The tightest the air position gets, kg m^2; lower peaks above 440 rpm. Scaled from a man of
    /// 73 kg.
    double tight_inertia = 0.85;
    /// Arms and free leg as the skater lands, kg m^2.
    double landing_inertia = 2.0;
    /// Time the arms take to come in, s: measured .10-.20. Shorter: squeezing late costs less.
    double arms_in_s = 0.20;
    /// Time the arms take to open, s.
    double arms_out_s = 0.12;
    /// From the squeeze to the first movement of the arms, s: the swing goes through first.
    /// Larger moves the best squeeze after the release.
    double arm_delay_s = 0.145;
    /// Knee bend at its deepest, m.
    double bend_depth_m = 0.26;
    /// Bend time to full depth, s. Longer makes the press matter more.
    double bend_full_s = 0.50;
    /// A bend longer than this sags and costs speed, s.
    double bend_free_s = 0.75;
    /// What a sagging bend costs, m/s^2.
    double bend_sag_mps2 = 0.8;
    /// Mean push out of the bend, net of gravity, m/s^2 (2.7 body weights).
    double push_mps2 = 17.0;
    /// Angular momentum won by shoulders, arms and free leg in the push, kg m^2/s; above a third
    /// of the whole, speed stops mattering. Assumed.
    double swing_momentum = 11;
    /// Share of the momentum won in the push that the swinging arms bring. Lower makes squeezing
    /// early pay.
    double arm_share = 0.40;
    /// The swing stops over this time once the arms come in, s.
    double swing_stop_s = 0.05;
    /// Mistiming of the release that halves the push energy, and the momentum, s. Assumed.
    double push_tolerance_s = 0.150;
    double momentum_tolerance_s = 0.150;
    /// Torque of the landing edge that takes the turn out, N m.
    double landing_torque = 330;
    /// Landing demand is the root of the squares of: heading error over these, in degrees ...
    double over_turn_scale_deg = 120;
    double under_turn_scale_deg = 170;
    /// ... excess of the turning rate at touch-down above what was meant, rad/s ...
    double rate_free_radps = 2.0;
    double rate_scale_radps = 28;
    /// ... and the tilt of the axis by a mistimed release, s.
    double tilt_scale_s = 0.16;
    /// Arms still in at touch-down start to open this much later by themselves, s.
    double late_open_s = 0.03;
};

/// Where landing demand turns into something seen. 0 effortless.
inline constexpr double kDemandHeld = 0.6;
inline constexpr double kDemandStepOut = 0.9;
inline constexpr double kDemandHandDown = 1.25;

/// Blade, ice and stroking. What is not marked measured is assumed.
struct Ice {
    /// Kinetic friction along the blade. Measured .003-.010 (figure blades towards the upper end).
    double friction = 0.007;
    /// Friction of a blade that skids sideways.
    double skid_friction = 0.3;
    /// Drag area, m^2, and density of cold air, kg/m^3.
    double drag_area_m2 = 0.45;
    double air_density = 1.25;
    /// What a perfect stroke adds from rest, m/s, spread over stroke_s.
    double stroke_mps = 0.50;
    double stroke_s = 0.25;
    /// Speed at which a stroke adds nothing, m/s. Lower: everybody is alike.
    double stroke_top_mps = 7.0;
    /// A foot that has just pushed has to come back: time to full strength, s.
    double stroke_recovery_s = 0.19;
    /// Share of the speed that a fully scraped push costs.
    double scrape_loss = 0.06;
    /// Lean at most, rad, and how fast it changes, rad/s.
    double lean_max_rad = 0.7853981633974483;
    double lean_rate_radps = 2.0943951023931953;
    /// Tightest curve the blade holds, 1/m.
    double curvature_max = 1 / 1.2;
    /// Below this speed the curve is reckoned as at this speed, m/s: a standing skater can pivot.
    double pivot_mps = 0.3;
    /// Hardest the entry edge of a jump scrubs speed, m/s^2.
    double entry_scrub_mps2 = 1.8;
    /// What a landing costs of the speed: knee on time, and stiff.
    double soft_landing_loss = 0.03;
    double stiff_landing_loss = 0.15;
    /// The knee that comes this far off the touch-down is half as soft, s.
    double knee_tolerance_s = 0.09;
    /// Later than this after touch-down the landing is stiff, s.
    double knee_late_s = 0.25;
    /// Speed kept by a step-out, a hand down.
    double step_out_keep = 0.75;
    double hand_down_keep = 0.60;
    /// No take-off for this long after a step-out, a hand down, s.
    double step_out_s = 0.30;
    double hand_down_s = 0.60;
    /// How a fallen skater slides to a stop, m/s^2, and the time before he can rise, and rises, s.
    double fall_slide_mps2 = 3.0;
    double fall_stay_s = 1.0;
    double rise_s = 0.4;
    /// Spiralling in to a spin: speed lost a second (share), and the angular momentum that each
    /// m/s lost brings, kg m^2/s. Assumed, so that 4.5 m/s give an upright spin of 4.8 rev/s.
    double wind_up_rate = 0.9;
    double wind_up_gain = 9.0;
    /// Mistiming of the step into a spin that halves its momentum, s; drift it causes, m/s per s.
    double spin_tolerance_s = 0.25;
    double spin_drift = 1.2;
    /// Angular momentum lost a second: centred, and for each m/s of drift.
    double spin_decay = 0.012;
    double spin_drift_decay = 0.2;
    /// Kept by a change of foot.
    double spin_change_keep = 0.86;
    /// Time from one spin position to the next, and for the arms in a spin, s.
    double spin_change_s = 0.40;
    double spin_arms_s = 0.30;
    /// Speed that leaving a spin gives, m/s.
    double spin_exit_mps = 1.8;
    /// A spin slower than this dies, rad/s.
    double spin_least_radps = 5.0;
};

} // namespace physics
