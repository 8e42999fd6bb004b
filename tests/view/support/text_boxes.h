#pragma once

#include "game/view/canvas.h"

#include <map>
#include <string>
#include <vector>

namespace view {

/// Gives each line of text its own image, a little wider than fonts usually set it, so that boxes
/// can be told apart in a list.
class WideTypesetter final : public Typesetter {
public:
    [[nodiscard]] TextImage set(const TextStyle& style, std::string_view utf8) override;

    [[nodiscard]] const std::string& text_of(Image image) const;

private:
    std::map<std::string, Image> images_;
};

/// A line of text where it was drawn.
struct TextBox {
    std::string text;
    Rect area; ///< of the letters; the room above and below them is taken off
};

/// Every line of text in a list, each once where it was drawn with a shadow.
[[nodiscard]] std::vector<TextBox> text_boxes(const DrawList& list, const WideTypesetter& type);

/// Pairs of lines that lie on each other, as "a / b", and lines that leave the picture, as "a".
[[nodiscard]] std::vector<std::string> misplaced(const std::vector<TextBox>& boxes);

} // namespace view
