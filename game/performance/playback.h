#pragma once

#include "game/performance/input.h"
#include "game/performance/performance.h"
#include "game/performance/plan.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace performance {

/// A performance from recorded inputs that can be brought to any song time.
///
/// Going back skates again from the first step: the contacts that Box2D remembers cannot be put
/// back through its interface, and a whole routine takes but some hundredths of a second.
class Playback {
public:
    /// Stands before the first step. Plan and inputs, which are in order of time, must outlive it.
    Playback(const Plan& plan, std::span<const Input> inputs);

    /// Simulates the steps that end at or before `to_us`, no more and no fewer, whatever was
    /// simulated before. Before the music is the start, after the end of a run its end.
    void seek(std::int64_t to_us);

    [[nodiscard]] const Performance& performance() const { return performance_; }

    /// The inputs of steps that are still to come.
    [[nodiscard]] std::span<const Input> rest() const { return inputs_.subspan(given_); }

    /// The end of a run: the first whole second at which the performance is finished.
    [[nodiscard]] std::int64_t end_us() const;

private:
    std::span<const Input> inputs_;
    Performance performance_;
    std::size_t given_ = 0;
};

} // namespace performance
