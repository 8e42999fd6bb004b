#pragma once

#include "game/screens/event.h"
#include "game/screens/live_run.h"
#include "game/screens/timing_log.h"
#include "game/screens/transport.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace screens {

/// A run to its music: what is pressed gets its song time, and the ice follows the clock.
///
/// The result depends on when a key went down, never on when a frame was drawn.
class LivePlay {
public:
    /// `log`: file of the timing log, may be empty. Plan and sound must outlive the play.
    LivePlay(const performance::Plan& plan, bool auto_skater, sound::Sound& sound,
             const std::string& log);

    /// A button moved, in whatever state. Its stamp counts to the microsecond if it gets here no
    /// more than 2 ms later; an older one counts as of the last simulated step.
    void press(const Press& press) { pressed_.push_back(press); }

    /// Song time runs from `from_us` on, which may lie before the music.
    void start(std::int64_t from_us, std::int64_t now_ns);
    /// The perfect hands skate to a song time; there it stands.
    void skip_to(std::int64_t song_us, const AfterStep& after);
    /// Song time stands.
    void pause(std::int64_t now_ns);
    /// It goes on from where it stands, with the buttons as they are held.
    void go_on(std::int64_t now_ns);

    /// What a frame does while song time runs. False: the ice was too far behind, and the music
    /// goes back to where it is.
    bool advance(std::int64_t now_ns, const AfterStep& after);
    /// What a frame does while song time stands.
    void stand();

    [[nodiscard]] std::int64_t song_us() const { return song_us_; }

    [[nodiscard]] const performance::Performance& performance() const { return run_.performance(); }

    /// The picture of now.
    [[nodiscard]] view::Moment moment(double wall_s) const;

private:
    [[nodiscard]] std::int64_t ice_us() const;
    void hold(const Press& press);
    void tell(const Press& press, std::int64_t at_us);
    void tell_held(std::int64_t song_us);
    [[nodiscard]] AfterStep logged(const AfterStep& after);

    LiveRun run_;
    Transport transport_;
    TimingLog log_;
    std::vector<Press> pressed_;                          ///< of this frame
    std::array<bool, performance::kButtons> held_{};      ///< by the player
    std::array<bool, performance::kButtons> told_held_{}; ///< as the run was told
    std::int64_t song_us_ = 0;
    bool from_run_ = false; ///< song time begins where the run is: no music has run yet
};

} // namespace screens
