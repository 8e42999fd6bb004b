#include "game/choreo/replay_run.h"

#include "game/choreo/progress_line.h"
#include "game/choreo/report.h"
#include "levels/program/files.h"

#include <fmt/format.h>

namespace choreo {
namespace {

std::optional<program::Diagnostic>
mismatch(const std::string& file, const performance::Replay& replay, const Prepared& prepared) {
    const auto other = [&](std::string_view what, std::uint64_t theirs, std::uint64_t ours) {
        return program::file_error(
            file, "FR807",
            fmt::format("it was skated under another {} ({:016x}, here {:016x})", what, theirs,
                        ours),
            "use the version of the game that recorded it, or name the folder of its "
            "assets with --assets");
    };
    if (replay.season_hash != prepared.rules.season.hash) {
        return other(fmt::format("version of the rules of season {}", replay.season),
                     replay.season_hash, prepared.rules.season.hash);
    }
    if (replay.technique_hash != prepared.rules.technique.hash) {
        return other("technique", replay.technique_hash, prepared.rules.technique.hash);
    }
    return std::nullopt;
}

} // namespace

std::optional<performance::Replay> load_replay(const std::string& file, const Console& console) {
    const auto text = program::read_file(file, program::kLargestReplay);
    if (!text) {
        report(console, text.error());
        return std::nullopt;
    }
    auto replay = performance::read_replay(*text, file);
    if (!replay) {
        report(console, quoting(replay.error(), *text));
        return std::nullopt;
    }
    return std::move(*replay);
}

std::optional<Prepared> prepare_replay(const std::string& file, const performance::Replay& replay,
                                       const SkatingOptions& options, const Console& console) {
    if (!performance::find_assist(replay.assist)) {
        report(console,
               program::file_error(file, "FR808",
                                   fmt::format("it was skated with an assist set '{}', which this "
                                               "version does not have",
                                               replay.assist),
                                   "use the version of the game that recorded it"));
        return std::nullopt;
    }
    RoutineResult read = parse_routine(fmt::format("{}:program", file), replay.program);
    if (read.routine && read.routine->program.season != replay.season) {
        report(console,
               program::file_error(file, "FR809",
                                   fmt::format("it names season {}, and its program season {}",
                                               replay.season, read.routine->program.season),
                                   "record the performance anew"));
        return std::nullopt;
    }
    std::optional<Prepared> prepared = prepare(std::move(read), replay.assist, options, console);
    if (!prepared) {
        return std::nullopt;
    }
    if (const auto error = mismatch(file, replay, *prepared)) {
        report(console, *error);
        return std::nullopt;
    }
    return prepared;
}

performance::Run skate_replay(const Prepared& prepared, const performance::Replay& replay,
                              const SkatingOptions& options, const Console& console) {
    ProgressLine progress(console, options, "skating");
    return performance::skate(prepared.plan, replay.inputs, progress.callback());
}

performance::Replay replay_of(const Prepared& prepared, const performance::Run& run) {
    return {.engine = performance::kEngineVersion,
            .season = prepared.routine.program.season,
            .season_hash = prepared.rules.season.hash,
            .technique_hash = prepared.rules.technique.hash,
            .assist = std::string(prepared.plan.assist.name),
            .practice = false,
            .program = prepared.routine.text,
            .inputs = run.inputs,
            .hashes = run.hashes,
            .final_hash = run.final_hash};
}

} // namespace choreo
