#pragma once

#include "game/view/draw_list.h"

#include <string>
#include <vector>

namespace sdl {

/// What the frames have cost.
class FrameStats {
public:
    /// `build_ms`: the main thread's work on a frame but for the renderer's; `show_ms`: the
    /// renderer's.
    void add(double build_ms, double show_ms, const view::DrawCost& cost);

    /// A small table: median, 95th percentile and most of each.
    [[nodiscard]] std::string table() const;

private:
    struct Frame {
        double build_ms = 0;
        double show_ms = 0;
        view::DrawCost cost;
    };

    std::vector<Frame> frames_;
};

} // namespace sdl
