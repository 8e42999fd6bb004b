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

std::int64_t ceil_div(std::int64_t a, std::int64_t b) {
    return -floor_div(-a, b);
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

/// The first frame that is heard at `song_ns` or after it.
std::int64_t SongClock::to_frame(std::int64_t song_ns) const {
    const std::int64_t seconds = floor_div(song_ns, kNanosecondsASecond);
    const std::int64_t rest_ns = song_ns - seconds * kNanosecondsASecond;
    return seconds * tuning_.rate_hz + tuning_.latency_frames +
           ceil_div(rest_ns * tuning_.rate_hz, kNanosecondsASecond);
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
    return std::max(least_song_ns_, at(at_ns < course_.from_ns ? earlier_ : course_, at_ns));
}

std::int64_t SongClock::song_us(std::int64_t at_ns) const {
    return floor_div(song_ns(at_ns), 1'000);
}

void SongClock::steer(std::int64_t from_ns, std::int64_t song_ns, double slew) {
    earlier_ = course_;
    course_ = {.from_ns = from_ns, .song_ns = song_ns, .slew = slew};
}

void SongClock::stand(std::int64_t now_ns, std::int64_t song_ns) {
    steer(now_ns, song_ns, kStanding);
    least_song_ns_ = song_ns;
    catching_up_ = false;
}

void SongClock::start(std::int64_t first_frame, std::int64_t now_ns) {
    stand(now_ns, to_ns(first_frame));
    earlier_ = course_;
    since_ns_ = now_ns;
    fit_.reset();
    state_ = State::Starting;
}

void SongClock::pause(std::int64_t now_ns) {
    assert(state_ == State::Running || state_ == State::Starting);
    stand(now_ns, to_ns(to_frame(song_ns(now_ns))));
    state_ = State::Paused;
}

std::int64_t SongClock::resume_frame() const {
    assert(state_ == State::Paused);
    return to_frame(course_.song_ns);
}

void SongClock::resume(std::int64_t now_ns) {
    start(resume_frame(), now_ns);
}

void SongClock::stop(std::int64_t now_ns) {
    stand(now_ns, song_ns(now_ns));
    state_ = State::Stopped;
}

void SongClock::observe(std::int64_t at_ns, std::int64_t frame) {
    const bool is_moving = state_ == State::Starting || state_ == State::Running;
    if (!is_moving || at_ns < since_ns_) {
        return;
    }
    since_ns_ = at_ns + 1;
    fit_.add(at_ns, to_ns(frame) - at_ns);
    if (state_ == State::Starting) {
        steer(at_ns, to_ns(frame), 0);
        state_ = State::Running;
    }
}

void SongClock::update(std::int64_t now_ns) {
    if (state_ == State::Starting && now_ns - since_ns_ > tuning_.patience_ns) {
        steer(now_ns, course_.song_ns, 0);
        state_ = State::Running;
    }
    if (state_ != State::Running || fit_.is_empty() || now_ns <= course_.from_ns) {
        return;
    }
    const std::int64_t song = song_ns(now_ns);
    const std::int64_t behind_ns = now_ns + fit_.offset_ns(now_ns) - song;
    if (catching_up_ && behind_ns < 0) {
        return;
    }
    catching_up_ = behind_ns < -tuning_.max_error_ns;
    if (catching_up_) {
        steer(now_ns, song, kStanding);
        ++relocks_;
    } else if (behind_ns > tuning_.max_error_ns) {
        steer(now_ns, song + behind_ns, 0);
        ++relocks_;
    } else {
        const double wanted = static_cast<double>(behind_ns) * 1e-9 / tuning_.settle_s;
        steer(now_ns, song, std::clamp(fit_.drift() + wanted, -tuning_.max_slew, tuning_.max_slew));
    }
}

} // namespace beat
