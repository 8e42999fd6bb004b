// What the ice alone does: a held edge, and a glide.

#include "docs/figures/figures.h"
#include "docs/figures/plot.h"
#include "game/choreo/palette.h"
#include "physics/skater.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace figures {
namespace {

using physics::Vec2;

constexpr double kStep_s = 1.0 / 240;

// A skater on endless ice who is told something once.
class OnIce {
public:
    OnIce(const physics::Ice& ice, double speed_mps) : skater_(physics::Body{}, ice) {
        skater_.place({}, 0, speed_mps);
    }

    void step(std::span<const physics::Control> controls) {
        events_.clear();
        skater_.advance(time_s_, kStep_s, controls, events_);
        time_s_ += kStep_s;
    }

    [[nodiscard]] const physics::SkaterState& state() const { return skater_.state(); }

private:
    physics::Skater skater_;
    physics::EventList events_;
    double time_s_ = 0;
};

// Radius of the circle through three places.
double radius_through(Vec2 a, Vec2 b, Vec2 c) {
    const Vec2 ab = b - a;
    const Vec2 ac = c - a;
    const double twice_area = ab.x * ac.y - ab.y * ac.x;
    return physics::length(ab) * physics::length(ac) * physics::length(c - b) /
           (2 * std::abs(twice_area));
}

// The lean of an edge held at a speed, and the radius of the trace it leaves.
Point skate_edge(double speed_mps, double lean_rad) {
    constexpr double kFaster_mps = 0.4; // gone by the time that the lean is reached
    OnIce ice(physics::Ice{}, speed_mps + kFaster_mps);
    const double rate = physics::kGravity * physics::tangent(lean_rad) / speed_mps;
    const std::array<physics::Control, 1> steer{{{0, physics::Steer{rate}}}};
    ice.step(steer);
    while (ice.state().speed_mps > speed_mps) {
        ice.step({});
    }
    constexpr int kApart = 8;
    std::array<Vec2, 3> trace{ice.state().position_m};
    const double lean_deg = ice.state().lean_rad / physics::kDegree;
    for (std::size_t i = 1; i < trace.size(); ++i) {
        for (int n = 0; n < kApart; ++n) {
            ice.step({});
        }
        trace.at(i) = ice.state().position_m;
    }
    return {lean_deg, radius_through(trace[0], trace[1], trace[2])};
}

Points glide(double friction) {
    physics::Ice ice;
    ice.friction = friction;
    constexpr double kFast_mps = 7;
    constexpr double kLong_s = 20;
    OnIce skater(ice, kFast_mps);
    Points points{{0, kFast_mps}};
    for (int n = 1; n * kStep_s <= kLong_s; ++n) {
        skater.step({});
        if (n % 24 == 0) {
            points.push_back({n * kStep_s, skater.state().speed_mps});
        }
    }
    return points;
}

} // namespace

std::string draw_edge(const Material& /*material*/) {
    choreo::SvgWriter page =
        new_page(430, "The lean of an edge and its radius",
                 "Lines: r = v² / (g tan lean). Dots: the trace that the core's skater left");
    Plot plot(page, {.left = 62, .top = 92, .width = 600, .height = 280},
              {.from = 0, .to = 45, .tick = 5, .decimals = 0, .label = "degrees of lean"},
              {.from = 0, .to = 20, .tick = 5, .decimals = 0, .label = "radius, m"});

    struct Speed {
        double mps;
        std::string_view colour;
        double name_at_deg;
    };

    for (const Speed& speed :
         {Speed{3, kTeal, 5}, Speed{4.5, kBlue, 9}, Speed{6, choreo::kRose, 15}}) {
        const auto radius_at = [&](double lean_deg) {
            return speed.mps * speed.mps /
                   (physics::kGravity * physics::tangent(lean_deg * physics::kDegree));
        };
        Points law;
        for (double lean_deg = 0.25; lean_deg <= 45; lean_deg += 0.25) {
            if (radius_at(lean_deg) <= 20) {
                law.push_back({lean_deg, radius_at(lean_deg)});
            }
        }
        plot.line(law, {.colour = speed.colour, .width = 1.6});
        for (int lean_deg = 5; lean_deg <= 45; lean_deg += 5) {
            const Point skated = skate_edge(speed.mps, lean_deg * physics::kDegree);
            if (skated.y <= 20) {
                plot.dot(skated, speed.colour);
            }
        }
        plot.tag({speed.name_at_deg, radius_at(speed.name_at_deg)},
                 {.words = fmt::format("{} m/s", speed.mps),
                  .colour = speed.colour,
                  .right = 12,
                  .down = -8});
    }
    return page.finish();
}

std::string draw_glide(const Material& /*material*/) {
    choreo::SvgWriter page =
        new_page(380, "Gliding without a push",
                 "From 7 m/s, straight on, in still air. Shaded: the friction measured on blades");
    Plot plot(page, {.left = 62, .top = 92, .width = 560, .height = 230},
              {.from = 0, .to = 20, .tick = 2, .decimals = 0, .label = "s"},
              {.from = 0, .to = 7, .tick = 1, .decimals = 0, .label = "m/s"});
    const Points slippery = glide(0.003);
    const Points rough = glide(0.010);
    const Points ours = glide(physics::Ice{}.friction);
    plot.between(slippery, rough, kTeal);
    const auto name = [&](const Points& points, std::string_view words, std::string_view colour,
                          double down) {
        plot.line(points, {.colour = colour, .width = colour == choreo::kInk ? 2.2 : 1.2});
        plot.tag(points.back(), {.words = words, .colour = colour, .right = 8, .down = down});
    };
    name(slippery, "μ 0.003", kTeal, 4);
    name(ours, fmt::format("μ {:.3f}, ours", physics::Ice{}.friction), choreo::kInk, 1);
    name(rough, "μ 0.010", kTeal, 8);
    return page.finish();
}

} // namespace figures
