#include "game/sdl/server_time.h"

#include <algorithm>

namespace sdl {
namespace {

constexpr std::int64_t kMillisecond_ns = 1'000'000;
// No event waits longer: what seems to has a server behind it whose clock was set.
constexpr std::int64_t kLongestWait_ns = 3'000 * kMillisecond_ns;

} // namespace

std::int64_t ServerTime::moment_ns(std::uint32_t server_ms, std::int64_t taken_ns) {
    // The difference as a signed number of 32 bits: right across the wrap, and back a little too.
    const auto step_ms = static_cast<std::int32_t>(server_ms - server_ms_);
    server_ns_ += std::int64_t{step_ms} * kMillisecond_ns;
    server_ms_ = server_ms;
    const std::int64_t lead_ns = taken_ns - server_ns_;
    if (seen_ > 0 && lead_ns - least_lead_ns() > kLongestWait_ns) {
        seen_ = 0;
    }
    leads_ns_[seen_ % kMemory] = lead_ns;
    ++seen_;
    // The stamp is cut to the millisecond, half a one too early on average. The least difference
    // is too large by about as much: even that event waited for its pump.
    return std::min(taken_ns, server_ns_ + least_lead_ns());
}

std::int64_t ServerTime::least_lead_ns() const {
    return *std::min_element(leads_ns_.begin(), leads_ns_.begin() + static_cast<std::ptrdiff_t>(
                                                                        std::min(seen_, kMemory)));
}

} // namespace sdl
