#pragma once

#include "game/view/color.h"

/// The colours of the gala. One warm source; all else is blue-violet below a third of full
/// brightness; red belongs to the costume and the total's plate.
namespace view::palette {

inline constexpr Color kNight = hex(0x070817);
inline constexpr Color kInk = hex(0x0c0e26);
inline constexpr Color kGold = hex(0xf4cd7a);
inline constexpr Color kAmber = hex(0xffb765);
inline constexpr Color kIvory = hex(0xf6efe2); ///< text
inline constexpr Color kMist = hex(0xb9bfe6);  ///< second text
inline constexpr Color kDim = hex(0x7d84b5);
inline constexpr Color kCyan = hex(0x9fe4ff);
inline constexpr Color kRose = hex(0xff5c8a);
inline constexpr Color kMint = hex(0x8ef0c0);
inline constexpr Color kWine = hex(0x7c1d42);
inline constexpr Color kWineLit = hex(0xb33a5a);

/// Of the buttons, always: LEFT cyan, RIGHT gold, LIFT rose.
inline constexpr Color kLeft = kCyan;
inline constexpr Color kRight = kGold;
inline constexpr Color kLift = kRose;

} // namespace view::palette
