#pragma once

#include "audio/beat/song_clock.h"
#include "audio/sound/sound.h"

#include <cstdint>

namespace screens {

/// The music and the clock that follows it, as one.
class Transport {
public:
    /// The sound must outlive the transport.
    explicit Transport(sound::Sound& sound);
    ~Transport();
    Transport(const Transport&) = delete;
    Transport(Transport&&) = delete;
    Transport& operator=(const Transport&) = delete;
    Transport& operator=(Transport&&) = delete;

    /// Song time runs from `from_us` on, which may lie before the music.
    void start(std::int64_t from_us, std::int64_t now_ns);
    /// Song time stands.
    void pause(std::int64_t now_ns);
    /// It goes on from the same sample.
    void resume(std::int64_t now_ns);

    /// Once a frame, after its events have been stamped.
    void update(std::int64_t now_ns);

    [[nodiscard]] std::int64_t song_us(std::int64_t at_ns) const { return clock_.song_us(at_ns); }

    [[nodiscard]] bool running() const { return running_; }

private:
    sound::Sound* sound_;
    beat::SongClock clock_;
    bool running_ = false;
};

} // namespace screens
