#include "physics/rehearsal.h"

#include <algorithm>
#include <array>
#include <vector>

namespace physics {
namespace {

constexpr double kStep_s = 1.0 / 240;

struct TimedCommand {
    double time_s;
    Command command;
};

// Runs one skater through commands in order of time.
void run(Skater& skater, double until_s, std::span<const TimedCommand> commands) {
    EventList events;
    std::size_t next = 0;
    for (int n = 0; n * kStep_s < until_s; ++n) {
        const double start_s = n * kStep_s;
        std::array<Control, 8> controls;
        std::size_t count = 0;
        while (next < commands.size() && commands[next].time_s < start_s + kStep_s) {
            controls[count++] = {std::max(0.0, commands[next].time_s - start_s),
                                 commands[next].command};
            ++next;
        }
        events.clear();
        skater.advance(start_s, kStep_s, {controls.data(), count}, events);
    }
}

struct Moments {
    double start_mps = 0; ///< speed as the knees go down
    double open_s = 0;
    double touch_down_s = 0;
};

Skater attempt(const JumpTry& jump, const Moments& moments, const JumpIntent& intent,
               double until_s) {
    Skater skater(jump.body, jump.ice);
    skater.place({}, 0, moments.start_mps);
    const std::array<TimedCommand, 7> commands{{
        {0, Bend{}},
        {jump.bend_s, ArmIn{Side::Left}},
        {jump.bend_s, ArmIn{Side::Right}},
        {jump.bend_s, TakeOff{jump.technique, intent, 0}},
        {moments.open_s, ArmOut{Side::Left}},
        {moments.open_s, ArmOut{Side::Right}},
        {moments.touch_down_s, Bend{}},
    }};
    run(skater, until_s, commands);
    return skater;
}

double turned_by(const FlightRecord& record) {
    return record.pre_rotation_rad + record.rotation_rad;
}

} // namespace

JumpFigures rehearse(const JumpTry& jump) {
    JumpIntent intent{.revolutions = jump.revolutions,
                      .squeeze_inertia = jump.squeeze_inertia,
                      .overrun_rad = 0,
                      .touch_down_radps = 0};
    // Friction takes a little during the bend: start with that much more, found by trials.
    constexpr double kLater_s = 10;
    Moments moments{.start_mps = jump.entry_mps,
                    .open_s = jump.bend_s + kLater_s,
                    .touch_down_s = jump.bend_s + kLater_s};
    for (int trial = 0; trial < 3; ++trial) {
        const FlightRecord record =
            attempt(jump, moments, intent, jump.bend_s + 2 * kStep_s).flight();
        moments.start_mps += jump.entry_mps - record.entry_mps;
        moments.touch_down_s = record.touch_down_s;
        moments.open_s = record.touch_down_s - jump.open_lead_s;
    }
    // Once to see how it comes out, once more meaning just that.
    constexpr double kTurnOut_s = 0.5;
    const FlightRecord first =
        attempt(jump, moments, intent, moments.touch_down_s + kTurnOut_s).flight();
    const double nominal = jump.revolutions * 2 * kPi;
    intent.overrun_rad = turned_by(first) + first.turn_out_rad - nominal;
    intent.touch_down_radps = first.touch_down_radps;
    const Skater skater = attempt(jump, moments, intent, moments.touch_down_s + jump.run_out_s);
    const FlightRecord& record = skater.flight();
    return {.push_s = record.blade_off_s - record.release_s,
            .flight_s = record.touch_down_s - record.blade_off_s,
            .missing_rad = nominal - turned_by(first),
            .intent = intent,
            .start_mps = moments.start_mps,
            .run_out_mps = skater.state().speed_mps,
            .record = first};
}

std::optional<double> squeeze_for_reserve(JumpTry jump, double reserve_rad) {
    double tight = jump.body.tight_inertia;
    double wide = jump.body.open_inertia;
    const auto reserve_at = [&](double inertia) {
        jump.squeeze_inertia = inertia;
        return -rehearse(jump).missing_rad;
    };
    if (reserve_at(tight) < reserve_rad) {
        return std::nullopt;
    }
    if (reserve_at(wide) >= reserve_rad) {
        return wide;
    }
    constexpr int kHalvings = 30;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (tight + wide) / 2;
        (reserve_at(middle) > reserve_rad ? tight : wide) = middle;
    }
    return (tight + wide) / 2;
}

} // namespace physics
