#pragma once

#include "physics/angle.h"
#include "physics/control.h"

#include <cstdint>

namespace physics {

enum class Phase : std::uint8_t {
    Glide, ///< on the ice, on an edge
    Push,  ///< out of the bend; the blade is still on
    Flight,
    TurnOut, ///< landed; the edge takes the rotation out
    Spin,
    Down, ///< fallen
    Rising,
};

/// How a landing looks. Two feet: too little turned for the edge, the free foot comes down as well.
enum class Landing : std::uint8_t { Held, TwoFeet, StepOut, HandDown, Fall };

/// The measures of one jump, from the release on. Complete when the knee has come down.
struct FlightRecord {
    double release_s = 0;
    double blade_off_s = 0;
    double touch_down_s = 0;
    double entry_mps = 0;
    double take_off_mps = 0; ///< vertical
    double edge_depth_rad =
        0;               ///< lean into the technique's lobe at the release; < 0 the wrong edge
    double momentum = 0; ///< kg m^2/s, constant in the air
    double pre_rotation_rad = 0;
    double rotation_rad = 0; ///< blade off to blade on
    double peak_radps = 0;
    double length_m = 0;
    double height_m = 0;
    double touch_down_radps = 0;
    double turn_out_rad = 0; ///< swept after touch-down
    double demand = 0;
    Landing landing = Landing::Held;
    double softness = 0; ///< of the landing knee, 0..1
    double load_bw = 0;  ///< peak, body weights
};

/// A skater at the end of a step. SI units, radians; headings and yaw counter-clockwise from +x.
struct SkaterState {
    Phase phase = Phase::Glide;
    Side foot = Side::Left;
    bool backward = false;
    Vec2 position_m;
    double heading_rad = 0;     ///< of travel, in (-pi, pi]
    double speed_mps = 0;       ///< along the blade, >= 0
    double side_slip_mps = 0;   ///< across it, to the left; 0 but after a collision
    double lean_rad = 0;        ///< to the left positive: curves counter-clockwise
    double turn_rate_radps = 0; ///< of the heading
    double yaw_rad = 0;         ///< where the body faces, in (-pi, pi]
    double yaw_rate_radps = 0;
    double momentum = 0;  ///< angular, about the long axis, kg m^2/s
    double inertia = 3.0; ///< kg m^2
    double height_m = 0;  ///< of the centre of mass above standing; negative in a bend
    double climb_mps = 0;
    double knee = 0;          ///< bend, 0..1
    double rotation_rad = 0;  ///< of the running jump or spin, pre-rotation included
    double push_strength = 0; ///< of the running stroke, 0 when none
};

} // namespace physics
