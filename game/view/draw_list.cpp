#include "game/view/draw_list.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

std::uint8_t byte_of(float share) {
    return static_cast<std::uint8_t>(saturate(share) * 255.999F);
}

/// A target's scale from units to pixels and its borders.
struct Raster {
    float scale_x = 1;
    float scale_y = 1;
    float width = 0; ///< units
    float height = 0;
};

Raster raster_of(Target target, Quality quality, int width_px, int height_px) {
    TargetSize size{
        .width_px = width_px, .height_px = height_px, .width = kWidth, .height = kHeight};
    if (target != Target::Window) {
        size = size_of(target, quality);
    }
    return {.scale_x = static_cast<float>(size.width_px) / size.width,
            .scale_y = static_cast<float>(size.height_px) / size.height,
            .width = size.width,
            .height = size.height};
}

/// Units squared of a triangle that are inside the target, from above: the smaller of its area and
/// of its bounding box cut by the borders.
float covered(const Vertex& a, const Vertex& b, const Vertex& c, const Raster& raster) {
    const auto span = [](float p, float q, float r, float most) {
        const float from = std::max(0.0F, std::min({p, q, r}));
        const float to = std::min(most, std::max({p, q, r}));
        return std::max(0.0F, to - from);
    };
    const float box = span(a.x, b.x, c.x, raster.width) * span(a.y, b.y, c.y, raster.height);
    const float area = std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    return std::min(box, area);
}

} // namespace

void DrawList::clear() {
    vertices_.clear();
    indices_.clear();
    commands_.clear();
}

void DrawList::set_target(Target target) {
    commands_.emplace_back(SetTarget{target});
}

void DrawList::clear_target(Ink ink) {
    commands_.emplace_back(Clear{ink});
}

int DrawList::add(Point at, Ink ink, float u, float v) {
    vertices_.push_back({.x = at.x,
                         .y = at.y,
                         .r = byte_of(ink.color.r),
                         .g = byte_of(ink.color.g),
                         .b = byte_of(ink.color.b),
                         .a = byte_of(ink.alpha),
                         .u = u,
                         .v = v});
    return static_cast<int>(vertices_.size()) - 1;
}

void DrawList::triangle(Image image, Blend blend, int a, int b, int c) {
    auto* last = commands_.empty() ? nullptr : std::get_if<Triangles>(&commands_.back());
    if (last == nullptr || last->image != image || last->blend != blend) {
        commands_.emplace_back(
            Triangles{.image = image, .blend = blend, .first = indices_.size(), .count = 0});
        last = std::get_if<Triangles>(&commands_.back());
    }
    indices_.insert(indices_.end(), {a, b, c});
    last->count += 3;
}

DrawCost cost_of(const DrawList& list, Quality quality, int width_px, int height_px) {
    DrawCost cost{.vertices = list.vertices().size(), .indices = list.indices().size()};
    Raster raster = raster_of(Target::Window, quality, width_px, height_px);
    const auto vertex = [&list](std::size_t index) -> const Vertex& {
        return list.vertices()[static_cast<std::size_t>(list.indices()[index])];
    };
    for (const Command& command : list.commands()) {
        float units = 0;
        if (const auto* set = std::get_if<SetTarget>(&command)) {
            raster = raster_of(set->target, quality, width_px, height_px);
        } else if (std::holds_alternative<Clear>(command)) {
            units = raster.width * raster.height;
        } else if (const auto* triangles = std::get_if<Triangles>(&command)) {
            ++cost.draws;
            for (std::size_t i = triangles->first; i < triangles->first + triangles->count;
                 i += 3) {
                units += covered(vertex(i), vertex(i + 1), vertex(i + 2), raster);
            }
        }
        cost.fill_mpx += static_cast<double>(units * raster.scale_x * raster.scale_y) / 1e6;
    }
    return cost;
}

} // namespace view
