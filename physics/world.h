#pragma once

#include "physics/body.h"
#include "physics/control.h"
#include "physics/event.h"
#include "physics/ranges.h"
#include "physics/rink.h"
#include "physics/skater.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <memory>
#include <optional>

namespace physics {

struct WorldSettings {
    double step_hz = 240; ///< fixed for the life of the world; 60..2000
    Ice ice;
    bool boards = true; ///< false: endless ice, where nothing is in the way
};

/// The step rate or the number of the ice that is out of its range; empty if all are good.
[[nodiscard]] std::optional<BadNumber> check(const WorldSettings& settings);

/// The ice with its boards and skaters, moved in fixed steps.
///
/// Box2D holds the boards and keeps skaters out of them and of each other; every skater is a circle
/// whose rotation is fixed, so that Box2D only ever asks for the sine and cosine of 0, and Box2D is
/// only asked at all when something is near enough to touch. What makes it skating is `Skater`.
/// A step allocates nothing.
class World {
public:
    /// Of settings that pass `check`.
    explicit World(const WorldSettings& settings = {});
    ~World();
    World(World&&) noexcept;
    World& operator=(World&&) noexcept;

    /// Adds a skater and returns its number, from 0. A number out of its range (places within 10
    /// km, at most 20 m/s) is named, and the world is as before.
    tl::expected<int, BadNumber> add_skater(const Body& body, Vec2 position_m, double heading_rad,
                                            double speed_mps);

    /// Hands a control to the next step. Controls of one skater come in order of onset. A faulty
    /// one is refused whole and the world is as before.
    [[nodiscard]] ControlFault apply(int skater, const Control& control);

    /// Moves everything by one step.
    void step();

    [[nodiscard]] double step_s() const;
    [[nodiscard]] std::int64_t steps_done() const;
    /// Time since the world began, s.
    [[nodiscard]] double time_s() const;
    [[nodiscard]] int skater_count() const;
    [[nodiscard]] const Skater& skater(int number) const;
    /// What happened in the last step.
    [[nodiscard]] const EventList& events() const;
    /// 64 bits over the whole state: equal states, equal hashes, on every machine.
    [[nodiscard]] std::uint64_t hash() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace physics
