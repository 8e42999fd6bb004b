#include "game/view/typesetter.h"

#include <algorithm>

namespace view {

TextImage NullTypesetter::set(const TextStyle& style, std::string_view utf8) {
    // A byte that goes on a letter begins with the bits 10.
    const auto letters = std::count_if(utf8.begin(), utf8.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    });
    constexpr float kUsualWidth = 0.48F; // of the size, over the fonts in use
    const float advance = static_cast<float>(style.size) * kUsualWidth;
    const auto count = static_cast<float>(letters);
    const auto tracking = static_cast<float>(style.tracking);
    return {.image = Image::FirstText,
            .width = count * advance + std::max(0.0F, count - 1) * tracking,
            .height = static_cast<float>(style.size) * 1.2F,
            .image_width = count * (advance + tracking)};
}

} // namespace view
