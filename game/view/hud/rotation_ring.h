#pragma once

#include "game/view/canvas.h"

namespace view {

/// A ring of petals round the skater's axis, one a rotation; half a rotation is half a petal.
struct RotationRing {
    Point centre;
    float radius = 100;     ///< of the wide axis, units
    float flatness = 0.34F; ///< height to width
    double asked = 4;       ///< rotations of the jump: that many petals
    double turned = 0;      ///< filled so far
    Color first;            ///< of the first petal ...
    Color last;             ///< ... and of the last
    float alpha = 1;
};

/// The half behind the skater is fainter.
void draw_rotation_ring(Canvas& canvas, const RotationRing& ring);

} // namespace view
