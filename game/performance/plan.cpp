#include "game/performance/plan.h"

#include "game/performance/auto_skater.h"
#include "game/performance/cue_sheet.h"
#include "game/performance/drawing_task.h"
#include "game/performance/performance.h"

#include <fmt/format.h>

#include <algorithm>

namespace performance {
namespace {

// Speeds settle after the second rehearsal; the third is skated on the finished drawing.
constexpr int kRehearsals = 3;

void take(Plan& plan, CueSheet&& sheet) {
    plan.elements = std::move(sheet.elements);
    plan.cues = std::move(sheet.cues);
    plan.steps = std::move(sheet.steps);
    plan.end_us = sheet.end_us;
}

// Skates the plan once, perfectly, and notes what the next plan needs to know.
std::vector<double> rehearse(const Plan& plan, Rehearsed& rehearsed) {
    Performance performance(plan, {.boards = false, .forgiving = true});
    AutoSkater hands(plan);
    performance.advance(performance.end_us(), hands.next(performance, performance.end_us()));
    const Recorder& recorder = performance.recorder();
    for (std::size_t element = 0; element < plan.elements.size(); ++element) {
        for (std::size_t jump = 0; jump < plan.elements[element].jumps.size(); ++jump) {
            if (const auto entry = recorder.entry_mps(element, jump)) {
                rehearsed.entry_mps[{element, jump}] = *entry;
            }
        }
        if (const auto momentum = recorder.spin_momentum(element)) {
            rehearsed.spin_momentum[element] = *momentum;
        }
    }
    std::vector<double> speeds = recorder.knot_speeds_mps();
    speeds.insert(speeds.begin(), 0);
    return speeds;
}

// A jump that even the perfect skater does not get round.
void report_unreachable(const Plan& plan, const std::string& file,
                        std::vector<program::Diagnostic>& diagnostics) {
    constexpr double kClean_deg = 45;
    for (const PlannedElement& element : plan.elements) {
        for (const PlannedJump& jump : element.jumps) {
            if (jump.missing_deg < kClean_deg) {
                continue;
            }
            diagnostics.push_back(
                {.file = file,
                 .line = plan.program.rows[element.row].line,
                 .column = 0,
                 .length = 1,
                 .code = "FR311",
                 .severity = program::Severity::Error,
                 .text =
                     fmt::format("enters at {:.1f} m/s, and a {} lands {:.0f} degrees short",
                                 jump.entry_mps, program::to_string(jump.code), jump.missing_deg),
                 .hint = fmt::format("it needs {:.1f} m/s: give the run-up more pushes, or plan an "
                                     "easier jump",
                                     jump.needed_mps),
                 .source_line = {}});
        }
    }
}

} // namespace

PlanResult make_plan(const program::Program& program, const Technique& technique,
                     const Assist& assist, const std::string& file, const Progress& progress) {
    PlanResult result;
    Plan plan{.program = program,
              .technique = technique,
              .assist = assist,
              .elements = {},
              .cues = {},
              .steps = {},
              .drawing = {},
              .end_us = 0};
    Rehearsed rehearsed;
    for (int round = 0; round < kRehearsals; ++round) {
        CueSheet sheet = write_cue_sheet(program, technique, body_of(assist), rehearsed, file);
        result.diagnostics = sheet.diagnostics;
        if (program::has_error(result.diagnostics)) {
            return result;
        }
        const CueSheet kept = sheet;
        take(plan, std::move(sheet));
        const std::vector<double> speeds = rehearse(plan, rehearsed);
        plan.drawing = solve_drawing(drawing_task(program, kept, speeds));
        if (progress && !progress(static_cast<double>(round + 1) / (kRehearsals + 1))) {
            return result;
        }
    }
    CueSheet last = write_cue_sheet(program, technique, body_of(assist), rehearsed, file);
    take(plan, std::move(last));
    report_unreachable(plan, file, result.diagnostics);
    if (progress) {
        progress(1);
    }
    if (!program::has_error(result.diagnostics)) {
        result.plan = std::move(plan);
    }
    return result;
}

} // namespace performance
