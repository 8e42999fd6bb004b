#pragma once

#include "physics/skater.h"

namespace physics {

/// Carries one command out at a moment. What the present phase makes impossible (a stroke in the
/// air) does nothing, as on the ice.
struct CommandReader {
    Skater& skater;
    double time_s;
    EventList& events;

    void read(const Command& command);

    void operator()(const Steer& steer) const;
    void operator()(const Stroke& stroke) const;
    void operator()(const StepTo& step) const;
    void operator()(const Bend& bend) const;
    void operator()(const Straighten&) const;
    void operator()(const TakeOff& take_off) const;
    void operator()(const ArmIn& arm) const;
    void operator()(const ArmOut& arm) const;
    void operator()(const WindUp&) const;
    void operator()(const SpinEnter& enter) const;
    void operator()(const SpinChange& change) const;
    void operator()(const SpinLeave& leave) const;
    void operator()(const Rise& rise) const;
    void operator()(const Trip&) const;

private:
    void emit(EventKind kind, double value = 0) const;
    void shape_arm(std::size_t side) const;
};

} // namespace physics
