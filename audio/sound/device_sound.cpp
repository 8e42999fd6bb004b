#include "audio/sound/device_sound.h"

#include "audio/sound/music_loader.h"
#include "audio/sound/music_mixer.h"
#include "audio/sound/sample_bank.h"

#include <fmt/format.h>

#include <SDL.h>
#include <SDL_mixer.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace sound {
namespace {

constexpr int kChannels = 32;
constexpr int kStereo = 2;

/// The block that is being heard and the one that waits behind it.
constexpr int kBlocksAhead = 2;

struct FreeChunk {
    void operator()(Mix_Chunk* chunk) const { Mix_FreeChunk(chunk); }
};

using Chunk = std::unique_ptr<Mix_Chunk, FreeChunk>;

/// SDL_mixer plays the samples where they are; it does not write into them.
Chunk chunk_of(const audio::Pcm& pcm) {
    auto* samples = const_cast<std::int16_t*>(pcm.samples.data());
    return Chunk(Mix_QuickLoad_RAW(reinterpret_cast<Uint8*>(samples),
                                   static_cast<Uint32>(pcm.samples.size() * sizeof(*samples))));
}

/// 0..most
int scaled(float share, int most) {
    return static_cast<int>(std::lrint(std::clamp(share, 0.0F, 1.0F) * static_cast<float>(most)));
}

Uint8 panned(float share) {
    return static_cast<Uint8>(scaled(share, 255));
}

class DeviceSound final : public Sound {
public:
    /// The device is open; it is closed with this.
    explicit DeviceSound(const DeviceOptions& options);
    DeviceSound(const DeviceSound&) = delete;
    DeviceSound(DeviceSound&&) = delete;
    DeviceSound& operator=(const DeviceSound&) = delete;
    DeviceSound& operator=(DeviceSound&&) = delete;
    ~DeviceSound() override;

    void play(Effect effect, const Voice& voice) override;
    void note(int midi_note, const Voice& voice) override;

    void blade(const Blade& blade) override { mixer_.set_blade(blade); }

    void set_gain(Bus bus, float gain) override;
    void load_music(const std::filesystem::path& path) override;
    [[nodiscard]] MusicLoad music_load() const override;
    void set_clicks(const std::vector<Click>& clicks) override;

    void start_music(std::int64_t first_frame) override { mixer_.start(first_frame); }

    void pause_music() override { mixer_.pause(); }

    void stop_music() override { mixer_.stop(); }

    [[nodiscard]] MusicPosition position() const override { return mixer_.position(); }

    void advance(std::int64_t now_ns) override;

    [[nodiscard]] std::int64_t latency_frames() const override {
        return std::int64_t{kBlocksAhead} * options_.buffer_frames;
    }

    [[nodiscard]] const std::vector<std::string>& problems() const override {
        return bank_.problems();
    }

private:
    static void hand_out(void* self, Uint8* stream, int bytes);

    [[nodiscard]] float gain_of(Bus bus) const { return gains_[static_cast<std::size_t>(bus)]; }

    void play_sample(const audio::Pcm& pcm, float gain, float pan);

    void hook() { Mix_HookMusic(&hand_out, this); }

    /// When it returns, no block is being filled.
    static void unhook() { Mix_HookMusic(nullptr, nullptr); }

    DeviceOptions options_;
    SampleBank bank_;
    MusicMixer mixer_;
    std::array<float, 3> gains_ = {1, 1, 1};
    std::unordered_map<const audio::Pcm*, Chunk> chunks_;
    std::unique_ptr<MusicLoader> loader_;
    MusicLoad load_;
};

DeviceSound::DeviceSound(const DeviceOptions& options)
    : options_(options), bank_(options.effects), mixer_(bank_.hiss(), bank_.carve()) {
    Mix_AllocateChannels(kChannels);
    hook();
}

DeviceSound::~DeviceSound() {
    unhook();
    Mix_HaltChannel(-1);
    chunks_.clear();
    Mix_CloseAudio();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

void DeviceSound::hand_out(void* self, Uint8* stream, int bytes) {
    auto& sound = *static_cast<DeviceSound*>(self);
    const std::size_t samples = static_cast<std::size_t>(bytes) / sizeof(std::int16_t);
    sound.mixer_.fill({reinterpret_cast<std::int16_t*>(stream), samples}, sound.options_.now_ns());
}

void DeviceSound::play_sample(const audio::Pcm& pcm, float gain, float pan) {
    if (pcm.samples.empty()) {
        return;
    }
    Chunk& chunk = chunks_[&pcm];
    if (chunk == nullptr) {
        chunk = chunk_of(pcm);
    }
    int channel = Mix_GroupAvailable(-1);
    if (channel < 0) {
        channel = Mix_GroupOldest(-1);
        Mix_HaltChannel(channel);
    }
    // Before it plays, so that no block is heard without them; a channel that ends forgets them.
    Mix_Volume(channel, scaled(gain, MIX_MAX_VOLUME));
    Mix_SetPanning(channel, panned(1 - pan), panned(1 + pan));
    Mix_PlayChannel(channel, chunk.get(), 0);
}

void DeviceSound::play(Effect effect, const Voice& voice) {
    play_sample(bank_.effect(effect), voice.gain * gain_of(bus_of(effect)), voice.pan);
}

void DeviceSound::note(int midi_note, const Voice& voice) {
    play_sample(bank_.note(midi_note), voice.gain * gain_of(Bus::Effects), voice.pan);
}

void DeviceSound::set_gain(Bus bus, float gain) {
    gains_[static_cast<std::size_t>(bus)] = gain;
    mixer_.set_gains(gain_of(Bus::Music), gain_of(Bus::Effects));
}

void DeviceSound::load_music(const std::filesystem::path& path) {
    mixer_.stop();
    loader_ = std::make_unique<MusicLoader>(path);
    load_ = {.state = MusicLoad::State::Loading, .share = 0, .problem = {}};
}

MusicLoad DeviceSound::music_load() const {
    MusicLoad load = load_;
    if (loader_ != nullptr) {
        load.share = loader_->share();
    }
    return load;
}

void DeviceSound::advance(std::int64_t /*now_ns*/) {
    if (loader_ == nullptr || !loader_->is_done()) {
        return;
    }
    auto music = loader_->take();
    loader_.reset();
    if (!music) {
        load_ = {.state = MusicLoad::State::Failed, .share = 0, .problem = music.error().text};
        return;
    }
    unhook();
    mixer_.set_music(*std::move(music));
    hook();
    load_ = {.state = MusicLoad::State::Ready, .share = 1, .problem = {}};
}

void DeviceSound::set_clicks(const std::vector<Click>& clicks) {
    std::vector<PlacedSound> placed;
    placed.reserve(clicks.size());
    for (const Click& click : clicks) {
        placed.push_back(
            {.frame = click.frame, .pcm = &bank_.effect(click.effect), .gain = click.gain});
    }
    unhook();
    mixer_.set_placed(std::move(placed));
    hook();
}

} // namespace

std::int64_t steady_now_ns() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

tl::expected<std::unique_ptr<Sound>, std::string> open_device(const DeviceOptions& options) {
    const auto refuse = [] {
        return tl::unexpected(
            fmt::format("no sound: {}; the game plays on silently", SDL_GetError()));
    };
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
        return refuse();
    }
    // SDL converts to whatever the device has.
    if (Mix_OpenAudioDevice(audio::kRate_hz, AUDIO_S16SYS, kStereo, options.buffer_frames, nullptr,
                            0) != 0) {
        const auto refused = refuse();
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return refused;
    }
    return std::make_unique<DeviceSound>(options);
}

} // namespace sound
