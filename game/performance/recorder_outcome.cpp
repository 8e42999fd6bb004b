#include "game/performance/recorder.h"
#include "game/performance/song_time.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace performance {
namespace {

using program::ElementKind;
using program::Turn;

bool is_difficult(Turn turn) {
    return turn != Turn::Three && turn != Turn::Mohawk;
}

// Each type counts at most twice.
int difficult_turns(const std::vector<Turn>& turns) {
    std::array<int, 8> count{};
    int sum = 0;
    for (const Turn turn : turns) {
        int& seen = count[static_cast<std::size_t>(turn)];
        if (is_difficult(turn) && seen < 2) {
            ++seen;
            ++sum;
        }
    }
    return sum;
}

// Time for which the holds of an element should be settled, s.
double planned_hold_s(const Plan& plan, const PlannedElement& element) {
    constexpr double kSettle_s = 0.3;
    double sum = 0;
    for (const std::size_t id : element.cues) {
        const Cue& cue = plan.cues[id];
        if (cue.kind == CueKind::SpinHold) {
            sum += std::max(0.0, to_seconds(*cue.release_us - cue.press_us) - kSettle_s);
        }
    }
    return sum;
}

// Share of a pose that was held: what a late press and an early release leave of it.
double held_of(const Cue& cue, const CueTiming& timing) {
    if (timing.by_assist) {
        return 1;
    }
    if (!timing.error_us) {
        return 0;
    }
    const auto span = static_cast<double>(*cue.release_us - cue.press_us);
    const std::int64_t late_us = std::max<std::int64_t>(0, *timing.error_us);
    const std::int64_t early_us = std::max<std::int64_t>(0, -timing.release_error_us.value_or(0));
    return std::max(0.0, 1 - static_cast<double>(late_us + early_us) / span);
}

} // namespace

void Recorder::measure_steps(std::size_t element, ElementOutcome& outcome) const {
    const Watched& watched = watched_[element];
    StepsOutcome& steps = outcome.steps;
    for (std::size_t i = 0; i < plan_->elements.size(); ++i) {
        const program::Row& row = plan_->program.rows[plan_->elements[i].row];
        const bool mine = i == element || plan_->elements[i].frame == element;
        if (mine && row.element.kind == ElementKind::Turn) {
            ++steps.planned_turns;
        }
    }
    steps.done_turns = static_cast<int>(watched.turns.size());
    steps.difficult_turns = difficult_turns(watched.turns);
    const int fewer = std::min(watched.rotations[0], watched.rotations[1]);
    steps.both_rotations = steps.done_turns > 0 && fewer * 3 >= steps.done_turns;
    steps.length_m = watched.length_m;
    steps.extent_m = watched.extent_m;
    if (watched.samples > 0) {
        steps.mean_mps = watched.speed_sum / watched.samples;
        steps.edge_depth_deg = watched.lean_sum / watched.samples;
    }
    steps.timing = outcome.timing;
    double held = 0;
    int poses = 0;
    for (const CueTiming& timing : outcome.cues) {
        if (timing.kind == CueKind::Pose) {
            held += held_of(plan_->cues[timing.cue], timing);
            ++poses;
        }
    }
    steps.held_share = poses > 0 ? held / poses : 0;
}

void Recorder::measure_spin(std::size_t element, ElementOutcome& outcome) const {
    const Watched& watched = watched_[element];
    SpinOutcome& spin = outcome.spin;
    spin.entered = watched.entered;
    for (SpinHeld& held : spin.held) {
        spin.revolutions += held.revolutions;
        // Until here the time of the position has been added up in its place.
        held.mean_rps = held.mean_rps > 0 ? held.revolutions / held.mean_rps : 0;
    }
    spin.mean_rps = watched.spin_s > 0 ? spin.revolutions / watched.spin_s : 0;
    const double planned_s = planned_hold_s(*plan_, plan_->elements[element]);
    spin.locked_share = planned_s > 0 ? std::min(1.0, watched.locked_s / planned_s) : 0;
}

ProgramOutcome Recorder::finish(const Judge& judge, std::int64_t time_us) const {
    ProgramOutcome sum = outcome_;
    sum.duration_us = time_us;
    std::vector<ElementOutcome> outcomes;
    outcomes.reserve(watched_.size());
    for (const Watched& watched : watched_) {
        outcomes.push_back(watched.outcome);
    }
    std::vector<double> scores(outcomes.size(), 0);
    std::vector<int> counts(outcomes.size(), 0);
    double pose_held = 0;
    int poses = 0;
    double score_sum = 0;
    double error_sum = 0;
    double error_squares = 0;
    int timed = 0;
    int judged = 0;
    for (const Cue& cue : plan_->cues) {
        const CueTiming& timing = judge.timing(cue.id);
        for (const std::optional<std::size_t> at :
             {std::optional(cue.element), plan_->elements[cue.element].frame}) {
            if (at) {
                outcomes[*at].cues.push_back(timing);
                scores[*at] += timing.score;
                ++counts[*at];
            }
        }
        if (timing.by_assist) {
            continue;
        }
        ++judged;
        score_sum += timing.score;
        int& word = timing.word == Word::Perfect  ? sum.perfect
                    : timing.word == Word::Good   ? sum.good
                    : timing.word == Word::Scrape ? sum.scrape
                                                  : sum.missed;
        ++word;
        if (timing.error_us) {
            const auto error = static_cast<double>(*timing.error_us);
            error_sum += error;
            error_squares += error * error;
            ++timed;
        }
        if (cue.kind == CueKind::Pose) {
            pose_held += held_of(cue, timing);
            ++poses;
        }
    }
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        ElementOutcome& outcome = outcomes[i];
        outcome.timing = counts[i] > 0 ? scores[i] / counts[i] : 0;
        outcome.attempted = outcome.attempted || outcome.timing > 0;
        if (outcome.number == 0) {
            continue;
        }
        if (outcome.kind == ElementKind::Spin) {
            measure_spin(i, outcome);
        } else if (outcome.kind != ElementKind::Jump) {
            measure_steps(i, outcome);
        }
        sum.elements.push_back(std::move(outcome));
    }
    sum.timing = judged > 0 ? score_sum / judged : 0;
    sum.music = judged > 0 ? static_cast<double>(sum.perfect + sum.good) / judged : 0;
    sum.poses_held = poses > 0 ? pose_held / poses : 1;
    if (timed > 0) {
        const double mean = error_sum / timed;
        sum.mean_error_us = static_cast<std::int64_t>(mean);
        sum.error_deviation_us = static_cast<std::int64_t>(
            std::sqrt(std::max(0.0, error_squares / timed - mean * mean)));
    }
    if (samples_ > 0) {
        sum.shape_rms_m = std::sqrt(error_squares_ / samples_);
        sum.size = size_sum_ / samples_;
    }
    sum.mean_mps = skating_samples_ > 0 ? speed_sum_ / skating_samples_ : 0;
    sum.edge_depth_deg = lean_samples_ > 0 ? lean_sum_ / lean_samples_ : 0;
    // A routine in which every fourth second has a scrape or stumble is not steady at all.
    constexpr double kUnsteady_s = 4;
    const double slips = sum.scrapes + sum.stumbles + sum.falls;
    sum.steadiness =
        std::clamp(1 - slips * kUnsteady_s / std::max(1.0, to_seconds(time_us)), 0.0, 1.0);
    return sum;
}

} // namespace performance
