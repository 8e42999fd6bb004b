#pragma once

#include "game/view/canvas.h"
#include "game/view/rink/shot.h"

#include <optional>
#include <span>

namespace view::rink {

/// One point of a strip that lies on the ice.
struct StripPoint {
    Vec3 at;
    Vec3 across; ///< to one side of the way, of length 1
    float width_m = 0.02F;
    Ink ink;
};

/// A circle of one ink in a disc: the inks run into each other from ring to ring.
struct DiscRing {
    float share = 0; ///< of the radius; ascending from 0
    Ink ink;
};

/// Draws what lies flat on the ice, in metres. Nothing is drawn nearer than 1.2 m to the camera.
class IcePlane {
public:
    /// Both must outlive it.
    IcePlane(Canvas& canvas, const Camera& camera) : canvas_(&canvas), camera_(&camera) {}

    /// A place with a length and a width; `along_rad` is the heading of the length.
    struct Ellipse {
        Vec3 centre;
        float half_length_m = 1;
        float half_width_m = 1;
        float along_rad = 0;
    };

    void disc(Vec3 centre, float radius_m, std::span<const DiscRing> rings, Blend blend);
    void ellipse(const Ellipse& ellipse, std::span<const DiscRing> rings, Blend blend);
    /// A whole image laid on the ice.
    void decal(Image image, const Ellipse& place, Ink ink, Blend blend);
    /// `feather` is the width of its soft edges in the picture, units. Where it would be thinner
    /// than a unit it becomes fainter.
    void strip(std::span<const StripPoint> points, Blend blend, float feather = 1);
    /// A thin circle.
    void ring(Vec3 centre, float radius_m, float width_m, Ink ink, Blend blend);

private:
    /// Of a place on the ice; what is too near is moved to where it is seen.
    [[nodiscard]] std::optional<Point> seen(Vec3 place) const;

    Canvas* canvas_;
    const Camera* camera_;
};

} // namespace view::rink
