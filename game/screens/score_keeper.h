#pragma once

#include "game/performance/performance.h"
#include "game/performance/sheet.h"
#include "game/view/cue_watch.h"
#include "game/view/hud/hud.h"

#include <cstddef>

namespace screens {

/// The score while it grows: an element counts when it is over.
class ScoreKeeper {
public:
    /// Both must outlive it.
    ScoreKeeper(const performance::Season& season, const performance::Plan& plan);

    /// After every step of the physics.
    void step(const performance::Performance& performance);

    [[nodiscard]] const view::Tally& tally() const { return tally_; }

    /// The whole protocol of what has been skated.
    [[nodiscard]] performance::Sheet sheet(const performance::Performance& performance) const;

private:
    void count_rows(const performance::Performance& performance);

    const performance::Season* season_;
    const performance::Plan* plan_;
    view::CueWatch watch_;
    view::Tally tally_;
    std::size_t next_element_ = 0; ///< of the plan
};

} // namespace screens
