#pragma once

#include "audio/beat/offset_fit.h"

#include <cstdint>

namespace beat {

/// How the song clock follows the music.
struct SongClockTuning {
    /// From handing a frame to the device to hearing it. A wrong value is a constant offset: the
    /// player's calibration takes it up.
    std::int64_t latency_frames = 0;
    std::int64_t rate_hz = 48'000;
    /// Share of its speed by which the clock may run fast or slow to come back to the music. More
    /// is noticed as uneven motion, less takes longer.
    double max_slew = 0.005;
    /// In which time an error is worked off, as far as max_slew lets it, s.
    double settle_s = 0.5;
    /// Further off than this the clock does not slew: it leaps, or stands and lets the music catch
    /// up.
    std::int64_t max_error_ns = 50'000'000;
    /// As long the clock waits for the first frame after start and resume, then it runs by itself.
    std::int64_t patience_ns = 400'000'000;
};

/// Song time: how far the listener is into the music, as a smooth map of the machine's monotonic
/// clock. Frame 0 of the music is heard at song time 0; before it there is the lead-in.
///
/// The music hook says when it handed out which frame; it is called late, early and in bursts. The
/// clock fits a line through what it says and stays on it. Nothing here reads a clock: all times
/// are given, in nanoseconds of one monotonic clock.
///
/// The order in a frame: observe (if the hook has news), then update(now), then song_us of the
/// input events and of now. Song time never goes back for times that do not go back.
class SongClock {
public:
    enum class State {
        Stopped,  ///< stands; at 0 before the first start
        Starting, ///< stands until the music hands out its first frame
        Running,
        Paused, ///< stands at a whole frame
    };

    explicit SongClock(const SongClockTuning& tuning);

    /// The music has been told to start at `first_frame`, negative for a lead-in.
    void start(std::int64_t first_frame, std::int64_t now_ns);
    /// Song time stands from now on, at the next whole frame. The music is to be paused too.
    /// Starting or Running only.
    void pause(std::int64_t now_ns);
    /// The frame the music must go on with after a pause, so that not a sample is lost nor twice
    /// in song time: it is the one that would be handed out now. Paused only.
    [[nodiscard]] std::int64_t resume_frame() const;
    /// The music has been told to start at resume_frame().
    void resume(std::int64_t now_ns);
    void stop(std::int64_t now_ns);

    /// The hook handed out a block that begins with `frame` at `at_ns`. What is from before the
    /// last start or resume, or known already, is ignored.
    void observe(std::int64_t at_ns, std::int64_t frame);
    /// Corrects the course. To be called before each drawn frame; how often does not matter much.
    void update(std::int64_t now_ns);

    [[nodiscard]] State state() const { return state_; }

    /// Song time of a moment, whole microseconds, floored. Exact for moments since the update
    /// before the last one; older ones are reckoned by the course of then.
    [[nodiscard]] std::int64_t song_us(std::int64_t at_ns) const;

    /// How often the clock leapt or stood because the music was further off than max_error_ns.
    [[nodiscard]] int relocks() const { return relocks_; }

private:
    /// A straight piece of the map.
    struct Course {
        std::int64_t from_ns = 0;
        std::int64_t song_ns = 0; ///< at from_ns
        double slew = 0;          ///< runs at 1 + slew; -1 stands
    };

    [[nodiscard]] std::int64_t to_ns(std::int64_t frame) const;
    [[nodiscard]] std::int64_t to_frame(std::int64_t song_ns) const;
    [[nodiscard]] std::int64_t song_ns(std::int64_t at_ns) const;
    [[nodiscard]] static std::int64_t at(const Course& course, std::int64_t at_ns);
    void steer(std::int64_t from_ns, std::int64_t song_ns, double slew);
    void stand(std::int64_t now_ns, std::int64_t song_ns);

    SongClockTuning tuning_;
    State state_ = State::Stopped;
    Course course_ = {.slew = -1};
    Course earlier_ = {.slew = -1};
    OffsetFit fit_;                  ///< song time minus machine time
    std::int64_t since_ns_ = 0;      ///< what is observed from here on is news
    std::int64_t least_song_ns_ = 0; ///< where it stood last; it does not go back behind it
    bool catching_up_ = false;       ///< it stands until the music is where the clock is
    int relocks_ = 0;
};

} // namespace beat
