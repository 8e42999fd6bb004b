#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace sdl {

/// When events happened, from the millisecond stamps of a display server.
///
/// The server stamps a key when it comes in; the game takes it at its next pump, a picture later in
/// the worst case. How far the server's clock is from ours is learnt: an event is never taken
/// before it happened, so the smallest difference among the last ones is nearest to the truth.
class ServerTime {
public:
    /// The moment of an event that the server stamped `server_ms` (which wraps after 49 days) and
    /// the game took at `taken_ns`; never after that. Within a millisecond once a few dozen events
    /// have been seen, half of them within a quarter.
    [[nodiscard]] std::int64_t moment_ns(std::uint32_t server_ms, std::int64_t taken_ns);

private:
    static constexpr std::size_t kMemory = 32;

    [[nodiscard]] std::int64_t least_lead_ns() const;

    std::array<std::int64_t, kMemory> leads_ns_{}; ///< our clock less the server's, as seen
    std::size_t seen_ = 0;
    std::int64_t server_ns_ = 0; ///< of the last event, unwrapped
    std::uint32_t server_ms_ = 0;
};

} // namespace sdl
