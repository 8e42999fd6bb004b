// What a step of the physics costs, and beside it, in the same run, what the same bodies cost in a
// bare Box2D world and in a hand-written integrator: the ratios matter, not the nanoseconds.
//
// Box2D's clock reading is off here as in the game (physics/src/clockless_timer.cpp).

#include "physics/angle.h"
#include "physics/world.h"

#include <benchmark/benchmark.h>
#include <box2d/box2d.h>

#include <cassert>
#include <cmath>
#include <numbers>
#include <vector>

namespace {

using physics::Vec2;
using physics::World;

constexpr double kStep_s = 1.0 / 240;
constexpr double kGlide_mps = 5;
constexpr double kTurn_radps = 1;
constexpr double kTouching_mps = 1;

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

// Places on endless ice so far apart that circles of 5 m about them never meet.
Vec2 place(int number) {
    constexpr double kGoldenAngle_rad = 2.399963;
    return physics::direction(number * kGoldenAngle_rad) * (10 * std::sqrt(number));
}

// ---------------------------------------------------------------- the game's own

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
        world.add_skater(physics::Body{}, place(i), i * 0.1, kGlide_mps);
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

// ---------------------------------------------------------------- bare Box2D

class Box {
public:
    explicit Box(bool boards) : world_(b2Vec2(0, 0)) {
        world_.SetAllowSleeping(false);
        if (!boards) {
            return;
        }
        b2ChainShape chain;
        std::vector<b2Vec2> outline;
        constexpr int kEdges = 36;
        for (int i = 0; i < kEdges; ++i) {
            // As many edges as the rink has, their front inside; the long side is where it is.
            const double angle = -2 * std::numbers::pi * (i + 0.5) / kEdges;
            const double x = 30 * std::sin(angle);
            const double y = 15 * std::cos(angle) / std::cos(std::numbers::pi / kEdges);
            outline.emplace_back(static_cast<float>(-x), static_cast<float>(y));
        }
        chain.CreateLoop(outline.data(), kEdges);
        const b2BodyDef ground;
        world_.CreateBody(&ground)->CreateFixture(&chain, 0);
    }

    b2Body* add(Vec2 position_m, Vec2 velocity_mps) {
        b2BodyDef definition;
        definition.type = b2_dynamicBody;
        definition.position = {static_cast<float>(position_m.x), static_cast<float>(position_m.y)};
        definition.linearVelocity = {static_cast<float>(velocity_mps.x),
                                     static_cast<float>(velocity_mps.y)};
        definition.fixedRotation = true;
        definition.allowSleep = false;
        b2CircleShape circle;
        circle.m_radius = static_cast<float>(physics::kSkaterRadius_m);
        b2Body* body = world_.CreateBody(&definition);
        body->CreateFixture(&circle, 219);
        return body;
    }

    void step() { world_.Step(static_cast<float>(kStep_s), 8, 3); }

private:
    b2World world_;
};

// The turn of one step at kTurn_radps, exactly: a rotation of the velocity.
struct Turn {
    float cos = static_cast<float>(std::cos(kTurn_radps * kStep_s));
    float sin = static_cast<float>(std::sin(kTurn_radps * kStep_s));

    void operator()(b2Body* body) const {
        const b2Vec2 v = body->GetLinearVelocity();
        body->SetLinearVelocity({cos * v.x - sin * v.y, sin * v.x + cos * v.y});
    }
};

void box2d_glide(benchmark::State& state) {
    Box box(true);
    b2Body* body = box.add({0, -5}, {kGlide_mps, 0});
    const Turn turn;
    for (auto _ : state) {
        turn(body);
        box.step();
    }
    benchmark::DoNotOptimize(body->GetPosition());
}

void box2d_boards(benchmark::State& state) {
    Box box(true);
    b2Body* body = box.add({0, 14.6}, {0, 0});
    std::int64_t touches = 0;
    for (auto _ : state) {
        body->SetLinearVelocity({0, static_cast<float>(0.1 * kTouching_mps)});
        box.step();
        const b2ContactEdge* contact = body->GetContactList();
        touches += contact != nullptr && contact->contact->IsTouching() ? 1 : 0;
    }
    state.counters["touching"] =
        static_cast<double>(touches) / static_cast<double>(state.iterations());
}

void box2d_skaters(benchmark::State& state) {
    Box box(false);
    std::vector<b2Body*> bodies;
    for (int i = 0; i < state.range(0); ++i) {
        bodies.push_back(box.add(place(i), physics::direction(i * 0.1) * kGlide_mps));
    }
    const Turn turn;
    for (auto _ : state) {
        for (b2Body* body : bodies) {
            turn(body);
        }
        box.step();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

// ---------------------------------------------------------------- the floor

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
        points.push_back({place(i), physics::direction(i * 0.1) * kGlide_mps});
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

BENCHMARK(step_glide);
BENCHMARK(box2d_glide);
BENCHMARK(hand_glide);
BENCHMARK(step_boards);
BENCHMARK(box2d_boards);
BENCHMARK(hand_boards);
BENCHMARK(step_flight);
BENCHMARK(step_spin);
BENCHMARK(skaters)->Arg(1)->Arg(10)->Arg(1000);
BENCHMARK(box2d_skaters)->Arg(1)->Arg(10)->Arg(1000);
BENCHMARK(hand_skaters)->Arg(1)->Arg(10)->Arg(1000);
BENCHMARK(hash);

} // namespace
