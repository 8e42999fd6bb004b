#pragma once

#include "game/view/canvas.h"

#include <string>
#include <string_view>
#include <vector>

namespace view {

/// The style made smaller, down to 60 %, until the text is no wider than `width`.
[[nodiscard]] TextStyle fitted(Canvas& canvas, TextStyle style, std::string_view utf8, float width);

/// Draws a line of text no wider than `width`: smaller if it must be, then cut with an ellipsis.
/// Stands on the line that the style's full size would stand on. Returns its width.
float draw_fitted(Canvas& canvas, const TextStyle& style, std::string_view utf8, Point at,
                  float width, Ink ink, Align align = Align::Left);

/// Cut between words into lines no wider than `width`; a longer word stands alone.
[[nodiscard]] std::vector<std::string> wrapped(Canvas& canvas, const TextStyle& style,
                                               std::string_view utf8, float width);

/// The letters a-z as capitals.
[[nodiscard]] std::string upper_case(std::string_view text);

} // namespace view
