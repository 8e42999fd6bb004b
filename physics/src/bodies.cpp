#include "physics/src/bodies.h"

#include "physics/rink.h"

#include <algorithm>
#include <numeric>

namespace physics {
namespace {

constexpr int kVelocityIterations = 8;
constexpr int kPositionIterations = 3;
constexpr double kOverlap_m = 0.005; // b2_linearSlop

b2Vec2 to_box2d(Vec2 v) {
    return {static_cast<float>(v.x), static_cast<float>(v.y)};
}

Vec2 from_box2d(b2Vec2 v) {
    return {static_cast<double>(v.x), static_cast<double>(v.y)};
}

bool touches_a_skater(const b2Body& body) {
    for (const b2ContactEdge* edge = body.GetContactList(); edge != nullptr; edge = edge->next) {
        if (edge->contact->IsTouching() && edge->other->GetType() == b2_dynamicBody) {
            return true;
        }
    }
    return false;
}

} // namespace

Bodies::Bodies(bool boards) : world_(b2Vec2(0, 0)), boards_(boards) {
    // A skater creeping at a centimetre a second is not asleep.
    world_.SetAllowSleeping(false);
    if (!boards) {
        return;
    }
    std::vector<b2Vec2> outline;
    for (const Vec2 corner : boards_outline()) {
        outline.push_back(to_box2d(corner));
    }
    // Box2D's chains are one-sided with their front to the right of the winding: a clockwise
    // outline faces inwards.
    b2ChainShape chain;
    chain.CreateLoop(outline.data(), static_cast<int>(outline.size()));
    const b2BodyDef ground;
    world_.CreateBody(&ground)->CreateFixture(&chain, 0);
}

void Bodies::add_skater(double mass_kg) {
    b2BodyDef definition;
    definition.type = b2_dynamicBody;
    definition.fixedRotation = true;
    definition.allowSleep = false;
    definition.enabled = false;
    b2CircleShape circle;
    circle.m_radius = static_cast<float>(kSkaterRadius_m);
    b2FixtureDef fixture;
    fixture.shape = &circle;
    fixture.density = static_cast<float>(mass_kg / (kPi * kSkaterRadius_m * kSkaterRadius_m));
    fixture.friction = 0.1F;
    fixture.restitution = 0.2F;
    b2Body* body = world_.CreateBody(&definition);
    body->CreateFixture(&fixture);
    circles_.push_back({body, b2Vec2(0, 0)});
    enabled_.reserve(circles_.size());
    make_room();
}

void Bodies::make_room() {
    std::vector<std::size_t> everybody(circles_.size());
    std::iota(everybody.begin(), everybody.end(), std::size_t{0});
    std::vector<Vec2> places;
    for (const std::size_t skater : everybody) {
        const double shoulder_to_shoulder_m = 1.5 * kSkaterRadius_m;
        places.push_back({static_cast<double>(skater) * shoulder_to_shoulder_m,
                          kRinkHalfWidth_m - kSkaterRadius_m / 2});
    }
    constexpr double kAnyStep_s = 0.001;
    step(everybody, places, places, kAnyStep_s);
    step({}, places, places, kAnyStep_s);
}

void Bodies::step(const std::vector<std::size_t>& near, const std::vector<Vec2>& before,
                  const std::vector<Vec2>& after, double step_s) {
    for (const std::size_t skater : enabled_) {
        if (!std::binary_search(near.begin(), near.end(), skater)) {
            circles_[skater].body->SetEnabled(false);
        }
    }
    enabled_.assign(near.begin(), near.end());
    if (near.empty()) {
        return;
    }
    // The time of impact is dear to find: only for who would go deeper into the boards than Box2D
    // lets shapes overlap anyway.
    bool deep = false;
    for (const std::size_t skater : near) {
        deep =
            deep || (boards_ && inside_by(before[skater]) - inside_by(after[skater]) > kOverlap_m);
        Circle& circle = circles_[skater];
        circle.meant_mps = to_box2d((after[skater] - before[skater]) * (1 / step_s));
        const b2Vec2 place = to_box2d(before[skater]);
        if (!(place == circle.body->GetPosition())) {
            circle.body->SetTransform(place, 0);
        }
        circle.body->SetEnabled(true);
        circle.body->SetLinearVelocity(circle.meant_mps);
    }
    world_.SetContinuousPhysics(deep);
    world_.Step(static_cast<float>(step_s), kVelocityIterations, kPositionIterations);
}

Bodies::Touch Bodies::touch(std::size_t skater) const {
    const Circle& circle = circles_[skater];
    const b2Vec2 found = circle.body->GetLinearVelocity();
    // Untouched, Box2D hands the velocity back bit for bit, and the place in double stands.
    if (found == circle.meant_mps) {
        return {};
    }
    return {.touched = true,
            .skater = touches_a_skater(*circle.body),
            .position_m = from_box2d(circle.body->GetPosition()),
            .velocity_change_mps = from_box2d(found) - from_box2d(circle.meant_mps)};
}

} // namespace physics
