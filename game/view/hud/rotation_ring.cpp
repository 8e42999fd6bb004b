#include "game/view/hud/rotation_ring.h"

#include "game/view/palette.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace view {

namespace {

struct Arc {
    double from = 0; ///< in rotations
    double to = 0;
    double petal_from = 0;
    double petal_to = 0;
};

/// A part of one petal: it swells to its middle and ends in a point.
void draw_part(Canvas& canvas, const RotationRing& ring, const Arc& arc, float width, Ink ink) {
    constexpr double kStep = 0.035;
    constexpr double kGap = 0.045; // of a rotation, between two petals
    const int steps = std::max(2, static_cast<int>((arc.to - arc.from) / kStep));
    std::vector<StrokePoint> points;
    for (int i = 0; i <= steps; ++i) {
        const double at = arc.from + (arc.to - arc.from) * i / steps;
        const auto inside =
            static_cast<float>((at - arc.petal_from) / (arc.petal_to - arc.petal_from));
        const double squeezed = arc.petal_from + kGap +
                                (at - arc.petal_from) * (arc.petal_to - arc.petal_from - 2 * kGap) /
                                    (arc.petal_to - arc.petal_from);
        const auto angle = static_cast<float>(squeezed / std::ceil(ring.asked) * 2) * kPi + kPi / 2;
        const float near = 0.5F + 0.5F * std::sin(angle);
        points.push_back(
            {.at = {ring.centre.x + std::cos(angle) * ring.radius,
                    ring.centre.y + std::sin(angle) * ring.radius * ring.flatness},
             .width = width * (0.18F + 0.82F * std::sin(kPi * inside)) * mix(0.75F, 1.1F, near),
             .ink = {.color = ink.color, .alpha = ink.alpha * mix(0.45F, 1, near)}});
    }
    canvas.stroke(points);
}

} // namespace

void draw_rotation_ring(Canvas& canvas, const RotationRing& ring) {
    const float width = ring.radius * 0.15F;
    for (double petal = 0; petal < ring.asked - 0.01; petal += 1) {
        const double end = std::min(petal + 1, ring.asked);
        const auto share = static_cast<float>(petal / std::max(1.0, ring.asked - 1));
        const Arc whole{.from = petal, .to = end, .petal_from = petal, .petal_to = end};
        draw_part(canvas, ring, whole, width + 5, {palette::kNight, 0.5F * ring.alpha});
        draw_part(canvas, ring, whole, width, {palette::kMist, 0.30F * ring.alpha});
        const double turned = std::min(ring.turned, end);
        if (turned > petal + 0.02) {
            const Arc filled{.from = petal, .to = turned, .petal_from = petal, .petal_to = end};
            const Color color = mix(ring.first, ring.last, saturate(share));
            draw_part(canvas, ring, filled, width, {color, ring.alpha});
        }
    }
}

} // namespace view
