#include "game/choreo/routine.h"

#include "game/choreo/progress_line.h"
#include "game/choreo/report.h"
#include "levels/program/files.h"

#include <utility>

namespace choreo {

performance::PlanResult make_plan(const Routine& routine, const performance::Technique& technique,
                                  std::string_view assist, const SkatingOptions& options,
                                  const Console& console) {
    ProgressLine progress(console, options, "planning");
    performance::PlanResult planned =
        performance::make_plan(routine.program, technique, *performance::find_assist(assist),
                               routine.file, progress.callback());
    for (program::Diagnostic& diagnostic : planned.diagnostics) {
        diagnostic = quoting(std::move(diagnostic), routine.text);
    }
    return planned;
}

RoutineResult read_routine(const std::string& file) {
    auto text = program::read_file(file, program::kLargestProgram);
    if (!text) {
        return {.routine = {}, .diagnostics = {std::move(text.error())}};
    }
    return parse_routine(file, std::move(*text));
}

RoutineResult parse_routine(const std::string& file, std::string text) {
    program::ParseResult parsed = program::parse(text, file);
    RoutineResult result{.routine = {}, .diagnostics = std::move(parsed.diagnostics)};
    if (parsed.program) {
        result.routine = Routine{file, std::move(text), std::move(*parsed.program)};
    }
    return result;
}

std::optional<Prepared> prepare(RoutineResult read, std::string_view assist,
                                const SkatingOptions& options, const Console& console) {
    report(console, read.diagnostics);
    if (!read.routine) {
        return std::nullopt;
    }
    Routine& routine = *read.routine;
    auto rules = performance::load_rules(routine.program.season, options.assets);
    if (!rules) {
        report(console, rules.error());
        return std::nullopt;
    }
    performance::PlanResult planned =
        make_plan(routine, rules->technique, assist, options, console);
    report(console, planned.diagnostics);
    if (!planned.plan) {
        return std::nullopt;
    }
    return Prepared{std::move(routine), std::move(*rules), std::move(*planned.plan)};
}

} // namespace choreo
