#include "game/view/rink/trace_pieces.h"

#include <algorithm>
#include <cmath>

namespace view::rink {

namespace {

constexpr std::size_t kPiece = 48; ///< points

/// Distance of a place from the straight line between two others.
float off_line_m(Vec3 place, Vec3 from, Vec3 to) {
    const Vec3 way = to - from;
    const float square = dot(way, way);
    const float share = square > 1e-9F ? saturate(dot(place - from, way) / square) : 0.0F;
    return length(place - (from + way * share));
}

} // namespace

void TracePieces::follow(std::span<const TrailPoint> points) {
    for (std::size_t i = places_.size(); i < points.size(); ++i) {
        const Vec3 place{points[i].x_m, 0, -points[i].y_m};
        const bool begins = points[i].begins || i == 0;
        ways_.push_back(i == 0 ? 0.0F
                               : ways_.back() + (begins ? 0.0F : length(place - places_.back())));
        places_.push_back(place);
        begins_.push_back(begins);
        if (begins || pieces_.back().last - pieces_.back().first >= kPiece) {
            const std::size_t first = begins ? i : i - 1;
            TracePiece piece;
            piece.first = first;
            piece.last = i;
            pieces_.push_back(piece);
        } else {
            pieces_.back().last = i;
        }
        measure(pieces_.back());
    }
}

Vec3 TracePieces::across(std::size_t point) const {
    const bool starts = begins_[point];
    const bool ends = point + 1 >= places_.size() || begins_[point + 1];
    const Vec3 before = places_[starts ? point : point - 1];
    const Vec3 after = places_[ends ? point : point + 1];
    const Vec3 way = after - before;
    const float size = length(way);
    return size > 1e-6F ? Vec3{-way.z / size, 0, way.x / size} : Vec3{0, 0, 1};
}

std::size_t TracePieces::stride_for(const TracePiece& piece, float most_off_m) {
    std::size_t best = kStrides.front();
    for (std::size_t i = 1; i < kStrides.size(); ++i) {
        if (piece.off_m[i] <= most_off_m) {
            best = kStrides[i];
        }
    }
    return best;
}

void TracePieces::measure(TracePiece& piece) const {
    Vec3 least = places_[piece.first];
    Vec3 most = least;
    for (std::size_t i = piece.first; i <= piece.last; ++i) {
        least = {std::min(least.x, places_[i].x), 0, std::min(least.z, places_[i].z)};
        most = {std::max(most.x, places_[i].x), 0, std::max(most.z, places_[i].z)};
    }
    piece.centre = mix(least, most, 0.5F);
    piece.radius_m = length(most - least) / 2;
    // Pieces that still grow are near the skater and drawn whole.
    if (piece.last - piece.first < kPiece) {
        piece.off_m.fill(1e6F);
        return;
    }
    for (std::size_t k = 0; k < kStrides.size(); ++k) {
        float off_m = 0;
        for (std::size_t i = piece.first; i < piece.last; i += kStrides[k]) {
            const std::size_t next = std::min(i + kStrides[k], piece.last);
            for (std::size_t j = i + 1; j < next; ++j) {
                off_m = std::max(off_m, off_line_m(places_[j], places_[i], places_[next]));
            }
        }
        piece.off_m[k] = off_m;
    }
}

} // namespace view::rink
