#include "physics/control.h"

#include <cmath>

namespace physics {
namespace {

/// Collects the faults of one command's numbers.
class RangeCheck {
public:
    void operator()(double value, double least, double most) {
        if (!std::isfinite(value)) {
            fault_ = ControlFault::NotFinite;
        } else if ((value < least || value > most) && fault_ == ControlFault::None) {
            fault_ = ControlFault::OutOfRange;
        }
    }

    [[nodiscard]] ControlFault fault() const { return fault_; }

private:
    ControlFault fault_ = ControlFault::None;
};

constexpr double kMistimingMost_s = 5;
constexpr double kInertiaLeast = 0.3;
constexpr double kInertiaMost = 10;

struct CommandRanges {
    RangeCheck& range;

    void operator()(const Steer& steer) const { range(steer.turn_rate_radps, -100, 100); }

    void operator()(const Stroke& stroke) const {
        range(stroke.strength, 0, 1);
        range(stroke.scrape, 0, 1);
    }

    void operator()(const StepTo& step) const {
        range(step.rotation, -1, 1);
        range(step.effort, 0, 1);
    }

    void operator()(const Bend& bend) const { range(bend.scrub_to_mps, 0, 100); }

    void operator()(const Straighten& /*straighten*/) const {}

    void operator()(const TakeOff& take_off) const {
        range(take_off.technique.lever, 0, 20);
        range(take_off.technique.curvature, -2, 2);
        range(take_off.technique.vault, 0, 1);
        range(take_off.technique.keep, 0, 1);
        range(take_off.technique.pre_rotation_rev, 0, 0.5);
        range(take_off.technique.entry_lobe, -1, 1);
        range(take_off.intent.revolutions, 0.5, 6);
        range(take_off.intent.squeeze_inertia, kInertiaLeast, kInertiaMost);
        range(take_off.intent.overrun_rad, -10, 20);
        range(take_off.intent.touch_down_radps, 0, 100);
        range(take_off.mistiming_s, -kMistimingMost_s, kMistimingMost_s);
    }

    void operator()(const ArmIn& /*arm*/) const {}

    void operator()(const ArmOut& /*arm*/) const {}

    void operator()(const WindUp& /*wind_up*/) const {}

    void operator()(const SpinEnter& enter) const {
        shape(enter.shape);
        range(enter.mistiming_s, -kMistimingMost_s, kMistimingMost_s);
    }

    void operator()(const SpinChange& change) const { shape(change.shape); }

    void operator()(const SpinLeave& leave) const {
        range(leave.heading_rad, -10, 10);
        range(leave.strength, 0, 1);
    }

    void operator()(const Rise& rise) const { range(rise.heading_rad, -10, 10); }

    void operator()(const Trip& /*trip*/) const {}

private:
    void shape(const SpinShape& shape) const {
        range(shape.open_inertia, kInertiaLeast, kInertiaMost);
        range(shape.tight_inertia, kInertiaLeast, kInertiaMost);
    }
};

} // namespace

ControlFault check(const Control& control, double step_s) {
    RangeCheck range;
    range(control.onset_s, 0, step_s);
    std::visit(CommandRanges{range}, control.command);
    return range.fault();
}

} // namespace physics
