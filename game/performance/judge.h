#pragma once

#include "game/performance/assist.h"
#include "game/performance/cue.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace performance {

/// A set of cue kinds, one bit each.
using KindSet = std::uint32_t;

[[nodiscard]] constexpr KindSet set_of(CueKind kind) {
    return 1U << static_cast<unsigned>(kind);
}

/// Compares presses with cue times; knows nothing of the ice.
///
/// A press takes the oldest cue that still wants this button and whose window holds the press; one
/// press takes one cue. A cue of both sides is timed by the later press and the earlier release. A
/// cue passed by its window is missed.
class Judge {
public:
    Judge(std::span<const Cue> cues, const Assist& assist);

    /// The cue that this press takes, among `kinds`; empty: the press is extra.
    std::optional<std::size_t> press(Button button, std::int64_t time_us, KindSet kinds);
    /// The cue whose moment this release is: a take-off, an opening, the end of a hold.
    std::optional<std::size_t> release(Button button, std::int64_t time_us, KindSet kinds);
    /// Takes this cue with this release although its window has passed or not yet come.
    void take_late(std::size_t cue, std::int64_t time_us);
    /// Closes what has gone by; fills `missed` with the cues that nobody pressed.
    void expire(std::int64_t time_us, std::vector<std::size_t>& missed);
    /// Plays a cue for the skater, unless the player was faster.
    void play(std::size_t cue);

    [[nodiscard]] const CueTiming& timing(std::size_t cue) const { return states_[cue].timing; }

    /// True while a hold that this cue began still has its buttons down.
    [[nodiscard]] bool held(std::size_t cue) const;

    [[nodiscard]] bool open(std::size_t cue) const { return !states_[cue].closed; }

    /// Closes every cue still open: the music is over.
    void finish();

private:
    struct State {
        ButtonSet pressed = 0;
        ButtonSet released = 0;
        bool closed = false;
        CueTiming timing;
    };

    [[nodiscard]] static bool ends_by_release(CueKind kind) {
        return kind == CueKind::TakeOff || kind == CueKind::Open;
    }

    [[nodiscard]] std::int64_t last_chance_us(const Cue& cue) const;
    void take_press(std::size_t cue, Button button, std::int64_t time_us);
    void take_release(std::size_t cue, Button button, std::int64_t time_us);
    void close(std::size_t cue);

    std::span<const Cue> cues_;
    Assist assist_;
    std::vector<State> states_;
    std::size_t first_open_ = 0;
};

} // namespace performance
