#include "docs/figures/figures.h"
#include "docs/figures/plot.h"
#include "game/choreo/land_rates.h"
#include "game/choreo/palette.h"
#include "game/performance/plan.h"
#include "game/performance/verdict.h"

#include <string>

namespace figures {
namespace {

constexpr int kRuns = 40;

// Clean and held, per cent of the runs.
struct Shares {
    double quad = 0;
    double others = 0;
};

Shares skate_with(const performance::Season& season, const performance::Plan& plan,
                  double spread_s) {
    choreo::LandRates rates;
    for (std::uint64_t seed = 1; seed <= kRuns; ++seed) {
        const performance::Run run = performance::skate(plan, {.spread_s = spread_s, .seed = seed});
        performance::ProgramOutcome called = run.outcome;
        performance::call_jumps(season, called);
        rates.add(called, {});
    }
    int quads = 0;
    int clean_quads = 0;
    int others = 0;
    int clean_others = 0;
    for (const choreo::JumpRate& jump : rates.jumps) {
        const bool quad = jump.code == "4T";
        (quad ? quads : others) += rates.runs;
        (quad ? clean_quads : clean_others) += jump.clean;
    }
    constexpr double kPerCent = 100;
    return {kPerCent * clean_quads / quads, kPerCent * clean_others / others};
}

} // namespace

std::string draw_land_rates(const Material& material) {
    const auto planned =
        performance::make_plan(material.exhibition, material.rules.technique,
                               performance::find_assist("gala").value(), "routine.program");
    Points quad;
    Points others;
    constexpr double kMillisecond_s = 0.001;
    for (int spread_ms = 0; spread_ms <= 60; spread_ms += 10) {
        const Shares shares =
            skate_with(material.rules.season, planned.plan.value(), spread_ms * kMillisecond_s);
        quad.push_back({static_cast<double>(spread_ms), shares.quad});
        others.push_back({static_cast<double>(spread_ms), shares.others});
    }
    choreo::SvgWriter page = new_page(400, "Landed clean, by how exact the hands are",
                                      "The exhibition, assist set gala, 40 seeded runs a point: "
                                      "called as planned, no sign, held");
    Plot plot(page, {.left = 62, .top = 92, .width = 520, .height = 250},
              {.from = 0,
               .to = 60,
               .tick = 10,
               .decimals = 0,
               .label = "ms, standard deviation of the hands' timing"},
              {.from = 0, .to = 100, .tick = 20, .decimals = 0, .label = "% of the runs"});
    const auto draw = [&](const Points& points, std::string_view colour, std::string_view words) {
        plot.line(points, {.colour = colour, .width = 2});
        for (const Point& point : points) {
            plot.dot(point, colour);
        }
        plot.tag(points.back(), {.words = words, .colour = colour, .right = 10, .down = 4});
    };
    draw(others, kTeal, "2T, 2A, 3Lo, 3Lz, 3A");
    draw(quad, choreo::kRose, "4T");
    return page.finish();
}

} // namespace figures
