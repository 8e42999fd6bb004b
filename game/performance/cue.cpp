#include "game/performance/cue.h"

#include <array>

namespace performance {

std::string_view name_of(CueKind kind) {
    constexpr std::array<std::string_view, 14> kNames{
        "stroke", "edge", "step",       "pose",      "bend",        "take-off",  "squeeze",
        "open",   "knee", "spin entry", "spin hold", "spin change", "spin exit", "rise"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Word word) {
    constexpr std::array<std::string_view, 4> kNames{"perfect", "good", "scrape", "missed"};
    return kNames[static_cast<std::size_t>(word)];
}

} // namespace performance
