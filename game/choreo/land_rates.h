#pragma once

#include "game/performance/outcome.h"
#include "game/performance/points.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace choreo {

/// How the panel called a jump: the four signs, then popped, over-rotated or never taken off.
inline constexpr std::size_t kCalls = 5;
/// How it landed: by performance::LandingKind.
inline constexpr std::size_t kLandings = 5;

/// How often one jump of a routine came out how.
struct JumpRate {
    int number = 0; ///< of its element in the protocol
    std::string element;
    std::string code;
    std::array<int, kCalls> calls{};
    std::array<int, kLandings> landings{}; ///< of the runs in which it was taken off
    int edge = 0;                          ///< called `!` or `e`
    int clean = 0;                         ///< called as planned, without a sign, and held
};

/// What became of a routine that was skated many times.
struct LandRates {
    int runs = 0;
    std::vector<JumpRate> jumps;             ///< in order
    std::vector<performance::Points> totals; ///< one a run
    int falls = 0;

    /// Adds a run, its jumps called by the panel. All runs are of one plan.
    void add(const performance::ProgramOutcome& called, performance::Points total);

    [[nodiscard]] double mean_total() const;
    /// Standard deviation of the totals.
    [[nodiscard]] double total_spread() const;
};

/// What the hands were like.
struct HandsInfo {
    std::string file;
    std::string title;
    std::string assist;
    double error_ms = 0;
    std::uint64_t seed = 0;
};

/// A table for a terminal, ends in a newline.
[[nodiscard]] std::string render_text(const LandRates& rates, const HandsInfo& hands);
/// The same as JSON, shares 0..1 with four decimals.
[[nodiscard]] std::string to_json_text(const LandRates& rates, const HandsInfo& hands);

} // namespace choreo
