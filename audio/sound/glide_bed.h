#pragma once

#include "audio/file/pcm.h"
#include "audio/sound/ramp.h"
#include "audio/sound/sound.h"

#include <atomic>
#include <span>

namespace sound {

/// How gliding sounds.
struct GlideTuning {
    float full_speed_mps = 9;    ///< as loud and as bright as it gets
    float full_lean_rad = 0.45F; ///< the edge cuts as loud as it gets
    float hiss_gain = 0.9F;      ///< of the flat blade, at full speed
    float carve_gain = 0.8F;     ///< of the edge, at full speed and lean
    float slowest_rate = 0.75F;  ///< of the loops when the blade hardly moves: lower, duller
    float fastest_rate = 1.15F;  ///< at full speed
};

/// The continuous sound of the blade: a hiss with the speed, and a groove tone with the lean. Both
/// are loops that always run; what the skater does only moves their gain and pitch.
class GlideBed {
public:
    /// The loops are mixed as they are; an empty one is not heard. They outlive the bed.
    GlideBed(const audio::Pcm& hiss, const audio::Pcm& carve, const GlideTuning& tuning);

    /// From any one thread, at any time.
    void set(const Blade& blade);
    /// 0..1.
    void set_gain(float gain);

    /// Adds the next frames to interleaved stereo, full scale 32768. Does not lock or allocate.
    void mix(std::span<float> stereo);

private:
    struct Loop {
        const audio::Pcm* pcm = nullptr;
        Ramp gain;
        double place = 0; ///< frames into the loop
    };

    static void mix_loop(Loop& loop, float gain, float rate, std::span<float> stereo);

    GlideTuning tuning_;
    Loop hiss_;
    Loop carve_;
    Ramp rate_;
    std::atomic<float> speed_ = 0; ///< share of full speed; 0 off the ice
    std::atomic<float> lean_ = 0;  ///< share of full lean
    std::atomic<float> gain_ = 1;
};

} // namespace sound
