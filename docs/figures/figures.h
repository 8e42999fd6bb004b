#pragma once

#include "game/performance/rules.h"
#include "levels/program/program.h"

#include <tl/expected.hpp>

#include <array>
#include <string>
#include <string_view>

namespace figures {

/// What the figures are skated with.
struct Material {
    performance::Rules rules;
    program::Program exhibition;
};

/// Reads it from the root of the repository.
[[nodiscard]] tl::expected<Material, program::Diagnostic> load_material(const std::string& root);

/// A figure of docs/physics.md, made by running the code. The same code gives the same bytes.
struct Figure {
    std::string_view name; ///< of its file, without ".svg"
    std::string (*draw)(const Material& material);
};

/// How the rotation of a quadruple toe loop depends on when the arms come in.
[[nodiscard]] std::string draw_rotation(const Material& material);
/// Energy, angular momentum and turning rate from the bend to the run-out.
[[nodiscard]] std::string draw_flight(const Material& material);
/// How much each constant of the body is worth to the same jump.
[[nodiscard]] std::string draw_sensitivity(const Material& material);
/// Radius of a held edge against the lean.
[[nodiscard]] std::string draw_edge(const Material& material);
/// Gliding without a push.
[[nodiscard]] std::string draw_glide(const Material& material);
/// A spin from its entry to its end.
[[nodiscard]] std::string draw_spin(const Material& material);
/// How often the exhibition's jumps are landed by hands that are not exact.
[[nodiscard]] std::string draw_land_rates(const Material& material);

/// As they are in docs/figures.
inline constexpr std::array<Figure, 7> kFigures{{{"rotation", draw_rotation},
                                                 {"flight", draw_flight},
                                                 {"sensitivity", draw_sensitivity},
                                                 {"edge", draw_edge},
                                                 {"glide", draw_glide},
                                                 {"spin", draw_spin},
                                                 {"land-rates", draw_land_rates}}};

} // namespace figures
