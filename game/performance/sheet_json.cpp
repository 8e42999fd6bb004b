#include "game/performance/scoring.h"
#include "game/performance/sheet.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace performance {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kKeptFraction = 10000;
constexpr int kIndent = 2;

/// Measured values to four decimals: more would be noise of the last bits.
double kept(double value) {
    return std::round(value * kKeptFraction) / kKeptFraction;
}

double number(Points points) {
    return exact(points).to_double();
}

std::string_view code_of(program::SpinPosition position) {
    constexpr std::array<std::string_view, kSpinPositions> kNames = {"camel", "sit", "upright",
                                                                     "layback"};
    return kNames[static_cast<std::size_t>(position)];
}

Json to_json(const TimingDetail& timing) {
    return {{"timed", timing.timed}, {"mean_us", timing.mean_us}, {"spread_us", timing.spread_us}};
}

Json to_json(const JumpDetail& jump) {
    const JumpOutcome& ice = jump.measured;
    Json json = {{"code", jump.code},
                 {"planned", program::to_string(ice.planned)},
                 {"taken_off", ice.taken_off}};
    if (ice.taken_off) {
        json.update({{"flight_s", kept(ice.flight_s)},
                     {"height_m", kept(ice.height_m)},
                     {"length_m", kept(ice.length_m)},
                     {"take_off_mps", kept(ice.take_off_mps)},
                     {"mean_rpm", kept(ice.mean_rpm)},
                     {"peak_rpm", kept(ice.peak_rpm)},
                     {"pre_rotation_rev", kept(ice.pre_rotation_rev)},
                     {"air_rotation_rev", kept(ice.air_rotation_rev)},
                     {"missing_deg", kept(jump.missing_deg)},
                     {"entry_mps", kept(ice.entry_mps)},
                     {"exit_mps", kept(ice.exit_mps)},
                     {"landing", name_of(ice.landing)},
                     {"landing_demand", kept(ice.landing_demand)},
                     {"landing_load_bw", kept(ice.landing_load_bw)},
                     {"landing_softness", kept(ice.landing_softness)},
                     {"blade_off_us", ice.blade_off_us},
                     {"touch_down_us", ice.touch_down_us}});
    }
    return json;
}

Json level_json(int planned, const LevelCall& called) {
    return {{"planned_level", level_name(planned)},
            {"level", called.value ? Json(level_name(called.level)) : Json()},
            {"v", called.v}};
}

Json to_json(const SpinDetail& spin) {
    const SpinOutcome& ice = spin.measured;
    Json json = level_json(spin.planned_level, spin.called);
    json.update({{"revolutions", kept(ice.revolutions)},
                 {"mean_rps", kept(ice.mean_rps)},
                 {"peak_rps", kept(ice.peak_rps)},
                 {"locked_share", kept(ice.locked_share)},
                 {"travel_m", kept(ice.travel_m)}});
    Json held = Json::array();
    for (const SpinHeld& position : ice.held) {
        held.push_back({{"position", code_of(position.position)},
                        {"foot", position.foot == program::Foot::Left ? "left" : "right"},
                        {"revolutions", kept(position.revolutions)},
                        {"mean_rps", kept(position.mean_rps)}});
    }
    json["held"] = std::move(held);
    return json;
}

Json to_json(const StepsDetail& steps) {
    const StepsOutcome& ice = steps.measured;
    Json json = level_json(steps.planned_level, steps.called);
    json.update({{"planned_turns", ice.planned_turns},
                 {"done_turns", ice.done_turns},
                 {"difficult_turns", ice.difficult_turns},
                 {"both_rotations", ice.both_rotations},
                 {"stumbles", ice.stumbles},
                 {"length_m", kept(ice.length_m)},
                 {"extent_m", kept(ice.extent_m)},
                 {"mean_mps", kept(ice.mean_mps)},
                 {"edge_depth_deg", kept(ice.edge_depth_deg)},
                 {"held_share", kept(ice.held_share)}});
    return json;
}

Json to_json(const SheetRow& row) {
    Json json = {{"number", row.number},
                 {"kind", kElementGroups[static_cast<std::size_t>(row.group)]},
                 {"planned", row.planned},
                 {"executed", row.executed},
                 {"info", row.info},
                 {"base", number(row.base)},
                 {"second_half", row.second_half},
                 {"goe", number(row.goe)},
                 {"marks", row.marks},
                 {"score", number(row.score)},
                 {"timing", to_json(row.timing)}};
    for (const JumpDetail& jump : row.jumps) {
        json["jumps"].push_back(to_json(jump));
    }
    if (row.spin) {
        json["spin"] = to_json(*row.spin);
    }
    if (row.steps) {
        json["steps"] = to_json(*row.steps);
    }
    return json;
}

Json to_json(const ComponentRow& row) {
    Json marks = Json::array();
    for (const int steps : row.marks) {
        marks.push_back(static_cast<double>(steps) / kStepsPerMark);
    }
    return {{"name", name_of(row.component)},
            {"marks", std::move(marks)},
            {"mean", number(row.mean)},
            {"score", number(row.score)}};
}

} // namespace

std::string to_json_text(const Sheet& sheet) {
    Json json = {{"title", sheet.header.title},
                 {"skater", sheet.header.skater},
                 {"segment", segment_name(sheet.header.segment)},
                 {"assist", sheet.header.assist},
                 {"season", sheet.season},
                 {"season_hash", fmt::format("{:016x}", sheet.season_hash)},
                 {"total", number(sheet.total)},
                 {"element_score", number(sheet.element_score)},
                 {"base_sum", number(sheet.base_sum)},
                 {"component_sum", number(sheet.component_sum)},
                 {"component_factor", sheet.component_factor.to_double()},
                 {"falls", sheet.falls},
                 {"deductions", number(sheet.deductions)},
                 {"elements", Json::array()},
                 {"components", Json::array()}};
    for (const SheetRow& row : sheet.rows) {
        json["elements"].push_back(to_json(row));
    }
    for (const ComponentRow& row : sheet.components) {
        json["components"].push_back(to_json(row));
    }
    json["timing"] = to_json(sheet.timing);
    json["words"] = {{"perfect", sheet.perfect},
                     {"good", sheet.good},
                     {"scrape", sheet.scrape},
                     {"missed", sheet.missed}};
    json["drawing"] = {{"shape_rms_m", kept(sheet.shape_rms_m)}, {"size", kept(sheet.size)}};
    json["seals"] = {{"clean", sheet.seals.clean},
                     {"levels", sheet.seals.levels},
                     {"drawing", sheet.seals.drawing},
                     {"no_uncued", sheet.seals.no_uncued}};
    return json.dump(kIndent, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace performance
