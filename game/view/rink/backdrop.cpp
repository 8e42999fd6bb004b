#include "game/view/rink/beams.h"
#include "game/view/rink/boards.h"
#include "game/view/rink/glow.h"
#include "game/view/rink/ice.h"
#include "game/view/rink/petals.h"
#include "game/view/rink/scene.h"
#include "game/view/rink/stands.h"

#include <cmath>

namespace view {

void draw_backdrop(Canvas& canvas, Quality quality, double wall_s) {
    const auto time_s = static_cast<float>(wall_s);
    const rink::Stands stands;
    const rink::Shot shot{.camera = Camera({.at = {2 * std::sin(time_s * 0.05F), 2.9F, 8.6F},
                                            .yaw_deg = 2 * std::sin(time_s * 0.04F),
                                            .pitch_deg = 7.6F,
                                            .focal = 1500}),
                          .spot = {.at = {2.35F, 0, -3.2F}, .radius_m = 2.3F, .strength = 0.8F},
                          .head = {0, 0, 100},
                          .time_s = time_s};
    canvas.list().set_target(Target::Scene);
    draw_ice(canvas, shot);
    draw_board_reflections(canvas, shot);
    stands.draw_phone_streaks(canvas, shot);
    draw_warm_pool(canvas, shot);
    stands.draw_steps(canvas, shot);
    stands.draw_phones(canvas, shot, 2.4F);
    draw_boards(canvas, shot);
    draw_beams(canvas, shot);
    rink::show_blurred(canvas, quality, time_s);
    draw_far_petals(canvas, shot);
    draw_near_petals(canvas, shot);
}

} // namespace view
