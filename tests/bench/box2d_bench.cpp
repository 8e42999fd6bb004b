// What the same bodies cost in a bare Box2D world of the same rink. Box2D's clock reading is off
// here as in the game (physics/src/clockless_timer.cpp).

#include "physics/rink.h"
#include "tests/bench/scenes.h"

#include <benchmark/benchmark.h>
#include <box2d/box2d.h>

#include <cmath>
#include <vector>

namespace {

using bench::kGlide_mps;
using bench::kStep_s;
using bench::kTouching_mps;
using bench::kTurn_radps;
using bench::place;
using physics::Vec2;

class Box {
public:
    explicit Box(bool boards) : world_(b2Vec2(0, 0)) {
        world_.SetAllowSleeping(false);
        if (!boards) {
            return;
        }
        std::vector<b2Vec2> outline;
        for (const Vec2 corner : physics::boards_outline()) {
            outline.emplace_back(static_cast<float>(corner.x), static_cast<float>(corner.y));
        }
        b2ChainShape chain;
        chain.CreateLoop(outline.data(), static_cast<int>(outline.size()));
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
        bodies.push_back(box.add(place(i), {kGlide_mps, 0}));
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

BENCHMARK(box2d_glide);
BENCHMARK(box2d_boards);
BENCHMARK(box2d_skaters)->Arg(1)->Arg(10)->Arg(1000);

} // namespace
