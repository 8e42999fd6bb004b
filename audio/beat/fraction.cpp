#include "audio/beat/fraction.h"

#include <cassert>
#include <cstddef>
#include <limits>

namespace beat {
namespace {

__extension__ using Wide = __int128;

constexpr int kMaxDecimalDigits = 9;

Wide greatest_common_divisor(Wide a, Wide b) {
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

std::int64_t narrow(Wide value) {
    assert(value >= std::numeric_limits<std::int64_t>::min());
    assert(value <= std::numeric_limits<std::int64_t>::max());
    return static_cast<std::int64_t>(value);
}

struct Terms {
    Wide numerator;
    Wide denominator;
};

Terms lowest_terms(Wide numerator, Wide denominator) {
    assert(denominator != 0);
    const Wide divisor = greatest_common_divisor(numerator, denominator);
    const Wide signed_divisor = denominator < 0 ? -divisor : divisor;
    return {numerator / signed_divisor, denominator / signed_divisor};
}

Fraction make_fraction(Wide numerator, Wide denominator) {
    const Terms terms = lowest_terms(numerator, denominator);
    return {narrow(terms.numerator), narrow(terms.denominator)};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Removes the digits at the front of `text` and returns them.
std::string_view take_digits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) {
        ++count;
    }
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

bool has_decimal_length(std::string_view digits) {
    return !digits.empty() && digits.size() <= kMaxDecimalDigits;
}

} // namespace

Fraction::Fraction(std::int64_t numerator, std::int64_t denominator) {
    const Terms terms = lowest_terms(numerator, denominator);
    numerator_ = narrow(terms.numerator);
    denominator_ = narrow(terms.denominator);
}

double Fraction::to_double() const {
    return static_cast<double>(numerator_) / static_cast<double>(denominator_);
}

std::int64_t Fraction::floor() const {
    const std::int64_t towards_zero = numerator_ / denominator_;
    return numerator_ % denominator_ < 0 ? towards_zero - 1 : towards_zero;
}

Fraction operator+(Fraction a, Fraction b) {
    return make_fraction(Wide{a.numerator_} * b.denominator_ + Wide{b.numerator_} * a.denominator_,
                         Wide{a.denominator_} * b.denominator_);
}

Fraction operator-(Fraction a, Fraction b) {
    return make_fraction(Wide{a.numerator_} * b.denominator_ - Wide{b.numerator_} * a.denominator_,
                         Wide{a.denominator_} * b.denominator_);
}

Fraction operator*(Fraction a, Fraction b) {
    return make_fraction(Wide{a.numerator_} * b.numerator_, Wide{a.denominator_} * b.denominator_);
}

Fraction operator/(Fraction a, Fraction b) {
    return make_fraction(Wide{a.numerator_} * b.denominator_, Wide{a.denominator_} * b.numerator_);
}

Fraction Fraction::operator-() const {
    return make_fraction(-Wide{numerator_}, denominator_);
}

bool operator<(Fraction a, Fraction b) {
    return Wide{a.numerator_} * b.denominator_ < Wide{b.numerator_} * a.denominator_;
}

std::string to_string(Fraction value) {
    std::string text = std::to_string(value.numerator());
    if (value.denominator() != 1) {
        text += '/';
        text += std::to_string(value.denominator());
    }
    return text;
}

std::optional<Fraction> parse_decimal(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) {
        text.remove_prefix(1);
    }
    const std::string_view whole = take_digits(text);
    std::string_view decimals;
    if (!text.empty()) {
        if (text.front() != '.') {
            return std::nullopt;
        }
        text.remove_prefix(1);
        decimals = take_digits(text);
        if (!text.empty() || !has_decimal_length(decimals)) {
            return std::nullopt;
        }
    }
    if (!has_decimal_length(whole)) {
        return std::nullopt;
    }
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    for (const char digit : whole) {
        numerator = numerator * 10 + (digit - '0');
    }
    for (const char digit : decimals) {
        numerator = numerator * 10 + (digit - '0');
        denominator *= 10;
    }
    return Fraction(negative ? -numerator : numerator, denominator);
}

} // namespace beat
