#pragma once

#include "game/performance/performance.h"

#include <cstddef>
#include <span>
#include <vector>

namespace view {

/// Tells each cue once, when the judge is done with it.
class CueWatch {
public:
    explicit CueWatch(const performance::Plan& plan) : told_(plan.cues.size()) {}

    /// The cues closed since the last call; valid until the next.
    [[nodiscard]] std::span<const performance::CueTiming>
    closed(const performance::Performance& performance);

private:
    std::vector<bool> told_;
    std::size_t first_ = 0; ///< all before it are told
    std::vector<performance::CueTiming> closed_;
};

} // namespace view
