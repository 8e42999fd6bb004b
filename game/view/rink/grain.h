#pragma once

#include "game/view/image.h"

namespace view::rink {

/// Fine grain that hides the steps of dark gradients.
[[nodiscard]] Pixels make_noise();

/// Marks of many blades, long and soft, over cloudy ice. Tiles.
[[nodiscard]] Pixels make_scratches();

} // namespace view::rink
