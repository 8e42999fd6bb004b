#pragma once

#include "game/view/canvas.h"

#include <vector>

namespace view::rink {

/// Where somebody sits: along the boards, row by row away from them.
struct Seat {
    float along_m = 0;
    float row = 0;
    float size = 1;
    float brightness = 0; ///< 0..1
    int tint = 0;         ///< 0..4
};

inline constexpr int kRows = 17;

/// The crowd is painted once as a picture of the stands unrolled, and the stands wear it: the
/// stands repeat after this length.
inline constexpr float kCrowdPeriod_m = 48;

/// The people in the stands and the lights some of them hold up.
class Crowd {
public:
    Crowd();

    /// Held up in one period of the stands.
    [[nodiscard]] const std::vector<Seat>& phones() const { return phones_; }

    /// Fills the present target, which is the background's, with the unrolled stands.
    void paint(Canvas& canvas) const;

    /// Where the painted picture has a row at a length along the stands: u and v, 0..1. A quad
    /// must not reach over a multiple of half the period; `inside_m` is any length inside it.
    [[nodiscard]] static Point painted_at(float along_m, float inside_m, float row);

private:
    std::vector<Seat> people_;
    std::vector<Seat> phones_;
};

[[nodiscard]] Color phone_color(const Seat& seat);

} // namespace view::rink
