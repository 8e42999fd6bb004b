#include "audio/sound/music_mixer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace sound {
namespace {

/// 5 ms.
constexpr int kFadeFrames = audio::kRate_hz / 200;
constexpr float kGainStep = 1 / (0.050F * audio::kRate_hz);

static_assert(std::atomic<std::int64_t>::is_always_lock_free &&
                  std::atomic<float>::is_always_lock_free,
              "the hook must not wait");

/// Blocks of the device are mixed in parts of this size, which lie on the stack.
constexpr std::size_t kPartFrames = 256;
using Part = std::array<float, 2 * kPartFrames>;

/// A command is one word, so that it is given and taken as a whole: what to do, and the frame.
enum class Order : std::int64_t { None, Start, Pause, Stop };
constexpr std::int64_t kOrders = 4;

std::int64_t word_of(Order order, std::int64_t frame) {
    return frame * kOrders + static_cast<std::int64_t>(order);
}

std::int64_t frame_of(std::int64_t word) {
    return word / kOrders - (word % kOrders < 0 ? 1 : 0);
}

Order order_of(std::int64_t word) {
    return static_cast<Order>(word - frame_of(word) * kOrders);
}

std::int16_t to_16_bit(float sample) {
    using Limits = std::numeric_limits<std::int16_t>;
    return static_cast<std::int16_t>(
        std::lrint(std::clamp(sample, float{Limits::min()}, float{Limits::max()})));
}

/// The frames that two stretches of time have in common.
struct Overlap {
    std::int64_t from = 0; ///< in the music's frames
    std::int64_t frames = 0;
};

Overlap overlap(std::int64_t from, std::int64_t frames, std::int64_t other_from,
                std::int64_t other_frames) {
    const std::int64_t first = std::max(from, other_from);
    const std::int64_t end = std::min(from + frames, other_from + other_frames);
    return {.from = first, .frames = std::max<std::int64_t>(end - first, 0)};
}

std::int64_t frames_of(std::span<const float> stereo) {
    return static_cast<std::int64_t>(stereo.size() / 2);
}

/// The samples of `count` frames of a sequence that begins with frame `begin`.
template <typename Sample>
std::span<Sample> frames_from(std::span<Sample> stereo, std::int64_t begin, const Overlap& part) {
    return stereo.subspan(static_cast<std::size_t>(part.from - begin) * 2,
                          static_cast<std::size_t>(part.frames) * 2);
}

} // namespace

MusicMixer::MusicMixer(const audio::Pcm& hiss, const audio::Pcm& carve)
    : command_(word_of(Order::None, 0)), glide_(hiss, carve, {}), music_ramp_(1, kGainStep) {}

void MusicMixer::set_music(audio::Pcm music) {
    music_ = std::move(music);
    tail_ = {};
}

void MusicMixer::set_placed(std::vector<PlacedSound> sounds) {
    placed_ = std::move(sounds);
}

void MusicMixer::start(std::int64_t first_frame) {
    command_.store(word_of(Order::Start, first_frame));
}

void MusicMixer::pause() {
    command_.store(word_of(Order::Pause, 0));
}

void MusicMixer::stop() {
    command_.store(word_of(Order::Stop, 0));
}

void MusicMixer::set_gains(float music, float effects) {
    music_gain_.store(music, std::memory_order_relaxed);
    effects_gain_.store(effects, std::memory_order_relaxed);
    glide_.set_gain(effects);
}

/// What is heard now goes on to its end in the fade, beside whatever comes.
void MusicMixer::leave() {
    if (running_) {
        tail_ = head_;
        tail_.step = -1;
        running_ = false;
    }
}

void MusicMixer::obey(std::int64_t command) {
    switch (order_of(command)) {
    case Order::None:
        break;
    case Order::Start: {
        leave();
        const std::int64_t first = frame_of(command);
        // At the beginning there is nothing to cut into.
        head_ = {.frame = first, .level = first > 0 ? 0 : kFadeFrames, .step = 1};
        running_ = true;
        break;
    }
    case Order::Pause:
        leave();
        break;
    case Order::Stop:
        leave();
        board_.write({});
        break;
    }
}

void MusicMixer::add_music(std::int64_t frame, std::span<float> stereo) {
    const float target = music_gain_.load(std::memory_order_relaxed);
    const Overlap part = overlap(frame, frames_of(stereo), 0, music_.frames());
    if (part.frames == 0) {
        return;
    }
    const std::span<const std::int16_t> from =
        frames_from(std::span<const std::int16_t>(music_.samples), 0, part);
    const std::span<float> to = frames_from(stereo, frame, part);
    for (std::size_t i = 0; i < to.size(); i += 2) {
        const float gain = music_ramp_.next(target);
        to[i] += gain * static_cast<float>(from[i]);
        to[i + 1] += gain * static_cast<float>(from[i + 1]);
    }
}

void MusicMixer::add_placed(std::int64_t frame, std::span<float> stereo) const {
    const float bus = effects_gain_.load(std::memory_order_relaxed);
    for (const PlacedSound& sound : placed_) {
        const Overlap part = overlap(frame, frames_of(stereo), sound.frame, sound.pcm->frames());
        if (part.frames == 0) {
            continue;
        }
        const std::span<const std::int16_t> from =
            frames_from(std::span<const std::int16_t>(sound.pcm->samples), sound.frame, part);
        const std::span<float> to = frames_from(stereo, frame, part);
        for (std::size_t i = 0; i < to.size(); ++i) {
            to[i] += bus * sound.gain * static_cast<float>(from[i]);
        }
    }
}

void MusicMixer::mix_head(Head& head, std::span<float> stereo) {
    Part part = {};
    const std::span<float> own = std::span(part).first(stereo.size());
    add_music(head.frame, own);
    add_placed(head.frame, own);
    for (std::size_t i = 0; i < own.size(); i += 2) {
        head.level = std::clamp(head.level + head.step, 0, kFadeFrames);
        const float level = static_cast<float>(head.level) / float{kFadeFrames};
        stereo[i] += level * own[i];
        stereo[i + 1] += level * own[i + 1];
    }
    head.frame += frames_of(stereo);
}

void MusicMixer::fill(std::span<std::int16_t> stereo, std::int64_t now_ns) {
    assert(stereo.size() % 2 == 0);
    obey(command_.exchange(word_of(Order::None, 0)));
    if (running_) {
        board_.write({.at_ns = now_ns, .frame = head_.frame});
    }
    while (!stereo.empty()) {
        Part part = {};
        const std::span<float> mix = std::span(part).first(std::min(stereo.size(), part.size()));
        if (tail_.level > 0) {
            mix_head(tail_, mix);
        }
        if (running_) {
            mix_head(head_, mix);
        }
        glide_.mix(mix);
        std::transform(mix.begin(), mix.end(), stereo.begin(), to_16_bit);
        stereo = stereo.subspan(mix.size());
    }
}

} // namespace sound
