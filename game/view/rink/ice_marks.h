#pragma once

#include "game/performance/performance.h"
#include "game/view/canvas.h"
#include "game/view/cue_watch.h"
#include "game/view/rink/shot.h"

#include <cstdint>
#include <vector>

namespace view::rink {

/// What single moments leave on the ice, to stay: stars of hits, blurs of scrapes, toe picks,
/// crescents of landings, cracks of presses in a rest.
class IceMarks {
public:
    explicit IceMarks(const performance::Plan& plan) : watch_(plan) {}

    /// After every step.
    void step(const performance::Performance& performance);
    void draw(Canvas& canvas, const Shot& shot) const;

    [[nodiscard]] std::size_t size() const { return marks_.size(); }

private:
    enum class Kind : std::uint8_t { Star, Blur, Pick, Crescent, Crack };

    struct Mark {
        Kind kind = Kind::Star;
        Vec3 at;
        float heading_rad = 0;
        float strength = 1; ///< 0..1
        float made_s = 0;   ///< song time
    };

    void add(Kind kind, const physics::SkaterState& state, float strength);
    void draw_mark(Canvas& canvas, const Shot& shot, const Mark& mark) const;

    CueWatch watch_;
    std::vector<Mark> marks_;
    int cracks_ = 0;
    float now_s_ = 0;
};

} // namespace view::rink
