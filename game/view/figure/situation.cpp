#include "game/view/figure/situation.h"

#include "game/performance/song_time.h"
#include "game/view/vec3.h"

#include <algorithm>

namespace view {

namespace {

using performance::Cue;
using performance::CueKind;
using performance::PlannedElement;
using program::ElementKind;

const program::Row& row_of(const performance::Plan& plan, const PlannedElement& element) {
    return plan.program.rows[element.row];
}

bool is_held_kind(ElementKind kind) {
    return kind == ElementKind::Pose || kind == ElementKind::Spiral ||
           kind == ElementKind::SpreadEagle || kind == ElementKind::InaBauer;
}

/// Looks at one plan from one moment.
class Looker {
public:
    explicit Looker(const performance::Performance& performance)
        : performance_(&performance), plan_(&performance.plan()), now_us_(performance.time_us()) {
        situation_.time_s = performance::to_seconds(now_us_);
        situation_.state = performance.skater().state();
        situation_.flight = performance.skater().flight();
    }

    [[nodiscard]] Situation look() {
        for (const PlannedElement& element : plan_->elements) {
            if (element.start_us <= now_us_) {
                situation_.kind = row_of(*plan_, element).element.kind;
            }
            look_at_sequence(element);
            look_at_jumps(element);
            look_at_spin(element);
            look_at_hold(element);
        }
        look_at_cues();
        return situation_;
    }

private:
    [[nodiscard]] double until_s(std::int64_t time_us) const {
        return performance::to_seconds(time_us - now_us_);
    }

    void look_at_sequence(const PlannedElement& element) {
        const ElementKind kind = row_of(*plan_, element).element.kind;
        const bool sequence =
            kind == ElementKind::StepSequence || kind == ElementKind::ChoreoSequence;
        if (sequence && element.start_us <= now_us_ && now_us_ < element.end_us) {
            situation_.in_sequence = true;
        }
    }

    void look_at_jumps(const PlannedElement& element) {
        constexpr double kAhead_s = 0.8;
        constexpr double kAfter_s = 0.6;
        for (const performance::PlannedJump& jump : element.jumps) {
            if (situation_.jump || until_s(jump.down_us) > kAhead_s ||
                until_s(jump.up_us) < -kAfter_s) {
                continue;
            }
            const bool over =
                situation_.flight.release_s > performance::to_seconds(jump.down_us) + 0.05;
            const bool in_it = situation_.state.phase == physics::Phase::Push ||
                               situation_.state.phase == physics::Phase::Flight;
            if (!over || in_it) {
                situation_.jump = NearJump{.type = jump.code.type,
                                           .to_bend_s = until_s(jump.down_us),
                                           .to_leave_s = until_s(jump.up_us)};
            }
        }
    }

    void look_at_spin(const PlannedElement& element) {
        if (element.positions.empty() || now_us_ < element.start_us) {
            return;
        }
        if (now_us_ < element.end_us) {
            situation_.to_spin_s = until_s(element.enter_us);
        }
        if (situation_.state.phase != physics::Phase::Spin) {
            return;
        }
        for (std::size_t i = 0; i < element.positions.size(); ++i) {
            const performance::PlannedSpinPosition& held = element.positions[i];
            if (i > 0 && held.from_us > now_us_) {
                break;
            }
            const double room = held.shape.open_inertia - held.shape.tight_inertia;
            const double open =
                (situation_.state.inertia - held.shape.tight_inertia) / std::max(0.1, room);
            situation_.spin = NearSpin{.index = i,
                                       .position = held.position,
                                       .open_share = saturate(static_cast<float>(open))};
        }
    }

    void look_at_hold(const PlannedElement& element) {
        const program::Row& row = row_of(*plan_, element);
        constexpr double kAhead_s = 0.6;
        constexpr double kAfter_s = 0.5;
        // Nothing comes after the last pose: it stays.
        const bool last = element.row + 1 == plan_->program.rows.size();
        if (!is_held_kind(row.element.kind) || until_s(element.start_us) > kAhead_s ||
            (!last && until_s(element.end_us) < -kAfter_s)) {
            return;
        }
        for (const std::size_t index : element.cues) {
            const Cue& cue = plan_->cues[index];
            if (cue.kind == CueKind::Pose) {
                situation_.hold =
                    NearHold{.kind = row.element.kind,
                             .name = row.name,
                             .to_press_s = until_s(cue.press_us),
                             .to_end_s = until_s(cue.release_us.value_or(element.end_us)),
                             .held = performance_->judge().held(index) ||
                                     (last && until_s(element.end_us) < 0 &&
                                      performance_->judge().timing(index).word !=
                                          performance::Word::Missed)};
            }
        }
    }

    void look_at_cues() {
        for (const Cue& cue : plan_->cues) {
            if (cue.press_us <= now_us_) {
                ++situation_.cues_passed;
            } else if (cue.kind == CueKind::Stroke) {
                situation_.to_next_stroke_s = until_s(cue.press_us);
                break;
            } else if (until_s(cue.press_us) > 2) {
                break;
            }
        }
    }

    const performance::Performance* performance_;
    const performance::Plan* plan_;
    std::int64_t now_us_;
    Situation situation_;
};

} // namespace

Situation look_at(const performance::Performance& performance) {
    return Looker{performance}.look();
}

} // namespace view
