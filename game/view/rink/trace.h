#pragma once

#include "game/view/canvas.h"
#include "game/view/rink/ice_plane.h"
#include "game/view/rink/shot.h"
#include "game/view/rink/trace_pieces.h"

#include <vector>

namespace view::rink {

/// Draws the line that the blade has left: a groove, its bright core, and the newest metres gold.
class Trace {
public:
    /// After every step.
    void follow(const Trail& trail) { pieces_.follow(trail.points()); }

    /// `blade` is where the line goes on to now; empty while the blade is off the ice.
    void draw(Canvas& canvas, const Shot& shot, std::optional<Vec3> blade);

private:
    /// A piece in the picture with how it is drawn.
    struct Seen {
        const TracePiece* piece = nullptr;
        std::size_t stride = 1;
        float depth_m = 0;
    };

    void find_seen(const Camera& camera);
    /// One layer of one piece: `style` makes width and ink of a point.
    template <typename Style>
    void lay(IcePlane& ice, const Seen& seen, std::optional<Vec3> blade, Blend blend, float feather,
             Style style);

    TracePieces pieces_;
    std::vector<Seen> seen_;
    std::vector<StripPoint> strip_;
};

} // namespace view::rink
