#include "game/choreo/checked_routine.h"
#include "game/choreo/commands.h"
#include "game/choreo/report.h"

#include <algorithm>
#include <ostream>

namespace choreo {

Exit check(const CheckOptions& options, const Console& console) {
    std::vector<CheckedRoutine> checked;
    for (const std::string& file : options.files) {
        checked.push_back(check_routine(file, options, console));
        report(console, checked.back().diagnostics);
        if (!options.json) {
            console.out << render_text(checked.back());
        }
    }
    if (options.json) {
        console.out << to_json_text(checked);
    }
    return std::all_of(checked.begin(), checked.end(),
                       [](const CheckedRoutine& one) { return one.skateable(); })
               ? Exit::Clean
               : Exit::Findings;
}

} // namespace choreo
