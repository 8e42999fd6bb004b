#include "game/view/rink/now_place.h"

#include "game/performance/song_time.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace view::rink {

namespace {

constexpr double kStep_s = 1.0 / performance::kStep_hz;

/// Until the blade is down again: as flown, or before that as planned for the nearest jump.
double until_landing_s(const performance::Performance& performance, double now_s) {
    const physics::Skater& skater = performance.skater();
    if (skater.state().phase == physics::Phase::Flight) {
        return skater.flight().touch_down_s - now_s;
    }
    const std::int64_t released_us = performance::to_us(skater.flight().release_s);
    std::int64_t least_us = std::numeric_limits<std::int64_t>::max();
    double flight_s = 0.5;
    double off_s = now_s;
    for (const performance::PlannedElement& element : performance.plan().elements) {
        for (const performance::PlannedJump& jump : element.jumps) {
            const std::int64_t apart_us = std::abs(jump.up_us - released_us);
            if (apart_us < least_us) {
                least_us = apart_us;
                flight_s = jump.flight_s;
                off_s = performance::to_seconds(released_us + jump.off_us - jump.up_us);
            }
        }
    }
    return std::max(0.0, off_s - now_s) + flight_s;
}

} // namespace

void NowPlace::step(const performance::Performance& performance) {
    constexpr float kSlides_s = 0.28F;
    constexpr double kSettles_s = 0.06;
    const physics::SkaterState& state = performance.skater().state();
    const bool jumping =
        state.phase == physics::Phase::Push || state.phase == physics::Phase::Flight;
    if (!jumping) {
        way_ = 0;
        return;
    }
    const double now_s = performance::to_seconds(performance.time_us());
    const double left_s = std::max(0.0, until_landing_s(performance, now_s));
    const Vec3 landing = on_ice(state.position_m +
                                physics::direction(state.heading_rad) * (state.speed_mps * left_s));
    // The plan's length of the flight and the real one differ a little at the take-off.
    const double share = std::min(1.0, kStep_s / std::min(kSettles_s, std::max(left_s, kStep_s)));
    landing_ = way_ == 0 ? landing : mix(landing_, landing, static_cast<float>(share));
    way_ = std::min(1.0F, way_ + static_cast<float>(kStep_s) / kSlides_s);
}

} // namespace view::rink
