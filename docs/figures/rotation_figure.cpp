#include "docs/figures/figures.h"
#include "docs/figures/quad.h"
#include "game/choreo/palette.h"
#include "game/performance/calls.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace figures {
namespace {

// As the sheet writes it.
std::string_view sign_of(performance::RotationCall call) {
    switch (call) {
    case performance::RotationCall::Quarter:
        return "q";
    case performance::RotationCall::UnderRotated:
        return "<";
    case performance::RotationCall::Downgraded:
        return "<<";
    case performance::RotationCall::Clean:
        break;
    }
    return "clean";
}

struct Hands {
    double late_s;
    std::string_view colour;
    std::string_view words;
    double down; ///< of the words, px, out of each other's way
};

void draw_over_time(Plot& plot, const performance::Season& season, const physics::JumpTry& jump,
                    const std::array<Hands, 4>& all) {
    for (const Hands& hands : all) {
        const SkatedJump skated = skate_jump(jump, hands.late_s);
        const double land_s = skated.flight.touch_down_s - jump.bend_s;
        Points points;
        for (const Moment& moment : skated.moments) {
            if (moment.time_s > 0 && moment.time_s <= land_s) {
                points.push_back({moment.time_s, moment.state.rotation_rad / (2 * physics::kPi)});
            }
        }
        const double turned = jump.revolutions - skated.missing_deg / 360;
        points.push_back({land_s, turned});
        plot.line(points, {.colour = hands.colour, .width = 2.2});
        plot.dot(points.back(), hands.colour);
        const performance::RotationCall call =
            performance::rotation_sign(season.rotation, skated.missing_deg);
        plot.tag(points.back(), {.words = fmt::format("{}: {}", hands.words, sign_of(call)),
                                 .colour = hands.colour,
                                 .right = 9,
                                 .down = hands.down});
    }
}

void draw_over_error(Plot& plot, const physics::JumpTry& jump, const std::array<Hands, 4>& all) {
    constexpr int kFrom_ms = -100;
    constexpr int kTo_ms = 150;
    constexpr int kEvery_ms = 5;
    constexpr double kMillisecond_s = 0.001;
    Points points;
    for (int late_ms = kFrom_ms; late_ms <= kTo_ms; late_ms += kEvery_ms) {
        points.push_back(
            {static_cast<double>(late_ms), skate_jump(jump, late_ms * kMillisecond_s).missing_deg});
    }
    plot.line(points, {.colour = choreo::kInk, .width = 2});
    for (const Hands& hands : all) {
        plot.dot({hands.late_s / kMillisecond_s, skate_jump(jump, hands.late_s).missing_deg},
                 hands.colour);
    }
}

} // namespace

std::string draw_rotation(const Material& material) {
    const std::array<Hands, 4> all{{{-0.06, kAmber, "60 ms early", 11},
                                    {0, kTeal, "on time", 5},
                                    {0.07, kBlue, "70 ms late", 1},
                                    {0.12, choreo::kRose, "120 ms late", 15}}};
    const physics::JumpTry jump = quad_toe_loop(material.rules.technique);
    choreo::SvgWriter page = new_page(430, "When the arms come in",
                                      "One quadruple toe loop, skated by the core; all on time "
                                      "but the squeeze");
    Plot time(page, {.left = 62, .top = 92, .width = 300, .height = 280},
              {.from = 0, .to = 0.9, .tick = 0.1, .decimals = 1, .label = "s after the release"},
              {.from = 0, .to = 4.2, .tick = 1, .decimals = 0, .label = "revolutions"});
    draw_over_time(time, material.rules.season, jump, all);

    Plot error(page, {.left = 512, .top = 92, .width = 224, .height = 280},
               {.from = -100,
                .to = 150,
                .tick = 50,
                .decimals = 0,
                .label = "ms that the squeeze is late"},
               {.from = -45, .to = 270, .tick = 45, .decimals = 0, .label = "degrees missing"});
    const performance::RotationBands& bands = material.rules.season.rotation;
    error.band(bands.quarter_from_deg, bands.quarter_to_deg, kAmber);
    error.band(bands.quarter_to_deg, bands.downgrade_from_deg, kBlue);
    error.band(bands.downgrade_from_deg, 270, choreo::kRose);
    const auto name = [&](double at_deg, std::string_view sign) {
        error.tag({-100, at_deg}, {.words = sign, .colour = choreo::kInk, .right = 6, .down = 5});
    };
    name(18, "clean");
    name((bands.quarter_from_deg + bands.quarter_to_deg) / 2, "q");
    name((bands.quarter_to_deg + bands.downgrade_from_deg) / 2, "<");
    name(225, "<<");
    draw_over_error(error, jump, all);
    return page.finish();
}

} // namespace figures
