#pragma once

#include "game/performance/cue.h"
#include "game/performance/drawing.h"
#include "game/view/draw_list.h"

#include <cstdint>
#include <vector>

namespace view {

/// The thread of coming cues, in units of the picture: position is time.
inline constexpr float kThreadSpeed = 420;    ///< units a second
inline constexpr double kThreadShown_s = 2.0; ///< what is to come
inline constexpr double kThreadPast_s = 0.4;  ///< what was missed is seen this long
inline constexpr float kRailGap = 33;
inline constexpr float kNowRing = 56; ///< radius of the ring round the blade

/// The coming curves as heights of the thread: up where the path will curve to the left. A fixed
/// function of song time, so the thread is one stiff band that is drawn through the ring: nothing
/// on it moves against anything else.
class ThreadBend {
public:
    /// Steepest slope, degrees, and the furthest from the middle, units.
    static constexpr float kSteepest_deg = 12;
    static constexpr float kHighest = 22;

    explicit ThreadBend(const performance::Drawing& drawing);

    /// Units upwards.
    [[nodiscard]] float height(double time_s) const;

private:
    std::vector<float> heights_; ///< one a knot of the drawing
};

/// Where on the thread: LEFT the upper rail, LIFT the middle one, RIGHT the lower.
enum class Rail : std::int8_t { Left = -1, Middle = 0, Right = 1 };

/// The rail of a set of buttons: both sides are one glyph about the middle.
[[nodiscard]] Rail rail_of(performance::ButtonSet buttons);

/// The thread as it hangs at one song time.
class Thread {
public:
    /// `now` is the middle of the now-ring; `bend` must outlive the thread.
    Thread(const ThreadBend& bend, Point now, double song_s)
        : bend_(&bend), now_(now), song_s_(song_s) {}

    /// Where a song time is, on a rail or anywhere across (-1 upper rail .. 1 lower rail).
    [[nodiscard]] Point at(double time_s, float across) const;

    [[nodiscard]] Point at(double time_s, Rail rail) const {
        return at(time_s, static_cast<float>(rail));
    }

    /// How much of what is at a time is seen, 0..1: it comes out of the dark at the right end.
    [[nodiscard]] float presence(double time_s) const;

    [[nodiscard]] Point now() const { return now_; }

    [[nodiscard]] double song_s() const { return song_s_; }

    [[nodiscard]] double end_s() const { return song_s_ + kThreadShown_s; }

private:
    const ThreadBend* bend_;
    Point now_;
    double song_s_;
};

/// The now-ring where all of the thread can be read, as near as may be to where the blade is.
[[nodiscard]] Point now_ring_at(Point blade);

} // namespace view
