#include "game/performance/points.h"

#include <fmt/format.h>

namespace performance {
namespace {
constexpr std::int64_t kHundredths = 100;
} // namespace

beat::Fraction exact(Points points) {
    return {points.hundredths, kHundredths};
}

Points rounded(beat::Fraction value) {
    const bool negative = value < 0;
    const beat::Fraction size = negative ? -value : value;
    const std::int64_t hundredths = (size * kHundredths + beat::Fraction(1, 2)).floor();
    return {negative ? -hundredths : hundredths};
}

std::string to_string(Points points) {
    const bool negative = points.hundredths < 0;
    const std::int64_t size = negative ? -points.hundredths : points.hundredths;
    return fmt::format("{}{}.{:02}", negative ? "-" : "", size / kHundredths, size % kHundredths);
}

} // namespace performance
