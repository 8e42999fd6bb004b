#include "docs/figures/figures.h"
#include "docs/figures/quad.h"
#include "game/choreo/palette.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <functional>

namespace figures {
namespace {

using physics::JumpTry;

struct Constant {
    std::string_view words;
    std::function<double&(JumpTry&)> of;
};

// How much further the jump turns, degrees, with one constant `times` itself.
double turned_further_deg(const JumpTry& jump, const Constant& constant, double times) {
    JumpTry changed = jump;
    constant.of(changed) *= times;
    return (physics::rehearse(jump).missing_rad - physics::rehearse(changed).missing_rad) /
           physics::kDegree;
}

} // namespace

std::string draw_sensitivity(const Material& material) {
    const std::array<Constant, 11> constants{
        {{"entry speed", [](JumpTry& jump) -> double& { return jump.entry_mps; }},
         {"inertia of the air position",
          [](JumpTry& jump) -> double& { return jump.squeeze_inertia; }},
         {"lever of the take-off", [](JumpTry& jump) -> double& { return jump.technique.lever; }},
         {"depth of the knees", [](JumpTry& jump) -> double& { return jump.body.bend_depth_m; }},
         {"push of the legs", [](JumpTry& jump) -> double& { return jump.body.push_mps2; }},
         {"momentum of the swing",
          [](JumpTry& jump) -> double& { return jump.body.swing_momentum; }},
         {"speed kept", [](JumpTry& jump) -> double& { return jump.technique.keep; }},
         {"arms' way in", [](JumpTry& jump) -> double& { return jump.body.arms_in_s; }},
         {"arms' delay", [](JumpTry& jump) -> double& { return jump.body.arm_delay_s; }},
         {"vault", [](JumpTry& jump) -> double& { return jump.technique.vault; }},
         {"open arms' inertia", [](JumpTry& jump) -> double& { return jump.body.open_inertia; }}}};
    const JumpTry jump = quad_toe_loop(material.rules.technique);
    choreo::SvgWriter page = new_page(470, "What the constants are worth",
                                      "How much further the quadruple toe loop turns with one of "
                                      "them a tenth more, or less");
    const auto rows = static_cast<double>(constants.size());
    Plot plot(page, {.left = 212, .top = 84, .width = 510, .height = 320},
              {.from = -150, .to = 150, .tick = 30, .decimals = 0, .label = "degrees"},
              {.from = 0, .to = rows, .tick = 0, .decimals = 0, .label = ""});
    for (std::size_t i = 0; i < constants.size(); ++i) {
        const double middle = rows - static_cast<double>(i) - 0.5;
        constexpr double kBeside = 0.19;
        const auto bar = [&](double times, double y, std::string_view colour) {
            plot.line(Points{{0, y}, {turned_further_deg(jump, constants.at(i), times), y}},
                      {.colour = colour, .width = 10});
        };
        bar(1.1, middle + kBeside, choreo::kRose);
        bar(0.9, middle - kBeside, kBlue);
        plot.tag({-150, middle}, {.words = constants.at(i).words,
                                  .colour = choreo::kInk,
                                  .right = -10,
                                  .down = 5,
                                  .anchor = "end"});
    }
    plot.tag({150, rows - 5.35},
             {.words = "a tenth more", .colour = choreo::kRose, .right = -8, .anchor = "end"});
    plot.tag({150, rows - 6},
             {.words = "a tenth less", .colour = kBlue, .right = -8, .anchor = "end"});
    return page.finish();
}

} // namespace figures
