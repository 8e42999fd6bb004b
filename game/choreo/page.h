#pragma once

#include "game/choreo/svg_writer.h"
#include "levels/program/program.h"
#include "levels/program/rink.h"

namespace choreo {

/// The page of a diagram, px: a header, the rink, and what explains it below.
inline constexpr double kPageWidth = 1200;
inline constexpr double kPageMargin = 60;
inline constexpr double kPixelsPerMetre = 18;
inline constexpr double kRinkTop = 116;
inline constexpr double kRinkWidth = 2 * program::kRinkHalfLengthM * kPixelsPerMetre;
inline constexpr double kRinkHeight = 2 * program::kRinkHalfWidthM * kPixelsPerMetre;
inline constexpr double kRinkBottom = kRinkTop + kRinkHeight;

/// Where a place on the ice is on the page: y points up on the ice and down on the page.
[[nodiscard]] constexpr PagePoint on_page(double x_m, double y_m) {
    return {kPageMargin + (x_m + program::kRinkHalfLengthM) * kPixelsPerMetre,
            kRinkTop + (program::kRinkHalfWidthM - y_m) * kPixelsPerMetre};
}

[[nodiscard]] constexpr double to_pixels(double metres) {
    return metres * kPixelsPerMetre;
}

} // namespace choreo
