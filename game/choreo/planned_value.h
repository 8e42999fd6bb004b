#pragma once

#include "game/performance/plan.h"
#include "game/performance/points.h"
#include "game/performance/season.h"

#include <string>
#include <vector>

namespace choreo {

/// A scored element as it is planned.
struct PlannedValue {
    std::size_t element = 0; ///< index in Plan::elements
    int number = 0;          ///< of the protocol
    std::string code;
    std::int64_t start_us = 0;
    performance::Points base; ///< skated as planned, limits and second half reckoned in
    bool second_half = false;
};

/// Base values of the scored elements of a plan, in order.
[[nodiscard]] std::vector<PlannedValue> planned_values(const performance::Season& season,
                                                       const performance::Plan& plan);

[[nodiscard]] performance::Points sum_of(const std::vector<PlannedValue>& values);

/// "3:07".
[[nodiscard]] std::string minutes_text(std::int64_t time_us);

} // namespace choreo
