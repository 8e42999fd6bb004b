#pragma once

#include "audio/beat/fraction.h"

#include <compare>
#include <cstdint>
#include <string>

namespace performance {

/// Points of a score: whole hundredths, so sums and roundings are exact on every machine.
struct Points {
    std::int64_t hundredths = 0;
    friend auto operator<=>(const Points&, const Points&) = default;

    friend constexpr Points operator+(Points a, Points b) { return {a.hundredths + b.hundredths}; }

    friend constexpr Points operator-(Points a, Points b) { return {a.hundredths - b.hundredths}; }

    constexpr Points& operator+=(Points other) {
        hundredths += other.hundredths;
        return *this;
    }
};

/// The exact value.
[[nodiscard]] beat::Fraction exact(Points points);

/// To the nearest hundredth, halves away from zero: 2.625 is 2.63, -2.625 is -2.63.
[[nodiscard]] Points rounded(beat::Fraction value);

/// "19.03", "-1.00", always with two decimals and a decimal point.
[[nodiscard]] std::string to_string(Points points);

} // namespace performance
