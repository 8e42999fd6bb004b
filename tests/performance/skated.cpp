#include "tests/performance/skated.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace skated {

using performance::ElementOutcome;
using performance::JumpOutcome;
using performance::ProgramOutcome;
using performance::SpinOutcome;

const performance::Season& season() {
    static const performance::Season kSeason = [] {
        auto loaded = performance::load_season(FR_SOURCE_DIR "/assets/rules/2025-26");
        if (!loaded) {
            std::cerr << program::render(loaded.error());
            std::abort();
        }
        return *loaded;
    }();
    return kSeason;
}

performance::SeasonTexts season_texts() {
    const auto read = [](const std::string& name) {
        std::ifstream stream(FR_SOURCE_DIR "/assets/rules/2025-26/" + name, std::ios::binary);
        return performance::RuleText{name, std::string(std::istreambuf_iterator<char>(stream), {})};
    };
    return {read("season.tsv"),      read("jumps.tsv"),      read("spins_steps.tsv"),
            read("goe_bullets.tsv"), read("goe_errors.tsv"), read("components.tsv"),
            read("panel.tsv")};
}

program::JumpCode code(int rotations, program::JumpType type) {
    return {.rotations = rotations, .type = type};
}

JumpOutcome clean_jump(program::JumpCode planned) {
    const double turns = program::nominal_revolutions(planned);
    JumpOutcome jump;
    jump.planned = planned;
    jump.taken_off = true;
    jump.called = planned;
    jump.entry_mps = 5.0;
    jump.take_off_mps = 3.27;
    jump.flight_s = 0.667;
    jump.height_m = 0.55;
    jump.length_m = 2.3;
    jump.pre_rotation_rev = 0.25;
    jump.air_rotation_rev = turns - 0.25;
    jump.mean_rpm = 344;
    jump.peak_rpm = 424;
    jump.landing_demand = 0.15;
    jump.landing_load_bw = 6;
    jump.landing_softness = 0.95;
    jump.exit_mps = 3.7;
    return jump;
}

JumpOutcome poor_jump(program::JumpCode planned) {
    JumpOutcome jump = clean_jump(planned);
    jump.height_m = 0.45;
    jump.length_m = 1.1;
    jump.landing_demand = 0.5;
    jump.landing_softness = 0.45;
    jump.exit_mps = 2.0;
    jump.entry_mps = 4.6;
    jump.mean_rpm = 270;
    return jump;
}

ElementOutcome jump_element(int number, std::string planned_code, std::vector<JumpOutcome> jumps) {
    ElementOutcome element;
    element.number = number;
    element.kind = program::ElementKind::Jump;
    element.planned_code = std::move(planned_code);
    element.attempted = true;
    element.timing = 0.97;
    element.jumps = std::move(jumps);
    return element;
}

SpinOutcome full_combination_spin() {
    using program::Foot;
    using program::SpinPosition;
    SpinOutcome spin;
    spin.planned = {.family = "CCoSp", .level = 4, .change_foot = true, .position = {}};
    spin.entered = true;
    spin.held = {{SpinPosition::Camel, Foot::Left, 3, 1.8},
                 {SpinPosition::Sit, Foot::Left, 3, 2.4},
                 {SpinPosition::Sit, Foot::Right, 3, 2.4},
                 {SpinPosition::Upright, Foot::Right, 4, 4.0}};
    spin.revolutions = 13;
    spin.peak_rps = 4.6;
    spin.mean_rps = 2.6;
    spin.locked_share = 0.85;
    spin.travel_m = 0.15;
    return spin;
}

SpinOutcome full_sit_spin() {
    SpinOutcome spin;
    spin.planned = {
        .family = "FSSp", .level = 4, .flying = true, .position = program::SpinPosition::Sit};
    spin.entered = true;
    spin.held = {{program::SpinPosition::Sit, program::Foot::Left, 10, 2.4}};
    spin.revolutions = 10;
    spin.peak_rps = 3.4;
    spin.mean_rps = 2.4;
    spin.locked_share = 0.9;
    spin.travel_m = 0.1;
    return spin;
}

ElementOutcome spin_element(int number, SpinOutcome spin) {
    ElementOutcome element;
    element.number = number;
    element.kind = program::ElementKind::Spin;
    element.planned_code = spin.planned.family + std::to_string(spin.planned.level);
    element.attempted = true;
    element.timing = 0.97;
    element.planned_level = spin.planned.level;
    element.spin = std::move(spin);
    return element;
}

ElementOutcome step_sequence(int number) {
    ElementOutcome element;
    element.number = number;
    element.kind = program::ElementKind::StepSequence;
    element.planned_code = "StSq4";
    element.attempted = true;
    element.timing = 0.95;
    element.planned_level = 4;
    element.steps = {.planned_turns = 20,
                     .done_turns = 20,
                     .difficult_turns = 11,
                     .both_rotations = true,
                     .timing = 0.95,
                     .length_m = 70,
                     .extent_m = 45,
                     .mean_mps = 3.8,
                     .edge_depth_deg = 17,
                     .stumbles = 0,
                     .held_share = 1};
    return element;
}

ElementOutcome choreo_sequence(int number) {
    ElementOutcome element = step_sequence(number);
    element.kind = program::ElementKind::ChoreoSequence;
    element.planned_code = "ChSq1";
    element.planned_level = 1;
    return element;
}

ProgramOutcome perfect_program() {
    ProgramOutcome outcome;
    outcome.duration_us = 160'000'000;
    outcome.shape_rms_m = 0.2;
    outcome.size = 1;
    outcome.timing = 1;
    outcome.music = 1;
    outcome.poses_held = 1;
    outcome.mean_mps = 4.5;
    outcome.edge_depth_deg = 18;
    outcome.steadiness = 1;
    return outcome;
}

ProgramOutcome half_missed_program() {
    ProgramOutcome outcome = perfect_program();
    outcome.shape_rms_m = 2.5;
    outcome.size = 0.6;
    outcome.timing = 0.5;
    outcome.music = 0.5;
    outcome.poses_held = 0.5;
    outcome.mean_mps = 2.6;
    outcome.edge_depth_deg = 9;
    outcome.steadiness = 0.5;
    outcome.scrapes = 20;
    return outcome;
}

} // namespace skated
