#include "tests/determinism/arithmetic.h"

#include <limits>

// Compiled with the flags of the physics. What is volatile is reckoned when the program runs.

namespace determinism {
namespace {

// (1 + 2^-27)^2 = 1 + 2^-26 + 2^-54, which rounds to 1 + 2^-26: two roundings leave 0 of it, one
// leaves 2^-54.
bool contracts() {
    const volatile double factor = 1 + 0x1p-27;
    const volatile double square = 1 + 0x1p-26;
    const double a = factor;
    const double b = square;
    return a * a - b != 0;
}

// Halves of the last place go to the even neighbour, three quarters go up; both signs, since
// rounding up and rounding down each pass one of them.
bool rounds_to_nearest() {
    const volatile double half = 0x1p-53;
    const volatile double more = 0x1.8p-53;
    return 1 + half == 1 && 1 + more > 1 && -1 - half == -1 && -1 - more < -1;
}

bool keeps_subnormals() {
    const volatile double least = std::numeric_limits<double>::min();
    return least / 2 > 0;
}

} // namespace

std::vector<Line> arithmetic() {
    return {{"arithmetic/contraction", contracts() ? "on" : "off"},
            {"arithmetic/rounding", rounds_to_nearest() ? "nearest" : "other"},
            {"arithmetic/subnormals", keeps_subnormals() ? "kept" : "flushed"}};
}

} // namespace determinism
