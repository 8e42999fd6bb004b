#pragma once

#include "game/view/color.h"

/// The colours of the figure.
namespace view::dye {

inline constexpr Color kJacket = hex(0x221c4a);
inline constexpr Color kJacketLit = hex(0x3b2a6e);
inline constexpr Color kTrousers = hex(0x181636);
inline constexpr Color kBlouse = hex(0xefe4d6);
inline constexpr Color kSkin = hex(0xe8b998);
inline constexpr Color kCheek = hex(0xe08f80);
inline constexpr Color kLip = hex(0xb04a55);
inline constexpr Color kLash = hex(0x2a1522);
inline constexpr Color kIris = hex(0x4a2c22);
inline constexpr Color kEyeWhite = hex(0xf4ead8);
inline constexpr Color kBrow = hex(0x33222b);
inline constexpr Color kHair = hex(0x2c2030);
inline constexpr Color kGold = hex(0xf0c46a);
inline constexpr Color kWine = hex(0x8e1f45);
inline constexpr Color kWineLit = hex(0xd2456a);
inline constexpr Color kBoot = hex(0x14121f);
inline constexpr Color kBlade = hex(0xdfe8ff);
inline constexpr Color kCrystal = hex(0xcfd6ff);

} // namespace view::dye
