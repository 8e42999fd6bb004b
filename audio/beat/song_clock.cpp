#include "audio/beat/song_clock.h"

#include <algorithm>
#include <cassert>

namespace beat {
namespace {

constexpr std::int64_t kNanosecondsASecond = 1'000'000'000;

constexpr double kStanding = -1;

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

} // namespace

SongClock::SongClock(const SongClockTuning& tuning) : tuning_(tuning) {
    assert(tuning.rate_hz > 0 && tuning.max_slew > 0 && tuning.max_slew < 1 && tuning.settle_s > 0);
}

/// In two parts: whole seconds, and frames that fit 64 bits when multiplied.
std::int64_t SongClock::to_ns(std::int64_t frame) const {
    const std::int64_t heard = frame - tuning_.latency_frames;
    const std::int64_t seconds = floor_div(heard, tuning_.rate_hz);
    return seconds * kNanosecondsASecond +
           (heard - seconds * tuning_.rate_hz) * kNanosecondsASecond / tuning_.rate_hz;
}

std::int64_t SongClock::to_frame(std::int64_t song_ns) const {
    const std::int64_t seconds = floor_div(song_ns, kNanosecondsASecond);
    return seconds * tuning_.rate_hz +
           (song_ns - seconds * kNanosecondsASecond) * tuning_.rate_hz / kNanosecondsASecond +
           tuning_.latency_frames;
}

std::int64_t SongClock::at(const Course& course, std::int64_t at_ns) {
    const std::int64_t elapsed_ns = at_ns - course.from_ns;
    if (course.slew == kStanding) {
        return course.song_ns;
    }
    return course.song_ns + elapsed_ns +
           static_cast<std::int64_t>(static_cast<double>(elapsed_ns) * course.slew);
}

std::int64_t SongClock::song_ns(std::int64_t at_ns) const {
    return at(at_ns < course_.from_ns ? earlier_ : course_, at_ns);
}

std::int64_t SongClock::song_us(std::int64_t at_ns) const {
    return floor_div(song_ns(at_ns), 1'000);
}

void SongClock::steer(std::int64_t now_ns, std::int64_t song_ns, double slew) {
    earlier_ = course_;
    course_ = {.from_ns = now_ns, .song_ns = song_ns, .slew = slew};
}

void SongClock::start(std::int64_t first_frame, std::int64_t now_ns) {
    steer(now_ns, to_ns(first_frame), kStanding);
    earlier_ = course_;
    since_ns_ = now_ns;
    fit_.reset();
    catching_up_ = false;
    state_ = State::Starting;
}

void SongClock::pause(std::int64_t now_ns) {
    if (state_ != State::Running && state_ != State::Starting) {
        return;
    }
    steer(now_ns, to_ns(to_frame(song_ns(now_ns))), kStanding);
    state_ = State::Paused;
}

std::int64_t SongClock::resume_frame() const {
    return to_frame(course_.song_ns);
}

void SongClock::resume(std::int64_t now_ns) {
    assert(state_ == State::Paused);
    start(resume_frame(), now_ns);
}

void SongClock::stop() {
    state_ = State::Stopped;
}
