#include "game/view/figure/painter.h"

#include <algorithm>
#include <cmath>

namespace view {

void Painter::paint_mark(const Mark& mark) {
    const Vec3 to_eye = normalized(eye_ - mark.points.front().at);
    const float seen = dot(mark.normal, to_eye);
    constexpr float kHidden = 0.12F;
    constexpr float kPlain = 0.45F;
    if (seen < kHidden) {
        return;
    }
    const float alpha = 0.9F * smooth_step(kHidden, kPlain, seen);

    // Two soft-edged strips: solid to half the width, then out to nothing.
    struct Row {
        int left_out = 0;
        int left = 0;
        int right = 0;
        int right_out = 0;
    };

    std::vector<Projected> line;
    for (const Mark::Point& point : mark.points) {
        const std::optional<Projected> projected = camera_->project(shown(point.at));
        if (!projected) {
            return;
        }
        line.push_back(*projected);
    }
    std::optional<Row> last;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Point way = line[std::min(i + 1, line.size() - 1)].at - line[i > 0 ? i - 1 : 0].at;
        const float size = std::max(1e-4F, std::sqrt(way.x * way.x + way.y * way.y));
        const Point across{-way.y / size, way.x / size};
        const float half = mark.points[i].width_m * camera_->scale_at(line[i].depth_m) / 2;
        const float solid = std::max(0.35F, half - 0.4F);
        const float edge = std::max(0.9F, half + 0.5F);
        const float strength = alpha * std::min(1.0F, half / 0.5F);
        const Ink ink{.color = mark.color * how_.tint, .alpha = strength};
        const Ink clear{.color = ink.color, .alpha = 0};
        DrawList& list = canvas_->list();
        const Row row{.left_out = list.add(line[i].at - across * edge, clear),
                      .left = list.add(line[i].at - across * solid, ink),
                      .right = list.add(line[i].at + across * solid, ink),
                      .right_out = list.add(line[i].at + across * edge, clear)};
        if (last) {
            const float depth_m = line[i].depth_m + mark.bias_m;
            const auto strip = [&](int a, int b, int c, int d) {
                add_piece(depth_m, depth_m, {a, b, c});
                add_piece(depth_m, depth_m, {a, c, d});
            };
            strip(last->left_out, last->left, row.left, row.left_out);
            strip(last->left, last->right, row.right, row.left);
            strip(last->right, last->right_out, row.right_out, row.right);
        }
        last = row;
    }
}

void Painter::paint_glint(const Glint& glint) {
    const std::optional<Projected> projected = camera_->project(shown(glint.at));
    if (!projected) {
        return;
    }
    float strength = 1;
    if (length(glint.normal) > 0.5F) {
        // A facet flashes when it stands between the spot and the eye.
        constexpr Vec3 kSpotFrom{-0.3721F, 0.7833F, 0.4984F};
        const Vec3 between = normalized(kSpotFrom + normalized(eye_ - glint.at));
        const float seen = dot(glint.normal, normalized(eye_ - glint.at));
        strength = seen > 0 ? smooth_step(0.55F, 0.98F, dot(glint.normal, between)) : 0;
    }
    if (strength < 0.02F) {
        return;
    }
    const float size = glint.size_m * camera_->scale_at(projected->depth_m);
    const Ink ink{.color = glint.color * how_.tint, .alpha = strength};
    canvas_->sprite(Image::Glow, projected->at, size * 0.6F, size * 0.6F, ink, Blend::Add);
    canvas_->sprite(Image::Star, projected->at, size, size, ink, Blend::Add);
}

} // namespace view
