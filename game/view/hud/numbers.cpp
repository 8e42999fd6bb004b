#include "game/view/hud/numbers.h"

#include "game/performance/points.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace view {

float draw_figures(Canvas& canvas, const TextStyle& style, std::string_view ascii, Point at,
                   Ink ink, Align align) {
    float width = 0;
    for (std::size_t i = 0; i < ascii.size(); ++i) {
        width += canvas.measure(style, ascii.substr(i, 1)).width;
    }
    float x = at.x - (align == Align::Left ? 0 : align == Align::Centre ? width / 2 : width);
    for (std::size_t i = 0; i < ascii.size(); ++i) {
        x += canvas.text(style, ascii.substr(i, 1), {x, at.y}, ink);
    }
    return width;
}

MixedNumber mixed_number(double value, int of) {
    // What is a whole number but for the last bits is one.
    constexpr double kNothing = 1e-6;
    const int parts = static_cast<int>(std::floor(std::max(0.0, value) * of + kNothing));
    MixedNumber number{.whole = parts / of, .part = parts % of, .of = of};
    while (number.part != 0 && number.part % 2 == 0 && number.of % 2 == 0) {
        number.part /= 2;
        number.of /= 2;
    }
    return number;
}

void draw_mixed_number(Canvas& canvas, const MixedNumber& number, Point centre, int size, Ink ink,
                       Ink fraction_ink) {
    const TextStyle large{.font = Font::Numerals, .size = size};
    const TextStyle small{.font = Font::Numerals, .size = size * 42 / 100};
    // Three quarters are said without a nought.
    const std::string whole =
        number.whole == 0 && number.part != 0 ? std::string() : std::to_string(number.whole);
    const float whole_width = canvas.measure(large, whole).width;
    const float top = centre.y - canvas.measure(large, "0").height / 2;
    if (number.part == 0) {
        canvas.text(large, whole, {centre.x, top}, ink, Align::Centre);
        return;
    }
    const std::string above = std::to_string(number.part);
    const std::string below = std::to_string(number.of);
    const auto unit = static_cast<float>(size);
    const float slash = unit * 0.20F;
    const TextImage above_size = canvas.measure(small, above);
    const float width = whole_width + above_size.width + slash + canvas.measure(small, below).width;
    float x = centre.x - width / 2;
    x += canvas.text(large, whole, {x, top}, ink) + unit * 0.03F;
    const float raised = centre.y - above_size.height * 0.5F - unit * 0.19F;
    const float lowered = centre.y - above_size.height * 0.5F + unit * 0.13F;
    x += canvas.text(small, above, {x, raised}, fraction_ink);
    canvas.line({x, centre.y + unit * 0.24F}, {x + slash * 0.9F, centre.y - unit * 0.26F},
                std::max(1.5F, unit * 0.03F), fraction_ink);
    canvas.text(small, below, {x + slash, lowered}, fraction_ink);
}

std::string minutes_text(double seconds) {
    const int whole = std::max(0, static_cast<int>(std::ceil(seconds)));
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string signed_points(std::int64_t hundredths) {
    const std::string text = performance::to_string(performance::Points{hundredths});
    return hundredths > 0 ? '+' + text : text;
}

} // namespace view
