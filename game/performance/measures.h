#pragma once

#include "game/performance/outcome.h"
#include "levels/program/program.h"

#include <array>
#include <optional>
#include <string_view>

namespace performance {

struct Season;
struct CalledElement;

/// The four kinds of scored elements, each with its own bullets and errors.
enum class ElementGroup { Jump, Spin, Steps, Choreo };
inline constexpr std::array<std::string_view, 4> kElementGroups = {"jump", "spin", "steps",
                                                                   "choreo"};

/// The group of a scored kind; connecting elements have none and must not be asked for.
[[nodiscard]] ElementGroup group_of(program::ElementKind kind);

/// An element as the panel sees it.
struct MeasuredElement {
    const Season& season;
    program::Segment segment = program::Segment::Free;
    const ElementOutcome& outcome;
    const CalledElement& called;
};

/// One number about an element; empty where it means nothing (flow between the jumps of a solo
/// jump), which neither helps nor harms.
using ElementMeasure = std::optional<double> (*)(const MeasuredElement&);
/// One number about the whole performance.
using ProgramMeasure = double (*)(const ProgramOutcome&);

/// The measure that the tables of a season name; null if there is none of that name for the group.
/// Names, units and meaning: assets/rules/README.md.
[[nodiscard]] ElementMeasure find_measure(ElementGroup group, std::string_view name);
[[nodiscard]] ProgramMeasure find_program_measure(std::string_view name);

} // namespace performance
