// What a press means: this part of Performance reads buttons. In this order: from LIFT's release
// to touch-down and in a spin the sides are arms; else the oldest cue whose window holds the press
// takes it; else it is free skating, a weak stroke or a bend, and never ignored by the physics.

#include "game/performance/performance.h"
#include "game/performance/song_time.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace performance {
namespace {

using physics::Phase;
using physics::Side;

constexpr KindSet kOnTheIce = set_of(CueKind::Stroke) | set_of(CueKind::EdgeHold) |
                              set_of(CueKind::Step) | set_of(CueKind::Pose) |
                              set_of(CueKind::Squeeze);
constexpr KindSet kInTheAir = set_of(CueKind::Squeeze);
// A pose may begin on the beat on which the spin ends.
constexpr KindSet kInASpin =
    set_of(CueKind::SpinChange) | set_of(CueKind::SpinHold) | set_of(CueKind::Pose);
constexpr KindSet kKnees = set_of(CueKind::BendDown) | set_of(CueKind::SpinEnter) |
                           set_of(CueKind::LandingKnee) | set_of(CueKind::Rise);
constexpr KindSet kHolds =
    set_of(CueKind::EdgeHold) | set_of(CueKind::Pose) | set_of(CueKind::SpinHold);

Side side_of(Button button) {
    return button == Button::Left ? Side::Left : Side::Right;
}

} // namespace

const program::Row& Performance::row_of(std::size_t cue) const {
    return plan_->program.rows[plan_->elements[plan_->cues[cue].element].row];
}

const PlannedJump& Performance::jump_of(std::size_t cue) const {
    const Cue& asked = plan_->cues[cue];
    return plan_->elements[asked.element].jumps[static_cast<std::size_t>(asked.index)];
}

bool Performance::sides_are_arms(std::int64_t time_us) const {
    // A release in this very step: the ice has not heard of it yet.
    const bool taking_off =
        std::any_of(controls_.begin(), controls_.end(), [](const physics::Control& control) {
            return std::holds_alternative<physics::TakeOff>(control.command);
        });
    if (taking_off) {
        return true;
    }
    switch (skater().state().phase) {
    case Phase::Push:
    case Phase::Spin:
        return true;
    case Phase::Flight:
        return to_seconds(time_us) < skater().flight().touch_down_s;
    default:
        return false;
    }
}

bool Performance::in_rest(std::int64_t time_us) const {
    return std::any_of(
        plan_->elements.begin(), plan_->elements.end(), [&](const PlannedElement& element) {
            return plan_->program.rows[element.row].element.kind == program::ElementKind::Rest &&
                   time_us >= element.start_us && time_us < element.end_us;
        });
}

void Performance::read(const Input& input) {
    bool& down = down_[static_cast<std::size_t>(input.button)];
    if (down == input.down) {
        return;
    }
    down = input.down;
    if (input.button == Button::Lift) {
        input.down ? press_lift(input) : release_lift(input);
    } else {
        input.down ? press_side(input) : release_side(input);
    }
    note_arms();
}

void Performance::note_arms() {
    const bool both = down_[0] && down_[1];
    if (!spin_ || plan_->assist.plays(CueKind::SpinHold)) {
        return;
    }
    recorder_.arms_in_since(both ? std::optional(time_us() + to_us(onset_s_)) : std::nullopt);
}

void Performance::press_side(const Input& input) {
    if (sides_are_arms(input.time_us)) {
        const bool spinning = skater().state().phase == Phase::Spin;
        const auto cue = judge_.press(input.button, input.time_us, spinning ? kInASpin : kInTheAir);
        if (cue && plan_->cues[*cue].kind == CueKind::SpinChange) {
            take_cue(*cue, input);
            return;
        }
        tell(physics::ArmIn{side_of(input.button)});
        return;
    }
    const auto cue = judge_.press(input.button, input.time_us, kOnTheIce);
    if (cue) {
        take_cue(*cue, input);
    } else {
        extra_press(input);
    }
}

void Performance::extra_press(const Input& input) {
    if (in_rest(input.time_us)) {
        recorder_.cracked();
        return;
    }
    constexpr double kFreeStroke = 0.1;
    recorder_.scraped();
    stroke(input, kFreeStroke, 1);
}

void Performance::stroke(const Input& input, double strength, double scrape) {
    if (spin_) {
        leave_spin(0);
    }
    tell(physics::Stroke{strength, scrape, side_of(input.button)});
}

void Performance::take_cue(std::size_t cue, const Input& input) {
    const Cue& asked = plan_->cues[cue];
    const CueTiming& timing = judge_.timing(cue);
    const std::int64_t error_us = input.time_us - asked.press_us;
    const Windows windows = windows_of(plan_->assist, asked);
    const double strength = strength_of(windows, error_us);
    switch (asked.kind) {
    case CueKind::Stroke: {
        const bool scrapes = word_of(windows, error_us) == Word::Scrape;
        constexpr double kScrape = 0.25;
        if (scrapes) {
            recorder_.scraped();
        }
        stroke(input, strength, scrapes ? kScrape : 0);
        break;
    }
    case CueKind::Step:
        turn(cue);
        break;
    case CueKind::Squeeze:
        tell(physics::ArmIn{side_of(input.button)});
        break;
    case CueKind::BendDown:
        bend_cue_ = cue;
        tell(physics::Bend{jump_of(cue).scrub_to_mps});
        break;
    case CueKind::LandingKnee:
        bend_cue_ = cue;
        tell(physics::Bend{});
        break;
    case CueKind::SpinEnter: {
        const PlannedElement& element = plan_->elements[asked.element];
        spin_ = asked.element;
        recorder_.entered_spin(asked.element);
        tell(physics::SpinEnter{element.positions.front().shape,
                                to_seconds(timing.error_us.value_or(error_us))});
        break;
    }
    case CueKind::SpinChange: {
        const auto index = static_cast<std::size_t>(asked.index);
        recorder_.changed_spin();
        tell(physics::SpinChange{plan_->elements[asked.element].positions[index].shape});
        break;
    }
    case CueKind::SpinLeave:
        leave_spin(strength);
        break;
    case CueKind::EdgeHold:
        take_edge(cue);
        break;
    case CueKind::Pose:
    case CueKind::SpinHold:
    case CueKind::TakeOff:
    case CueKind::Open:
    case CueKind::Rise:
        break;
    }
}

// Of the edges only a loop does something at once.
void Performance::take_edge(std::size_t cue) {
    const program::Element& element = row_of(cue).element;
    if (element.kind == program::ElementKind::Turn && element.turn == program::Turn::Loop) {
        turn(cue);
    }
}

void Performance::turn(std::size_t cue) {
    const program::Element& element = row_of(cue).element;
    if (element.kind != program::ElementKind::Turn) {
        return; // a toe step: its rhythm is all it has
    }
    const Cue& asked = plan_->cues[cue];
    const bool twizzle = element.turn == program::Turn::Twizzle;
    const bool changes_foot =
        element.turn == program::Turn::Mohawk || element.turn == program::Turn::Choctaw;
    if (changes_foot && asked.index == 0) {
        return; // the free foot comes last, and with it the turn
    }
    const program::Edge to = program::exit_edge(element.edge, element.turn);
    const int sense = program::rotation_of(element.edge, element.turn);
    constexpr double kCleanEffort = 0.005;
    constexpr double kRoughEffort = 0.05;
    const double rough = 1 - judge_.timing(cue).score;
    tell(physics::StepTo{.foot = to.foot == program::Foot::Left ? Side::Left : Side::Right,
                         .backward = to.backward,
                         .rotation = sense,
                         .effort = kCleanEffort + kRoughEffort * rough});
    if (!twizzle || asked.index == 0) {
        recorder_.did_turn(asked.element, element.turn, sense);
    }
}

void Performance::press_lift(const Input& input) {
    const Phase phase = skater().state().phase;
    if (phase == Phase::Down) {
        const double heading = steering_.drawing().at(to_seconds(input.time_us)).heading_rad;
        tell(physics::Rise{physics::wrap_angle(heading)});
        return;
    }
    if (phase == Phase::Spin) {
        const auto cue = judge_.press(input.button, input.time_us, set_of(CueKind::SpinLeave));
        if (cue) {
            take_cue(*cue, input);
        }
        return;
    }
    const auto cue = judge_.press(input.button, input.time_us, kKnees);
    if (cue) {
        take_cue(*cue, input);
        return;
    }
    if (in_rest(input.time_us)) {
        recorder_.cracked();
        return;
    }
    bend_cue_.reset();
    tell(physics::Bend{scrub_near(input.time_us)});
}

// A bend pressed too early or late for its cue is still the bend of the jump that comes next.
double Performance::scrub_near(std::int64_t time_us) const {
    constexpr std::int64_t kNear_us = 1'500'000;
    for (const Cue& cue : plan_->cues) {
        if (cue.kind == CueKind::TakeOff && cue.press_us > time_us &&
            cue.press_us < time_us + kNear_us) {
            return jump_of(cue.id).scrub_to_mps;
        }
    }
    return physics::Bend{}.scrub_to_mps;
}

std::optional<std::size_t> Performance::late_take_off(std::int64_t time_us) const {
    // Beyond this a release is no take-off any more, early or late: the knees just straighten.
    constexpr std::int64_t kFar_us = 450'000;
    if (!bend_cue_) {
        return std::nullopt;
    }
    const Cue& bend = plan_->cues[*bend_cue_];
    const int wanted = bend.kind == CueKind::BendDown ? bend.index : bend.index + 1;
    for (const std::size_t id : plan_->elements[bend.element].cues) {
        const Cue& cue = plan_->cues[id];
        if (cue.kind == CueKind::TakeOff && cue.index == wanted && !judge_.timing(id).error_us &&
            std::abs(time_us - cue.press_us) <= kFar_us) {
            return id;
        }
    }
    return std::nullopt;
}

void Performance::release_lift(const Input& input) {
    auto cue = judge_.release(input.button, input.time_us, set_of(CueKind::TakeOff));
    if (!cue) {
        cue = late_take_off(input.time_us);
        if (cue) {
            judge_.take_late(*cue, input.time_us);
        }
    }
    if (cue) {
        take_off(*cue, input.time_us - plan_->cues[*cue].press_us);
    } else {
        judge_.release(input.button, input.time_us, set_of(CueKind::LandingKnee));
        tell(physics::Straighten{});
    }
    bend_cue_.reset();
}

void Performance::take_off(std::size_t cue, std::int64_t error_us) {
    const PlannedJump& jump = jump_of(cue);
    const Cue& asked = plan_->cues[cue];
    if (skater().state().phase != Phase::Glide) {
        tell(physics::Straighten{});
        return;
    }
    take_off_cue_ = cue;
    recorder_.took_off(asked.element, static_cast<std::size_t>(asked.index));
    tell(physics::TakeOff{jump.technique, jump.intent, to_seconds(error_us)});
    if (plan_->assist.plays(CueKind::Squeeze)) {
        tell(physics::ArmIn{Side::Left});
        tell(physics::ArmIn{Side::Right});
    }
}

void Performance::release_side(const Input& input) {
    if (sides_are_arms(input.time_us)) {
        const bool spinning = skater().state().phase == Phase::Spin;
        judge_.release(input.button, input.time_us,
                       spinning ? set_of(CueKind::SpinHold) : set_of(CueKind::Open));
        const bool opens_itself =
            plan_->assist.plays(spinning ? CueKind::SpinHold : CueKind::Squeeze);
        if (!opens_itself) {
            tell(physics::ArmOut{side_of(input.button)});
        }
        return;
    }
    judge_.release(input.button, input.time_us, kHolds | set_of(CueKind::Open));
    tell(physics::ArmOut{side_of(input.button)});
}

void Performance::leave_spin(double strength) {
    const PlannedElement& element = plan_->elements[*spin_];
    const double heading = steering_.drawing().at(to_seconds(element.end_us) + 0.1).heading_rad;
    tell(physics::SpinLeave{physics::wrap_angle(heading), strength * element.exit_strength});
    spin_.reset();
    recorder_.arms_in_since(std::nullopt);
}

void Performance::miss(std::size_t cue) {
    const Cue& asked = plan_->cues[cue];
    if (asked.kind == CueKind::Step && row_of(cue).element.kind == program::ElementKind::Turn) {
        constexpr double kStumble = 0.04;
        const physics::SkaterState& state = skater().state();
        recorder_.stumbled(asked.element);
        tell_at(0, physics::StepTo{.foot = state.foot,
                                   .backward = state.backward,
                                   .rotation = 0,
                                   .effort = kStumble});
    }
}

} // namespace performance
