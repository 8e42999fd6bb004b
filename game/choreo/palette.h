#pragma once

#include <string>
#include <string_view>

namespace choreo {

// The colours of the diagram: night blue ink on soft ice, gold and rose as in the game.
inline constexpr std::string_view kPaper = "#fcfbf7";
inline constexpr std::string_view kInk = "#1d1b3f";
inline constexpr std::string_view kQuietInk = "#6f739a";
inline constexpr std::string_view kFaintInk = "#b9bfd8";
inline constexpr std::string_view kIceEdge = "#d5e1ec";
inline constexpr std::string_view kIce = "#eff5f9";
inline constexpr std::string_view kIceLine = "#c9d8e6";
inline constexpr std::string_view kGold = "#c8963c";
inline constexpr std::string_view kRose = "#c2335f";
inline constexpr std::string_view kFont = "serif";

/// Where a curve bends, seen along the path.
enum class Bend { Left, Right, Straight };

/// "#rrggbb" of a moment, 0 the beginning and 1 the end of a routine: teal, blue, violet, rose.
/// A left curve is the dark tone of it and a right one the light tone.
[[nodiscard]] std::string colour_of(double share, Bend bend);

} // namespace choreo
