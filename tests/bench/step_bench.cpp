// What a step of the game's own physics costs: blade, spin, counting and events.

#include "physics/world.h"
#include "tests/bench/scenes.h"

#include <benchmark/benchmark.h>

#include <cassert>

namespace {

using bench::kGlide_mps;
using bench::kStep_s;
using bench::kTouching_mps;
using bench::kTurn_radps;
using bench::place;
using physics::World;

// Ice that takes next to nothing, so that a step late in a run is like a step early in it.
physics::Ice slippery() {
    physics::Ice ice;
    ice.friction = 1e-9;
    ice.drag_area_m2 = 1e-9;
    ice.spin_decay = 0;
    return ice;
}

void expect_taken(World& world, int skater, const physics::Command& command) {
    const physics::ControlFault fault = world.apply(skater, {0, command});
    assert(fault == physics::ControlFault::None);
    static_cast<void>(fault);
}

void run_for(World& world, double time_s) {
    for (double at_s = 0; at_s < time_s; at_s += kStep_s) {
        world.step();
    }
}

void step_glide(benchmark::State& state) {
    World world({.ice = slippery()});
    world.add_skater(physics::Body{}, {0, -5}, 0, kGlide_mps);
    expect_taken(world, 0, physics::Steer{kTurn_radps});
    for (auto _ : state) {
        world.step();
    }
    benchmark::DoNotOptimize(world.skater(0).state());
}

// Pressed against the long side and pushing: every step has a contact.
void step_boards(benchmark::State& state) {
    World world({.ice = slippery()});
    world.add_skater(physics::Body{}, {0, 14}, physics::kPi / 2, kTouching_mps);
    std::int64_t touches = 0;
    std::int64_t steps = 0;
    for (auto _ : state) {
        if (steps % 60 == 0) {
            expect_taken(world, 0, physics::Stroke{});
        }
        world.step();
        ++steps;
        touches += world.events().size() > 0 ? 1 : 0;
    }
    state.counters["touching"] = static_cast<double>(touches) / static_cast<double>(steps);
}

// A skater on springs, who stays up for minutes; every step turns by momentum over inertia.
void step_flight(benchmark::State& state) {
    physics::Body springs;
    springs.push_mps2 = 1e6;
    constexpr double kBend_s = 0.6;
    const auto aloft = [&] {
        World world({.ice = slippery()});
        world.add_skater(springs, {0, 0}, 0, 0);
        expect_taken(world, 0, physics::Bend{});
        run_for(world, kBend_s);
        expect_taken(world, 0, physics::TakeOff{});
        world.step();
        return world;
    };
    World world = aloft();
    for (auto _ : state) {
        world.step();
        if (world.skater(0).state().phase != physics::Phase::Flight) {
            state.PauseTiming();
            world = aloft();
            state.ResumeTiming();
        }
    }
}

void step_spin(benchmark::State& state) {
    World world({.ice = slippery()});
    world.add_skater(physics::Body{}, {0, 0}, 0, 4.5);
    expect_taken(world, 0, physics::WindUp{});
    run_for(world, 0.5);
    expect_taken(world, 0, physics::SpinEnter{});
    for (auto _ : state) {
        world.step();
    }
    assert(world.skater(0).state().phase == physics::Phase::Spin);
}

void skaters(benchmark::State& state) {
    World world({.ice = slippery(), .boards = false});
    for (int i = 0; i < state.range(0); ++i) {
        world.add_skater(physics::Body{}, place(i), 0, kGlide_mps);
        expect_taken(world, i, physics::Steer{kTurn_radps});
    }
    for (auto _ : state) {
        world.step();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void hash(benchmark::State& state) {
    World world;
    world.add_skater(physics::Body{}, {}, 0, kGlide_mps);
    world.step();
    for (auto _ : state) {
        benchmark::DoNotOptimize(world.hash());
    }
}

BENCHMARK(step_glide);
BENCHMARK(step_boards);
BENCHMARK(step_flight);
BENCHMARK(step_spin);
BENCHMARK(skaters)->Arg(1)->Arg(10)->Arg(1000);
BENCHMARK(hash);

} // namespace
