#pragma once

#include "game/view/rink/trail.h"
#include "game/view/vec3.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace view::rink {

/// Every how many points a piece can be drawn.
inline constexpr std::array<std::size_t, 5> kStrides{1, 2, 4, 8, 16};

/// A run of the trail that is shown or left out as a whole, and thinned out as a whole.
struct TracePiece {
    std::size_t first = 0;
    std::size_t last = 0; ///< the next piece begins with it, unless the blade was off the ice
    Vec3 centre;
    float radius_m = 0;
    std::array<float, kStrides.size()> off_m{}; ///< how far each stride is off the line at most
};

/// The trail cut into pieces, and what drawing asks of its points.
class TracePieces {
public:
    /// Takes up the points that are new.
    void follow(std::span<const TrailPoint> points);

    [[nodiscard]] const std::vector<TracePiece>& pieces() const { return pieces_; }

    [[nodiscard]] Vec3 at(std::size_t point) const { return places_[point]; }

    /// Across the way, of length 1.
    [[nodiscard]] Vec3 across(std::size_t point) const;

    /// Length of the trace from its start, m.
    [[nodiscard]] float way_m(std::size_t point) const { return ways_[point]; }

    [[nodiscard]] std::size_t size() const { return places_.size(); }

    [[nodiscard]] bool begins(std::size_t point) const { return begins_[point]; }

    /// The largest stride that is nowhere further off than this.
    [[nodiscard]] static std::size_t stride_for(const TracePiece& piece, float most_off_m);

private:
    void measure(TracePiece& piece) const;

    std::vector<Vec3> places_;
    std::vector<float> ways_;
    std::vector<bool> begins_;
    std::vector<TracePiece> pieces_;
};

} // namespace view::rink
