#include "game/view/figure/painter.h"

#include "game/view/figure/light.h"

#include <algorithm>
#include <cmath>

namespace view {

/// Rows and columns of a patch that are drawn.
struct Painter::Grid {
    const Patch* patch;
    std::size_t rows;
    std::size_t columns;
    std::size_t row_step = 1;
    std::size_t column_step = 1;

    Grid(const Patch& of, std::size_t coarser) : patch(&of), rows(of.rows), columns(of.columns) {
        constexpr std::size_t kFewRows = 8;
        if (coarser > 1 && of.rows > kFewRows) {
            row_step = coarser;
            rows = (of.rows - 2) / coarser + 2; // the last one always
        }
        constexpr std::size_t kFewColumns = 7;
        if (coarser > 1 && of.columns > kFewColumns && of.closed && of.columns % coarser == 0) {
            column_step = coarser;
            columns = of.columns / coarser;
        }
    }

    [[nodiscard]] std::size_t row_of(std::size_t row) const {
        return std::min(row * row_step, patch->rows - 1);
    }

    [[nodiscard]] std::size_t corner(std::size_t row, std::size_t column) const {
        return row_of(row) * patch->columns + (column % columns) * column_step;
    }

    [[nodiscard]] std::size_t faces_round() const { return patch->closed ? columns : columns - 1; }

    [[nodiscard]] std::array<std::size_t, 4> face(std::size_t row, std::size_t column) const {
        return {corner(row, column), corner(row, column + 1), corner(row + 1, column + 1),
                corner(row + 1, column)};
    }
};

namespace {

// Depths are sorted as whole numbers of this size, m.
constexpr float kDepthGrain_m = 0.0002F;
constexpr float kFarthest_m = 200;

std::uint64_t grains(float depth_m) {
    const float near_m = kFarthest_m - std::clamp(depth_m, 0.0F, kFarthest_m);
    return static_cast<std::uint64_t>(near_m / kDepthGrain_m);
}

} // namespace

Vec3 Painter::shown(Vec3 at) const {
    return how_.mirrored ? Vec3{at.x, -at.y, at.z} : at;
}

float Painter::depth_of(Vec3 at) const {
    return dot(shown(at) - camera_->at(), camera_->forward());
}

void Painter::paint(Canvas& canvas, const Camera& camera, const Mesh& mesh, const Painting& how) {
    canvas_ = &canvas;
    camera_ = &camera;
    how_ = how;
    eye_ = shown(camera.at());
    pieces_.clear();
    separate_legs(mesh);
    for (const Patch& patch : mesh.patches) {
        paint_patch(patch);
    }
    if (how.details) {
        for (const Mark& mark : mesh.marks) {
            paint_mark(mark);
        }
    }
    flush();
    if (how.details) {
        for (const Glint& glint : mesh.glints) {
            paint_glint(glint);
        }
    }
}

void Painter::separate_legs(const Mesh& mesh) {
    for (std::vector<float>& depths : leg_depths_m_) {
        depths.clear();
    }
    for (const Patch& patch : mesh.patches) {
        if (!patch.leg) {
            continue;
        }
        for (std::size_t row = 0; row < patch.rows; ++row) {
            const Vec3 middle = mix(patch.at(row, 0).at, patch.at(row, patch.columns / 2).at, 0.5F);
            leg_depths_m_[*patch.leg].push_back(depth_of(middle));
        }
    }
    std::vector<float>& left = leg_depths_m_[0];
    std::vector<float>& right = leg_depths_m_[1];
    if (left.size() != right.size() || left.empty()) {
        return;
    }
    // The shins decide which leg is in front; thighs that cross would be cut otherwise.
    float difference_m = 0;
    for (std::size_t i = left.size() / 2; i < left.size(); ++i) {
        difference_m += left[i] - right[i];
    }
    const float sign = difference_m > 0 ? 1.0F : -1.0F;
    constexpr float kApart_m = 0.006F;
    constexpr float kNear_m = 0.16F;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const float apart_m = (left[i] - right[i]) * sign;
        if (apart_m < kApart_m && apart_m > -kNear_m) {
            const float middle_m = (left[i] + right[i]) / 2;
            left[i] = middle_m + sign * kApart_m;
            right[i] = middle_m - sign * kApart_m;
        }
    }
}

void Painter::paint_patch(const Patch& patch) {
    const Grid grid{patch, how_.coarser};
    seen_.assign(patch.corners.size(), Seen{});
    for (std::size_t row = 0; row < grid.rows; ++row) {
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const std::size_t corner = grid.corner(row, column);
            const std::optional<Projected> projected =
                camera_->project(shown(patch.corners[corner].at));
            if (!projected) {
                return;
            }
            const Vec3 normal = shown(patch.corners[corner].normal);
            const Point out{dot(normal, camera_->right()), -dot(normal, camera_->up())};
            const float size = std::sqrt(out.x * out.x + out.y * out.y);
            constexpr float kNoWay = 1e-4F;
            seen_[corner].at = projected->at;
            seen_[corner].depth_m = projected->depth_m;
            seen_[corner].outwards = size > kNoWay ? out * (1 / size) : Point{};
        }
    }
    find_depths(grid);
    find_faces(grid);
    for (std::size_t row = 0; row + 1 < grid.rows; ++row) {
        for (std::size_t column = 0; column < grid.faces_round(); ++column) {
            if (patch.two_sided || faces_[row * grid.faces_round() + column]) {
                add_face(grid, row, column);
                add_feathers(grid, row, column);
            }
        }
    }
}

void Painter::find_depths(const Grid& grid) {
    const Patch& patch = *grid.patch;
    ring_depths_m_.assign(grid.rows, 0);
    float sum_m = 0;
    for (std::size_t row = 0; row < grid.rows; ++row) {
        float& depth_m = ring_depths_m_[row];
        if (patch.leg) {
            depth_m = leg_depths_m_[*patch.leg][grid.row_of(row)];
        } else if (!patch.depth_centres.empty()) {
            depth_m = depth_of(patch.depth_centres[grid.row_of(row)]);
        } else {
            for (std::size_t column = 0; column < grid.columns; ++column) {
                depth_m += seen_[grid.corner(row, column)].depth_m;
            }
            depth_m /= static_cast<float>(grid.columns);
        }
        sum_m += depth_m;
    }
    for (float& depth_m : ring_depths_m_) {
        if (patch.one_depth) {
            depth_m = sum_m / static_cast<float>(grid.rows);
        }
        depth_m += patch.bias_m;
    }
}

void Painter::find_faces(const Grid& grid) {
    const Patch& patch = *grid.patch;
    faces_.assign((grid.rows - 1) * grid.faces_round(), false);
    for (std::size_t row = 0; row + 1 < grid.rows; ++row) {
        for (std::size_t column = 0; column < grid.faces_round(); ++column) {
            const auto [a, b, c, d] = grid.face(row, column);
            const std::vector<Surface>& corners = patch.corners;
            const Vec3 outwards =
                corners[a].normal + corners[b].normal + corners[c].normal + corners[d].normal;
            Vec3 way = outwards;
            if (!patch.two_sided) {
                way = cross(corners[c].at - corners[a].at, corners[d].at - corners[b].at);
                way = dot(way, outwards) < 0 ? -way : way;
            }
            const Vec3 middle = mix(corners[a].at, corners[c].at, 0.5F);
            faces_[row * grid.faces_round() + column] = dot(way, eye_ - middle) > 0;
        }
    }
}

int Painter::vertex(const Grid& grid, std::size_t corner, bool front) {
    Seen& seen = seen_[corner];
    int& index = front ? seen.front : seen.back;
    if (index < 0) {
        const Surface& surface = grid.patch->corners[corner];
        const Vec3 to_eye = normalized(eye_ - surface.at);
        Vec3 normal = surface.normal;
        if (grid.patch->two_sided && dot(normal, to_eye) < 0) {
            normal = -normal;
        }
        const Color color = lit(surface, normal, front ? surface.color : surface.lining, to_eye);
        index = canvas_->list().add(seen.at, {.color = color * how_.tint, .alpha = surface.alpha});
    }
    return index;
}

void Painter::add_piece(float ring_depth_m, float depth_m, std::array<int, 3> corners) {
    pieces_.push_back({.order = grains(ring_depth_m) << 32U | grains(depth_m), .corners = corners});
}

bool Painter::is_alone(const Grid& grid) {
    return grid.patch->two_sided && grid.patch->depth_centres.empty();
}

float Painter::tucked(const Grid& grid, std::size_t row, float depth_m) const {
    const float own_m = depth_m + grid.patch->bias_m;
    if (grid.row_of(row) >= grid.patch->tucked_rows) {
        return own_m;
    }
    constexpr float kUnder_m = 0.075F;
    return std::max(own_m, depth_of(grid.patch->tucked_under) - kUnder_m);
}

void Painter::add_face(const Grid& grid, std::size_t row, std::size_t column) {
    const auto [a, b, c, d] = grid.face(row, column);
    const bool front = faces_[row * grid.faces_round() + column];
    const int va = vertex(grid, a, front);
    const int vb = vertex(grid, b, front);
    const int vc = vertex(grid, c, front);
    const int vd = vertex(grid, d, front);
    const float first_m = (seen_[a].depth_m + seen_[b].depth_m + seen_[c].depth_m) / 3;
    const float second_m = (seen_[a].depth_m + seen_[c].depth_m + seen_[d].depth_m) / 3;
    const float ring_m = (ring_depths_m_[row] + ring_depths_m_[row + 1]) / 2;
    const bool alone = is_alone(grid);
    add_piece(alone ? tucked(grid, row, first_m) : ring_m, first_m, {va, vb, vc});
    add_piece(alone ? tucked(grid, row, second_m) : ring_m, second_m, {va, vc, vd});
}

void Painter::add_feathers(const Grid& grid, std::size_t row, std::size_t column) {
    const std::size_t round = grid.faces_round();
    const bool closed = grid.patch->closed;
    const bool front = faces_[row * round + column];
    const auto [a, b, c, d] = grid.face(row, column);
    const Point inside = (seen_[a].at + seen_[b].at + seen_[c].at + seen_[d].at) * 0.25F;
    const auto ends_at = [&](bool inner, std::size_t next_row, std::size_t next_column) {
        return !inner || faces_[next_row * round + next_column % round] != front;
    };
    if (ends_at(closed || column + 1 < round, row, column + 1)) {
        feather(grid, row, {b, c}, inside, front);
    }
    if (ends_at(closed || column > 0, row, column + round - 1)) {
        feather(grid, row, {a, d}, inside, front);
    }
    if (ends_at(row + 2 < grid.rows, row + 1, column)) {
        feather(grid, row, {d, c}, inside, front);
    }
    if (ends_at(row > 0, row > 0 ? row - 1 : 0, column)) {
        feather(grid, row, {a, b}, inside, front);
    }
}

void Painter::feather(const Grid& grid, std::size_t row, std::array<std::size_t, 2> edge,
                      Point inside, bool front) {
    const Seen& first = seen_[edge[0]];
    const Seen& second = seen_[edge[1]];
    const Point way = second.at - first.at;
    const float size = std::sqrt(way.x * way.x + way.y * way.y);
    constexpr float kNothing = 1e-4F;
    if (size < kNothing) {
        return;
    }
    Point out{-way.y / size, way.x / size};
    const Point middle = (first.at + second.at) * 0.5F;
    if ((middle.x - inside.x) * out.x + (middle.y - inside.y) * out.y < 0) {
        out = out * -1;
    }
    const auto soft = [&](const Seen& seen, int solid) {
        const bool follows =
            !grid.patch->two_sided && seen.outwards.x * out.x + seen.outwards.y * out.y > 0.2F;
        const Vertex& from = canvas_->list().vertices()[static_cast<std::size_t>(solid)];
        constexpr float kByte = 1.0F / 255;
        const Color color{static_cast<float>(from.r) * kByte, static_cast<float>(from.g) * kByte,
                          static_cast<float>(from.b) * kByte};
        return canvas_->list().add(seen.at + (follows ? seen.outwards : out) * how_.feather,
                                   {.color = color, .alpha = 0});
    };
    const int a = vertex(grid, edge[0], front);
    const int b = vertex(grid, edge[1], front);
    const int a_out = soft(first, a);
    const int b_out = soft(second, b);
    constexpr float kBehind_m = 0.004F;
    const float depth_m = (first.depth_m + second.depth_m) / 2 + kBehind_m;
    const bool alone = grid.patch->two_sided && grid.patch->depth_centres.empty();
    const float ring_m =
        alone ? depth_m + grid.patch->bias_m : (ring_depths_m_[row] + ring_depths_m_[row + 1]) / 2;
    add_piece(ring_m, depth_m, {a, b, b_out});
    add_piece(ring_m, depth_m, {a, b_out, a_out});
}

void Painter::flush() {
    std::sort(pieces_.begin(), pieces_.end(),
              [](const Piece& a, const Piece& b) { return a.order < b.order; });
    for (const Piece& piece : pieces_) {
        canvas_->list().triangle(Image::None, Blend::Alpha, piece.corners[0], piece.corners[1],
                                 piece.corners[2]);
    }
}

} // namespace view
