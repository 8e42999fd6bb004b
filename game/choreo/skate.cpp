#include "game/choreo/commands.h"
#include "game/choreo/land_rates.h"
#include "game/choreo/progress_line.h"
#include "game/choreo/replay_run.h"
#include "game/choreo/report.h"
#include "game/choreo/routine.h"
#include "game/performance/verdict.h"
#include "levels/program/files.h"

#include <fmt/format.h>

#include <optional>
#include <ostream>

namespace choreo {
namespace {

performance::HandErrors hands_of(const SkateOptions& options, int run) {
    constexpr double kMillisecond_s = 0.001;
    return {.spread_s = options.error_ms * kMillisecond_s,
            .seed = options.seed + static_cast<std::uint64_t>(run)};
}

LandRates skate_many(const SkateOptions& options, const Prepared& prepared,
                     const Console& console) {
    LandRates rates;
    ProgressLine progress(console, options.skating, "skating");
    for (int run = 0; run < options.runs; ++run) {
        const performance::Run skated = performance::skate(prepared.plan, hands_of(options, run));
        performance::ProgramOutcome called = skated.outcome;
        performance::call_jumps(prepared.rules.season, called);
        rates.add(called,
                  performance::judge_run(prepared.rules.season, prepared.plan, skated).total);
        progress.show(static_cast<double>(run + 1) / options.runs);
    }
    return rates;
}

Exit print_rates(const SkateOptions& options, const Prepared& prepared, const Console& console) {
    const LandRates rates = skate_many(options, prepared, console);
    const HandsInfo hands{.file = options.file,
                          .title = prepared.plan.program.title,
                          .assist = options.assist,
                          .error_ms = options.error_ms,
                          .seed = options.seed};
    console.out << (options.json ? to_json_text(rates, hands) : render_text(rates, hands));
    return Exit::Clean;
}

Exit print_sheet(const SkateOptions& options, const Prepared& prepared, const performance::Run& run,
                 const Console& console) {
    const performance::Sheet sheet =
        performance::judge_run(prepared.rules.season, prepared.plan, run);
    console.out << (options.json ? performance::to_json_text(sheet)
                                 : performance::render_text(sheet));
    return Exit::Clean;
}

Exit skate_from_replay(const SkateOptions& options, const Console& console) {
    const std::optional<performance::Replay> replay = load_replay(options.replay, console);
    if (!replay) {
        return Exit::Findings;
    }
    if (!options.file.empty()) {
        const auto text = program::read_file(options.file, program::kLargestProgram);
        if (!text) {
            report(console, text.error());
            return Exit::Findings;
        }
        if (*text != replay->program) {
            report(console,
                   program::file_error(
                       options.file, "FR810",
                       fmt::format("it is not the program that '{}' was skated to", options.replay),
                       "leave the file out: a replay brings its program with it"));
            return Exit::Findings;
        }
    }
    const std::optional<Prepared> prepared =
        prepare_replay(options.replay, *replay, options.skating, console);
    if (!prepared) {
        return Exit::Findings;
    }
    return print_sheet(options, *prepared,
                       skate_replay(*prepared, *replay, options.skating, console), console);
}

performance::Run skate_once(const SkateOptions& options, const Prepared& prepared,
                            const Console& console) {
    ProgressLine progress(console, options.skating, "skating");
    return performance::skate(prepared.plan, hands_of(options, 0), progress.callback());
}

} // namespace

Exit skate(const SkateOptions& options, const Console& console) {
    if (!options.replay.empty()) {
        return skate_from_replay(options, console);
    }
    const std::optional<Prepared> prepared =
        prepare(read_routine(options.file), options.assist, options.skating, console);
    if (!prepared) {
        return Exit::Findings;
    }
    if (options.runs > 1) {
        return print_rates(options, *prepared, console);
    }
    const performance::Run run = skate_once(options, *prepared, console);
    if (!options.save_replay.empty()) {
        const std::string text = performance::write_replay(replay_of(*prepared, run));
        if (const auto error = program::write_file(options.save_replay, text)) {
            report(console, *error);
            return Exit::Findings;
        }
    }
    return print_sheet(options, *prepared, run, console);
}

} // namespace choreo
