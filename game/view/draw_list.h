#pragma once

#include "game/view/color.h"
#include "game/view/image.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace view {

enum class Blend : std::uint8_t { None, Alpha, Add, Multiply, Premultiplied };

/// A place in a picture, in its units, y down. The window and the scene are 1920 x 1080 units
/// whatever their pixels.
struct Point {
    float x = 0;
    float y = 0;

    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }

    friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }

    friend constexpr Point operator*(Point a, float s) { return {a.x * s, a.y * s}; }

    friend constexpr bool operator==(Point, Point) = default;
};

inline constexpr float kWidth = 1920;
inline constexpr float kHeight = 1080;

/// One corner: place, colour, place in the image (0..1). Laid out as the renderer takes it.
struct Vertex {
    float x = 0;
    float y = 0;
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 0;
    float u = 0;
    float v = 0;
};

/// Everything drawn from now on goes into this target.
struct SetTarget {
    Target target = Target::Window;
};

/// Fills the whole target.
struct Clear {
    Ink ink;
};

/// A run of the list's indices, three a triangle.
struct Triangles {
    Image image = Image::None;
    Blend blend = Blend::Alpha;
    std::size_t first = 0;
    std::size_t count = 0;
};

using Command = std::variant<SetTarget, Clear, Triangles>;

/// A picture as triangles: what the view makes and a renderer shows. Keeps its memory from one
/// frame to the next.
class DrawList {
public:
    void clear();

    void set_target(Target target);
    void clear_target(Ink ink);

    /// Index of the new vertex.
    int add(Point at, Ink ink, float u = 0, float v = 0);
    /// Of vertices already added. Joined to the command before where image and blend are the same.
    void triangle(Image image, Blend blend, int a, int b, int c);

    void quad(Image image, Blend blend, int a, int b, int c, int d) {
        triangle(image, blend, a, b, c);
        triangle(image, blend, a, c, d);
    }

    [[nodiscard]] std::span<const Vertex> vertices() const { return vertices_; }

    [[nodiscard]] std::span<const int> indices() const { return indices_; }

    [[nodiscard]] std::span<const Command> commands() const { return commands_; }

private:
    std::vector<Vertex> vertices_;
    std::vector<int> indices_;
    std::vector<Command> commands_;
};

/// What a list costs a renderer.
struct DrawCost {
    std::size_t vertices = 0;
    std::size_t indices = 0;
    std::size_t draws = 0;
    double fill_mpx = 0; ///< pixels covered, each as often as it is, in millions
};

/// With the window at so many pixels.
[[nodiscard]] DrawCost cost_of(const DrawList& list, Quality quality, int width_px, int height_px);

} // namespace view
