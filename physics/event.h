#pragma once

#include <cstddef>
#include <vector>

namespace physics {

enum class EventKind {
    Stroke, ///< value: m/s that it will add
    Scrape, ///< value: m/s lost
    Step,   ///< onto another foot or direction
    BendStart,
    PushStart,  ///< the release of a jump
    BladeOff,   ///< value: vertical speed, m/s
    Rotation,   ///< one more revolution completed in the air; value: their count
    TouchDown,  ///< value: turning rate, rad/s
    Landed,     ///< the turn is out; the flight record is complete but for the knee; value: demand
    KneeDown,   ///< the landing knee, or its absence; value: softness 0..1
    SpinStart,  ///< value: angular momentum, kg m^2/s
    Revolution, ///< one more revolution of the spin; value: their count
    SpinEnd,    ///< value: revolutions, with their part
    Fall,
    Rise,
    Boards,    ///< touched; value: change of velocity, m/s
    Collision, ///< with another skater; value: change of velocity, m/s
};

struct Event {
    EventKind kind = EventKind::Stroke;
    int skater = 0;
    double time_s = 0; ///< since the world began, inside the step
    double value = 0;
};

/// The events of one step, in order for each skater.
class EventList {
public:
    /// Room for so many without allocation.
    void reserve(std::size_t count) { events_.reserve(count); }

    void clear() { events_.clear(); }

    void add(const Event& event) { events_.push_back(event); }

    /// Names the skater of every event from `first` on.
    void sign(std::size_t first, int skater) {
        for (std::size_t i = first; i < events_.size(); ++i) {
            events_[i].skater = skater;
        }
    }

    [[nodiscard]] const Event* begin() const { return events_.data(); }

    [[nodiscard]] const Event* end() const { return events_.data() + events_.size(); }

    [[nodiscard]] std::size_t size() const { return events_.size(); }

private:
    std::vector<Event> events_;
};

} // namespace physics
