#pragma once

#include "game/view/image.h"

#include <cstdint>
#include <string_view>

namespace view {

enum class Font : std::uint8_t {
    Title,     ///< EB Garamond italic: titles, judgements
    SmallCaps, ///< EB Garamond small capitals
    Numerals,  ///< Arapey display: scores, counts
    Light,     ///< Lato
    Regular,
    Bold,
};
inline constexpr int kFonts = 6;

struct TextStyle {
    Font font = Font::Regular;
    int size = 16;    ///< units of a 1080-high picture
    int tracking = 0; ///< extra space after each letter, units

    friend constexpr bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// A line of text as an image, in units.
struct TextImage {
    Image image = Image::None;
    float width = 0; ///< of the letters, without the last one's tracking
    float height = 0;
    float image_width = 0; ///< of the whole image
};

/// Makes images of lines of text and keeps them.
class Typesetter {
public:
    Typesetter() = default;
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;
    Typesetter(Typesetter&&) = delete;
    Typesetter& operator=(Typesetter&&) = delete;
    virtual ~Typesetter() = default;

    [[nodiscard]] virtual TextImage set(const TextStyle& style, std::string_view utf8) = 0;
};

/// Estimates sizes and draws nothing: for tests and for counting.
class NullTypesetter final : public Typesetter {
public:
    [[nodiscard]] TextImage set(const TextStyle& style, std::string_view utf8) override;
};

} // namespace view
