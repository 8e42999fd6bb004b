#include "game/performance/sheet.h"

#include "game/performance/limits.h"
#include "game/performance/panel.h"
#include "game/performance/scoring.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace performance {
namespace {

TimingDetail timing_of(const std::vector<CueTiming>& cues) {
    std::vector<std::int64_t> errors;
    for (const CueTiming& cue : cues) {
        if (cue.error_us && !cue.by_assist) {
            errors.push_back(*cue.error_us);
        }
    }
    if (errors.empty()) {
        return {};
    }
    const auto count = static_cast<double>(errors.size());
    const auto sum = std::accumulate(errors.begin(), errors.end(), std::int64_t{0});
    const double mean = static_cast<double>(sum) / count;
    double squares = 0;
    for (const std::int64_t error : errors) {
        const double off = static_cast<double>(error) - mean;
        squares += off * off;
    }
    return {.timed = static_cast<int>(errors.size()),
            .mean_us = std::llround(mean),
            .spread_us = std::llround(std::sqrt(squares / count))};
}

bool fell_in(const ElementOutcome& outcome) {
    return outcome.fell ||
           std::any_of(outcome.jumps.begin(), outcome.jumps.end(), [](const JumpOutcome& jump) {
               return jump.taken_off && jump.landing == LandingKind::Fall;
           });
}

std::string info_text(const CalledElement& called, bool fell) {
    std::vector<std::string> signs;
    const auto add = [&signs](const std::string& sign) {
        if (!sign.empty() && std::find(signs.begin(), signs.end(), sign) == signs.end()) {
            signs.push_back(sign);
        }
    };
    bool invalid = called.invalid;
    for (const CalledJump& jump : called.jumps) {
        add(signs_of({.code = jump.code, .edge = jump.edge}));
        add(signs_of({.code = jump.code, .rotation = jump.rotation}));
        invalid = invalid || jump.invalid;
    }
    add(fell ? "F" : "");
    add(invalid ? "*" : "");
    add(called.has_value ? "" : "nv");
    std::string text;
    for (const std::string& sign : signs) {
        text += (text.empty() ? "" : " ") + sign;
    }
    return text;
}

JumpDetail detail_of(const JumpOutcome& jump) {
    if (!jump.taken_off) {
        return {.code = program::to_string(jump.planned), .measured = jump};
    }
    const CalledJump called{.code = jump.called, .rotation = jump.rotation, .edge = jump.edge};
    return {.code = program::to_string(jump.called) + signs_of(called),
            .measured = jump,
            .missing_deg = missing_of_called_deg(jump)};
}

void add_details(const ElementOutcome& outcome, const CalledElement& called, SheetRow& row) {
    switch (called.group) {
    case ElementGroup::Jump:
        for (const JumpOutcome& jump : outcome.jumps) {
            row.jumps.push_back(detail_of(jump));
        }
        break;
    case ElementGroup::Spin:
        row.spin = SpinDetail{outcome.spin, outcome.planned_level, called.level};
        break;
    case ElementGroup::Steps:
    case ElementGroup::Choreo:
        row.steps = StepsDetail{outcome.steps, outcome.planned_level, called.level};
        break;
    }
}

SheetRow make_row(const MeasuredElement& element) {
    const CalledElement& called = element.called;
    const ElementValue value = element_value(element.season, called);
    SheetRow row;
    row.number = element.outcome.number;
    row.group = called.group;
    row.planned = element.outcome.planned_code;
    row.executed = executed_text(called, element.segment);
    row.info = info_text(called, fell_in(element.outcome));
    row.base = value.base;
    row.second_half = called.second_half;
    row.marks = judge_element(element);
    row.goe = goe_points(element.season, called.group, value.goe_base, row.marks);
    row.score = row.base + row.goe;
    row.timing = timing_of(element.outcome.cues);
    add_details(element.outcome, called, row);
    return row;
}

bool jump_is_clean(const JumpOutcome& jump) {
    return jump.taken_off && jump.called == jump.planned && jump.rotation == RotationCall::Clean &&
           jump.edge == EdgeCall::Correct && jump.landing == LandingKind::Hold;
}

bool element_is_clean(const ElementOutcome& outcome, const CalledElement& called) {
    return called.has_value && !called.invalid && !called.level.v && !outcome.fell &&
           std::all_of(outcome.jumps.begin(), outcome.jumps.end(), jump_is_clean);
}

bool level_is_planned(const ElementOutcome& outcome, const CalledElement& called) {
    const bool levelled = called.group == ElementGroup::Spin || called.group == ElementGroup::Steps;
    return !levelled ||
           (called.has_value && !called.level.v && called.level.level == outcome.planned_level);
}

Seals seals_of(const ProgramOutcome& outcome, const std::vector<CalledElement>& called) {
    Seals seals{.clean = outcome.falls == 0,
                .levels = true,
                .drawing = outcome.shape_rms_m <= kSealDrawing_m,
                .no_uncued = outcome.scrapes == 0 && outcome.cracks == 0};
    for (std::size_t i = 0; i < called.size(); ++i) {
        seals.clean = seals.clean && element_is_clean(outcome.elements[i], called[i]);
        seals.levels = seals.levels && level_is_planned(outcome.elements[i], called[i]);
    }
    return seals;
}

int timed_cues(const ProgramOutcome& outcome) {
    return outcome.perfect + outcome.good + outcome.scrape;
}

void score_components(const Season& season, const ProgramOutcome& outcome, Sheet& sheet) {
    const SegmentRules& rules = season.segment(sheet.header.segment);
    const std::array<std::vector<int>, kComponents> marks = judge_components(season, outcome);
    sheet.component_factor = rules.component_factor;
    for (std::size_t i = 0; i < kComponents; ++i) {
        const ComponentScore score = component_score(season, rules, marks[i]);
        sheet.components[i] = {.component = static_cast<Component>(i),
                               .marks = marks[i],
                               .mean = score.mean,
                               .score = score.score};
        sheet.component_sum += score.score;
    }
}

} // namespace

Sheet make_sheet(const Season& season, const ProgramOutcome& outcome, const SheetHeader& header) {
    const SegmentRules& rules = season.segment(header.segment);
    std::vector<CalledElement> called;
    for (const ElementOutcome& element : outcome.elements) {
        called.push_back(call_element(season, header.segment, element));
    }
    apply_limits(rules, called);
    mark_second_half(rules, outcome.duration_us, called);

    Sheet sheet;
    sheet.header = header;
    sheet.season = season.name;
    sheet.season_hash = season.hash;
    for (std::size_t i = 0; i < called.size(); ++i) {
        sheet.rows.push_back(make_row({season, header.segment, outcome.elements[i], called[i]}));
        sheet.base_sum += sheet.rows.back().base;
        sheet.element_score += sheet.rows.back().score;
    }
    score_components(season, outcome, sheet);
    sheet.falls = outcome.falls;
    sheet.deductions = fall_deduction(season, outcome.falls);
    sheet.total = sheet.element_score + sheet.component_sum - sheet.deductions;
    sheet.timing = {.timed = timed_cues(outcome),
                    .mean_us = outcome.mean_error_us,
                    .spread_us = outcome.error_deviation_us};
    sheet.perfect = outcome.perfect;
    sheet.good = outcome.good;
    sheet.scrape = outcome.scrape;
    sheet.missed = outcome.missed;
    sheet.shape_rms_m = outcome.shape_rms_m;
    sheet.size = outcome.size;
    sheet.seals = seals_of(outcome, called);
    return sheet;
}

std::string_view name_of(Component component) {
    constexpr std::array<std::string_view, kComponents> kNames = {"Composition", "Presentation",
                                                                  "Skating Skills"};
    return kNames[static_cast<std::size_t>(component)];
}

std::string_view segment_name(program::Segment segment) {
    constexpr std::array<std::string_view, 3> kNames = {"Free Skating", "Short Program", "Gala"};
    return kNames[static_cast<std::size_t>(segment)];
}

std::string_view name_of(LandingKind landing) {
    constexpr std::array<std::string_view, 5> kNames = {"held", "two feet", "step-out", "hand down",
                                                        "fall"};
    return kNames[static_cast<std::size_t>(landing)];
}

std::string level_name(int level) {
    return level == 0 ? "B" : std::to_string(level);
}

} // namespace performance
