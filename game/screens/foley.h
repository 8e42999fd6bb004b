#pragma once

#include "audio/sound/harmony.h"
#include "audio/sound/sound.h"
#include "game/performance/performance.h"

namespace screens {

/// Gives what happens on the ice its sound, at the step in which it happens.
class Foley {
public:
    /// All must outlive it.
    Foley(const performance::Plan& plan, const sound::Harmony& harmony, sound::Sound& sound);

    /// After every step of the physics.
    void step(const performance::Performance& performance);
    /// Once a frame: the gliding blade.
    void glide(const performance::Performance& performance);
    /// The house, when the last pose is over.
    void applaud(int falls, bool clean);

private:
    void hear(const performance::Performance& performance, const physics::Event& event);
    void hear_landing(const performance::Performance& performance);
    void hear_rotation(const performance::Performance& performance, double count);
    void hear_revolution(const performance::Performance& performance, double count);
    void play(const performance::Performance& performance, sound::Effect effect, double gain);
    [[nodiscard]] const sound::FourNotes&
    notes_now(const performance::Performance& performance) const;
    [[nodiscard]] const performance::PlannedJump*
    jump_at(const performance::Performance& performance) const;

    const performance::Plan* plan_;
    const sound::Harmony* harmony_;
    sound::Sound* sound_;
};

} // namespace screens
