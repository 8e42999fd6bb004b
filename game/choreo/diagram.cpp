#include "game/choreo/commands.h"
#include "game/choreo/diagram_page.h"
#include "game/choreo/report.h"
#include "game/choreo/routine.h"
#include "levels/program/files.h"

#include <optional>

namespace choreo {

Exit diagram(const DiagramOptions& options, const Console& console) {
    const std::optional<Prepared> prepared =
        prepare(read_routine(options.file), options.assist, options.skating, console);
    if (!prepared) {
        return Exit::Findings;
    }
    const std::string svg = draw_diagram(prepared->rules.season, prepared->plan);
    if (const auto error = program::write_file(options.output, svg)) {
        report(console, *error);
        return Exit::Findings;
    }
    return Exit::Clean;
}

} // namespace choreo
