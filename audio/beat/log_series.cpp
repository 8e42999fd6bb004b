#include "audio/beat/log_series.h"

#include <cassert>
#include <cmath>

namespace beat {
namespace {

constexpr double kSqrtHalf = 0.70710678118654752;
constexpr double kSqrtTwo = 1.41421356237309505;

// ln 2 in two parts, after fdlibm's e_log.c: the high one has so few bits that its product with
// any exponent is exact.
constexpr double kLn2High = 6.93147180369123816490e-01;
constexpr double kLn2Low = 1.90821492927058770002e-10;

// s^2 <= 0.0295 in the reduced range, so the first term left out is below 1e-18 of the result.
constexpr int kLastOddPower = 23;

/// ln(1 + f) - f for 1 + f within sqrt(1/2)..sqrt(2). With s = f / (2 + f) it is
/// 2 atanh(s) - f = -s (f - R), R = 2 (s^2/3 + s^4/5 + ...): f itself stays exact.
double correction(double f) {
    const double s = f / (2.0 + f);
    const double s_squared = s * s;
    double sum = 0.0;
    for (int power = kLastOddPower; power >= 3; power -= 2) {
        sum = s_squared * (sum + 2.0 / power);
    }
    return -s * (f - sum);
}

} // namespace

double ln_1p(double x) {
    assert(x > -1.0 && std::isfinite(x));
    const double argument = 1.0 + x;
    if (argument > kSqrtHalf && argument < kSqrtTwo) {
        return x + correction(x);
    }
    int exponent = 0;
    double mantissa = std::frexp(argument, &exponent);
    if (mantissa < kSqrtHalf) {
        mantissa *= 2.0;
        --exponent;
    }
    const double f = mantissa - 1.0;
    return exponent * kLn2High + (f + (correction(f) + exponent * kLn2Low));
}

} // namespace beat
