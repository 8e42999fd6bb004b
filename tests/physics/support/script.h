#pragma once

#include "physics/skater.h"
#include "physics/world.h"

#include <functional>
#include <vector>

namespace physics {

/// What a skater does, at a time since the skating began.
struct Cue {
    double time_s = 0;
    Command command;
    int skater = 0;
};

/// Where steps begin: `hz` of them a second, the first one `phase_s` long if that is not 0.
struct Grid {
    double hz = 240;
    double phase_s = 0;
};

struct Skated {
    Skater skater;
    std::vector<Event> events;
};

/// Called after each step with the time at its end, s.
using Watch = std::function<void(const Skater&, double)>;

/// A skater of default body gliding along +x on default ice.
[[nodiscard]] Skater gliding(double speed_mps);

/// Skates alone on endless ice to a time; cues may come in any order.
[[nodiscard]] Skated skate(const Skater& skater, double until_s, std::vector<Cue> cues,
                           Grid grid = {}, const Watch& watch = {});

/// Skates a world on to a time, each cue handed to the step it falls in. Asserts that none
/// is refused.
void skate(World& world, double until_s, std::vector<Cue> cues);

[[nodiscard]] int count(const std::vector<Event>& events, EventKind kind);
/// The first of a kind; fails the test and gives an empty event if there is none.
[[nodiscard]] Event first(const std::vector<Event>& events, EventKind kind);

} // namespace physics
