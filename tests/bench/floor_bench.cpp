// The floor: a point that glides, turned and stopped by hand.

#include "physics/rink.h"
#include "tests/bench/scenes.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace {

using bench::kGlide_mps;
using bench::kStep_s;
using bench::kTouching_mps;
using bench::kTurn_radps;
using bench::place;
using physics::Vec2;

// A gliding point: drag along, the velocity turned, the place moved, the boards by their distance.
struct Point {
    Vec2 position_m;
    Vec2 velocity_mps;

    void step() {
        constexpr double kTurned = kTurn_radps * kStep_s / 2;
        constexpr double kScale = 1 / (1 + kTurned * kTurned);
        constexpr double kCos = (1 - kTurned * kTurned) * kScale;
        constexpr double kSin = 2 * kTurned * kScale;
        const double keep = 1 - 1e-12 * physics::length(velocity_mps);
        velocity_mps = Vec2{kCos * velocity_mps.x - kSin * velocity_mps.y,
                            kSin * velocity_mps.x + kCos * velocity_mps.y} *
                       keep;
        position_m = position_m + velocity_mps * kStep_s;
    }

    void stay_inside() {
        const double inside_m = physics::inside_by(position_m) - physics::kSkaterRadius_m;
        if (inside_m < 0) {
            position_m.y += inside_m;
            velocity_mps.y = 0;
        }
    }
};

void hand_glide(benchmark::State& state) {
    Point point{{0, -5}, {kGlide_mps, 0}};
    for (auto _ : state) {
        point.step();
        point.stay_inside();
        benchmark::DoNotOptimize(point);
    }
}

void hand_boards(benchmark::State& state) {
    Point point{{0, 14.7}, {0, 0}};
    for (auto _ : state) {
        point.velocity_mps = {0, kTouching_mps};
        point.step();
        point.stay_inside();
        benchmark::DoNotOptimize(point);
    }
}

void hand_skaters(benchmark::State& state) {
    std::vector<Point> points;
    for (int i = 0; i < state.range(0); ++i) {
        points.push_back({place(i), {kGlide_mps, 0}});
    }
    for (auto _ : state) {
        for (Point& point : points) {
            point.step();
        }
        benchmark::DoNotOptimize(points.data());
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(hand_glide);
BENCHMARK(hand_boards);
BENCHMARK(hand_skaters)->Arg(1)->Arg(10)->Arg(1000);

} // namespace
