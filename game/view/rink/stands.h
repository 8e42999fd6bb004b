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

    /// The air above and the rows. With `painted` the stands wear the crowd in the background's
    /// target, else they are out of focus.
    void draw(Canvas& canvas, const Shot& shot, bool painted) const;
    /// The lights held up; `blur` makes them larger.
    void draw_phones(Canvas& canvas, const Shot& shot, float blur) const;
    /// The same, mirrored in the ice.
    void draw_phone_streaks(Canvas& canvas, const Shot& shot) const;

    [[nodiscard]] const Crowd& crowd() const { return crowd_; }

private:
    struct Column {
        float along_m = 0;
        OutlinePlace foot;
        float dimmed = 1; ///< in the corners, where the rows are stretched
    };

    struct Phone {
        Vec3 at;
        float brightness = 0;
        Color color;
    };

    Crowd crowd_;
    std::vector<Column> columns_;
    std::vector<Phone> phones_;
};

} // namespace view::rink
