#include "game/choreo/commands.h"
#include "game/choreo/replay_run.h"
#include "game/performance/verdict.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <ostream>

namespace choreo {
namespace {

std::string to_text(const performance::Replay& replay, const performance::Sheet& sheet) {
    return fmt::format("skater   {}\ntitle    {}\nsegment  {}\nseason   {}\nassist   {}{}\n"
                       "inputs   {}\nlasts    {} s\ntotal    {}\n",
                       sheet.header.skater, sheet.header.title,
                       performance::segment_name(sheet.header.segment), replay.season,
                       replay.assist, replay.practice ? ", practice" : "", replay.inputs.size(),
                       replay.hashes.size(), performance::to_string(sheet.total));
}

std::string to_json(const performance::Replay& replay, const performance::Sheet& sheet,
                    bool verified, std::optional<std::size_t> divergence) {
    constexpr double kHundred = 100;
    nlohmann::ordered_json json;
    json["skater"] = sheet.header.skater;
    json["title"] = sheet.header.title;
    json["segment"] = performance::segment_name(sheet.header.segment);
    json["season"] = replay.season;
    json["assist"] = replay.assist;
    json["practice"] = replay.practice;
    json["inputs"] = replay.inputs.size();
    json["seconds"] = replay.hashes.size();
    json["total"] = static_cast<double>(sheet.total.hundredths) / kHundred;
    if (verified) {
        json["same"] = !divergence.has_value();
        json["first_different_second"] =
            divergence ? nlohmann::ordered_json(*divergence) : nlohmann::ordered_json(nullptr);
    }
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace

Exit replay(const ReplayOptions& options, const Console& console) {
    const std::optional<performance::Replay> replay = load_replay(options.file, console);
    if (!replay) {
        return Exit::Findings;
    }
    const std::optional<Prepared> prepared =
        prepare_replay(options.file, *replay, options.skating, console);
    if (!prepared) {
        return Exit::Findings;
    }
    const performance::Run run = skate_replay(*prepared, *replay, options.skating, console);
    const performance::Sheet sheet =
        performance::judge_run(prepared->rules.season, prepared->plan, run);
    const std::optional<std::size_t> divergence =
        options.verify ? performance::first_divergence(*replay, run) : std::nullopt;
    if (options.json) {
        console.out << to_json(*replay, sheet, options.verify, divergence);
    } else {
        console.out << to_text(*replay, sheet);
        if (options.verify) {
            console.out << (divergence ? fmt::format("differs from second {} on\n", *divergence)
                                       : std::string("same to the end\n"));
        }
    }
    return divergence ? Exit::Findings : Exit::Clean;
}

} // namespace choreo
