#pragma once

#include "game/performance/measures.h"

#include <optional>
#include <span>
#include <string_view>

namespace performance {

/// A measure by the name that the tables of a season use.
struct NamedMeasure {
    std::string_view name;
    ElementMeasure measure = nullptr;
};

[[nodiscard]] std::span<const NamedMeasure> jump_measures();
[[nodiscard]] std::span<const NamedMeasure> spin_measures();
/// Of step and of choreographic sequences.
[[nodiscard]] std::span<const NamedMeasure> sequence_measures();

/// 1 for a fall in the element, else 0: of every kind of element.
[[nodiscard]] std::optional<double> measure_fall(const MeasuredElement& element);
/// Mean score of the element's cues, 0..1: of every kind of element.
[[nodiscard]] std::optional<double> measure_timing(const MeasuredElement& element);

} // namespace performance
