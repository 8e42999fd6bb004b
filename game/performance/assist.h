#pragma once

#include "game/performance/cue.h"
#include "physics/body.h"

#include <optional>
#include <string_view>

namespace performance {

/// Half widths of the judge's windows, us: an error up to and including each has its word.
struct Windows {
    std::int64_t perfect_us = 40'000;
    std::int64_t good_us = 85'000;
    std::int64_t scrape_us = 140'000;
};

/// Everything that makes it easier, in one mechanism: windows, the body's constants, and the cue
/// kinds that are played for the skater. It acts from the press on and never on a result, stands
/// in the replay and on the sheet.
struct Assist {
    std::string_view name;
    Windows strokes; ///< strokes, steps, presses of holds and of LIFT
    Windows landing; ///< the landing knee
    double arms_in_s = 0.20;
    double push_tolerance_s = 0.150;
    double spin_lock = 0.03; ///< share by which a spin may be off the beat and still be locked
    /// Bit set by CueKind.
    std::uint32_t played = 0;

    [[nodiscard]] constexpr bool plays(CueKind kind) const {
        return ((played >> static_cast<unsigned>(kind)) & 1U) != 0;
    }
};

/// "easy", "normal" or "gala"; empty for any other word.
[[nodiscard]] std::optional<Assist> find_assist(std::string_view name);

/// The body as this assist set lets it be.
[[nodiscard]] physics::Body body_of(const Assist& assist);

/// The windows of one kind of cue. Ends of holds and letting go are 1.6 times as wide.
[[nodiscard]] Windows windows_of(const Assist& assist, CueKind kind);
[[nodiscard]] Windows release_windows_of(const Assist& assist, CueKind kind);
/// The windows of one cue: its kind's, 1.3 times as wide where it ends a counted rest.
[[nodiscard]] Windows windows_of(const Assist& assist, const Cue& cue);

/// The judge's word for an error; Missed beyond the widest window.
[[nodiscard]] Word word_of(const Windows& windows, std::int64_t error_us);

/// 1 inside perfect, falling smoothly to 0.25 at the end of scrape, 0 beyond.
[[nodiscard]] double strength_of(const Windows& windows, std::int64_t error_us);

} // namespace performance
