#include "game/view/moment.h"

#include <cmath>
#include <numbers>

namespace view {

namespace {

double between(double from, double to, double share) {
    return from + (to - from) * share;
}

double angle_between(double from_rad, double to_rad, double share) {
    return from_rad + std::remainder(to_rad - from_rad, 2 * std::numbers::pi) * share;
}

} // namespace

physics::SkaterState between(const physics::SkaterState& from, const physics::SkaterState& to,
                             double share) {
    physics::SkaterState state = share < 0.5 ? from : to;
    const auto blend = [&](auto part) { state.*part = between(from.*part, to.*part, share); };
    using State = physics::SkaterState;
    for (const auto part :
         {&State::speed_mps, &State::side_slip_mps, &State::lean_rad, &State::turn_rate_radps,
          &State::yaw_rate_radps, &State::momentum, &State::inertia, &State::height_m,
          &State::climb_mps, &State::knee, &State::push_strength}) {
        blend(part);
    }
    state.position_m.x = between(from.position_m.x, to.position_m.x, share);
    state.position_m.y = between(from.position_m.y, to.position_m.y, share);
    state.heading_rad = angle_between(from.heading_rad, to.heading_rad, share);
    state.yaw_rad = angle_between(from.yaw_rad, to.yaw_rad, share);
    // A jump or spin that has just begun counts from zero again.
    if (to.rotation_rad >= from.rotation_rad) {
        blend(&State::rotation_rad);
    }
    return state;
}

} // namespace view
