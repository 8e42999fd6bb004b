#include "game/view/hud/element_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace view {

namespace {

using program::ElementKind;

std::string jump_name(program::JumpCode jump) {
    constexpr std::array<std::string_view, 5> kTurns{"Single", "Double", "Triple", "Quadruple",
                                                     "Quintuple"};
    constexpr std::array<std::string_view, 7> kTypes{"Toe Loop", "Salchow", "Loop", "Euler",
                                                     "Flip",     "Lutz",    "Axel"};
    const auto turns = static_cast<std::size_t>(jump.rotations - 1);
    const auto type = static_cast<std::size_t>(jump.type);
    if (jump.type == program::JumpType::Euler) {
        return std::string(kTypes[type]);
    }
    return std::string(kTurns[turns]) + ' ' + std::string(kTypes[type]);
}

/// In a combination everybody says "toe" for "toe loop".
std::string without_loop(std::string name) {
    constexpr std::string_view kToe = "Toe Loop";
    constexpr std::string_view kLoop = " Loop";
    for (auto at = name.find(kToe); at != std::string::npos; at = name.find(kToe)) {
        name.erase(at + kToe.size() - kLoop.size(), kLoop.size());
    }
    return name;
}

/// A jump's signs do not make it another element: "3Lz<+2T" is the 3Lz+2T that was planned.
std::string without_signs(std::string_view jumps) {
    constexpr std::string_view kSigns = "<q!e*";
    constexpr std::string_view kRepeat = "+REP";
    std::string bare(jumps);
    if (bare.ends_with(kRepeat)) {
        bare.resize(bare.size() - kRepeat.size());
    }
    std::string codes;
    std::copy_if(bare.begin(), bare.end(), std::back_inserter(codes),
                 [&](char letter) { return kSigns.find(letter) == std::string_view::npos; });
    return codes;
}

std::string_view position_name(program::SpinPosition position) {
    constexpr std::array<std::string_view, 4> kPositions{"Camel", "Sit", "Upright", "Layback"};
    return kPositions[static_cast<std::size_t>(position)];
}

std::string spin_name(const program::SpinCode& spin) {
    std::string name = spin.flying ? "Flying " : "";
    if (spin.change_foot && spin.position) {
        name += "Change-Foot ";
    }
    name += spin.position ? position_name(*spin.position) : std::string_view("Combination");
    return name + " Spin";
}

std::string turn_sign(program::Turn turn) {
    constexpr std::array<std::string_view, 8> kTurns{"3",  "Br", "Ro", "Ctr",
                                                     "Mo", "Ch", "Tw", "Lp"};
    return std::string(kTurns[static_cast<std::size_t>(turn)]);
}

} // namespace

std::string element_name(const program::Element& element) {
    switch (element.kind) {
    case ElementKind::Jump: {
        std::string name;
        for (const program::JumpCode jump : element.jumps) {
            name += (name.empty() ? "" : ", ") + jump_name(jump);
        }
        return element.jumps.size() > 1 ? without_loop(name) : name;
    }
    case ElementKind::Spin:
        return spin_name(element.spin);
    case ElementKind::StepSequence:
        return "Step Sequence";
    case ElementKind::ChoreoSequence:
        return "Choreographic Sequence";
    default:
        return element.code;
    }
}

std::string cue_name(const performance::Plan& plan, const performance::Cue& cue) {
    const performance::PlannedElement& planned = plan.elements[cue.element];
    const program::Row& row = plan.program.rows[planned.row];
    const auto index = static_cast<std::size_t>(cue.index);
    switch (cue.kind) {
    case performance::CueKind::Step:
        return row.element.kind == ElementKind::Turn && cue.index == 0 ? turn_sign(row.element.turn)
                                                                       : std::string();
    case performance::CueKind::EdgeHold:
        return row.element.kind == ElementKind::Turn ? turn_sign(row.element.turn) : std::string();
    case performance::CueKind::Pose:
        return capitalised(row.name);
    case performance::CueKind::TakeOff:
        return program::to_string(planned.jumps[index].code);
    case performance::CueKind::SpinHold:
        return std::string(position_name(planned.positions[index].position));
    default:
        return {};
    }
}

std::string row_explanation(const performance::Plan* plan, const performance::SheetRow& row) {
    const std::string bare =
        row.group == performance::ElementGroup::Jump ? without_signs(row.executed) : row.executed;
    if (bare != row.planned) {
        return "planned " + row.planned;
    }
    if (plan != nullptr) {
        for (const performance::PlannedElement& element : plan->elements) {
            if (element.number == row.number) {
                return element_name(plan->program.rows[element.row].element);
            }
        }
    }
    return {};
}

std::string capitalised(std::string_view id) {
    std::string name(id);
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    }
    return name;
}

} // namespace view
