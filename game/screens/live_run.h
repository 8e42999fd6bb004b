#pragma once

#include "game/performance/auto_skater.h"
#include "game/performance/performance.h"
#include "game/view/moment.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>

namespace screens {

/// Told after every step of the physics.
using AfterStep = std::function<void(const performance::Performance&)>;

/// A performance that goes on while it is played: inputs wait until their step is due.
class LiveRun {
public:
    /// `auto_skater`: the perfect hands play. The plan must outlive the run.
    LiveRun(const performance::Plan& plan, bool auto_skater);

    /// One button moved at a song time not before the last simulated step.
    void add(const performance::Input& input);

    /// Steps that end at or before a song time and are not simulated yet; none once finished.
    [[nodiscard]] std::int64_t due(std::int64_t song_us) const;
    /// Simulates them.
    void advance(std::int64_t song_us, const AfterStep& after);
    /// Lets the perfect hands skate up to a song time, however long that takes: for a start in the
    /// middle.
    void skip_to(std::int64_t song_us, const AfterStep& after);

    /// The picture at a song time: between the last two steps.
    [[nodiscard]] view::Moment moment(std::int64_t song_us, double wall_s) const;

    [[nodiscard]] const performance::Performance& performance() const { return performance_; }

private:
    void step(performance::AutoSkater* hands, const AfterStep& after);

    performance::Performance performance_;
    performance::AutoSkater hands_;
    bool auto_ = false;
    std::deque<performance::Input> waiting_; ///< in order of arrival
    physics::SkaterState before_;            ///< the state a step ago
};

} // namespace screens
