#include "game/choreo/land_rates.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace choreo {
namespace {

constexpr std::size_t kOtherCall = 4;
constexpr std::array<std::string_view, kCalls> kCallNames = {"clean", "q", "<", "<<", "other"};
constexpr std::array<std::string_view, kLandings> kLandingNames = {"held", "two-feet", "step-out",
                                                                   "hand", "fall"};
static_assert(static_cast<std::size_t>(performance::LandingKind::Fall) + 1 == kLandings);
constexpr double kHundred = 100;

std::size_t call_of(const performance::JumpOutcome& jump) {
    if (!jump.taken_off || !(jump.called == jump.planned)) {
        return kOtherCall;
    }
    return static_cast<std::size_t>(jump.rotation);
}

double share_of(int count, int runs) {
    return runs == 0 ? 0 : static_cast<double>(count) / runs;
}

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

std::string percent(int count, int runs) {
    return count == 0 ? "." : fmt::format("{:.1f}", share_of(count, runs) * kHundred);
}

} // namespace

void LandRates::add(const performance::ProgramOutcome& called, performance::Points total) {
    std::size_t place = 0;
    for (const performance::ElementOutcome& element : called.elements) {
        for (const performance::JumpOutcome& jump : element.jumps) {
            if (runs == 0) {
                jumps.push_back({.number = element.number,
                                 .element = element.planned_code,
                                 .code = program::to_string(jump.planned),
                                 .calls = {},
                                 .landings = {},
                                 .edge = 0,
                                 .clean = 0});
            }
            JumpRate& rate = jumps[place++];
            const std::size_t call = call_of(jump);
            ++rate.calls[call];
            if (jump.taken_off) {
                ++rate.landings[static_cast<std::size_t>(jump.landing)];
            }
            const bool right_edge = jump.edge == performance::EdgeCall::Correct;
            const bool clean =
                call == 0 && right_edge && jump.landing == performance::LandingKind::Hold;
            rate.edge += right_edge ? 0 : 1;
            rate.clean += clean ? 1 : 0;
        }
    }
    falls += called.falls;
    totals.push_back(total);
    ++runs;
}

double LandRates::mean_total() const {
    double sum = 0;
    for (const performance::Points total : totals) {
        sum += static_cast<double>(total.hundredths) / kHundred;
    }
    return totals.empty() ? 0 : sum / static_cast<double>(totals.size());
}

double LandRates::total_spread() const {
    const double mean = mean_total();
    double sum = 0;
    for (const performance::Points total : totals) {
        const double off = static_cast<double>(total.hundredths) / kHundred - mean;
        sum += off * off;
    }
    return totals.empty() ? 0 : std::sqrt(sum / static_cast<double>(totals.size()));
}

std::string render_text(const LandRates& rates, const HandsInfo& hands) {
    std::string out =
        fmt::format("{}: land rates of {} runs, hands {:.1f} ms, assist {}, seeds {}..{}\n\n",
                    hands.title, rates.runs, hands.error_ms, hands.assist, hands.seed,
                    hands.seed + static_cast<std::uint64_t>(rates.runs) - 1);
    out += fmt::format("{:>3} {:<14}{:<6}|", "#", "element", "jump");
    for (const std::string_view name : kCallNames) {
        out += fmt::format("{:>8}", name);
    }
    out += fmt::format("{:>8} |", "! or e");
    for (const std::string_view name : kLandingNames) {
        out += fmt::format("{:>10}", name);
    }
    out += " | clean and held\n";
    for (const JumpRate& jump : rates.jumps) {
        out += fmt::format("{:>3} {:<14}{:<6}|", jump.number, jump.element, jump.code);
        for (const int count : jump.calls) {
            out += fmt::format("{:>8}", percent(count, rates.runs));
        }
        out += fmt::format("{:>8} |", percent(jump.edge, rates.runs));
        for (const int count : jump.landings) {
            out += fmt::format("{:>10}", percent(count, rates.runs));
        }
        out += fmt::format(" | {:>14}\n", percent(jump.clean, rates.runs));
    }
    out += fmt::format("\nper cent of all runs; other: popped, over-rotated or not taken off\n"
                       "mean total {:.2f}, standard deviation {:.2f}, falls a run {:.2f}\n",
                       rates.mean_total(), rates.total_spread(), share_of(rates.falls, rates.runs));
    return out;
}

std::string to_json_text(const LandRates& rates, const HandsInfo& hands) {
    constexpr double kShareSteps = 10'000;
    nlohmann::ordered_json json;
    json["file"] = hands.file;
    json["title"] = hands.title;
    json["assist"] = hands.assist;
    json["error_ms"] = hands.error_ms;
    json["seed"] = hands.seed;
    json["runs"] = rates.runs;
    json["mean_total"] = rounded(rates.mean_total(), kHundred);
    json["total_deviation"] = rounded(rates.total_spread(), kHundred);
    json["falls_a_run"] = rounded(share_of(rates.falls, rates.runs), kShareSteps);
    json["jumps"] = nlohmann::ordered_json::array();
    for (const JumpRate& jump : rates.jumps) {
        nlohmann::ordered_json one;
        one["number"] = jump.number;
        one["element"] = jump.element;
        one["jump"] = jump.code;
        for (std::size_t i = 0; i < kCalls; ++i) {
            one["called"][std::string(kCallNames[i])] =
                rounded(share_of(jump.calls[i], rates.runs), kShareSteps);
        }
        one["edge_sign"] = rounded(share_of(jump.edge, rates.runs), kShareSteps);
        for (std::size_t i = 0; i < kLandings; ++i) {
            one["landed"][std::string(kLandingNames[i])] =
                rounded(share_of(jump.landings[i], rates.runs), kShareSteps);
        }
        one["clean_and_held"] = rounded(share_of(jump.clean, rates.runs), kShareSteps);
        json["jumps"].push_back(std::move(one));
    }
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace choreo
