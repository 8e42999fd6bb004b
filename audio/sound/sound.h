#pragma once

#include "audio/sound/effect.h"
#include "audio/sound/music_position.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sound {

struct Voice {
    float gain = 1; ///< 0..1
    float pan = 0;  ///< -1 left .. 1 right
};

/// What the blade does, for the sound of gliding.
struct Blade {
    float speed_mps = 0;
    float lean_rad = 0; ///< the sign does not matter
    bool on_ice = false;
};

/// A sound at an exact frame of the music, lead-in included.
struct Click {
    std::int64_t frame = 0;
    Effect effect = Effect::CountIn;
    float gain = 1; ///< 0..1
};

struct MusicLoad {
    enum class State { None, Loading, Ready, Failed };
    State state = State::None;
    double share = 0;    ///< decoded, 0..1
    std::string problem; ///< Failed: one sentence
};

/// Everything that is heard. One implementation plays, one is silent; both count the music's
/// frames, so the game runs the same with either.
///
/// One thread calls, except where it says otherwise. The music is a count of frames handed out to
/// the device: `position` is exact, and SongClock makes song time of it.
class Sound {
public:
    Sound() = default;
    Sound(const Sound&) = delete;
    Sound(Sound&&) = delete;
    Sound& operator=(const Sound&) = delete;
    Sound& operator=(Sound&&) = delete;
    virtual ~Sound() = default;

    /// At once. The oldest sound gives way when there are too many; a sound whose file is missing
    /// is not heard.
    virtual void play(Effect effect, const Voice& voice) = 0;
    /// One of the four notes, or of a spin's melody. Notes there is no sample of are moved by
    /// octaves.
    virtual void note(int midi_note, const Voice& voice) = 0;
    /// To be told every frame. It goes on as it was told last: a pause tells it that nobody is on
    /// the ice.
    virtual void blade(const Blade& blade) = 0;
    /// 0..1. All begin at 1.
    virtual void set_gain(Bus bus, float gain) = 0;

    /// Stops the music and begins to decode another beside the game, 48 kHz.
    virtual void load_music(const std::filesystem::path& path) = 0;
    [[nodiscard]] virtual MusicLoad music_load() const = 0;
    /// In place of those before. To be set before the start: while the music runs, a block may be
    /// lost.
    virtual void set_clicks(const std::vector<Click>& clicks) = 0;
    /// From the next block on, frames are handed out from `first_frame`: silence before 0 and after
    /// the end. Also how a pause ends (SongClock::resume_frame). Until music is Ready there are
    /// only silence and clicks; it then joins in at the frame it is. What begins inside the music
    /// is faded in within 5 ms.
    virtual void start_music(std::int64_t first_frame) = 0;
    /// Fades out within 5 ms. The frame at which it happens is not counted on.
    virtual void pause_music() = 0;
    /// As pause; news of the position end too.
    virtual void stop_music() = 0;
    /// The latest block of running music. From any thread.
    [[nodiscard]] virtual MusicPosition position() const = 0;

    /// To be told every frame, with the clock of the positions: takes over music that has been
    /// decoded, and is what makes time pass for the silent one.
    virtual void advance(std::int64_t now_ns) = 0;

    /// From handing a frame out to hearing it, as far as it is known; the same every time.
    [[nodiscard]] virtual std::int64_t latency_frames() const = 0;
    /// One sentence for each thing that will not be heard.
    [[nodiscard]] virtual const std::vector<std::string>& problems() const = 0;
};

} // namespace sound
