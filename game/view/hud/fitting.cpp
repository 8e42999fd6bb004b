#include "game/view/hud/fitting.h"

#include <algorithm>

namespace view {

namespace {

/// Without its last letter, which may be several bytes.
void drop_letter(std::string& utf8) {
    const auto goes_on = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    };
    while (!utf8.empty() && goes_on(utf8.back())) {
        utf8.pop_back();
    }
    if (!utf8.empty()) {
        utf8.pop_back();
    }
}

} // namespace

TextStyle fitted(Canvas& canvas, TextStyle style, std::string_view utf8, float width) {
    const int least = style.size * 6 / 10;
    while (style.size > least && canvas.measure(style, utf8).width > width) {
        --style.size;
    }
    return style;
}

float draw_fitted(Canvas& canvas, const TextStyle& style, std::string_view utf8, Point at,
                  float width, Ink ink, Align align) {
    const TextStyle small = fitted(canvas, style, utf8, width);
    // Of the height that is saved, most is above the line the letters stand on.
    constexpr float kAbove = 0.95F;
    at.y += static_cast<float>(style.size - small.size) * kAbove;
    if (canvas.measure(small, utf8).width <= width) {
        return canvas.text(small, utf8, at, ink, align);
    }
    std::string cut(utf8);
    const auto too_wide = [&] { return canvas.measure(small, cut + "…").width > width; };
    while (!cut.empty() && too_wide()) {
        drop_letter(cut);
    }
    return canvas.text(small, cut + "…", at, ink, align);
}

std::vector<std::string> wrapped(Canvas& canvas, const TextStyle& style, std::string_view utf8,
                                 float width) {
    std::vector<std::string> lines;
    while (!utf8.empty()) {
        const std::size_t end = std::min(utf8.find(' '), utf8.size());
        const std::string word(utf8.substr(0, end));
        utf8.remove_prefix(std::min(end + 1, utf8.size()));
        if (word.empty()) {
            continue;
        }
        const bool fits =
            !lines.empty() && canvas.measure(style, lines.back() + ' ' + word).width <= width;
        if (fits) {
            lines.back() += ' ' + word;
        } else {
            lines.push_back(word);
        }
    }
    return lines;
}

std::string upper_case(std::string_view text) {
    std::string capitals(text);
    for (char& letter : capitals) {
        if (letter >= 'a' && letter <= 'z') {
            letter = static_cast<char>(letter - 'a' + 'A');
        }
    }
    return capitals;
}

} // namespace view
