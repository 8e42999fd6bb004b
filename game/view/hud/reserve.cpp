#include "game/view/hud/reserve.h"

#include "game/performance/jump_plan.h"
#include "game/performance/song_time.h"
#include "physics/rehearsal.h"

#include <algorithm>
#include <cmath>

namespace view {

const performance::PlannedJump* jump_near(const performance::Plan& plan, double song_s) {
    constexpr double kNear_s = 2;
    const performance::PlannedJump* nearest = nullptr;
    double least_s = kNear_s;
    for (const performance::PlannedElement& element : plan.elements) {
        for (const performance::PlannedJump& jump : element.jumps) {
            // Inside a jump nothing is nearer than it is.
            const double before_s = performance::to_seconds(jump.down_us) - song_s;
            const double after_s = song_s - performance::to_seconds(jump.land_us);
            const double off_s = std::max({0.0, before_s, after_s});
            if (off_s < least_s) {
                least_s = off_s;
                nearest = &jump;
            }
        }
    }
    return nearest;
}

Reserve::Reserve(const performance::Plan& plan)
    : plan_(&plan), body_(performance::body_of(plan.assist)) {}

void Reserve::step(const performance::Performance& performance) {
    const double now_s = performance::to_seconds(performance.time_us());
    const physics::SkaterState& state = performance.skater().state();
    for (const physics::Event& event : performance.events()) {
        if (event.kind == physics::EventKind::BendStart) {
            bent_from_s_ = event.time_s;
            next_s_ = now_s;
        }
    }
    const bool on_ice =
        state.phase == physics::Phase::Glide || state.phase == physics::Phase::TurnOut;
    // Knees up again, with or without a jump.
    if (!on_ice || state.knee <= 0) {
        bent_from_s_.reset();
    }
    const performance::PlannedJump* jump = bent_from_s_ ? jump_near(*plan_, now_s) : nullptr;
    if (jump == nullptr) {
        reading_.reset();
        return;
    }
    constexpr double kEvery_s = 0.05;
    constexpr double kLeastBend_s = 0.1;
    const double bent_s = now_s - *bent_from_s_;
    if (now_s >= next_s_ && bent_s >= kLeastBend_s) {
        next_s_ = now_s + kEvery_s;
        rehearse(*jump, state.speed_mps, bent_s);
    }
}

void Reserve::rehearse(const performance::PlannedJump& jump, double speed_mps, double bent_s) {
    const double asked = program::nominal_revolutions(jump.code);
    const physics::JumpFigures figures =
        physics::rehearse({.body = body_,
                           .ice = {},
                           .technique = jump.technique,
                           .revolutions = asked,
                           .bend_s = bent_s,
                           .entry_mps = speed_mps,
                           .squeeze_inertia = jump.intent.squeeze_inertia,
                           .open_lead_s = performance::kOpenLead_s,
                           .run_out_s = 0});
    reading_ = {.revolutions = asked - figures.missing_rad / (2 * physics::kPi), .asked = asked};
}

} // namespace view
