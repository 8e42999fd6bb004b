#include "game/choreo/checked_routine.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace choreo {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

constexpr double kHundredths = 100;
constexpr double kThousandths = 1000;
constexpr double kMicroseconds = 1e6;

Json to_json(const program::Diagnostic& diagnostic) {
    return {{"code", diagnostic.code}, {"severity", program::name_of(diagnostic.severity)},
            {"line", diagnostic.line}, {"column", diagnostic.column},
            {"text", diagnostic.text}, {"hint", diagnostic.hint}};
}

Json to_json(const performance::PlannedJump& planned, const performance::JumpDetail& skated) {
    return {{"code", program::to_string(planned.code)},
            {"entry_mps", rounded(planned.entry_mps, kHundredths)},
            {"needed_mps", rounded(planned.needed_mps, kHundredths)},
            {"missing_deg", rounded(planned.missing_deg, 10)},
            {"tightest_missing_deg", rounded(planned.tightest_missing_deg, 10)},
            {"flight_s", rounded(planned.flight_s, kThousandths)},
            {"height_m", rounded(planned.height_m, kThousandths)},
            {"called", skated.code},
            {"landing", performance::name_of(skated.measured.landing)}};
}

Json to_json(const CheckedSet& set, std::size_t index, const PlannedValue& value) {
    const performance::SheetRow& row = set.sheet.rows[index];
    const performance::PlannedElement& planned = set.plan->elements[value.element];
    Json json = {
        {"number", value.number},
        {"code", value.code},
        {"line", set.plan->program.rows[planned.row].line},
        {"time_s", rounded(static_cast<double>(value.start_us) / kMicroseconds, kThousandths)},
        {"base_value", static_cast<double>(value.base.hundredths) / kHundredths},
        {"clean", set.elements[index].clean},
        {"problem", set.elements[index].problem},
        {"executed", row.executed}};
    for (std::size_t i = 0; i < planned.jumps.size() && i < row.jumps.size(); ++i) {
        json["jumps"].push_back(to_json(planned.jumps[i], row.jumps[i]));
    }
    if (row.spin) {
        json["level"] = row.spin->called.level;
        json["revolutions"] = rounded(row.spin->measured.revolutions, 10);
    }
    if (row.steps) {
        json["level"] = row.steps->called.level;
        json["difficult_turns"] = row.steps->measured.difficult_turns;
    }
    return json;
}

Json to_json(const CheckedRoutine& checked) {
    Json json = {{"file", checked.file}, {"skateable", checked.skateable()}};
    if (const CheckedSet* shown = checked.shown()) {
        json["elements"] = checked.values.size();
        json["base_value"] = static_cast<double>(sum_of(checked.values).hundredths) / kHundredths;
        json["duration_s"] =
            rounded(static_cast<double>(shown->plan->end_us) / kMicroseconds, kThousandths);
    }
    json["sets"] = Json::array();
    for (const CheckedSet& set : checked.sets) {
        Json one = {
            {"assist", set.assist}, {"planned", set.plan.has_value()}, {"elements", Json::array()}};
        for (std::size_t i = 0; i < set.elements.size(); ++i) {
            one["elements"].push_back(to_json(set, i, checked.values[i]));
        }
        json["sets"].push_back(std::move(one));
    }
    json["diagnostics"] = Json::array();
    for (const program::Diagnostic& diagnostic : checked.diagnostics) {
        json["diagnostics"].push_back(to_json(diagnostic));
    }
    return json;
}

} // namespace

std::string to_json_text(const std::vector<CheckedRoutine>& checked) {
    Json json = {{"files", Json::array()}};
    for (const CheckedRoutine& one : checked) {
        json["files"].push_back(to_json(one));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace choreo
