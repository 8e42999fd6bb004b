#include "docs/figures/figures.h"
#include "docs/figures/plot.h"
#include "game/choreo/palette.h"
#include "physics/skater.h"

#include <string>
#include <vector>

namespace figures {
namespace {

constexpr double kStep_s = 1.0 / 240;
constexpr double kEnter_s = 1.2;
constexpr double kIn_s = 4;
constexpr double kOut_s = 8;
constexpr double kEnd_s = 11;

struct Timed {
    double time_s = 0;
    physics::Command command;
};

// Turning rate, revolutions a second, of an upright spin stepped into so late.
Points spin(const performance::SpinTechnique& upright, double late_s) {
    const physics::SpinShape shape{.open_inertia = upright.open_inertia,
                                   .tight_inertia = upright.tight_inertia,
                                   .foot = physics::Side::Left};
    const std::vector<Timed> script{{0, physics::Steer{2}},
                                    {0, physics::WindUp{}},
                                    {kEnter_s, physics::SpinEnter{shape, late_s}},
                                    {kIn_s, physics::ArmIn{physics::Side::Left}},
                                    {kIn_s, physics::ArmIn{physics::Side::Right}},
                                    {kOut_s, physics::ArmOut{physics::Side::Left}},
                                    {kOut_s, physics::ArmOut{physics::Side::Right}}};
    constexpr double kEntry_mps = 3.5;
    physics::Skater skater;
    skater.place({}, 0, kEntry_mps);
    physics::EventList events;
    Points points;
    std::size_t next = 0;
    for (int n = 0; n * kStep_s < kEnd_s; ++n) {
        const double start_s = n * kStep_s;
        std::vector<physics::Control> controls;
        while (next < script.size() && script[next].time_s < start_s + kStep_s) {
            controls.push_back({script[next].time_s - start_s, script[next].command});
            ++next;
        }
        events.clear();
        skater.advance(start_s, kStep_s, controls, events);
        if (skater.state().phase == physics::Phase::Spin && n % 4 == 0) {
            points.push_back(
                {start_s + kStep_s, skater.state().yaw_rate_radps / (2 * physics::kPi)});
        }
    }
    return points;
}

} // namespace

std::string draw_spin(const Material& material) {
    const auto upright = static_cast<std::size_t>(program::SpinPosition::Upright);
    const performance::SpinTechnique& technique = material.rules.technique.spins.at(upright);
    choreo::SvgWriter page =
        new_page(380, "A spin",
                 "Upright, wound up from 3.5 m/s; arms in after four seconds, out after eight");
    Plot plot(page, {.left = 62, .top = 92, .width = 560, .height = 230},
              {.from = 1, .to = 11, .tick = 1, .decimals = 0, .label = "s"},
              {.from = 0, .to = 6, .tick = 1, .decimals = 0, .label = "revolutions a second"});
    plot.mark(kIn_s, "arms in");
    plot.mark(kOut_s, "arms out");
    const Points late = spin(technique, 0.15);
    plot.line(late, {.colour = kAmber, .width = 2});
    plot.tag(late.back(), {.words = "0.15 s late", .colour = kAmber, .right = 8, .down = 12});
    const Points centred = spin(technique, 0);
    plot.line(centred, {.colour = kTeal, .width = 2.2});
    plot.tag(centred.back(), {.words = "on the beat", .colour = kTeal, .right = 8, .down = 0});
    return page.finish();
}

} // namespace figures
