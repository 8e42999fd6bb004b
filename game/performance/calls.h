#pragma once

#include "game/performance/measures.h"
#include "game/performance/outcome.h"
#include "game/performance/season.h"

#include <string>
#include <vector>

namespace performance {

/// What the technical panel makes of a jump's rotation.
struct RotationResult {
    program::JumpCode called; ///< planned; lower if popped, higher if over-rotated
    RotationCall rotation = RotationCall::Clean;
    double missing_deg = 0; ///< of the called jump; negative: turned further
};

/// Calls a jump by the revolutions it made, those on the ice before take-off included.
///
/// Missing degrees are taken to the thousandth, so a border is the same on every machine. While
/// more than `popped_beyond_deg` is missing the jump is the one with a turn less (a single stays
/// one); more than `over_beyond_deg` too much is the next jump, downgraded, if the season has it
/// (5T and 4A stay). An Euler is never `q` or `<`.
[[nodiscard]] RotationResult call_rotation(const Season& season, program::JumpCode planned,
                                           double revolutions);

/// The sign of so many missing degrees, by the bands alone.
[[nodiscard]] RotationCall rotation_sign(const RotationBands& bands, double missing_deg);

/// `lean_deg`: lean on the blade at the take-off, positive to the side the jump asks for. Only
/// flips and Lutzes get a sign.
[[nodiscard]] EdgeCall call_edge(const EdgeBands& bands, program::JumpType type, double lean_deg);

/// Degrees that are missing to the jump as it is called, from JumpOutcome::missing_deg, which is
/// about the planned one.
[[nodiscard]] double missing_of_called_deg(const JumpOutcome& jump);

/// What the panel calls a spin or sequence.
struct LevelCall {
    bool value = false; ///< false: nothing was done that could be called
    bool v = false;     ///< sign V: too few positions, or a foot without its revolutions
    int level = 0;      ///< 0 is B
};

/// Features, one each: positions (a combination: one for each basic position held for
/// `position_revolutions`, at most `max_position_features`; one position: its revolutions against
/// `one_position_features`); a change of foot with `foot_revolutions` on each;
/// `long_hold_revolutions` in one position on one foot, where the spin has several of them; a peak
/// of `rate_gain` times the first position's mean rate (one position: the spin's); `locked_share`
/// of the time locked. Level = min(planned, features, 4). No value under `min_revolutions`, or
/// without the position of a one-position spin; V for a combination without all basic positions and
/// for a change of foot short of revolutions (in the short program the latter has no value).
/// Layback counts as upright.
[[nodiscard]] LevelCall call_spin(const Season& season, program::Segment segment,
                                  const SpinOutcome& spin, int planned_level);

/// Level = min(planned, class of the difficult turns, features); features, one each: any class at
/// all, both senses of rotation, `body_timing`, `clean_share` without a stumble. No value without a
/// single turn.
[[nodiscard]] LevelCall call_steps(const StepRules& rules, const StepsOutcome& steps, double timing,
                                   int planned_level);

/// A jump as it stands on the sheet.
struct CalledJump {
    program::JumpCode code;
    RotationCall rotation = RotationCall::Clean;
    EdgeCall edge = EdgeCall::Correct;
    bool repeat = false;  ///< +REP
    bool invalid = false; ///< `*`: no value
};

/// An element as it stands on the sheet.
struct CalledElement {
    ElementGroup group = ElementGroup::Jump;
    std::string planned_code;
    std::size_t planned_jumps = 0;
    std::vector<CalledJump> jumps; ///< those that left the ice
    std::string family;            ///< of spins and sequences: the code without its level
    LevelCall level;
    bool invalid = false;     ///< the whole element `*`
    bool second_half = false; ///< takes the second-half factor
    bool has_value = false;   ///< false: nothing was skated that could be called
    std::int64_t start_us = 0;
};

/// The element by itself; what depends on the others is in limits.h.
[[nodiscard]] CalledElement call_element(const Season& season, program::Segment segment,
                                         const ElementOutcome& outcome);

/// "CCoSp3", "StSqB": the code of a spin or sequence in the table of values, without V.
[[nodiscard]] std::string level_code(const CalledElement& element);
/// "e<", "!q", "<<".
[[nodiscard]] std::string signs_of(const CalledJump& jump);
/// "4T<+3T", "3Lz+2A+SEQ", "CCoSp3V"; the planned code where nothing was skated.
[[nodiscard]] std::string executed_text(const CalledElement& element, program::Segment segment);

} // namespace performance
