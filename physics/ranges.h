#pragma once

#include "physics/body.h"

#include <optional>

namespace physics {

/// A number that was refused at the door: not finite, or out of its range.
struct BadNumber {
    const char* name; ///< as "step rate" or the name of the member
    double value;
    double least;
    double most;
};

/// Empty if `least` <= `value` <= `most`, which nothing that is not a number is.
[[nodiscard]] std::optional<BadNumber> out_of_range(const char* name, double value, double least,
                                                    double most);

/// The first number of a body, of an ice, that no skater could have; empty if all are good.
[[nodiscard]] std::optional<BadNumber> check(const Body& body);
[[nodiscard]] std::optional<BadNumber> check(const Ice& ice);

} // namespace physics
