#pragma once

#include <array>
#include <cstddef>

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
    Boards, ///< value: speed lost, m/s
};

struct Event {
    EventKind kind = EventKind::Stroke;
    int skater = 0;
    double time_s = 0; ///< since the world began, inside the step
    double value = 0;
};

/// The events of one step, without allocation.
class EventList {
public:
    static constexpr std::size_t kCapacity = 32;

    void clear() { size_ = 0; }

    /// Beyond the capacity, which no step of sane length reaches, events are dropped.
    void add(const Event& event) {
        if (size_ < kCapacity) {
            events_[size_++] = event;
        }
    }

    /// Names the skater of every event from `first` on.
    void sign(std::size_t first, int skater) {
        for (std::size_t i = first; i < size_; ++i) {
            events_[i].skater = skater;
        }
    }

    [[nodiscard]] const Event* begin() const { return events_.data(); }

    [[nodiscard]] const Event* end() const { return events_.data() + size_; }

    [[nodiscard]] std::size_t size() const { return size_; }

private:
    std::array<Event, kCapacity> events_{};
    std::size_t size_ = 0;
};

} // namespace physics
