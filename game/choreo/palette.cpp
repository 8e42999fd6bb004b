#include "game/choreo/palette.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace choreo {
namespace {

struct Rgb {
    double red = 0;
    double green = 0;
    double blue = 0;
};

constexpr std::array<Rgb, 4> kStops = {
    {{0, 124, 128}, {36, 92, 180}, {128, 60, 176}, {206, 40, 100}}};

Rgb mixed(Rgb a, Rgb b, double share) {
    const auto mix = [share](double from, double to) { return from + (to - from) * share; };
    return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
}

} // namespace

std::string colour_of(double share, Bend bend) {
    const double place = std::clamp(share, 0.0, 1.0) * (kStops.size() - 1);
    const auto stop = std::min(static_cast<std::size_t>(place), kStops.size() - 2);
    const Rgb pure = mixed(kStops[stop], kStops[stop + 1], place - static_cast<double>(stop));
    constexpr Rgb kBlack{10, 10, 40};
    constexpr Rgb kWhite{255, 255, 255};
    constexpr double kDarker = 0.12;
    constexpr double kLighter = 0.30;
    constexpr double kStraightLighter = 0.14;
    const Rgb tone = bend == Bend::Left    ? mixed(pure, kBlack, kDarker)
                     : bend == Bend::Right ? mixed(pure, kWhite, kLighter)
                                           : mixed(pure, kWhite, kStraightLighter);
    return fmt::format("#{:02x}{:02x}{:02x}", std::lround(tone.red), std::lround(tone.green),
                       std::lround(tone.blue));
}

} // namespace choreo
