#pragma once

namespace beat {

/// The natural logarithm of 1 + x, for finite x > -1, to within 1e-15 of its value.
///
/// Our own because libm's differs in the last bit between processors (with and without a fused
/// multiply-add), and cue times must be the same bits on every machine: only + - * / on doubles
/// here. It takes x, not 1 + x, so that a ramp that hardly changes the tempo loses no digits.
[[nodiscard]] double ln_1p(double x);

} // namespace beat
