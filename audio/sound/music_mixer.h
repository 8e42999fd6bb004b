#pragma once

#include "audio/file/pcm.h"
#include "audio/sound/glide_bed.h"
#include "audio/sound/music_position.h"
#include "audio/sound/ramp.h"

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace sound {

/// A sound at an exact frame; `pcm` outlives the mixer.
struct PlacedSound {
    std::int64_t frame = 0;
    const audio::Pcm* pcm = nullptr;
    float gain = 1;
};

/// What the device's hook does: fills block after block with the music, what is placed in it, and
/// the glide bed, and counts the frames. Knows no device.
///
/// `fill` is called by the device's thread and does not lock, allocate or wait. The commands may
/// come from another thread at any time and take effect at the next block. Only set_music and
/// set_placed must not run while a block is being filled.
class MusicMixer {
public:
    /// The loops of the glide bed outlive the mixer.
    MusicMixer(const audio::Pcm& hiss, const audio::Pcm& carve);

    /// Both are heard at once if the music runs; the count of frames goes on.
    void set_music(audio::Pcm music);
    void set_placed(std::vector<PlacedSound> sounds);

    /// As Sound::start_music, pause_music and stop_music; the last command before a block counts.
    void start(std::int64_t first_frame);
    void pause();
    void stop();
    /// 0..1, of the music; of what is placed and the glide bed.
    void set_gains(float music, float effects);

    void set_blade(const Blade& blade) { glide_.set(blade); }

    [[nodiscard]] MusicPosition position() const { return board_.read(); }

    /// Fills interleaved stereo; `now_ns` is the time of the call. What is beyond full scale is
    /// clipped. At gain 1 and without other sounds the music comes out bit by bit.
    void fill(std::span<std::int16_t> stereo, std::int64_t now_ns);

private:
    /// A place at which the music is read, with its fade.
    struct Head {
        std::int64_t frame = 0;
        int level = 0; ///< frames of the fade: 0 silent .. kFadeFrames full
        int step = 0;  ///< a frame: +1 or -1
    };

    void obey(std::int64_t command);
    void leave();
    void mix_head(Head& head, std::span<float> stereo);
    void add_music(std::int64_t frame, std::span<float> stereo);
    void add_placed(std::int64_t frame, std::span<float> stereo) const;

    std::atomic<std::int64_t> command_;
    std::atomic<float> music_gain_ = 1;
    std::atomic<float> effects_gain_ = 1;
    PositionBoard board_;
    audio::Pcm music_;
    std::vector<PlacedSound> placed_;
    GlideBed glide_;
    Ramp music_ramp_;
    bool running_ = false;
    Head head_;
    Head tail_; ///< what was heard before the last command, on its way out
};

} // namespace sound
