#include "audio/sound/effect.h"

namespace sound {
namespace {

/// In the order of the enumeration.
constexpr auto kNames = std::to_array<std::string_view>({
    "stroke",         "scrape",        "toe-pick",         "edge-take-off", "touch-down",
    "landing-soft",   "landing-stiff", "step-out",         "hand-down",     "fall",
    "rise",           "tock",          "spin-tick",        "crack",         "gasp",
    "applause-small", "applause-warm", "applause-ovation", "count-in",      "menu-move",
    "menu-accept",
});
static_assert(kNames.size() == kEffectCount);
static_assert(static_cast<std::size_t>(Effect::MenuAccept) + 1 == kEffectCount);

} // namespace

std::array<Effect, kEffectCount> all_effects() {
    std::array<Effect, kEffectCount> effects = {};
    for (std::size_t i = 0; i < effects.size(); ++i) {
        effects[i] = static_cast<Effect>(i);
    }
    return effects;
}

std::string_view name_of(Effect effect) {
    return kNames[static_cast<std::size_t>(effect)];
}

Bus bus_of(Effect effect) {
    const bool is_crowd = effect >= Effect::Gasp && effect <= Effect::ApplauseOvation;
    return is_crowd ? Bus::Crowd : Bus::Effects;
}

} // namespace sound
