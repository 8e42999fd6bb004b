#include "docs/figures/quad.h"

#include "game/performance/jump_plan.h"
#include "game/performance/song_time.h"

#include <algorithm>
#include <array>

namespace figures {
namespace {

struct Timed {
    double time_s = 0;
    physics::Command command;
};

constexpr double kStep_s = 1.0 / performance::kStep_hz;

} // namespace

physics::JumpTry quad_toe_loop(const performance::Technique& technique) {
    const performance::JumpEntry& entry = technique.entries.find("4T")->second;
    physics::JumpTry jump;
    jump.technique = technique.take_offs[static_cast<std::size_t>(program::JumpType::ToeLoop)];
    jump.bend_s = entry.bend_s;
    jump.entry_mps = entry.entry_mps;
    jump.squeeze_inertia =
        physics::squeeze_for_reserve(jump, performance::kReserve_deg * physics::kDegree)
            .value_or(jump.body.tight_inertia);
    return jump;
}

SkatedJump skate_jump(const physics::JumpTry& jump, double arms_late_s) {
    const physics::JumpFigures plan = physics::rehearse(jump);
    const double land_s = jump.bend_s + plan.push_s + plan.flight_s;
    const double arms_s = jump.bend_s + arms_late_s;
    const double open_s = land_s - jump.open_lead_s;
    std::array<Timed, 7> script{{{0, physics::Bend{}},
                                 {jump.bend_s, physics::TakeOff{jump.technique, plan.intent, 0}},
                                 {arms_s, physics::ArmIn{physics::Side::Left}},
                                 {arms_s, physics::ArmIn{physics::Side::Right}},
                                 {open_s, physics::ArmOut{physics::Side::Left}},
                                 {open_s, physics::ArmOut{physics::Side::Right}},
                                 {land_s, physics::Bend{}}}};
    std::stable_sort(script.begin(), script.end(),
                     [](const Timed& a, const Timed& b) { return a.time_s < b.time_s; });

    physics::Skater skater(jump.body, jump.ice);
    skater.place({}, 0, plan.start_mps);
    SkatedJump skated;
    physics::EventList events;
    std::size_t next = 0;
    for (int n = 0; n * kStep_s < land_s + kRunOut_s; ++n) {
        const double start_s = n * kStep_s;
        std::vector<physics::Control> controls;
        while (next < script.size() && script[next].time_s < start_s + kStep_s) {
            controls.push_back({script[next].time_s - start_s, script[next].command});
            ++next;
        }
        events.clear();
        skater.advance(start_s, kStep_s, controls, events);
        skated.moments.push_back({start_s + kStep_s - jump.bend_s, skater.state()});
    }
    skated.flight = skater.flight();
    skated.missing_deg =
        jump.revolutions * 360 -
        (skated.flight.pre_rotation_rad + skated.flight.rotation_rad) / physics::kDegree;
    return skated;
}

Points traced(const SkatedJump& jump, double (*measure)(const physics::SkaterState&)) {
    Points points;
    for (const Moment& moment : jump.moments) {
        points.push_back({moment.time_s, measure(moment.state)});
    }
    return points;
}

} // namespace figures
