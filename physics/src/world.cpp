#include "physics/world.h"

#include "physics/hash.h"

#include <box2d/box2d.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <vector>

namespace physics {
namespace {

constexpr std::size_t kControlsAStep = 64;
constexpr int kVelocityIterations = 8;
constexpr int kPositionIterations = 3;
constexpr int kCornerEdges = 9;

b2Vec2 to_box2d(Vec2 v) {
    return {static_cast<float>(v.x), static_cast<float>(v.y)};
}

Vec2 from_box2d(b2Vec2 v) {
    return {static_cast<double>(v.x), static_cast<double>(v.y)};
}

// Counter-clockwise seen from the inside would face outwards: Box2D's chains are one-sided and
// their front is to the right of the winding, so the boards are wound clockwise.
std::vector<b2Vec2> boards() {
    std::vector<b2Vec2> chain;
    constexpr std::array<std::array<double, 3>, 4> kCorners{
        {{-1, 1, kPi}, {1, 1, kPi / 2}, {1, -1, 0}, {-1, -1, -kPi / 2}}};
    for (const auto& [sx, sy, from_rad] : kCorners) {
        const Vec2 centre{sx * (kRinkHalfLength_m - kRinkCorner_m),
                          sy * (kRinkHalfWidth_m - kRinkCorner_m)};
        for (int i = 0; i <= kCornerEdges; ++i) {
            const double angle = from_rad - i * (kPi / 2) / kCornerEdges;
            chain.push_back(to_box2d(centre + direction(angle) * kRinkCorner_m));
        }
    }
    return chain;
}

} // namespace

double inside_by(Vec2 position_m) {
    const double across_x = std::abs(position_m.x) - (kRinkHalfLength_m - kRinkCorner_m);
    const double across_y = std::abs(position_m.y) - (kRinkHalfWidth_m - kRinkCorner_m);
    const Vec2 corner{std::max(across_x, 0.0), std::max(across_y, 0.0)};
    return kRinkCorner_m - (length(corner) + std::min(std::max(across_x, across_y), 0.0));
}

struct World::Impl {
    struct Entry {
        Skater skater;
        b2Body* body = nullptr; ///< owned by the Box2D world
        std::array<Control, kControlsAStep> controls{};
        std::size_t control_count = 0;
    };

    explicit Impl(const WorldSettings& given) : settings(given), box(b2Vec2(0, 0)) {
        // A skater creeping at a centimetre a second is not asleep.
        box.SetAllowSleeping(false);
        if (!settings.boards) {
            return;
        }
        const std::vector<b2Vec2> outline = boards();
        b2ChainShape chain;
        chain.CreateLoop(outline.data(), static_cast<int>(outline.size()));
        const b2BodyDef ground;
        box.CreateBody(&ground)->CreateFixture(&chain, 0);
    }

    void move(Entry& entry, int number);

    WorldSettings settings;
    b2World box;
    std::vector<Entry> skaters;
    std::vector<Vec2> before;
    EventList events;
    std::int64_t steps = 0;
};

World::World(const WorldSettings& settings) : impl_(std::make_unique<Impl>(settings)) {
    assert(settings.step_hz >= 60 && settings.step_hz <= 2000);
}

World::~World() = default;
World::World(World&&) noexcept = default;
World& World::operator=(World&&) noexcept = default;

int World::add_skater(const Body& body, Vec2 position_m, double heading_rad, double speed_mps) {
    b2BodyDef definition;
    definition.type = b2_dynamicBody;
    definition.position = to_box2d(position_m);
    definition.fixedRotation = true;
    definition.allowSleep = false;
    Impl::Entry entry{Skater(body, impl_->settings.ice), impl_->box.CreateBody(&definition), {}, 0};
    b2CircleShape circle;
    circle.m_radius = static_cast<float>(kSkaterRadius_m);
    b2FixtureDef fixture;
    fixture.shape = &circle;
    fixture.density = static_cast<float>(body.mass_kg / (kPi * kSkaterRadius_m * kSkaterRadius_m));
    fixture.friction = 0.1F;
    fixture.restitution = 0.2F;
    entry.body->CreateFixture(&fixture);
    entry.skater.place(position_m, heading_rad, speed_mps);
    impl_->skaters.push_back(entry);
    impl_->before.emplace_back();
    return static_cast<int>(impl_->skaters.size()) - 1;
}

ControlFault World::apply(int skater, const Control& control) {
    if (skater < 0 || skater >= skater_count()) {
        return ControlFault::NoSuchSkater;
    }
    Impl::Entry& entry = impl_->skaters[static_cast<std::size_t>(skater)];
    const ControlFault fault = check(control, step_s());
    if (fault != ControlFault::None) {
        return fault;
    }
    if (entry.control_count == kControlsAStep) {
        return ControlFault::TooMany;
    }
    if (entry.control_count > 0 &&
        control.onset_s < entry.controls[entry.control_count - 1].onset_s) {
        return ControlFault::OutOfOrder;
    }
    entry.controls[entry.control_count++] = control;
    return ControlFault::None;
}

void World::step() {
    Impl& impl = *impl_;
    impl.events.clear();
    const double start_s = time_s();
    const double span_s = step_s();
    for (std::size_t i = 0; i < impl.skaters.size(); ++i) {
        Impl::Entry& entry = impl.skaters[i];
        const std::size_t first = impl.events.size();
        impl.before[i] = entry.skater.state().position_m;
        entry.skater.advance(start_s, span_s, {entry.controls.data(), entry.control_count},
                             impl.events);
        impl.events.sign(first, static_cast<int>(i));
        entry.control_count = 0;
        entry.body->SetTransform(to_box2d(impl.before[i]), 0);
        entry.body->SetLinearVelocity(
            to_box2d((entry.skater.state().position_m - impl.before[i]) * (1 / span_s)));
    }
    impl.box.Step(static_cast<float>(span_s), kVelocityIterations, kPositionIterations);
    ++impl.steps;
    for (std::size_t i = 0; i < impl.skaters.size(); ++i) {
        impl.move(impl.skaters[i], static_cast<int>(i));
    }
}

void World::Impl::move(Entry& entry, int number) {
    const std::size_t index = static_cast<std::size_t>(number);
    const double span_s = 1 / settings.step_hz;
    const Vec2 meant = (entry.skater.state().position_m - before[index]) * (1 / span_s);
    const b2Vec2 handed = to_box2d(meant);
    const b2Vec2 found = entry.body->GetLinearVelocity();
    // Untouched, Box2D hands the velocity back bit for bit, and the place in double stands.
    if (found.x == handed.x && found.y == handed.y) {
        return;
    }
    const std::size_t first = events.size();
    entry.skater.collide(from_box2d(entry.body->GetPosition()),
                         from_box2d(found) - from_box2d(handed),
                         static_cast<double>(steps) / settings.step_hz, events);
    events.sign(first, number);
}

double World::step_s() const {
    return 1 / impl_->settings.step_hz;
}

std::int64_t World::steps_done() const {
    return impl_->steps;
}

double World::time_s() const {
    return static_cast<double>(impl_->steps) / impl_->settings.step_hz;
}

int World::skater_count() const {
    return static_cast<int>(impl_->skaters.size());
}

const Skater& World::skater(int number) const {
    return impl_->skaters[static_cast<std::size_t>(number)].skater;
}

const EventList& World::events() const {
    return impl_->events;
}

std::uint64_t World::hash() const {
    std::uint64_t hash = hash_word(kHashSeed, static_cast<std::uint64_t>(impl_->steps));
    for (const Impl::Entry& entry : impl_->skaters) {
        hash = entry.skater.hash(hash);
    }
    return hash;
}

} // namespace physics
