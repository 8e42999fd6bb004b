#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace performance {

/// The three buttons: LEFT and RIGHT are the sides of the body, LIFT is the knees.
enum class Button : std::uint8_t { Left, Right, Lift };
inline constexpr int kButtons = 3;

/// A set of buttons, one bit each.
using ButtonSet = std::uint8_t;

[[nodiscard]] constexpr ButtonSet set_of(Button button) {
    return static_cast<ButtonSet>(1U << static_cast<unsigned>(button));
}

inline constexpr ButtonSet kBothSides = 0b011;

/// What a cue asks for. A jump is BendDown, TakeOff (release LIFT and squeeze both sides: one
/// gesture), Open (let go of both sides) and LandingKnee.
enum class CueKind : std::uint8_t {
    Stroke,      ///< tap the foot
    EdgeHold,    ///< hold the side
    Step,        ///< tap: a turn, a toe step, half of a mohawk
    Pose,        ///< hold both sides
    BendDown,    ///< press LIFT
    TakeOff,     ///< release LIFT
    Squeeze,     ///< press both sides with the take-off
    Open,        ///< release both sides
    LandingKnee, ///< press LIFT as the blade comes down
    SpinEnter,   ///< press LIFT
    SpinHold,    ///< hold both sides: arms in
    SpinChange,  ///< tap a side: next position or foot
    SpinLeave,   ///< press LIFT
    Rise,        ///< press LIFT after a fall
};
[[nodiscard]] std::string_view name_of(CueKind kind);

/// The judge's word for a timing. Perfect, Good and Scrape are the windows; Missed is none of them.
enum class Word : std::uint8_t { Perfect, Good, Scrape, Missed };
[[nodiscard]] std::string_view name_of(Word word);

/// One moment in song time at which the plan wants a button to move. Never moves itself.
struct Cue {
    std::size_t id = 0;      ///< index in Plan::cues
    std::size_t element = 0; ///< index in Plan::elements
    int skater = 0;
    CueKind kind = CueKind::Stroke;
    ButtonSet buttons = 0;
    std::int64_t press_us = 0;              ///< for TakeOff and Open: when to let go
    std::optional<std::int64_t> release_us; ///< end of a hold; empty for a tap
    bool after_rest = false; ///< the first one after a counted rest: its windows are wider
    int index = 0;           ///< which jump of the element, which foot or turn, which spin position
};

/// How a cue went.
struct CueTiming {
    std::size_t cue = 0;
    CueKind kind = CueKind::Stroke;
    Word word = Word::Missed;
    std::optional<std::int64_t> error_us;         ///< press minus cue, negative is early
    std::optional<std::int64_t> release_error_us; ///< end of a hold likewise
    double score = 0;                             ///< 0..1, continuous in the error
    bool by_assist = false;                       ///< played for the skater by the assist set
    friend bool operator==(const CueTiming&, const CueTiming&) = default;
};

} // namespace performance
