#pragma once

#include "game/performance/performance.h"
#include "game/view/canvas.h"
#include "game/view/rink/shot.h"

#include <cstdint>
#include <optional>

namespace view::rink {

/// What shows on the ice of things to come: the place of the next cue as a glow, and the way there
/// and on as a faint dash.
class PathAhead {
public:
    /// After every step.
    void step(const performance::Performance& performance);
    void draw(Canvas& canvas, const Shot& shot, const performance::Performance& performance,
              std::int64_t song_us) const;

    /// Where the next cue will be met; it does not move in the cue's last half second. Empty when
    /// no cue is near, or the next is met in the air.
    [[nodiscard]] std::optional<Vec3> next_place() const { return place_; }

private:
    void draw_next(Canvas& canvas, const Shot& shot, const performance::Performance& performance,
                   std::int64_t song_us) const;
    static void draw_dash(Canvas& canvas, const Shot& shot,
                          const performance::Performance& performance, std::int64_t song_us);

    std::size_t next_ = 0; ///< cue
    std::optional<Vec3> place_;
};

} // namespace view::rink
