#include "tests/performance/support/exhibition.h"

#include "game/performance/cue_sheet.h"
#include "game/performance/verdict.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

namespace exhibition {
namespace {

using performance::Cue;
using performance::Input;
using performance::Plan;
using performance::Run;

[[noreturn]] void give_up(const std::string& why) {
    std::fputs((why + "\n").c_str(), stderr);
    std::exit(2);
}

[[noreturn]] void give_up(const std::vector<program::Diagnostic>& why) {
    std::string text;
    for (const program::Diagnostic& diagnostic : why) {
        text += program::render(diagnostic);
    }
    give_up(text);
}

const std::string kRoot = FR_SOURCE_DIR;
const std::string kRoutine = kRoot + "/levels/03-stay-close/routine.program";

program::Program read_program(const std::string& text, const std::string& file) {
    program::ParseResult read = program::parse(text, file);
    if (!read.program) {
        give_up(read.diagnostics);
    }
    return *read.program;
}

Plan make(std::string_view setting) {
    performance::PlanResult made =
        performance::make_plan(routine(), technique(), assist(setting), "routine.program");
    if (!made.plan) {
        give_up(made.diagnostics);
    }
    return std::move(*made.plan);
}

// The time at which a cue's buttons are pressed or, for take-off and opening, let go.
bool belongs(const Input& input, const Cue& cue) {
    const bool by_release =
        cue.kind == performance::CueKind::TakeOff || cue.kind == performance::CueKind::Open;
    return input.time_us == cue.press_us && input.down != by_release &&
           (cue.buttons & performance::set_of(input.button)) != 0;
}

void sort(std::vector<Input>& inputs) {
    std::stable_sort(inputs.begin(), inputs.end(),
                     [](const Input& a, const Input& b) { return a.time_us < b.time_us; });
}

} // namespace

const performance::Technique& technique() {
    static const performance::Technique read = [] {
        auto found = performance::load_technique(kRoot + "/assets/technique");
        if (!found) {
            give_up(program::render(found.error()));
        }
        return *found;
    }();
    return read;
}

const performance::Season& season() {
    static const performance::Season read = [] {
        auto found = performance::load_season(kRoot + "/assets/rules/2025-26");
        if (!found) {
            give_up(program::render(found.error()));
        }
        return *found;
    }();
    return read;
}

const std::string& routine_text() {
    static const std::string text = [] {
        std::ifstream stream(kRoutine, std::ios::binary);
        if (!stream) {
            give_up(kRoutine + " cannot be read");
        }
        return std::string{std::istreambuf_iterator<char>(stream), {}};
    }();
    return text;
}

const program::Program& routine() {
    static const program::Program read = read_program(routine_text(), kRoutine);
    return read;
}

performance::Assist assist(std::string_view setting) {
    const auto found = performance::find_assist(setting);
    if (!found) {
        give_up("no setting " + std::string(setting));
    }
    return *found;
}

const Plan& plan(std::string_view setting) {
    static std::map<std::string, Plan, std::less<>> plans;
    const auto found = plans.find(setting);
    return found != plans.end() ? found->second
                                : plans.emplace(std::string(setting), make(setting)).first->second;
}

const Run& perfect(std::string_view setting) {
    static std::map<std::string, Run, std::less<>> runs;
    const auto found = runs.find(setting);
    return found != runs.end()
               ? found->second
               : runs.emplace(std::string(setting), performance::skate(plan(setting)))
                     .first->second;
}

performance::Sheet sheet(std::string_view setting, const Run& run) {
    return performance::judge_run(season(), plan(setting), run);
}

performance::ProgramOutcome called(const Run& run) {
    performance::ProgramOutcome outcome = run.outcome;
    performance::call_jumps(season(), outcome);
    return outcome;
}

const performance::ElementOutcome& element(const performance::ProgramOutcome& outcome,
                                           std::string_view code) {
    for (const performance::ElementOutcome& element : outcome.elements) {
        if (element.planned_code == code) {
            return element;
        }
    }
    give_up("no element " + std::string(code));
}

std::vector<Cue> cues(const Plan& plan, std::string_view code, performance::CueKind kind) {
    std::vector<Cue> found;
    for (const Cue& cue : plan.cues) {
        const std::size_t row = plan.elements[cue.element].row;
        if (cue.kind == kind && plan.program.rows[row].element.code == code) {
            found.push_back(cue);
        }
    }
    return found;
}

std::vector<Input> without(const std::vector<Input>& inputs, const Cue& cue) {
    std::vector<Input> kept;
    std::array<bool, performance::kButtons> dropped{};
    for (const Input& input : inputs) {
        bool& gone = dropped[static_cast<std::size_t>(input.button)];
        if (belongs(input, cue)) {
            gone = input.down;
        } else if (gone && !input.down) {
            gone = false;
        } else {
            kept.push_back(input);
        }
    }
    return kept;
}

std::vector<Input> moved(std::vector<Input> inputs, const Cue& cue, std::int64_t by_us) {
    for (Input& input : inputs) {
        if (belongs(input, cue)) {
            input.time_us += by_us;
        }
    }
    sort(inputs);
    return inputs;
}

Run watch(const Plan& plan, std::int64_t every_us,
          const std::function<void(performance::Performance&)>& look) {
    performance::Performance performance(plan);
    performance::AutoSkater hands(plan);
    Run run;
    for (std::int64_t until_us = every_us; !performance.finished(); until_us += every_us) {
        const std::vector<Input> inputs = hands.next(performance, until_us);
        performance.advance(until_us, inputs);
        run.inputs.insert(run.inputs.end(), inputs.begin(), inputs.end());
        look(performance);
    }
    run.outcome = performance.outcome();
    run.final_hash = performance.hash();
    return run;
}

program::Program small_program(const std::string& rows, const std::string& tempo) {
    return read_program("four-rotations program 1\n"
                        "id small\n"
                        "title \"Small\"\n"
                        "author \"Four Rotations\"\n"
                        "licence CC-BY-SA-4.0\n"
                        "season 2025-26\n"
                        "segment gala\n"
                        "skater yuuri\n"
                        "beat1 0.500s\n"
                        "tempo\n  1.1 " +
                            tempo + "\nprogram\n" + rows + "end\n",
                        "small.program");
}

Plan sketch(const program::Program& program, std::string_view setting) {
    const performance::Assist set = assist(setting);
    performance::CueSheet sheet = performance::write_cue_sheet(
        program, technique(), performance::body_of(set), {}, "small.program");
    if (program::has_error(sheet.diagnostics)) {
        give_up(sheet.diagnostics);
    }
    return {.program = program,
            .technique = technique(),
            .assist = set,
            .elements = std::move(sheet.elements),
            .cues = std::move(sheet.cues),
            .steps = std::move(sheet.steps),
            .drawing = {},
            .end_us = sheet.end_us};
}

} // namespace exhibition
