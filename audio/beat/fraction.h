#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace beat {

/// An exact rational number, always in lowest terms with a positive denominator.
///
/// Positions in music are fractions, never floating point: a third of a beat stays a third of a
/// beat however often it is added. Intermediate products are taken in 128 bits; a result whose
/// reduced terms leave 64 bits is a programmer error and asserts (the `.program` reader bounds
/// what a file can say long before that).
class Fraction {
public:
    constexpr Fraction() = default;

    /// The whole number `whole`. Implicit on purpose: `position + 1` reads as it is meant.
    constexpr Fraction(std::int64_t whole) : numerator_(whole) {}

    /// `numerator / denominator`; the denominator must not be 0.
    Fraction(std::int64_t numerator, std::int64_t denominator);

    [[nodiscard]] constexpr std::int64_t numerator() const { return numerator_; }

    [[nodiscard]] constexpr std::int64_t denominator() const { return denominator_; }

    [[nodiscard]] double to_double() const;
    /// The largest whole number not above this one.
    [[nodiscard]] std::int64_t floor() const;

    friend Fraction operator+(Fraction a, Fraction b);
    friend Fraction operator-(Fraction a, Fraction b);
    friend Fraction operator*(Fraction a, Fraction b);
    /// `b` must not be 0.
    friend Fraction operator/(Fraction a, Fraction b);
    Fraction operator-() const;
    friend constexpr bool operator==(Fraction a, Fraction b) = default;
    friend bool operator<(Fraction a, Fraction b);

    friend bool operator>(Fraction a, Fraction b) { return b < a; }

    friend bool operator<=(Fraction a, Fraction b) { return !(b < a); }

    friend bool operator>=(Fraction a, Fraction b) { return !(a < b); }

private:
    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

/// "7", "7/2", "-1/3".
[[nodiscard]] std::string to_string(Fraction value);

/// Reads a decimal number ("72", "0.500", "-3.25") exactly, with a decimal point whatever the
/// locale; no exponent, no leading '+', at most 9 digits on either side of the point.
/// Empty if `text` is anything else.
[[nodiscard]] std::optional<Fraction> parse_decimal(std::string_view text);

} // namespace beat
