#include "game/screens/routine.h"

#include "levels/program/files.h"

#include <utility>

namespace screens {

namespace {

tl::unexpected<std::string> refused(const std::vector<program::Diagnostic>& diagnostics) {
    for (const program::Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.severity == program::Severity::Error) {
            return tl::unexpected(program::render(diagnostic));
        }
    }
    return tl::unexpected(std::string("The routine cannot be used."));
}

tl::unexpected<std::string> refused(const program::Diagnostic& diagnostic) {
    return tl::unexpected(program::render(diagnostic));
}

/// The notes of the completed rotations; without the file C major, which is said.
void read_harmony(Routine& routine) {
    const std::filesystem::path file = routine.choice.file.parent_path() / "music.harmony.tsv";
    auto harmony = sound::load_harmony(file, routine.plan.program.tempo);
    if (harmony) {
        routine.harmony = std::move(*harmony);
    } else {
        routine.note = harmony.error();
    }
}

} // namespace

tl::expected<std::unique_ptr<const Routine>, std::string>
load_routine(const RoutineChoice& choice, const performance::Progress& progress) {
    const std::string name = choice.file.string();
    auto text = program::read_file(name, program::kLargestProgram);
    if (!text) {
        return refused(text.error());
    }
    program::ParseResult parsed = program::parse(*text, name);
    if (!parsed.program) {
        return refused(parsed.diagnostics);
    }
    const std::optional<performance::Assist> assist = performance::find_assist(choice.assist);
    if (!assist) {
        return tl::unexpected("There is no setting '" + choice.assist +
                              "': it is easy, normal or gala.");
    }
    auto rules = performance::load_rules(parsed.program->season, choice.assets.string());
    if (!rules) {
        return refused(rules.error());
    }
    performance::PlanResult planned =
        performance::make_plan(*parsed.program, rules->technique, *assist, name, progress);
    if (!planned.plan) {
        return refused(planned.diagnostics);
    }
    auto routine = std::make_unique<Routine>(Routine{.choice = choice,
                                                     .rules = std::move(*rules),
                                                     .plan = std::move(*planned.plan),
                                                     .harmony = {},
                                                     .music = {},
                                                     .note = {}});
    if (const auto& music = routine->plan.program.music) {
        routine->music = choice.file.parent_path() / music->file;
    } else {
        routine->note = "This routine names no music; it is skated to the count alone.";
    }
    read_harmony(*routine);
    return routine;
}

} // namespace screens
