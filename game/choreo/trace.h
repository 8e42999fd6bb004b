#pragma once

#include "game/choreo/palette.h"
#include "game/choreo/svg_writer.h"
#include "game/performance/plan.h"

#include <cstdint>
#include <vector>

namespace choreo {

enum class Motion {
    Glide,
    Flight, ///< off the ice
    Spin,
    Still, ///< hardly moving: a pose
};

/// One knot of the drawing, on the page, with what happens there.
struct TracePoint {
    std::int64_t time_us = 0;
    PagePoint at;
    Motion motion = Motion::Glide;
    Bend bend = Bend::Straight; ///< of the lean, seen along the path
    std::size_t element = 0;    ///< index in Plan::elements, the last one that has begun
};

/// What the blades leave on the ice, from the plan's drawing, up to the end of the last element.
class Trace {
public:
    explicit Trace(const performance::Plan& plan);

    [[nodiscard]] const std::vector<TracePoint>& points() const { return points_; }

    [[nodiscard]] const performance::Plan& plan() const { return *plan_; }

    /// Where the skater is at a song time.
    [[nodiscard]] PagePoint at(std::int64_t time_us) const;
    /// Unit vector on the page in which the skater moves, or faces where he stands.
    [[nodiscard]] PagePoint direction(std::int64_t time_us) const;
    [[nodiscard]] Motion motion(std::int64_t time_us) const;
    /// Colour of a moment.
    [[nodiscard]] std::string colour(std::int64_t time_us, Bend bend) const;

private:
    void mark_elements();
    void mark_bends();
    [[nodiscard]] std::size_t index_of(std::int64_t time_us) const;

    const performance::Plan* plan_;
    std::vector<TracePoint> points_;
};

[[nodiscard]] PagePoint operator+(PagePoint a, PagePoint b);
[[nodiscard]] PagePoint operator-(PagePoint a, PagePoint b);
[[nodiscard]] PagePoint operator*(PagePoint a, double k);
[[nodiscard]] double length_of(PagePoint a);
/// Turned by a quarter to the left of the skater who moves along it.
[[nodiscard]] PagePoint left_of(PagePoint direction);

} // namespace choreo
