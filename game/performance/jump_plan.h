#pragma once

#include "game/performance/plan.h"

namespace performance {

/// Reserve of rotation that a perfect jump is given by its air position, degrees: inside the 18..45
/// that forgive a little without over-rotating.
inline constexpr double kReserve_deg = 25;
/// Hands off this long before the landing, s: as long as the arms take to open.
inline constexpr double kOpenLead_s = 0.12;

/// The moments of one jump that lands at `land_us`, entered at `entry_mps`: release and blade off
/// from the flight that this speed and bend give, the bend on the half beat nearest to the
/// technique's (a bend that can be said), the air position from the reserve.
[[nodiscard]] PlannedJump plan_jump(const program::Program& program, const Technique& technique,
                                    const physics::Body& body, program::JumpCode code,
                                    std::int64_t land_us, double entry_mps,
                                    std::optional<std::int64_t> landed_before_us);

} // namespace performance
