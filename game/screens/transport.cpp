#include "game/screens/transport.h"

#include "audio/file/pcm.h"

namespace screens {

namespace {

beat::SongClockTuning tuning_for(const sound::Sound& sound) {
    beat::SongClockTuning tuning;
    tuning.latency_frames = sound.latency_frames();
    tuning.rate_hz = audio::kRate_hz;
    return tuning;
}

std::int64_t frame_at(std::int64_t song_us) {
    constexpr std::int64_t kMicroseconds = 1'000'000;
    return song_us * audio::kRate_hz / kMicroseconds;
}

} // namespace

Transport::Transport(sound::Sound& sound) : sound_(&sound), clock_(tuning_for(sound)) {}

Transport::~Transport() {
    sound_->stop_music();
}

void Transport::start(std::int64_t from_us, std::int64_t now_ns) {
    sound_->start_music(frame_at(from_us));
    clock_.start(frame_at(from_us), now_ns);
    running_ = true;
}

void Transport::pause(std::int64_t now_ns) {
    if (running_) {
        clock_.pause(now_ns);
        sound_->pause_music();
        running_ = false;
    }
}

void Transport::resume(std::int64_t now_ns) {
    if (!running_) {
        sound_->start_music(clock_.resume_frame());
        clock_.resume(now_ns);
        running_ = true;
    }
}

void Transport::update(std::int64_t now_ns) {
    const sound::MusicPosition news = sound_->position();
    if (running_ && news.at_ns != 0) {
        clock_.observe(news.at_ns, news.frame);
    }
    clock_.update(now_ns);
}

} // namespace screens
