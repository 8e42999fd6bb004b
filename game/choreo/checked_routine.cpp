#include "game/choreo/checked_routine.h"

#include "game/choreo/progress_line.h"
#include "game/choreo/report.h"
#include "game/performance/verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace choreo {
namespace {

constexpr std::array<std::string_view, 3> kAssists = {"easy", "normal", "gala"};

std::vector<std::string> assists_of(const CheckOptions& options) {
    return options.assists.empty() ? std::vector<std::string>(kAssists.begin(), kAssists.end())
                                   : options.assists;
}

std::string problem_of(const performance::JumpDetail& jump) {
    const performance::JumpOutcome& measured = jump.measured;
    if (!measured.taken_off) {
        return fmt::format("{} is never taken off", program::to_string(measured.planned));
    }
    std::string text;
    if (!(measured.called == measured.planned) ||
        measured.rotation != performance::RotationCall::Clean) {
        text = fmt::format("{} is called {}, {:.0f} degrees short",
                           program::to_string(measured.planned), jump.code, measured.missing_deg);
    } else if (measured.edge != performance::EdgeCall::Correct) {
        text =
            fmt::format("{} takes off from the wrong edge", program::to_string(measured.planned));
    }
    if (measured.landing != performance::LandingKind::Hold) {
        text += fmt::format("{} {}",
                            text.empty() ? program::to_string(measured.planned) + " ends in a"
                                         : " and ends in a",
                            performance::name_of(measured.landing));
    }
    return text;
}

std::string problem_of(const performance::ElementOutcome& element,
                       const performance::SheetRow& row) {
    if (!element.attempted) {
        return fmt::format("{} is not skated at all", row.planned);
    }
    for (const performance::JumpDetail& jump : row.jumps) {
        std::string text = problem_of(jump);
        if (!text.empty()) {
            return text;
        }
    }
    return fmt::format("{} ends in a fall", row.planned);
}

// Checks one file; a class because every step adds to the same findings.
class Checker {
public:
    Checker(const std::string& file, const CheckOptions& options, const Console& console)
        : options_(options), console_(console) {
        checked_.file = file;
    }

    CheckedRoutine run();

private:
    void skate_set(const std::string& assist, const performance::Rules& rules);
    void judge(CheckedSet& set, const performance::Rules& rules, const performance::Run& run);
    void note_levels(const CheckedSet& set, std::size_t scored);
    void note(program::Diagnostic diagnostic, const std::string& assist);
    [[nodiscard]] program::Diagnostic at_row(const CheckedSet& set, std::size_t element,
                                             std::string code, program::Severity severity) const;
    void join_notes();

    struct Note {
        program::Diagnostic diagnostic;
        std::vector<std::string> assists; ///< that say so
    };

    const CheckOptions& options_;
    const Console& console_;
    CheckedRoutine checked_;
    std::vector<Note> notes_;
};

void Checker::note(program::Diagnostic diagnostic, const std::string& assist) {
    const auto same = std::find_if(notes_.begin(), notes_.end(),
                                   [&](const Note& note) { return note.diagnostic == diagnostic; });
    if (same != notes_.end()) {
        same->assists.push_back(assist);
    } else {
        notes_.push_back({std::move(diagnostic), {assist}});
    }
}

program::Diagnostic Checker::at_row(const CheckedSet& set, std::size_t element, std::string code,
                                    program::Severity severity) const {
    const performance::Plan& plan = *set.plan;
    return quoting({.file = checked_.file,
                    .line = plan.program.rows[plan.elements[element].row].line,
                    .column = 0,
                    .length = 1,
                    .code = std::move(code),
                    .severity = severity,
                    .text = {},
                    .hint = {},
                    .source_line = {}},
                   checked_.routine->text);
}

void Checker::note_levels(const CheckedSet& set, std::size_t scored) {
    const performance::SheetRow& row = set.sheet.rows[scored];
    const auto lower = [&](int planned, const performance::LevelCall& called) {
        if (called.value && called.level >= planned) {
            return;
        }
        program::Diagnostic warning =
            at_row(set, checked_.values[scored].element, "FR812", program::Severity::Warning);
        warning.text = called.value ? fmt::format("{} comes to level {} at best", row.planned,
                                                  performance::level_name(called.level))
                                    : fmt::format("{} comes to no value", row.planned);
        warning.hint = "plan that level, or give it what the level asks for";
        note(std::move(warning), set.assist);
    };
    if (row.spin) {
        lower(row.spin->planned_level, row.spin->called);
    }
    if (row.steps && row.group == performance::ElementGroup::Steps) {
        lower(row.steps->planned_level, row.steps->called);
    }
}

void Checker::judge(CheckedSet& set, const performance::Rules& rules, const performance::Run& run) {
    performance::ProgramOutcome called = run.outcome;
    performance::call_jumps(rules.season, called);
    set.sheet = performance::judge_run(rules.season, *set.plan, run);
    for (std::size_t i = 0; i < called.elements.size(); ++i) {
        const performance::ElementOutcome& element = called.elements[i];
        CheckedElement verdict{.clean = performance::is_clean(element), .problem = {}};
        if (!verdict.clean) {
            verdict.problem = problem_of(element, set.sheet.rows[i]);
            program::Diagnostic error =
                at_row(set, element.element, "FR811", program::Severity::Error);
            error.text = verdict.problem;
            error.hint = "the hands were perfect: give it more speed or time, or plan less";
            note(std::move(error), set.assist);
        }
        set.elements.push_back(std::move(verdict));
        note_levels(set, i);
    }
}

void Checker::skate_set(const std::string& assist, const performance::Rules& rules) {
    CheckedSet& set = checked_.sets.emplace_back();
    set.assist = assist;
    performance::PlanResult planned =
        make_plan(*checked_.routine, rules.technique, assist, options_.skating, console_);
    for (program::Diagnostic& diagnostic : planned.diagnostics) {
        note(std::move(diagnostic), assist);
    }
    set.plan = std::move(planned.plan);
    if (!set.plan) {
        return;
    }
    if (checked_.values.empty()) {
        checked_.values = planned_values(rules.season, *set.plan);
    }
    ProgressLine progress(console_, options_.skating, "skating");
    judge(set, rules,
          performance::skate(*set.plan, performance::HandErrors{}, progress.callback()));
}

void Checker::join_notes() {
    for (Note& note : notes_) {
        if (note.assists.size() < checked_.sets.size()) {
            note.diagnostic.text += fmt::format(" (assist {})", fmt::join(note.assists, " and "));
        }
        checked_.diagnostics.push_back(std::move(note.diagnostic));
    }
    std::stable_sort(
        checked_.diagnostics.begin(), checked_.diagnostics.end(),
        [](const program::Diagnostic& a, const program::Diagnostic& b) { return a.line < b.line; });
}

CheckedRoutine Checker::run() {
    RoutineResult read = read_routine(checked_.file);
    checked_.diagnostics = std::move(read.diagnostics);
    checked_.routine = std::move(read.routine);
    if (checked_.routine) {
        const auto rules =
            performance::load_rules(checked_.routine->program.season, options_.skating.assets);
        if (rules) {
            for (const std::string& assist : assists_of(options_)) {
                skate_set(assist, *rules);
            }
        } else {
            checked_.diagnostics.push_back(rules.error());
        }
    }
    join_notes();
    return std::move(checked_);
}

} // namespace

bool CheckedRoutine::skateable() const {
    return !program::has_error(diagnostics) &&
           std::all_of(sets.begin(), sets.end(), [](const CheckedSet& set) {
               return std::all_of(set.elements.begin(), set.elements.end(),
                                  [](const CheckedElement& element) { return element.clean; });
           });
}

const CheckedSet* CheckedRoutine::shown() const {
    const CheckedSet* best = nullptr;
    for (const CheckedSet& set : sets) {
        if (set.plan && (best == nullptr || set.assist == "normal")) {
            best = &set;
        }
    }
    return best;
}

CheckedRoutine check_routine(const std::string& file, const CheckOptions& options,
                             const Console& console) {
    return Checker(file, options, console).run();
}

} // namespace choreo
