#pragma once

#include "game/performance/input.h"
#include "game/performance/performance.h"
#include "game/performance/plan.h"

#include <cstdint>
#include <vector>

namespace performance {

/// Timing errors of a pair of hands: independent Gaussians of one spread, but for the squeeze,
/// which is one gesture with the release: its error plus 8 ms + 0.2 spread of its own.
struct HandErrors {
    double spread_s = 0; ///< standard deviation, 0..0.5
    std::uint64_t seed = 0;
};

/// Presses exactly at cue times, plus seeded errors, and nothing else; after a fall it taps LIFT on
/// the downbeat that stands the skater up. Cues that the assist set plays it leaves alone.
class AutoSkater {
public:
    explicit AutoSkater(const Plan& plan, const HandErrors& errors = {});

    /// The inputs up to a song time that have not been given yet, in order.
    [[nodiscard]] std::vector<Input> next(const Performance& performance, std::int64_t until_us);

private:
    std::vector<Input> inputs_;
    std::size_t given_ = 0;
    std::int64_t rise_us_ = -1; ///< the last rise that was tapped
};

/// A routine skated to its end.
struct Run {
    ProgramOutcome outcome;
    std::vector<Input> inputs;         ///< all of them, as a replay stores them
    std::vector<std::uint64_t> hashes; ///< of the performance, one a second from second 1
    std::uint64_t final_hash = 0;
};

/// Skates the plan headless with the auto-skater. `progress` is told 0..1 and may give up.
[[nodiscard]] Run skate(const Plan& plan, const HandErrors& errors = {},
                        const Progress& progress = {});
/// Skates the plan headless from recorded inputs.
[[nodiscard]] Run skate(const Plan& plan, std::span<const Input> inputs,
                        const Progress& progress = {});

} // namespace performance
