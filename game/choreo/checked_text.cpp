#include "game/choreo/checked_routine.h"

#include <fmt/format.h>

namespace choreo {
namespace {

std::string reserve_text(double missing_deg) {
    return missing_deg > 0 ? fmt::format("{:.0f} deg short", missing_deg)
                           : fmt::format("{:.0f} deg reserve", -missing_deg);
}

std::string figures_of(const performance::PlannedJump& jump) {
    return fmt::format("{:<5} enters at {:.2f} m/s, needs {:.2f}, {}, {} at the tightest",
                       program::to_string(jump.code), jump.entry_mps, jump.needed_mps,
                       reserve_text(jump.missing_deg), reserve_text(jump.tightest_missing_deg));
}

std::string figures_of(const performance::SheetRow& row) {
    if (row.spin) {
        return fmt::format("level {}, {:.1f} revolutions, {:.1f} rev/s at best",
                           performance::level_name(row.spin->called.level),
                           row.spin->measured.revolutions, row.spin->measured.peak_rps);
    }
    if (row.steps) {
        return fmt::format("level {}, {} of {} turns, {} of them difficult",
                           performance::level_name(row.steps->called.level),
                           row.steps->measured.done_turns, row.steps->measured.planned_turns,
                           row.steps->measured.difficult_turns);
    }
    return {};
}

void append_element(std::string& out, const CheckedRoutine& checked, const CheckedSet& shown,
                    std::size_t index) {
    const PlannedValue& value = checked.values[index];
    const performance::PlannedElement& planned = shown.plan->elements[value.element];
    out +=
        fmt::format("{:>3}  {:>5}  {:<14}", value.number, minutes_text(value.start_us), value.code);
    if (planned.jumps.empty()) {
        out += figures_of(shown.sheet.rows[index]) + '\n';
    }
    constexpr std::size_t kIndent = 26;
    for (std::size_t i = 0; i < planned.jumps.size(); ++i) {
        out += std::string(i == 0 ? 0 : kIndent, ' ') + figures_of(planned.jumps[i]) + '\n';
    }
    for (const CheckedSet& set : checked.sets) {
        if (index < set.elements.size() && !set.elements[index].clean) {
            out +=
                fmt::format("{:{}}{}: {}\n", "", kIndent, set.assist, set.elements[index].problem);
        }
    }
}

} // namespace

std::string render_text(const CheckedRoutine& checked) {
    const CheckedSet* shown = checked.shown();
    if (shown == nullptr) {
        return fmt::format("{}: not skateable\n", checked.file);
    }
    std::string out;
    for (std::size_t i = 0; i < checked.values.size(); ++i) {
        append_element(out, checked, *shown, i);
    }
    return out + fmt::format("{}: {} elements, planned base value {}, lasts {}, {}\n", checked.file,
                             checked.values.size(), performance::to_string(sum_of(checked.values)),
                             minutes_text(shown->plan->end_us),
                             checked.skateable() ? "skateable" : "not skateable");
}

} // namespace choreo
