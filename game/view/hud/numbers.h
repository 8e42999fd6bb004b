#pragma once

#include "game/view/canvas.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace view {

/// A number that changes, set letter by letter: few images then serve all its values. ASCII.
/// Returns its width.
float draw_figures(Canvas& canvas, const TextStyle& style, std::string_view ascii, Point at,
                   Ink ink, Align align = Align::Left);

/// A whole number and a small fraction beside it, about the middle of `centre`.
struct MixedNumber {
    int whole = 0;
    int part = 0; ///< of `of`, less than it; 0: no fraction is shown
    int of = 4;
};

/// Rounded down, so it never promises more than there is; the fraction in lowest terms.
[[nodiscard]] MixedNumber mixed_number(double value, int of);

void draw_mixed_number(Canvas& canvas, const MixedNumber& number, Point centre, int size, Ink ink,
                       Ink fraction_ink);

/// "2:07"; 0:00 for what is over.
[[nodiscard]] std::string minutes_text(double seconds);

/// "+1.18", "-0.53", "0.00": hundredths with their sign.
[[nodiscard]] std::string signed_points(std::int64_t hundredths);

} // namespace view
