#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sound {

/// The sounds of skating and of the house, one file each in assets/sound.
enum class Effect : std::uint8_t {
    Stroke,       ///< the push of one foot
    Scrape,       ///< a push beside the beat
    ToePick,      ///< take-off from the toe
    EdgeTakeOff,  ///< take-off from the edge
    TouchDown,    ///< the blade meets the ice, whatever becomes of it
    LandingSoft,  ///< the knee gives
    LandingStiff, ///< it does not
    StepOut,      ///< the other foot comes down
    HandDown,     ///< a hand touches the ice
    Fall,
    Rise,     ///< up again
    Tock,     ///< a step or turn
    SpinTick, ///< one revolution
    Crack,    ///< the ice, at a press in a rest
    Gasp,     ///< the crowd
    ApplauseSmall,
    ApplauseWarm,
    ApplauseOvation,
    CountIn,
    MenuMove,
    MenuAccept,
};

inline constexpr std::size_t kEffectCount = 21;

/// All of them, in the order of the enumeration.
[[nodiscard]] std::array<Effect, kEffectCount> all_effects();

/// "toe-pick": its file is assets/sound/toe-pick.ogg.
[[nodiscard]] std::string_view name_of(Effect effect);

/// The notes there are samples of, as MIDI numbers: C4 to E6.
inline constexpr int kLowestNote = 60;
inline constexpr int kHighestNote = 88;

/// What the player turns up and down by itself.
enum class Bus : std::uint8_t { Music, Effects, Crowd };

/// Crowd for what the house does, else Effects.
[[nodiscard]] Bus bus_of(Effect effect);

} // namespace sound
