#include "game/view/figure/loft.h"

#include <algorithm>
#include <cmath>

namespace view {

namespace {

/// A quadratic curve round each corner.
std::vector<Vec3> with_round_corners(std::span<const Joint> joints) {
    std::vector<Vec3> line;
    const auto add = [&line](Vec3 at) {
        constexpr float kSame_m = 1e-5F;
        if (line.empty() || length(at - line.back()) > kSame_m) {
            line.push_back(at);
        }
    };
    add(joints.front().at);
    for (std::size_t i = 1; i + 1 < joints.size(); ++i) {
        const Vec3 corner = joints[i].at;
        const Vec3 back = joints[i - 1].at - corner;
        const Vec3 ahead = joints[i + 1].at - corner;
        constexpr float kMost = 0.48F; // of a side: the next corner needs some too
        const Vec3 from =
            corner + normalized(back) * std::min(joints[i].round_m, length(back) * kMost);
        const Vec3 to =
            corner + normalized(ahead) * std::min(joints[i].round_m, length(ahead) * kMost);
        constexpr int kPieces = 6;
        for (int k = 0; k <= kPieces; ++k) {
            const float t = static_cast<float>(k) / kPieces;
            add(mix(mix(from, corner, t), mix(corner, to, t), t));
        }
    }
    add(joints.back().at);
    return line;
}

template <typename Value>
Value catmull_rom(Value a, Value b, Value c, Value d, float t) {
    const Value first = (c - a) * 0.5F;
    const Value second = (a * 2.0F - b * 5.0F + c * 4.0F - d) * 0.5F;
    const Value third = (b * 3.0F - a - c * 3.0F + d) * 0.5F;
    return b + first * t + second * (t * t) + third * (t * t * t);
}

} // namespace

Vec3 Ring::rim(float angle_rad, float scale) const {
    return centre + first * (std::cos(angle_rad) * first_m * scale) +
           second * (std::sin(angle_rad) * second_m * scale);
}

Vec3 Ring::outwards(float angle_rad) const {
    return normalized(first * (std::cos(angle_rad) / std::max(first_m, 1e-4F)) +
                      second * (std::sin(angle_rad) / std::max(second_m, 1e-4F)));
}

float value_at(std::span<const Knot> knots, float share) {
    if (share <= knots.front().share) {
        return knots.front().value;
    }
    for (std::size_t i = 1; i < knots.size(); ++i) {
        if (share <= knots[i].share) {
            return mix(knots[i - 1].value, knots[i].value,
                       smooth_step(knots[i - 1].share, knots[i].share, share));
        }
    }
    return knots.back().value;
}

std::vector<Vec3> rounded(std::span<const Joint> joints, std::size_t count) {
    const std::vector<Vec3> line = with_round_corners(joints);
    std::vector<float> length_m{0};
    for (std::size_t i = 1; i < line.size(); ++i) {
        length_m.push_back(length_m.back() + length(line[i] - line[i - 1]));
    }
    std::vector<Vec3> even;
    even.reserve(count);
    std::size_t piece = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float at_m = length_m.back() * static_cast<float>(i) / static_cast<float>(count - 1);
        while (piece + 2 < line.size() && length_m[piece + 1] < at_m) {
            ++piece;
        }
        const float share =
            (at_m - length_m[piece]) / std::max(1e-6F, length_m[piece + 1] - length_m[piece]);
        even.push_back(mix(line[piece], line[piece + 1], saturate(share)));
    }
    return even;
}

std::vector<Ring> tube(std::span<const Vec3> line, Vec3 second, std::span<const Knot> first_m,
                       std::span<const Knot> second_m) {
    std::vector<Ring> rings;
    rings.reserve(line.size());
    Vec3 carried = second;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Vec3 along =
            normalized(line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0]);
        carried = normalized(carried - along * dot(carried, along));
        const float share = static_cast<float>(i) / static_cast<float>(line.size() - 1);
        rings.push_back({.centre = line[i],
                         .first = normalized(cross(carried, along)),
                         .second = carried,
                         .first_m = value_at(first_m, share),
                         .second_m = value_at(second_m, share)});
    }
    return rings;
}

std::vector<Ring> smoothed(std::span<const Ring> rings, std::size_t fine) {
    std::vector<Ring> result;
    result.reserve((rings.size() - 1) * fine + 1);
    for (std::size_t i = 0; i + 1 < rings.size(); ++i) {
        const Ring& before = rings[i > 0 ? i - 1 : 0];
        const Ring& from = rings[i];
        const Ring& to = rings[i + 1];
        const Ring& after = rings[std::min(i + 2, rings.size() - 1)];
        for (std::size_t k = 0; k < fine; ++k) {
            const float t = static_cast<float>(k) / static_cast<float>(fine);
            constexpr float kThinnest_m = 0.002F;
            result.push_back(
                {.centre = catmull_rom(before.centre, from.centre, to.centre, after.centre, t),
                 .first = normalized(mix(from.first, to.first, t)),
                 .second = normalized(mix(from.second, to.second, t)),
                 .first_m = std::max(kThinnest_m, catmull_rom(before.first_m, from.first_m,
                                                              to.first_m, after.first_m, t)),
                 .second_m = std::max(kThinnest_m, catmull_rom(before.second_m, from.second_m,
                                                               to.second_m, after.second_m, t))});
        }
    }
    result.push_back(rings.back());
    return result;
}

Patch loft(std::span<const Ring> rings, std::size_t columns, const Paint& paint) {
    Patch patch;
    patch.rows = rings.size();
    patch.columns = columns;
    patch.corners.resize(rings.size() * columns);
    const auto angle_at = [columns](std::size_t column) {
        return 2 * kPi * static_cast<float>(column) / static_cast<float>(columns);
    };
    for (std::size_t column = 0; column < columns; ++column) {
        const float c = std::cos(angle_at(column));
        const float s = std::sin(angle_at(column));
        for (std::size_t row = 0; row < rings.size(); ++row) {
            const Ring& ring = rings[row];
            Surface& corner = patch.at(row, column);
            const Vec3 out = ring.first * (c * ring.first_m) + ring.second * (s * ring.second_m);
            corner.at = ring.centre + out;
            corner.normal = out;
        }
    }
    find_normals(patch);
    for (std::size_t row = 0; row < rings.size(); ++row) {
        constexpr float kTip_m = 0.004F;
        const bool tip = rings[row].first_m + rings[row].second_m < kTip_m;
        const std::size_t inner = row == 0 ? 1 : row - 1;
        for (std::size_t column = 0; column < columns; ++column) {
            Surface& corner = patch.at(row, column);
            if (tip) {
                corner.normal = normalized(rings[row].centre - rings[inner].centre);
            }
            paint(static_cast<float>(row) / static_cast<float>(rings.size() - 1), angle_at(column),
                  corner);
        }
    }
    return patch;
}

} // namespace view
