#include "game/screens/routine.h"

#include "levels/program/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace screens {

namespace {

/// "routine.program:12:3: the header has no 'id' (add a line such as: id stay-close)."
std::string sentence(const program::Diagnostic& diagnostic) {
    std::string text = diagnostic.file;
    if (diagnostic.line > 0) {
        text += fmt::format(":{}", diagnostic.line);
    }
    if (diagnostic.column > 0) {
        text += fmt::format(":{}", diagnostic.column);
    }
    text += ": " + diagnostic.text;
    return diagnostic.hint.empty() ? text + '.' : fmt::format("{} ({}).", text, diagnostic.hint);
}

tl::unexpected<std::string> refused(const std::vector<program::Diagnostic>& diagnostics) {
    const auto is_error = [](const program::Diagnostic& diagnostic) {
        return diagnostic.severity == program::Severity::Error;
    };
    const auto first = std::find_if(diagnostics.begin(), diagnostics.end(), is_error);
    if (first == diagnostics.end()) {
        return tl::unexpected(std::string("The routine cannot be used."));
    }
    const auto errors = std::count_if(first, diagnostics.end(), is_error);
    return tl::unexpected(errors == 1
                              ? sentence(*first)
                              : fmt::format("{} Errors in all: {}; choreo check lists them.",
                                            sentence(*first), errors));
}

tl::unexpected<std::string> refused(const program::Diagnostic& diagnostic) {
    return tl::unexpected(sentence(diagnostic));
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
