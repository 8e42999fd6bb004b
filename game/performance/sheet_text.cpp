#include "game/performance/rule_table.h"
#include "game/performance/scoring.h"
#include "game/performance/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace performance {
namespace {

constexpr std::size_t kWidth = 104;
constexpr std::size_t kExecutedWidth = 28;
constexpr double kMicrosecondsPerMillisecond = 1000;
constexpr double kPercent = 100;

using Out = std::back_insert_iterator<std::string>;

std::string rule(char stroke) {
    return std::string(kWidth, stroke) + '\n';
}

/// A number with a fixed count of decimals and never a negative zero.
std::string fixed(double value, int decimals) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    const bool zero = text.find_first_of("123456789") == std::string::npos;
    return zero && text.front() == '-' ? text.substr(1) : text;
}

/// Milliseconds with a sign: "+4", "-12", "0".
std::string signed_ms(std::int64_t microseconds) {
    const std::string text =
        fixed(static_cast<double>(microseconds) / kMicrosecondsPerMillisecond, 0);
    return text.front() == '-' || text == "0" ? text : "+" + text;
}

std::string percent(double share) {
    return fixed(share * kPercent, 0) + " %";
}

std::string timing_text(const TimingDetail& timing) {
    if (timing.timed == 0) {
        return "-";
    }
    return fmt::format(
        "{} +/-{}", signed_ms(timing.mean_us),
        fixed(static_cast<double>(timing.spread_us) / kMicrosecondsPerMillisecond, 0));
}

/// Ends the last line of `text`, without blanks before the end.
void end_line(std::string& text) {
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
}

/// `left` at the margin and `right` against the other one.
std::string both_margins(std::string_view left, std::string_view right) {
    const std::size_t used = code_points(left) + code_points(right) + 2;
    const std::string gap(used < kWidth ? kWidth - used : 1, ' ');
    std::string line = fmt::format(" {}{}{}", left, gap, right);
    end_line(line);
    return line;
}

/// Text in a column of `width`, at its left, by code points.
std::string left_in(std::string_view text, std::size_t width) {
    const std::size_t used = code_points(text);
    return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

void add_head(const Sheet& sheet, std::string& text) {
    text += rule('=');
    text += both_margins(sheet.header.title, segment_name(sheet.header.segment));
    text += both_margins(sheet.header.skater, "Season " + sheet.season);
    text += both_margins("", sheet.header.assist);
    text += rule('=');
    const std::string deductions = to_string(Points{} - sheet.deductions);
    fmt::format_to(Out(text), " {:>24}   {:>23}   {:>23}   {:>23}\n", "Total Segment Score",
                   "= Total Element Score", "+ Program Components", "+ Deductions");
    fmt::format_to(Out(text), " {:>24}   {:>23}   {:>23}   {:>23}\n", to_string(sheet.total),
                   to_string(sheet.element_score), to_string(sheet.component_sum), deductions);
}

void add_elements(const Sheet& sheet, std::string& text) {
    const std::size_t judges = sheet.components.front().marks.size();
    text += rule('-');
    fmt::format_to(Out(text), " {:>2}  {:<28}{:<8}{:>6} {:1}{:>7}  ", "#", "Executed Elements",
                   "Info", "Base", "x", "GOE");
    for (std::size_t judge = 1; judge <= judges; ++judge) {
        fmt::format_to(Out(text), "{:>4}", fmt::format("J{}", judge));
    }
    fmt::format_to(Out(text), "{:>9}\n", "Score");
    text += rule('-');
    for (const SheetRow& row : sheet.rows) {
        fmt::format_to(Out(text), " {:>2}  {}{:<8}{:>6} {:1}{:>7}  ", row.number,
                       left_in(row.executed, kExecutedWidth), row.info, to_string(row.base),
                       row.second_half ? "x" : "", to_string(row.goe));
        for (std::size_t judge = 0; judge < judges; ++judge) {
            fmt::format_to(Out(text), "{:>4}",
                           row.marks.empty() ? "-" : std::to_string(row.marks[judge]));
        }
        fmt::format_to(Out(text), "{:>9}\n", to_string(row.score));
    }
    fmt::format_to(Out(text), "{:>47}{:>56}\n", to_string(sheet.base_sum),
                   to_string(sheet.element_score));
}

void add_components(const Sheet& sheet, std::string& text) {
    text += rule('-');
    fmt::format_to(Out(text), "     {:<28}{:>6}  ", "Program Components", "Factor");
    for (std::size_t judge = 1; judge <= sheet.components.front().marks.size(); ++judge) {
        fmt::format_to(Out(text), "{:>6}", fmt::format("J{}", judge));
    }
    fmt::format_to(Out(text), "{:>8}\n", "Score");
    text += rule('-');
    for (const ComponentRow& row : sheet.components) {
        fmt::format_to(Out(text), "     {:<28}{:>6}  ", name_of(row.component),
                       fixed(sheet.component_factor.to_double(), 2));
        for (const int steps : row.marks) {
            fmt::format_to(Out(text), "{:>6}",
                           fixed(static_cast<double>(steps) / kStepsPerMark, 2));
        }
        fmt::format_to(Out(text), "{:>8}\n", to_string(row.score));
    }
    text += fmt::format("{:>103}\n", to_string(sheet.component_sum));
    text += rule('-');
    text += both_margins(fmt::format("Deductions      Falls: {} ({})",
                                     to_string(Points{} - sheet.deductions), sheet.falls),
                         "");
}

void add_jumps(const Sheet& sheet, std::string& text) {
    std::string lines;
    for (const SheetRow& row : sheet.rows) {
        for (std::size_t i = 0; i < row.jumps.size(); ++i) {
            const JumpDetail& jump = row.jumps[i];
            const JumpOutcome& ice = jump.measured;
            fmt::format_to(Out(lines), " {:>2}  {:<7}", i == 0 ? std::to_string(row.number) : "",
                           jump.code);
            if (ice.taken_off) {
                fmt::format_to(Out(lines), "{:>6}{:>8}{:>8}{:>7}{:>7}{:>14}{:>8}{:>7}{:>7}  {:<10}",
                               fixed(ice.flight_s, 3), fixed(ice.height_m, 2),
                               fixed(ice.length_m, 2), fixed(ice.mean_rpm, 0),
                               fixed(ice.peak_rpm, 0),
                               fmt::format("{} + {}", fixed(ice.pre_rotation_rev, 2),
                                           fixed(ice.air_rotation_rev, 2)),
                               fixed(jump.missing_deg, 0), fixed(ice.entry_mps, 1),
                               fixed(ice.exit_mps, 1), name_of(ice.landing));
            } else {
                fmt::format_to(Out(lines), "{:<84}", " did not leave the ice");
            }
            lines += i == 0 ? timing_text(row.timing) : "";
            end_line(lines);
        }
    }
    if (!lines.empty()) {
        text += rule('-');
        fmt::format_to(Out(text),
                       " {:>2}  {:<7}{:>6}{:>8}{:>8}{:>7}{:>7}{:>14}{:>8}{:>7}{:>7}  "
                       "{:<10}{}\n",
                       "#", "Jumps", "air s", "height", "length", "mean", "peak", "ice + air",
                       "missing", "in m/s", "out", "landing", "time ms");
        text += lines;
    }
}

std::string level_change(int planned, const LevelCall& called) {
    if (!called.value) {
        return fmt::format("{} -> nv", level_name(planned));
    }
    return called.level == planned
               ? level_name(planned)
               : fmt::format("{} -> {}", level_name(planned), level_name(called.level));
}

void add_spins(const Sheet& sheet, std::string& text) {
    std::string lines;
    for (const SheetRow& row : sheet.rows) {
        if (row.spin) {
            const SpinOutcome& ice = row.spin->measured;
            fmt::format_to(
                Out(lines), " {:>2}  {:<17}{:>8}{:>8}{:>8}{:>9}{:>8}   {:<10}{}\n", row.number,
                row.executed, fixed(ice.revolutions, 1), fixed(ice.mean_rps, 2),
                fixed(ice.peak_rps, 2), percent(ice.locked_share), fixed(ice.travel_m, 2),
                level_change(row.spin->planned_level, row.spin->called), timing_text(row.timing));
        }
    }
    if (!lines.empty()) {
        text += rule('-');
        fmt::format_to(Out(text), " {:>2}  {:<17}{:>8}{:>8}{:>8}{:>9}{:>8}   {:<10}{}\n", "#",
                       "Spins", "revs", "mean/s", "peak/s", "locked", "wander", "level", "time ms");
        text += lines;
    }
}

void add_steps(const Sheet& sheet, std::string& text) {
    std::string lines;
    for (const SheetRow& row : sheet.rows) {
        if (row.steps) {
            const StepsOutcome& ice = row.steps->measured;
            const bool has_level = row.group == ElementGroup::Steps;
            fmt::format_to(
                Out(lines), " {:>2}  {:<17}{:>8}{:>8}{:>8}{:>9}{:>8}   {:<10}{}\n", row.number,
                row.executed, fmt::format("{}/{}", ice.done_turns, ice.planned_turns),
                ice.difficult_turns, fixed(ice.mean_mps, 2), fixed(ice.extent_m, 1),
                fixed(ice.edge_depth_deg, 0),
                has_level ? level_change(row.steps->planned_level, row.steps->called) : "-",
                timing_text(row.timing));
        }
    }
    if (!lines.empty()) {
        text += rule('-');
        fmt::format_to(Out(text), " {:>2}  {:<17}{:>8}{:>8}{:>8}{:>9}{:>8}   {:<10}{}\n", "#",
                       "Sequences", "turns", "hard", "m/s", "extent m", "lean", "level", "time ms");
        text += lines;
    }
}

std::string seal(bool earned, std::string_view name) {
    return fmt::format("[{}] {}", earned ? "x" : " ", name);
}

void add_foot(const Sheet& sheet, std::string& text) {
    text += rule('-');
    text += both_margins(
        fmt::format("Timing          {} ms      perfect {}   good {}   scrape {}   missed {}",
                    timing_text(sheet.timing), sheet.perfect, sheet.good, sheet.scrape,
                    sheet.missed),
        "");
    text += both_margins(fmt::format("Drawing         {} m off its line, {} of its size",
                                     fixed(sheet.shape_rms_m, 2), percent(sheet.size)),
                         "");
    text += both_margins(fmt::format("Seals           {}   {}   {}   {}",
                                     seal(sheet.seals.clean, "clean"),
                                     seal(sheet.seals.levels, "every level called"),
                                     seal(sheet.seals.drawing, "drawing within 1 m"),
                                     seal(sheet.seals.no_uncued, "no press uncued")),
                         "");
    text += rule('=');
    text += " q quarter short   < under-rotated   << downgraded   ! unclear edge   e wrong edge"
            "   F fall\n"
            " x second half   V fewer positions or turns   +REP repeated   * invalid"
            "   nv no value\n";
}

} // namespace

std::string render_text(const Sheet& sheet) {
    std::string text;
    add_head(sheet, text);
    add_elements(sheet, text);
    add_components(sheet, text);
    add_jumps(sheet, text);
    add_spins(sheet, text);
    add_steps(sheet, text);
    add_foot(sheet, text);
    return text;
}

} // namespace performance
