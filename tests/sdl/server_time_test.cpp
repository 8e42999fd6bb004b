#include "game/sdl/server_time.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>
#include <vector>

namespace sdl {
namespace {

constexpr std::int64_t kMs_ns = 1'000'000;
constexpr std::int64_t kMicrosecond_ns = 1'000;

/// A display server whose clock is `lead_ns` behind ours.
struct Server {
    std::int64_t lead_ns = 5'000'000'123'456;

    [[nodiscard]] std::uint32_t stamp_ms(std::int64_t at_ns) const {
        return static_cast<std::uint32_t>((at_ns - lead_ns) / kMs_ns);
    }
};

std::int64_t error_of(ServerTime& time, const Server& server, std::int64_t at_ns,
                      std::int64_t wait_ns) {
    return time.moment_ns(server.stamp_ms(at_ns), at_ns + wait_ns) - at_ns;
}

// How far off 2000 keys at random moments are, the n-th taken `wait_us(random, n)` later; in order.
template <class WaitUs>
std::vector<std::int64_t> errors_ns(WaitUs wait_us) {
    const Server server;
    ServerTime time;
    std::mt19937 random(7);
    std::int64_t at_ns = 6'000'000'000'000;
    std::vector<std::int64_t> errors;
    for (int n = 0; n < 2000; ++n) {
        at_ns += static_cast<std::int64_t>(random() % 300'000) * kMicrosecond_ns;
        const std::int64_t wait_ns = wait_us(random, n) * kMicrosecond_ns;
        errors.push_back(std::abs(error_of(time, server, at_ns, wait_ns)));
    }
    std::sort(errors.begin(), errors.end());
    return errors;
}

// A game that pumps only once a picture, 60 times a second. The least of 32 waits of 0..17 ms is
// half a millisecond on average.
TEST(ServerTime, IsAMillisecondOffWherePumpsAreSixteenMillisecondsApart) {
    const auto errors = errors_ns(
        [](std::mt19937& random, int) { return static_cast<std::int64_t>(random() % 17'000); });
    EXPECT_LE(errors[1000], kMs_ns);
    EXPECT_LE(errors[1980], 3 * kMs_ns);
}

TEST(ServerTime, IsAMillisecondOffAtMostWherePumpsAreDense) {
    // Every tenth key comes in the middle of a long picture.
    const auto errors = errors_ns([](std::mt19937& random, int n) {
        return n % 10 == 9 ? std::int64_t{30'000} : static_cast<std::int64_t>(random() % 300);
    });
    EXPECT_LE(errors[1000], kMs_ns / 2);
    EXPECT_LE(errors.back(), kMs_ns);
}

TEST(ServerTime, IsNeverAfterTheEventWasTaken) {
    const Server server;
    ServerTime time;
    std::int64_t at_ns = 6'000'000'000'000;
    for (int n = 0; n < 100; ++n) {
        at_ns += 777'777;
        EXPECT_LE(error_of(time, server, at_ns, 1000), 1000);
    }
}

// Two events of the same server millisecond, one after the other.
TEST(ServerTime, DoesNotGoBack) {
    const Server server;
    ServerTime time;
    std::int64_t last_ns = 0;
    std::int64_t at_ns = 6'000'000'000'000;
    for (int n = 0; n < 500; ++n) {
        at_ns += 300'000;
        const std::int64_t moment_ns = time.moment_ns(server.stamp_ms(at_ns), at_ns + 100'000);
        EXPECT_GE(moment_ns, last_ns - kMs_ns / 2) << n;
        last_ns = moment_ns;
    }
}

TEST(ServerTime, PassesTheWrapAfterFortyNineDays) {
    ServerTime time;
    const std::int64_t wrap_ms = std::int64_t{1} << 32U;
    const std::int64_t lead_ns = 123'456;
    for (std::int64_t ms = wrap_ms - 100; ms < wrap_ms + 100; ms += 10) {
        const std::int64_t at_ns = ms * kMs_ns + lead_ns + 400'000;
        const std::int64_t moment_ns = time.moment_ns(static_cast<std::uint32_t>(ms), at_ns);
        EXPECT_NEAR(static_cast<double>(moment_ns), static_cast<double>(at_ns), 0.5e6) << ms;
    }
}

// A server whose clock was set back an hour makes every event look an hour late: it is learnt anew.
TEST(ServerTime, LearnsAClockThatWasSet) {
    ServerTime time;
    Server server;
    std::int64_t at_ns = 6'000'000'000'000;
    for (int n = 0; n < 50; ++n) {
        at_ns += 100 * kMs_ns;
        (void)error_of(time, server, at_ns, 0);
    }
    for (const std::int64_t hour_ns : {3'600'000 * kMs_ns, -3'600'000 * kMs_ns}) {
        server.lead_ns += hour_ns;
        for (int n = 0; n < 50; ++n) {
            at_ns += 100 * kMs_ns;
            const std::int64_t error_ns = error_of(time, server, at_ns, 0);
            EXPECT_LE(std::abs(error_ns), kMs_ns) << n;
        }
    }
}

} // namespace
} // namespace sdl
