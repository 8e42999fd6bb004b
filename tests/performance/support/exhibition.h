#pragma once

#include "game/performance/auto_skater.h"
#include "game/performance/performance.h"
#include "game/performance/plan.h"
#include "game/performance/season.h"
#include "game/performance/sheet.h"
#include "game/performance/technique.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The exhibition ("Stay Close") as tests skate it. What does not read ends the test program.
namespace exhibition {

inline constexpr std::array<std::string_view, 3> kSettings{"easy", "normal", "gala"};

[[nodiscard]] const performance::Technique& technique();
[[nodiscard]] const performance::Season& season();
/// levels/03-stay-close/routine.program, as it is and as it is read.
[[nodiscard]] const std::string& routine_text();
[[nodiscard]] const program::Program& routine();
[[nodiscard]] performance::Assist assist(std::string_view setting);

/// The exhibition's plan and its perfect run, made once a process for each setting.
[[nodiscard]] const performance::Plan& plan(std::string_view setting);
[[nodiscard]] const performance::Run& perfect(std::string_view setting);

/// The sheet of a run of the exhibition.
[[nodiscard]] performance::Sheet sheet(std::string_view setting, const performance::Run& run);
/// The same outcome with the panel's calls made.
[[nodiscard]] performance::ProgramOutcome called(const performance::Run& run);

/// The scored element that was planned as `code`; ends the test program if there is none.
[[nodiscard]] const performance::ElementOutcome& element(const performance::ProgramOutcome& outcome,
                                                         std::string_view code);

/// The plan's cues of one kind in the element planned as `code`.
[[nodiscard]] std::vector<performance::Cue> cues(const performance::Plan& plan,
                                                 std::string_view code, performance::CueKind kind);

/// A presses-and-releases list taken apart: the inputs without, or with moved, presses of a cue.
/// Only presses that are exactly at the cue's time are meant: inputs of a perfect run.
[[nodiscard]] std::vector<performance::Input> without(const std::vector<performance::Input>& inputs,
                                                      const performance::Cue& cue);
[[nodiscard]] std::vector<performance::Input>
moved(std::vector<performance::Input> inputs, const performance::Cue& cue, std::int64_t by_us);

/// Skates with the perfect auto-skater and shows the performance after every `every_us` of song
/// time; `look` may trip the skater.
performance::Run watch(const performance::Plan& plan, std::int64_t every_us,
                       const std::function<void(performance::Performance&)>& look);

/// A small program: header, one tempo of `tempo`, these rows.
[[nodiscard]] program::Program small_program(const std::string& rows,
                                             const std::string& tempo = "72 4/4");
/// Its cues without rehearsal and drawing: the skater goes straight ahead from rest.
[[nodiscard]] performance::Plan sketch(const program::Program& program, std::string_view setting);

} // namespace exhibition
