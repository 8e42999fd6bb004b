#pragma once

#include <cstdint>
#include <vector>

namespace view {

/// What a triangle can be filled with. Images made at start are small and white, to be tinted.
/// Those from FirstText on are given out by the typesetter.
enum class Image : std::uint16_t {
    None,              ///< plain colour
    Glow,              ///< a Gaussian spot
    Soft,              ///< a disc with a wide soft edge
    Bokeh,             ///< a disc of even light with a faint rim
    Star,              ///< four rays
    Petal,             ///< a cherry petal
    Beam,              ///< Gaussian across (u), even along (v)
    Noise,             ///< fine grain
    Scratches,         ///< blade marks; tiles
    FirstTarget = 100, ///< Target n is FirstTarget + n
    FirstText = 200,
};
inline constexpr Image kLastMade = Image::Scratches;

/// A picture that is drawn into before it is drawn with.
enum class Target : std::uint8_t {
    Window,
    Scene,      ///< the world, before glow and grade
    Background, ///< stands and boards, drawn anew when the camera has moved
    Reflection,
    Glow1, ///< the glow's steps, each with a second one to blur through
    Glow1Blur,
    Glow2,
    Glow2Blur,
    Glow3,
    Glow3Blur,
};
inline constexpr int kTargets = 10;

[[nodiscard]] constexpr Image image_of(Target target) {
    return static_cast<Image>(static_cast<std::uint16_t>(Image::FirstTarget) +
                              static_cast<std::uint16_t>(target));
}

enum class Quality : std::uint8_t {
    Low,    ///< no glow, no blur in the reflection, the scene at 1280x720
    Medium, ///< reflection at a quarter, one step of glow less
    High,
};

/// How large a target is: in pixels, and in the units that are drawn in.
struct TargetSize {
    int width_px = 0;
    int height_px = 0;
    float width = 0;
    float height = 0;
};

/// Not for the window, whose size is the player's.
[[nodiscard]] TargetSize size_of(Target target, Quality quality);

/// A picture as 0xaarrggbb, rows from the top.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> argb;
};

/// Makes one of the images that are made at start.
[[nodiscard]] Pixels make_pixels(Image image);

} // namespace view
