#pragma once

/// The body's measures, metres: long and elegant, legs 57 % of the height.
namespace view::body {

inline constexpr float kThigh_m = 0.465F;
inline constexpr float kShin_m = 0.445F;
inline constexpr float kAnkleToBlade_m = 0.105F;
inline constexpr float kHeelBack_m = 0.085F;   ///< of the blade's end behind the ankle
inline constexpr float kToeAhead_m = 0.185F;   ///< of the blade's front end
inline constexpr float kBladeAhead_m = 0.050F; ///< of the blade's middle
inline constexpr float kHipHalf_m = 0.088F;
inline constexpr float kHipDrop_m = 0.030F; ///< of the hip joints below the pelvis' centre
inline constexpr float kUpperArm_m = 0.295F;
inline constexpr float kForearm_m = 0.265F;
inline constexpr float kPalm_m = 0.085F;
inline constexpr float kFingers_m = 0.095F;
inline constexpr float kShoulderHalf_m = 0.158F;
inline constexpr float kNeck_m = 0.085F;

/// Height of the pelvis of somebody who stands straight.
inline constexpr float kStanding_m = kThigh_m + kShin_m + kAnkleToBlade_m + kHipDrop_m;

} // namespace view::body
