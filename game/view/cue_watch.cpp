#include "game/view/cue_watch.h"

namespace view {

std::span<const performance::CueTiming>
CueWatch::closed(const performance::Performance& performance) {
    // The longest hold begins this long before its end is judged.
    constexpr std::int64_t kReach_us = 20'000'000;
    closed_.clear();
    const std::vector<performance::Cue>& cues = performance.plan().cues;
    for (std::size_t i = first_; i < cues.size(); ++i) {
        if (cues[i].press_us > performance.time_us() + kReach_us) {
            break;
        }
        if (!told_[i] && !performance.judge().open(i)) {
            told_[i] = true;
            closed_.push_back(performance.judge().timing(i));
        }
    }
    while (first_ < told_.size() && told_[first_]) {
        ++first_;
    }
    return closed_;
}

} // namespace view
