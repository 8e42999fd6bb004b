#pragma once

#include "game/performance/performance.h"

#include <cstdint>
#include <vector>

/// A performance advanced step by step, so that every event of the ice is seen.
class Stepper {
public:
    explicit Stepper(const performance::Plan& plan)
        : performance_(plan, {.boards = false, .forgiving = false}) {}

    /// Simulates to `to_us` with these inputs, in order of time.
    void run(std::int64_t to_us, const std::vector<performance::Input>& inputs);

    [[nodiscard]] const performance::Performance& now() const { return performance_; }

    [[nodiscard]] const physics::SkaterState& skater() const {
        return performance_.skater().state();
    }

    /// Events of one kind so far, from a time on.
    [[nodiscard]] std::vector<physics::Event> events(physics::EventKind kind,
                                                     double from_s = 0) const;

    [[nodiscard]] std::size_t count(physics::EventKind kind, double from_s = 0) const {
        return events(kind, from_s).size();
    }

private:
    performance::Performance performance_;
    std::vector<physics::Event> events_;
};

/// The inputs with a time before `to_us`.
[[nodiscard]] std::vector<performance::Input> before(const std::vector<performance::Input>& inputs,
                                                     std::int64_t to_us);
/// A press and its release.
[[nodiscard]] std::vector<performance::Input> tap(performance::Button button, std::int64_t down_us,
                                                  std::int64_t held_us = 90'000);
/// Two lists as one, in order of time.
[[nodiscard]] std::vector<performance::Input> merged(std::vector<performance::Input> inputs,
                                                     const std::vector<performance::Input>& more);
