#include "audio/sound/glide_bed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace {

using audio::Pcm;
using sound::Blade;
using sound::GlideBed;
using Samples = std::vector<float>;

constexpr Blade kFast = {.speed_mps = 9, .lean_rad = 0, .on_ice = true};

Pcm steady_loop(std::int16_t level) {
    return {std::vector<std::int16_t>(2'000, level)};
}

/// Ten whole periods in 4800 frames.
Pcm sine_loop() {
    Pcm pcm;
    for (int i = 0; i < 4'800; ++i) {
        const double turns = i * 10 / 4'800.0;
        const double sample = 10'000 * std::sin(2 * std::numbers::pi * turns);
        pcm.samples.insert(pcm.samples.end(), 2, static_cast<std::int16_t>(std::lround(sample)));
    }
    return pcm;
}

Samples mixed(GlideBed& bed, std::size_t frames) {
    Samples stereo(2 * frames, 0);
    bed.mix(stereo);
    return stereo;
}

float biggest_step(const Samples& stereo) {
    float biggest = 0;
    for (std::size_t i = 2; i < stereo.size(); ++i) {
        biggest = std::max(biggest, std::abs(stereo[i] - stereo[i - 2]));
    }
    return biggest;
}

TEST(GlideBed, IsSilentUntilTheBladeGlides) {
    const Pcm loop = steady_loop(1'000);
    GlideBed bed(loop, loop, {});
    EXPECT_EQ(mixed(bed, 500), Samples(1'000, 0));
    bed.set({.speed_mps = 9, .lean_rad = 1, .on_ice = false});
    EXPECT_EQ(mixed(bed, 500), Samples(1'000, 0));
}

TEST(GlideBed, IsAsLoudAsTheBladeIsFast) {
    const Pcm loop = steady_loop(1'000);
    const Pcm none;
    GlideBed bed(loop, none, {.hiss_gain = 0.8F});
    bed.set({.speed_mps = 4.5F, .lean_rad = 0.3F, .on_ice = true});
    EXPECT_NEAR(mixed(bed, 10'000).back(), 400, 0.1);
    bed.set(kFast);
    EXPECT_NEAR(mixed(bed, 10'000).back(), 800, 0.1);
    bed.set({.speed_mps = 20, .lean_rad = 0, .on_ice = true});
    EXPECT_NEAR(mixed(bed, 10'000).back(), 800, 0.1);
}

TEST(GlideBed, GroovesByTheLeanToEitherSide) {
    const Pcm loop = steady_loop(1'000);
    const Pcm none;
    GlideBed bed(none, loop, {.full_lean_rad = 0.4F, .carve_gain = 0.5F});
    bed.set({.speed_mps = 9, .lean_rad = 0.2F, .on_ice = true});
    EXPECT_NEAR(mixed(bed, 10'000).back(), 250, 0.1);
    bed.set({.speed_mps = 9, .lean_rad = -0.4F, .on_ice = true});
    EXPECT_NEAR(mixed(bed, 10'000).back(), 500, 0.1);
}

TEST(GlideBed, FallsSilentInTheAirWithoutAClick) {
    const Pcm loop = steady_loop(10'000);
    GlideBed bed(loop, loop, {});
    bed.set(kFast);
    static_cast<void>(mixed(bed, 10'000));
    bed.set({.speed_mps = 9, .lean_rad = 0, .on_ice = false});
    const Samples fading = mixed(bed, 4'800);
    EXPECT_EQ(fading.back(), 0);
    EXPECT_LE(biggest_step(fading), 10'000 / 2'880.0F + 0.1F); // full scale in 60 ms
}

TEST(GlideBed, HasNoSeam) {
    const Pcm loop = sine_loop();
    const Pcm none;
    GlideBed bed(loop, none, {.hiss_gain = 1, .slowest_rate = 0.75F, .fastest_rate = 1.15F});
    bed.set(kFast);
    static_cast<void>(mixed(bed, 48'000));
    // The steepest step of the sine, played 1.15 times as fast.
    const float steepest = 10'000 * 2 * std::numbers::pi_v<float> * 10 / 4'800 * 1.15F;
    EXPECT_LE(biggest_step(mixed(bed, 48'000)), steepest + 1);
}

TEST(GlideBed, IsHigherAtSpeed) {
    const Pcm loop = sine_loop();
    const Pcm none;
    const auto crossings = [&](float speed_mps) {
        GlideBed bed(loop, none, {});
        bed.set({.speed_mps = speed_mps, .lean_rad = 0, .on_ice = true});
        static_cast<void>(mixed(bed, 48'000));
        const Samples heard = mixed(bed, 48'000);
        int count = 0;
        for (std::size_t i = 2; i < heard.size(); i += 2) {
            count += heard[i - 2] < 0 && heard[i] >= 0 ? 1 : 0;
        }
        return count;
    };
    EXPECT_NEAR(crossings(9), 100 * 1.15, 1);
    EXPECT_NEAR(crossings(4.5F), 100 * 0.95, 1);
}

TEST(GlideBed, FollowsItsGain) {
    const Pcm loop = steady_loop(1'000);
    const Pcm none;
    GlideBed bed(loop, none, {.hiss_gain = 1});
    bed.set(kFast);
    bed.set_gain(0.25F);
    EXPECT_NEAR(mixed(bed, 10'000).back(), 250, 0.1);
}

} // namespace
