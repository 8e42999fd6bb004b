#include "game/performance/performance.h"

#include "game/performance/song_time.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace performance {
namespace {

// The applause after the last element.
constexpr std::int64_t kAfterwards_us = 2'000'000;

physics::Body body_for(const Plan& plan, const PerformanceSettings& settings) {
    physics::Body body = body_of(plan.assist);
    if (settings.forgiving) {
        constexpr double kAnything = 1e6;
        body.over_turn_scale_deg = kAnything;
        body.under_turn_scale_deg = kAnything;
        body.rate_scale_radps = kAnything;
    }
    return body;
}

std::uint64_t with_input(std::uint64_t hash, const Input& input) {
    hash = physics::hash_word(hash, static_cast<std::uint64_t>(input.time_us));
    hash = physics::hash_word(hash, static_cast<std::uint64_t>(input.skater));
    hash = physics::hash_word(hash, static_cast<std::uint64_t>(input.button));
    return physics::hash_word(hash, input.down ? 1U : 0U);
}

} // namespace

Performance::Performance(const Plan& plan, const PerformanceSettings& settings)
    : plan_(&plan), world_({.step_hz = kStep_hz, .ice = {}, .boards = settings.boards}),
      judge_(plan.cues, plan.assist), steering_(plan.drawing), recorder_(plan),
      end_us_(plan.end_us + kAfterwards_us) {
    const DrawingPoint start = plan.drawing.at(0);
    [[maybe_unused]] const auto added = world_.add_skater(
        body_for(plan, settings), start.position_m, physics::wrap_angle(start.heading_rad), 0);
    assert(added && "the plan holds numbers that no skater could have");
    controls_.reserve(32);
    missed_.reserve(8);
}

std::int64_t Performance::time_us() const {
    return world_.steps_done() == 0 ? 0 : end_of_step_us(world_.steps_done() - 1);
}

bool Performance::finished() const {
    return time_us() >= end_us_;
}

void Performance::advance(std::int64_t to_us, std::span<const Input> inputs) {
    std::size_t next = 0;
    while (end_of_step_us(world_.steps_done()) <= to_us) {
        const std::size_t first = next;
        while (next < inputs.size() && step_of(inputs[next].time_us) <= world_.steps_done()) {
            ++next;
        }
        step(inputs.subspan(first, next - first));
    }
    assert(next == inputs.size() && "an input lies after the time to simulate");
}

void Performance::tell_at(double onset_s, const physics::Command& command) {
    controls_.push_back({onset_s, command});
}

void Performance::step(std::span<const Input> inputs) {
    controls_.clear();
    steer();
    plan_step();
    play_assists();
    open_by_itself();
    if (trip_) {
        trip_ = false;
        tell_at(0, physics::Trip{});
    }
    const std::int64_t start_us = time_us();
    for (Input input : inputs) {
        input.time_us = std::max(input.time_us, start_us);
        inputs_hash_ = with_input(inputs_hash_, input);
        onset_s_ = onset_of(input.time_us);
        read(input);
    }
    judge_.expire(time_us(), missed_);
    for (const std::size_t cue : missed_) {
        miss(cue);
    }
    const auto earlier = [](const physics::Control& a, const physics::Control& b) {
        return a.onset_s < b.onset_s;
    };
    // Most steps hold one control, and sorting would ask for memory even then.
    if (!std::is_sorted(controls_.begin(), controls_.end(), earlier)) {
        std::stable_sort(controls_.begin(), controls_.end(), earlier);
    }
    for (const physics::Control& control : controls_) {
        [[maybe_unused]] const physics::ControlFault fault = world_.apply(0, control);
        assert(fault == physics::ControlFault::None);
    }
    world_.step();
    watch_falls();
    const physics::EventList& events = world_.events();
    recorder_.watch(skater(), {events.begin(), events.size()}, time_us(),
                    steering_.target_m(world_.time_s()), steering_.size());
}

void Performance::steer() {
    bool edge_held = true;
    if (!plan_->assist.plays(CueKind::EdgeHold)) {
        const std::int64_t now_us = time_us();
        const std::int64_t grace_us = windows_of(plan_->assist, CueKind::EdgeHold).scrape_us;
        const std::vector<PlannedElement>& elements = plan_->elements;
        while (now_element_ + 1 < elements.size() &&
               elements[now_element_ + 1].start_us <= now_us) {
            ++now_element_;
        }
        for (const std::size_t id : elements[now_element_].cues) {
            const Cue& cue = plan_->cues[id];
            const bool running = cue.kind == CueKind::EdgeHold &&
                                 now_us > cue.press_us + grace_us &&
                                 now_us < *cue.release_us - grace_us;
            edge_held = edge_held && (!running || judge_.held(id));
        }
    }
    const double turn =
        steering_.turn_rate(skater().state(), world_.time_s(), world_.step_s(), edge_held);
    constexpr double kMost_radps = 20;
    tell_at(0, physics::Steer{std::clamp(turn, -kMost_radps, kMost_radps)});
}

void Performance::plan_step() {
    while (next_planned_step_ < plan_->steps.size() &&
           step_of(plan_->steps[next_planned_step_].time_us) <= world_.steps_done()) {
        const PlannedStep& planned = plan_->steps[next_planned_step_++];
        const bool late = step_of(planned.time_us) < world_.steps_done();
        tell_at(late ? 0 : onset_of(planned.time_us), planned.step);
    }
}

// Holds that the assist plays go in and out on their cues; what belongs to a jump follows the
// player's own release instead.
void Performance::play_assists() {
    for (std::size_t id = next_assist_; id < plan_->cues.size(); ++id) {
        const Cue& cue = plan_->cues[id];
        if (step_of(cue.press_us) > world_.steps_done()) {
            break;
        }
        next_assist_ = id + 1;
        if (!plan_->assist.plays(cue.kind)) {
            continue;
        }
        judge_.play(id);
        if (cue.kind == CueKind::SpinHold) {
            tell_at(0, physics::ArmIn{physics::Side::Left});
            tell_at(0, physics::ArmIn{physics::Side::Right});
            recorder_.arms_in_since(cue.press_us);
        } else if (cue.kind == CueKind::EdgeHold) {
            onset_s_ = 0;
            take_edge(id);
        }
    }
    if (spin_ && plan_->assist.plays(CueKind::SpinHold)) {
        for (const std::size_t id : plan_->elements[*spin_].cues) {
            const Cue& cue = plan_->cues[id];
            if (cue.kind == CueKind::SpinHold && step_of(*cue.release_us) == world_.steps_done()) {
                tell_at(onset_of(*cue.release_us), physics::ArmOut{physics::Side::Left});
                tell_at(onset_of(*cue.release_us), physics::ArmOut{physics::Side::Right});
                recorder_.arms_in_since(std::nullopt);
            }
        }
    }
}

// The arms open by themselves once the count will come out whole, and at the latest when there is
// just time to open them.
void Performance::open_by_itself() {
    if (!take_off_cue_ || !plan_->assist.plays(CueKind::Open) ||
        skater().state().phase != physics::Phase::Flight) {
        return;
    }
    const PlannedJump& jump = jump_of(*take_off_cue_);
    const double now_s = world_.time_s();
    const double wanted_rad =
        jump.intent.revolutions * 2 * physics::kPi - jump.missing_deg * physics::kDegree;
    const double last_s = skater().flight().touch_down_s - to_seconds(jump.land_us - jump.open_us) -
                          world_.step_s() / 2;
    if (now_s >= last_s || skater().rotation_if_opened(now_s) >= wanted_rad) {
        tell_at(0, physics::ArmOut{physics::Side::Left});
        tell_at(0, physics::ArmOut{physics::Side::Right});
        take_off_cue_.reset();
    }
}

void Performance::watch_falls() {
    constexpr std::int64_t kStays_us = 1'250'000;
    for (const physics::Event& event : world_.events()) {
        if (event.kind == physics::EventKind::Fall) {
            const double up_s = event.time_s + to_seconds(kStays_us);
            const double beats = std::ceil(plan_->program.tempo.beats_at_seconds(up_s));
            beat::Beats downbeat(static_cast<std::int64_t>(beats));
            while (!plan_->program.tempo.is_downbeat(downbeat)) {
                downbeat = downbeat + beat::Beats(1);
            }
            rise_due_us_ = plan_->program.tempo.time_us_at(downbeat);
            bend_cue_.reset();
            take_off_cue_.reset();
            spin_.reset();
        } else if (event.kind == physics::EventKind::Rise) {
            rise_due_us_.reset();
        } else if (event.kind == physics::EventKind::SpinEnd) {
            spin_.reset();
            recorder_.arms_in_since(std::nullopt);
        } else if (event.kind == physics::EventKind::TouchDown) {
            take_off_cue_.reset();
        }
    }
    // Nobody lies there for ever.
    constexpr std::int64_t kPatience_us = 3'000'000;
    if (rise_due_us_ && time_us() > *rise_due_us_ + kPatience_us) {
        const double heading = steering_.drawing().at(world_.time_s()).heading_rad;
        const physics::Control rise{0, physics::Rise{physics::wrap_angle(heading)}};
        [[maybe_unused]] const physics::ControlFault fault = world_.apply(0, rise);
        assert(fault == physics::ControlFault::None);
    }
}

ProgramOutcome Performance::outcome() const {
    Judge judge = judge_;
    judge.finish();
    return recorder_.finish(judge, time_us());
}

} // namespace performance
