#include "audio/sound/glide_bed.h"

#include <cmath>
#include <cstddef>

namespace sound {
namespace {

/// From silence to full in 60 ms: a jump's silence begins at once, and no frame steps audibly.
constexpr float kGainStep = 1 / (0.060F * audio::kRate_hz);
constexpr float kRateStep = 1 / (0.300F * audio::kRate_hz);

float share_of(float value, float full) {
    return std::clamp(value / full, 0.0F, 1.0F);
}

/// Between two neighbouring frames, on one side.
float between(std::int16_t first, std::int16_t second, float part) {
    return static_cast<float>(first) * (1 - part) + static_cast<float>(second) * part;
}

} // namespace

GlideBed::GlideBed(const audio::Pcm& hiss, const audio::Pcm& carve, const GlideTuning& tuning)
    : tuning_(tuning), hiss_{.pcm = &hiss, .gain = Ramp(0, kGainStep)}, carve_{.pcm = &carve,
                                                                               .gain = Ramp(
                                                                                   0, kGainStep)},
      rate_(tuning.slowest_rate, kRateStep) {}

void GlideBed::set(const Blade& blade) {
    const float speed = blade.on_ice ? share_of(blade.speed_mps, tuning_.full_speed_mps) : 0;
    speed_.store(speed, std::memory_order_relaxed);
    lean_.store(share_of(std::abs(blade.lean_rad), tuning_.full_lean_rad),
                std::memory_order_relaxed);
}

void GlideBed::set_gain(float gain) {
    gain_.store(gain, std::memory_order_relaxed);
}

void GlideBed::mix_loop(Loop& loop, float gain, float rate, std::span<float> stereo) {
    const auto frames = static_cast<std::size_t>(loop.pcm->frames());
    if (frames == 0) {
        return;
    }
    const std::vector<std::int16_t>& samples = loop.pcm->samples;
    for (std::size_t i = 0; i < stereo.size(); i += 2) {
        const auto here = static_cast<std::size_t>(loop.place);
        const std::size_t next = here + 1 == frames ? 0 : here + 1;
        const auto part = static_cast<float>(loop.place - static_cast<double>(here));
        const float level = loop.gain.next(gain);
        stereo[i] += level * between(samples[2 * here], samples[2 * next], part);
        stereo[i + 1] += level * between(samples[2 * here + 1], samples[2 * next + 1], part);
        loop.place += static_cast<double>(rate);
        if (loop.place >= static_cast<double>(frames)) {
            loop.place -= static_cast<double>(frames);
        }
    }
}

void GlideBed::mix(std::span<float> stereo) {
    const float speed = speed_.load(std::memory_order_relaxed);
    const float lean = lean_.load(std::memory_order_relaxed);
    const float gain = gain_.load(std::memory_order_relaxed);
    const float target =
        tuning_.slowest_rate + speed * (tuning_.fastest_rate - tuning_.slowest_rate);
    float rate = rate_.value();
    for (std::size_t i = 0; i < stereo.size(); i += 2) {
        rate = rate_.next(target);
    }
    mix_loop(hiss_, gain * tuning_.hiss_gain * speed, rate, stereo);
    mix_loop(carve_, gain * tuning_.carve_gain * speed * lean, rate, stereo);
}

} // namespace sound
