#include "game/screens/transport.h"
#include "tests/screens/fake_sound.h"

#include <gtest/gtest.h>

namespace screens {
namespace {

constexpr std::int64_t kSecond_ns = 1'000'000'000;

/// Hands out 10 ms of frames every 10 ms from `from_ns`, first `frame`; returns the time after.
std::int64_t run(Transport& transport, FakeSound& sound, std::int64_t from_ns, std::int64_t frame,
                 int blocks) {
    std::int64_t now_ns = from_ns;
    for (int i = 0; i < blocks; ++i) {
        sound.now = {.at_ns = now_ns, .frame = frame + std::int64_t{480} * i};
        transport.update(now_ns);
        now_ns += kSecond_ns / 100;
    }
    transport.update(now_ns);
    return now_ns;
}

TEST(Transport, SongTimeIsThatOfTheFramesHandedOut) {
    FakeSound sound;
    Transport transport(sound);
    transport.start(-1'000'000, kSecond_ns);
    ASSERT_EQ(sound.started, std::vector<std::int64_t>{-48'000});
    const std::int64_t end_ns = run(transport, sound, kSecond_ns, -48'000, 200);
    // Two seconds from -1 s on.
    EXPECT_NEAR(static_cast<double>(transport.song_us(end_ns)), 1'000'000, 1000);
}

TEST(Transport, APauseGoesOnFromTheSameSample) {
    FakeSound sound;
    Transport transport(sound);
    transport.start(0, kSecond_ns);
    const std::int64_t paused_ns = run(transport, sound, kSecond_ns, 0, 100);
    transport.pause(paused_ns);
    EXPECT_EQ(sound.pauses, 1);
    const std::int64_t stands_us = transport.song_us(paused_ns);
    EXPECT_EQ(transport.song_us(paused_ns + 5 * kSecond_ns), stands_us);

    const std::int64_t resumed_ns = paused_ns + 5 * kSecond_ns;
    transport.resume(resumed_ns);
    ASSERT_EQ(sound.started.size(), 2U);
    // The frame at which song time stands, to the sample.
    EXPECT_NEAR(static_cast<double>(sound.started[1]), static_cast<double>(stands_us) * 0.048, 1);
    const std::int64_t end_ns = run(transport, sound, resumed_ns, sound.started[1], 100);
    EXPECT_NEAR(static_cast<double>(transport.song_us(end_ns) - stands_us), 1'000'000, 1000);
}

TEST(Transport, TheMusicEndsWithIt) {
    FakeSound sound;
    { const Transport transport(sound); }
    EXPECT_EQ(sound.stops, 1);
}

} // namespace
} // namespace screens
