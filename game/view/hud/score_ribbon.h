#pragma once

#include "game/performance/plan.h"
#include "game/view/canvas.h"
#include "game/view/hud/hud.h"

#include <cstdint>

namespace view {

/// The line at the foot as on television: who, what, base value, GOE with the nine judges' marks,
/// the technical score so far. An element that has just ended stays for four seconds, then the
/// next one planned is named.
class ScoreRibbon {
public:
    explicit ScoreRibbon(const performance::Plan& plan) : plan_(&plan) {}

    void draw(Canvas& canvas, const Tally& tally, double song_s);

private:
    void draw_element(Canvas& canvas, const Tally& tally, float left, double song_s) const;

    const performance::Plan* plan_;
    std::size_t rows_ = 0;    ///< seen so far
    double new_row_s_ = -99;  ///< song time of the newest
    double shown_points_ = 0; ///< counts up to the technical score, hundredths
    double drawn_s_ = 0;
};

} // namespace view
