#pragma once

#include "game/view/canvas.h"

#include <vector>

namespace view::rink {

/// Where somebody sits: along the boards, row by row away from them.
struct Seat {
    float along_m = 0;
    int row = 0;
    float size = 1;
    float brightness = 0; ///< 0..1
    int tint = 0;         ///< 0..4
};

inline constexpr int kRows = 17;

/// The people are painted once, row above row, and stand in the stands as cards that repeat after
/// this length.
inline constexpr float kCrowdPeriod_m = 24;

/// A card reaches this far above the middle of the heads, and below it.
inline constexpr float kCardAbove_m = 0.27F;
inline constexpr float kCardBelow_m = 0.62F;

/// The people in the stands and the lights some of them hold up.
class Crowd {
public:
    Crowd();

    /// Held up in one period of the stands.
    [[nodiscard]] const std::vector<Seat>& phones() const { return phones_; }

    /// Fills the present target, which is the background's, with the rows.
    void paint(Canvas& canvas) const;

private:
    std::vector<Seat> people_;
    std::vector<Seat> phones_;
};

/// Where a row is in the painted picture: v of its upper and lower edge.
struct PaintedRow {
    float top = 0;
    float bottom = 0;
};

[[nodiscard]] PaintedRow painted_row(int row);

[[nodiscard]] Color phone_color(const Seat& seat);

} // namespace view::rink
