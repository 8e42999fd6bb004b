#include "game/view/figure/hand.h"

#include "game/view/figure/dyes.h"
#include "game/view/figure/loft.h"

#include <array>
#include <cmath>

namespace view {

namespace {

void skin(float, float, Surface& corner) {
    corner.color = dye::kSkin;
    corner.material = Material::Skin;
}

struct Finger {
    float across_m;
    float from_m;
    float length_m;
    float spread_deg; ///< to the thumb's side
    float curl_deg;   ///< of each of its two halves
};

Patch make_finger(const Finger& finger) {
    const auto way = [&](float curl_deg) {
        const float curl = radians(curl_deg);
        const float spread = radians(finger.spread_deg);
        return Vec3{std::sin(spread) * std::cos(curl), -std::sin(curl),
                    std::cos(spread) * std::cos(curl)};
    };
    const Vec3 root{finger.across_m, -0.001F, finger.from_m};
    const Vec3 middle = root + way(finger.curl_deg) * (finger.length_m * 0.5F);
    const Vec3 tip = middle + way(finger.curl_deg * 2.4F) * (finger.length_m * 0.5F);
    const std::array<Joint, 3> joints{{{root}, {middle, 0.02F}, {tip}}};
    constexpr auto kRadius = std::to_array<Knot>(
        {{0, 0.0095F}, {0.35F, 0.0088F}, {0.8F, 0.0074F}, {0.95F, 0.0058F}, {1, 0.002F}});
    const std::vector<Vec3> line = rounded(joints, 6);
    Patch patch = loft(tube(line, {0, 1, 0}, kRadius, kRadius), 6, skin);
    patch.one_depth = true;
    return patch;
}

Patch make_palm() {
    const std::array<Joint, 2> joints{{{{0, 0, -0.012F}}, {{0, -0.001F, 0.092F}}}};
    constexpr auto kWide = std::to_array<Knot>({{0, 0.0215F},
                                                {0.2F, 0.0225F},
                                                {0.55F, 0.0330F},
                                                {0.85F, 0.0345F},
                                                {0.97F, 0.0290F},
                                                {1, 0.004F}});
    constexpr auto kThick = std::to_array<Knot>({{0, 0.0185F},
                                                 {0.2F, 0.0165F},
                                                 {0.55F, 0.0150F},
                                                 {0.85F, 0.0110F},
                                                 {0.97F, 0.0085F},
                                                 {1, 0.002F}});
    const std::vector<Vec3> line = rounded(joints, 8);
    Patch patch = loft(tube(line, {0, 1, 0}, kWide, kThick), 12, skin);
    patch.one_depth = true;
    return patch;
}

Patch make_thumb() {
    const std::array<Joint, 4> joints{{{{0.012F, -0.004F, 0.012F}},
                                       {{0.030F, -0.008F, 0.038F}, 0.02F},
                                       {{0.043F, -0.014F, 0.066F}, 0.02F},
                                       {{0.047F, -0.018F, 0.090F}}}};
    constexpr auto kRadius = std::to_array<Knot>(
        {{0, 0.0120F}, {0.4F, 0.0110F}, {0.75F, 0.0085F}, {0.94F, 0.0060F}, {1, 0.001F}});
    const std::vector<Vec3> line = rounded(joints, 8);
    Patch patch = loft(tube(line, {0, 1, 0}, kRadius, kRadius), 8, skin);
    patch.one_depth = true;
    return patch;
}

} // namespace

std::vector<Patch> make_hand() {
    // A dancer's hand: the forefinger long, the others curling in.
    constexpr auto kFingers = std::to_array<Finger>({{0.0235F, 0.080F, 0.076F, 5, 3},
                                                     {0.0080F, 0.085F, 0.080F, 2, 12},
                                                     {-0.0078F, 0.083F, 0.075F, -1, 14},
                                                     {-0.0228F, 0.078F, 0.060F, -6, 9}});
    std::vector<Patch> hand;
    hand.push_back(make_palm());
    for (const Finger& finger : kFingers) {
        hand.push_back(make_finger(finger));
    }
    hand.push_back(make_thumb());
    return hand;
}

} // namespace view
