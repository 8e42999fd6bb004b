#pragma once

#include "game/view/canvas.h"
#include "game/view/figure/figure.h"
#include "game/view/moment.h"
#include "game/view/rink/shot.h"

#include <cstdint>

namespace view::rink {

/// Which half of the light goes round the body before the figure is drawn, which after.
enum class CoilHalf : std::uint8_t { Behind, InFront };

/// Light round a turning body: in jumps one coil for each rotation that is done, rising from the
/// feet; in spins an arc behind each hand.
void draw_light_coils(Canvas& canvas, const Shot& shot, const Moment& moment, const Figure& figure,
                      CoilHalf half);

} // namespace view::rink
