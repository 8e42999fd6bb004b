#include "game/performance/verdict.h"

#include "game/performance/calls.h"

#include <algorithm>

namespace performance {

void call_jumps(const Season& season, ProgramOutcome& outcome) {
    for (ElementOutcome& element : outcome.elements) {
        for (JumpOutcome& jump : element.jumps) {
            if (!jump.taken_off) {
                continue;
            }
            const RotationResult result =
                call_rotation(season, jump.planned, jump.pre_rotation_rev + jump.air_rotation_rev);
            jump.called = result.called;
            jump.rotation = result.rotation;
            jump.edge = call_edge(season.edge, jump.planned.type, jump.edge_depth_deg);
        }
    }
}

Sheet judge_run(const Season& season, const Plan& plan, const Run& run) {
    ProgramOutcome outcome = run.outcome;
    call_jumps(season, outcome);
    return make_sheet(season, outcome,
                      {.title = plan.program.title,
                       .skater = plan.program.skater,
                       .segment = plan.program.segment,
                       .assist = std::string(plan.assist.name)});
}

bool is_clean(const ElementOutcome& element) {
    if (element.fell || !element.attempted) {
        return false;
    }
    return std::all_of(element.jumps.begin(), element.jumps.end(), [](const JumpOutcome& jump) {
        return jump.taken_off && jump.called == jump.planned &&
               jump.rotation == RotationCall::Clean && jump.edge == EdgeCall::Correct &&
               jump.landing == LandingKind::Hold;
    });
}

} // namespace performance
