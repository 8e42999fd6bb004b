#include "game/screens/foley.h"

#include "game/performance/song_time.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace screens {

namespace {

using performance::Performance;
using sound::Effect;

/// Where on the ice: the long axis is the width of the sound.
float pan_of(const Performance& performance) {
    constexpr double kHalfRink_m = 30;
    constexpr double kWidth = 0.6; // the skater is never wholly in one ear
    return static_cast<float>(performance.skater().state().position_m.x / kHalfRink_m * kWidth);
}

bool is_toe_jump(program::JumpType type) {
    return type == program::JumpType::ToeLoop || type == program::JumpType::Flip ||
           type == program::JumpType::Lutz;
}

} // namespace

Foley::Foley(const performance::Plan& plan, const sound::Harmony& harmony, sound::Sound& sound)
    : plan_(&plan), harmony_(&harmony), sound_(&sound) {}

void Foley::play(const Performance& performance, Effect effect, double gain) {
    sound_->play(effect, {.gain = static_cast<float>(std::clamp(gain, 0.0, 1.0)),
                          .pan = pan_of(performance)});
}

const performance::PlannedJump* Foley::jump_at(const Performance& performance) const {
    const performance::PlannedJump* nearest = nullptr;
    const auto distance = [&](const performance::PlannedJump& jump) {
        return std::abs(jump.off_us - performance.time_us());
    };
    for (const performance::PlannedElement& element : plan_->elements) {
        for (const performance::PlannedJump& jump : element.jumps) {
            if (nearest == nullptr || distance(jump) < distance(*nearest)) {
                nearest = &jump;
            }
        }
    }
    return nearest;
}

void Foley::step(const Performance& performance) {
    for (const physics::Event& event : performance.events()) {
        hear(performance, event);
    }
}

void Foley::hear(const Performance& performance, const physics::Event& event) {
    constexpr double kStrongStroke_mps = 0.7;
    constexpr double kStiff = 0.35;
    using physics::EventKind;
    switch (event.kind) {
    case EventKind::Stroke:
        play(performance, Effect::Stroke, 0.35 + 0.65 * event.value / kStrongStroke_mps);
        break;
    case EventKind::Scrape:
        play(performance, Effect::Scrape, 0.8);
        break;
    case EventKind::Step:
        play(performance, Effect::Tock, 0.5);
        break;
    case EventKind::BladeOff: {
        const performance::PlannedJump* jump = jump_at(performance);
        const bool toe = jump != nullptr && is_toe_jump(jump->code.type);
        play(performance, toe ? Effect::ToePick : Effect::EdgeTakeOff, 1);
        break;
    }
    case EventKind::Rotation:
        hear_rotation(performance, event.value);
        break;
    case EventKind::TouchDown:
        play(performance, Effect::TouchDown, 1);
        break;
    case EventKind::Landed:
        hear_landing(performance);
        break;
    case EventKind::KneeDown:
        play(performance, event.value < kStiff ? Effect::LandingStiff : Effect::LandingSoft, 0.9);
        break;
    case EventKind::Revolution:
        hear_revolution(performance, event.value);
        break;
    case EventKind::Fall:
        play(performance, Effect::Fall, 1);
        sound_->play(Effect::Gasp, {.gain = 0.8F});
        break;
    case EventKind::Rise:
        play(performance, Effect::Rise, 0.8);
        sound_->play(Effect::ApplauseSmall, {.gain = 0.6F});
        break;
    case EventKind::Boards:
    case EventKind::Collision:
        play(performance, Effect::HandDown, 1);
        break;
    case EventKind::BendStart:
    case EventKind::PushStart:
    case EventKind::SpinStart:
    case EventKind::SpinEnd:
        break;
    }
}

const sound::FourNotes& Foley::notes_now(const Performance& performance) const {
    return harmony_->notes_at(
        plan_->program.tempo.beats_at_seconds(performance::to_seconds(performance.time_us())));
}

void Foley::hear_rotation(const Performance& performance, double count) {
    const sound::FourNotes& notes = notes_now(performance);
    const auto which =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::lround(count)), 1, notes.size()) - 1;
    sound_->note(notes[which], {.gain = 0.9F, .pan = pan_of(performance)});
}

void Foley::hear_revolution(const Performance& performance, double count) {
    play(performance, Effect::SpinTick, 0.35);
    const double rate_rps =
        std::abs(performance.skater().state().yaw_rate_radps) / (2 * std::numbers::pi);
    for (const performance::PlannedElement& element : plan_->elements) {
        for (const performance::PlannedSpinPosition& held : element.positions) {
            if (performance.time_us() < held.from_us || performance.time_us() >= held.to_us) {
                continue;
            }
            if (std::abs(rate_rps / held.target_rps - 1) < plan_->assist.spin_lock) {
                const sound::FourNotes& notes = notes_now(performance);
                const auto which = static_cast<std::size_t>(std::lround(count)) % notes.size();
                sound_->note(notes[which], {.gain = 0.4F, .pan = pan_of(performance)});
            }
        }
    }
}

void Foley::hear_landing(const Performance& performance) {
    switch (performance.skater().flight().landing) {
    case physics::Landing::Held:
        sound_->play(Effect::ApplauseSmall, {.gain = 0.5F});
        break;
    case physics::Landing::TwoFeet:
    case physics::Landing::StepOut:
        play(performance, Effect::StepOut, 1);
        break;
    case physics::Landing::HandDown:
        play(performance, Effect::HandDown, 1);
        sound_->play(Effect::Gasp, {.gain = 0.5F});
        break;
    case physics::Landing::Fall:
        break; // heard as a fall
    }
}

void Foley::glide(const Performance& performance) {
    const physics::SkaterState& state = performance.skater().state();
    const bool on_ice =
        state.phase != physics::Phase::Flight && state.phase != physics::Phase::Down;
    sound_->blade({.speed_mps = static_cast<float>(state.speed_mps),
                   .lean_rad = static_cast<float>(state.lean_rad),
                   .on_ice = on_ice});
}

void Foley::applaud(int falls, bool clean) {
    const Effect effect = clean        ? Effect::ApplauseOvation
                          : falls <= 1 ? Effect::ApplauseWarm
                                       : Effect::ApplauseSmall;
    sound_->play(effect, {.gain = 1});
}

} // namespace screens
