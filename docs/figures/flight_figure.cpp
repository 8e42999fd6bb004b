#include "docs/figures/figures.h"
#include "docs/figures/quad.h"
#include "game/choreo/palette.h"

#include <string>

namespace figures {
namespace {

constexpr double kMass_kg = physics::Body{}.mass_kg;

double along(const physics::SkaterState& state) {
    return kMass_kg * state.speed_mps * state.speed_mps / 2;
}

double upwards(const physics::SkaterState& state) {
    return kMass_kg * state.climb_mps * state.climb_mps / 2;
}

double lifted(const physics::SkaterState& state) {
    return kMass_kg * physics::kGravity * state.height_m;
}

double turning(const physics::SkaterState& state) {
    return state.momentum * state.yaw_rate_radps / 2;
}

double momentum(const physics::SkaterState& state) {
    return state.momentum;
}

double rate_rps(const physics::SkaterState& state) {
    return state.yaw_rate_radps / (2 * physics::kPi);
}

constexpr Axis axis(std::string_view label) {
    return {.from = -0.8, .to = 1.2, .tick = 0.2, .decimals = 1, .label = label};
}

void mark_phases(Plot& plot, const SkatedJump& jump, bool named) {
    plot.mark(0, named ? "push" : "");
    plot.mark(jump.flight.blade_off_s - jump.flight.release_s, named ? "flight" : "");
    plot.mark(jump.flight.touch_down_s - jump.flight.release_s, named ? "turn-out" : "");
}

} // namespace

std::string draw_flight(const Material& material) {
    const SkatedJump jump = skate_jump(quad_toe_loop(material.rules.technique), 0);
    choreo::SvgWriter page = new_page(685, "Energy and angular momentum of a flight",
                                      "The same quadruple toe loop, everything on time");
    Plot energy(page, {.left = 62, .top = 92, .width = 674, .height = 220}, axis(""),
                {.from = -400, .to = 1000, .tick = 200, .decimals = 0, .label = "energy, J"});
    mark_phases(energy, jump, true);
    const auto draw = [&](double (*measure)(const physics::SkaterState&), std::string_view colour) {
        energy.line(traced(jump, measure), {.colour = colour, .width = 2.2});
    };
    draw(along, choreo::kInk);
    draw(upwards, kBlue);
    draw(lifted, kTeal);
    draw(turning, choreo::kRose);
    const double apex_s =
        (jump.flight.blade_off_s + jump.flight.touch_down_s) / 2 - jump.flight.release_s;
    energy.tag({-0.6, 828}, {.words = "½ m v² along the ice", .colour = choreo::kInk, .down = -8});
    energy.tag({apex_s, 847},
               {.words = "½ L ω turning", .colour = choreo::kRose, .down = -8, .anchor = "middle"});
    energy.tag({apex_s, 335}, {.words = "m g h", .colour = kTeal, .down = 18, .anchor = "middle"});
    energy.tag({apex_s, 0},
               {.words = "½ m v² up and down", .colour = kBlue, .down = 17, .anchor = "middle"});

    Plot turn(
        page, {.left = 62, .top = 362, .width = 674, .height = 110}, axis(""),
        {.from = 0, .to = 40, .tick = 10, .decimals = 0, .label = "angular momentum L, kg m²/s"});
    mark_phases(turn, jump, false);
    turn.line(traced(jump, momentum), {.colour = choreo::kRose, .width = 2.2});

    Plot rate(page, {.left = 62, .top = 522, .width = 674, .height = 110},
              axis("s after the release"),
              {.from = 0,
               .to = 8,
               .tick = 2,
               .decimals = 0,
               .label = "turning rate ω = L / I, revolutions a second"});
    mark_phases(rate, jump, false);
    rate.line(traced(jump, rate_rps), {.colour = kAmber, .width = 2.2});
    return page.finish();
}

} // namespace figures
