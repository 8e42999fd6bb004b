#pragma once

#include "game/view/vec3.h"

#include <cstdint>

namespace view {

/// Red, green and blue, 0..1 each (more while light is summed), as shown: no gamma is applied.
struct Color {
    float r = 0;
    float g = 0;
    float b = 0;

    friend constexpr Color operator+(Color a, Color c) { return {a.r + c.r, a.g + c.g, a.b + c.b}; }

    friend constexpr Color operator*(Color a, Color c) { return {a.r * c.r, a.g * c.g, a.b * c.b}; }

    friend constexpr Color operator*(Color a, float s) { return {a.r * s, a.g * s, a.b * s}; }

    friend constexpr bool operator==(Color, Color) = default;
};

/// From 0xrrggbb.
[[nodiscard]] constexpr Color hex(std::uint32_t rgb) {
    const auto part = [rgb](unsigned shift) {
        return static_cast<float>((rgb >> shift) & 0xFFU) / 255.0F;
    };
    return {part(16), part(8), part(0)};
}

[[nodiscard]] constexpr Color mix(Color from, Color to, float share) {
    return {mix(from.r, to.r, share), mix(from.g, to.g, share), mix(from.b, to.b, share)};
}

/// What something is painted with: a colour and how much of it, 0..1.
struct Ink {
    Color color{1, 1, 1};
    float alpha = 1;
};

} // namespace view
