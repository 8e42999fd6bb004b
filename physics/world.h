#pragma once

#include "physics/body.h"
#include "physics/control.h"
#include "physics/event.h"
#include "physics/skater.h"

#include <cstdint>
#include <memory>

namespace physics {

/// The rink: 60 x 30 m with corners of 8.5 m, the ISU's full size.
inline constexpr double kRinkHalfLength_m = 30;
inline constexpr double kRinkHalfWidth_m = 15;
inline constexpr double kRinkCorner_m = 8.5;
/// Radius of a skater against the boards, m.
inline constexpr double kSkaterRadius_m = 0.30;

/// Distance from a place to the boards, m; negative outside.
[[nodiscard]] double inside_by(Vec2 position_m);

struct WorldSettings {
    double step_hz = 240; ///< fixed for the life of the world; 60..2000
    Ice ice;
    bool boards = true; ///< false: endless ice, where nothing is in the way
};

/// The ice with its boards and skaters, moved in fixed steps.
///
/// Box2D holds the boards and keeps skaters out of them and of each other; every skater is a circle
/// whose rotation is fixed, so that Box2D only ever asks for the sine and cosine of 0. What makes
/// it skating is `Skater`. After construction a step allocates nothing of ours.
class World {
public:
    explicit World(const WorldSettings& settings = {});
    ~World();
    World(World&&) noexcept;
    World& operator=(World&&) noexcept;

    /// Adds a skater and returns its number, from 0.
    int add_skater(const Body& body, Vec2 position_m, double heading_rad, double speed_mps);

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
