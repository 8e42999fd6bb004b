#include "tests/determinism/scenes.h"

#include "tests/physics/support/jump_run.h"

#include <fmt/format.h>

namespace determinism {
namespace {

using physics::Body;
using physics::Side;
using physics::World;

World free_glide() {
    World world({.ice = {}, .boards = false});
    world.add_skater(Body{}, {0, 0}, 0.3, 6);
    std::vector<physics::Cue> cues;
    for (int n = 0; n < 40; ++n) {
        cues.push_back({n * 0.73, physics::Stroke{.strength = 0.9, .scrape = n % 5 * 0.1}});
        cues.push_back({n * 0.73 + 0.1, physics::Steer{n % 3 - 1.0}});
    }
    skate(world, 30, cues);
    return world;
}

World against_boards() {
    World world;
    world.add_skater(Body{}, {10, 5}, 0.3, 6);
    std::vector<physics::Cue> cues;
    for (int n = 0; n < 60; ++n) {
        cues.push_back({n * 0.5, physics::Stroke{}});
        cues.push_back({n * 0.5 + 0.2, physics::Steer{n % 7 < 4 ? 0.9 : -0.6}});
        cues.push_back({n * 0.5 + 0.3, physics::Rise{n % 30 * 0.2}});
    }
    skate(world, 30, cues);
    return world;
}

World quad() {
    World world;
    const physics::JumpCues jump = physics::jump_cues(
        {.release_late_s = 0.011, .squeeze_late_s = 0.017, .right_late_s = 0.009}, 1);
    // A plain number: `start_mps` comes out of libm.
    world.add_skater(Body{}, {-5, 0}, 0.1, 5.07);
    skate(world, 3, jump.cues);
    return world;
}

World spin_up() {
    World world;
    world.add_skater(Body{}, {}, 0.1, 4.5);
    skate(world, 8,
          {{0.5, physics::WindUp{}},
           {1.0021, physics::SpinEnter{.shape = {}, .mistiming_s = 0.03}},
           {2.0007, physics::ArmIn{Side::Left}},
           {2.0107, physics::ArmIn{Side::Right}},
           {4.0031, physics::SpinChange{{2.8, 1.6, Side::Right}}},
           {7.0019, physics::SpinLeave{1, 1}}});
    return world;
}

World two_skaters() {
    World world;
    world.add_skater(Body{}, {-5, 0}, 0, 3);
    world.add_skater(Body{.mass_kg = 48}, {5, 0.3}, physics::kPi, 4);
    skate(world, 6,
          {{0.5, physics::Steer{0.1}, 0},
           {0.5, physics::Steer{-0.1}, 1},
           {4, physics::Rise{1}, 0},
           {4, physics::Rise{2}, 1}});
    return world;
}

} // namespace

const std::array<Scene, 5>& scenes() {
    static constexpr std::array<Scene, 5> kScenes{{{"free-glide", free_glide},
                                                   {"boards", against_boards},
                                                   {"jump", quad},
                                                   {"spin-up", spin_up},
                                                   {"two-skaters", two_skaters}}};
    return kScenes;
}

std::vector<Line> scene_lines() {
    std::vector<Line> lines;
    for (const Scene& scene : scenes()) {
        lines.push_back({scene.name, fmt::format("{:016x}", scene.skate().hash())});
    }
    return lines;
}

} // namespace determinism
