#pragma once

#include "game/view/canvas.h"
#include "game/view/rink/crowd.h"
#include "game/view/rink/outline.h"
#include "game/view/rink/shot.h"

#include <vector>

namespace view::rink {

/// The rows round the rink, rising into the dark, with the crowd and its lights.
class Stands {
public:
    Stands();

    /// The air above and the steps, without people.
    void draw_steps(Canvas& canvas, const Shot& shot) const;
    /// The crowd, from the picture of it in the background's target.
    void draw_crowd(Canvas& canvas, const Shot& shot) const;
    /// The lights held up; `blur` makes them larger.
    void draw_phones(Canvas& canvas, const Shot& shot, float blur) const;
    /// The same, mirrored in the ice.
    void draw_phone_streaks(Canvas& canvas, const Shot& shot) const;

    [[nodiscard]] const Crowd& crowd() const { return crowd_; }

private:
    struct Column {
        OutlinePlace foot;
        Color low; ///< light on the lowest step
        Color high;
    };

    /// A piece of one row, standing upright.
    struct Card {
        Vec3 left; ///< middle of the heads
        Vec3 right;
        float left_u = 0;
        float right_u = 1;
        int row = 0;
        float light = 1;
    };

    struct Phone {
        Vec3 at;
        float brightness = 0;
        Color color;
    };

    void add_row(int row);

    Crowd crowd_;
    std::vector<Column> columns_;
    std::vector<Card> cards_; ///< from the back
    std::vector<Phone> phones_;
};

} // namespace view::rink
