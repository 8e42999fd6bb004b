#include "physics/world.h"

#include "physics/hash.h"
#include "physics/src/bodies.h"
#include "physics/src/clearance.h"

#include <cassert>
#include <vector>

namespace physics {
namespace {

constexpr std::size_t kControlsAStep = 64;
constexpr std::size_t kEventsAStep = 16;
// Where a place in Box2D's floats is still good to a millimetre.
constexpr double kFar_m = 10'000;
constexpr double kFast_mps = 20;

} // namespace

struct World::Impl {
    explicit Impl(const WorldSettings& given)
        : settings(given), clearance(given.boards), bodies(given.boards) {}

    void add(const Skater& skater, double mass_kg) {
        skaters.push_back(skater);
        controls.emplace_back().reserve(kControlsAStep);
        before.emplace_back();
        after.emplace_back();
        clearance.add_skater();
        bodies.add_skater(mass_kg);
        events.reserve(kEventsAStep * skaters.size());
    }

    void advance(std::size_t number);
    void collide(std::size_t number);

    WorldSettings settings;
    std::vector<Skater> skaters;
    std::vector<std::vector<Control>> controls; ///< each skater's, of the next step
    std::vector<Vec2> before;                   ///< places at the beginning of the step
    std::vector<Vec2> after;                    ///< and at its end, if nothing is in the way
    Clearance clearance;
    Bodies bodies;
    EventList events;
    std::int64_t steps = 0;
};

std::optional<BadNumber> check(const WorldSettings& settings) {
    const std::optional<BadNumber> bad = out_of_range("step rate", settings.step_hz, 60, 2000);
    return bad ? bad : check(settings.ice);
}

World::World(const WorldSettings& settings) : impl_(std::make_unique<Impl>(settings)) {
    assert(!check(settings));
}

World::~World() = default;
World::World(World&&) noexcept = default;
World& World::operator=(World&&) noexcept = default;

tl::expected<int, BadNumber> World::add_skater(const Body& body, Vec2 position_m,
                                               double heading_rad, double speed_mps) {
    std::optional<BadNumber> bad = check(body);
    bad = bad ? bad : out_of_range("position x", position_m.x, -kFar_m, kFar_m);
    bad = bad ? bad : out_of_range("position y", position_m.y, -kFar_m, kFar_m);
    bad = bad ? bad : out_of_range("heading", heading_rad, -10, 10);
    bad = bad ? bad : out_of_range("speed", speed_mps, 0, kFast_mps);
    if (bad) {
        return tl::make_unexpected(*bad);
    }
    Skater skater(body, impl_->settings.ice);
    skater.place(position_m, heading_rad, speed_mps);
    impl_->add(skater, body.mass_kg);
    return skater_count() - 1;
}

ControlFault World::apply(int skater, const Control& control) {
    if (skater < 0 || skater >= skater_count()) {
        return ControlFault::NoSuchSkater;
    }
    std::vector<Control>& controls = impl_->controls[static_cast<std::size_t>(skater)];
    const ControlFault fault = check(control, step_s());
    if (fault != ControlFault::None) {
        return fault;
    }
    if (controls.size() == kControlsAStep) {
        return ControlFault::TooMany;
    }
    if (!controls.empty() && control.onset_s < controls.back().onset_s) {
        return ControlFault::OutOfOrder;
    }
    controls.push_back(control);
    return ControlFault::None;
}

void World::step() {
    Impl& impl = *impl_;
    impl.events.clear();
    for (std::size_t i = 0; i < impl.skaters.size(); ++i) {
        impl.advance(i);
    }
    const std::vector<std::size_t>& near = impl.clearance.near(impl.before, impl.after);
    impl.bodies.step(near, impl.before, impl.after, step_s());
    ++impl.steps;
    for (const std::size_t number : near) {
        impl.collide(number);
    }
}

void World::Impl::advance(std::size_t number) {
    Skater& skater = skaters[number];
    const std::size_t first = events.size();
    before[number] = skater.state().position_m;
    skater.advance(static_cast<double>(steps) / settings.step_hz, 1 / settings.step_hz,
                   controls[number], events);
    after[number] = skater.state().position_m;
    events.sign(first, static_cast<int>(number));
    controls[number].clear();
}

void World::Impl::collide(std::size_t number) {
    const Bodies::Touch touch = bodies.touch(number);
    if (!touch.touched) {
        return;
    }
    const std::size_t first = events.size();
    skaters[number].collide({touch.skater ? EventKind::Collision : EventKind::Boards,
                             touch.position_m, touch.velocity_change_mps},
                            static_cast<double>(steps) / settings.step_hz, events);
    events.sign(first, static_cast<int>(number));
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
    return impl_->skaters[static_cast<std::size_t>(number)];
}

const EventList& World::events() const {
    return impl_->events;
}

std::uint64_t World::hash() const {
    std::uint64_t hash = hash_word(kHashSeed, static_cast<std::uint64_t>(impl_->steps));
    for (const Skater& skater : impl_->skaters) {
        hash = skater.hash(hash);
    }
    return hash;
}

} // namespace physics
