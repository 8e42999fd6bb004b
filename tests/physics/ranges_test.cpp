// The door of the core: no number that is not one, and none that no skater could have.

#include "physics/ranges.h"
#include "physics/world.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace physics {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

// A body or an ice with its n-th number replaced.
template <class T>
T with(std::size_t n, double value) {
    T numbers;
    std::memcpy(reinterpret_cast<unsigned char*>(&numbers) + n * sizeof value, &value,
                sizeof value);
    return numbers;
}

template <class T>
void expect_every_number_checked() {
    EXPECT_FALSE(check(T{}));
    for (std::size_t n = 0; n < sizeof(T) / sizeof(double); ++n) {
        for (const double value : {kNan, kInfinity, -kInfinity, -1.0, 1e10}) {
            const auto bad = check(with<T>(n, value));
            ASSERT_TRUE(bad) << "number " << n << ", " << value;
            EXPECT_TRUE(std::isnan(value) ? std::isnan(bad->value) : bad->value == value);
            // The ends that the message names are themselves in the range.
            EXPECT_FALSE(check(with<T>(n, bad->least))) << bad->name;
            EXPECT_FALSE(check(with<T>(n, bad->most))) << bad->name;
            const double below = std::nextafter(bad->least, -kInfinity);
            const double above = std::nextafter(bad->most, kInfinity);
            EXPECT_TRUE(check(with<T>(n, below))) << bad->name;
            EXPECT_TRUE(check(with<T>(n, above))) << bad->name;
        }
    }
}

TEST(Ranges, OfABodyAreCheckedNumberByNumber) {
    expect_every_number_checked<Body>();
}

TEST(Ranges, OfAnIceAreCheckedNumberByNumber) {
    expect_every_number_checked<Ice>();
}

TEST(Ranges, NameTheNumber) {
    Body body;
    body.landing_torque = kNan;
    const auto bad = check(body);
    ASSERT_TRUE(bad);
    EXPECT_STREQ(bad->name, "landing_torque");
}

TEST(Ranges, OfTheStepRate) {
    for (const double hz : {60.0, 240.0, 2000.0}) {
        EXPECT_FALSE(check(WorldSettings{.step_hz = hz, .ice = {}})) << hz;
    }
    for (const double hz : {59.9, 2000.1, 0.0, -240.0, kNan, kInfinity}) {
        EXPECT_TRUE(check(WorldSettings{.step_hz = hz, .ice = {}})) << hz;
    }
    EXPECT_TRUE(check(WorldSettings{.ice = {.friction = kNan}}));
}

struct Start {
    const char* name;
    Vec2 position_m;
    double heading_rad;
    double speed_mps;
};

TEST(Ranges, ARefusedSkaterLeavesNoTrace) {
    World plain;
    World tried;
    EXPECT_EQ(plain.add_skater(Body{}, {}, 0, 4).value(), 0);
    EXPECT_EQ(tried.add_skater(Body{}, {}, 0, 4).value(), 0);
    for (const Start& start :
         {Start{"position x", {kNan, 0}, 0, 4}, Start{"position y", {0, 10'001}, 0, 4},
          Start{"heading", {0, 0}, kInfinity, 4}, Start{"speed", {0, 0}, 0, -0.1},
          Start{"speed", {0, 0}, 0, 20.1}}) {
        const auto refused =
            tried.add_skater(Body{}, start.position_m, start.heading_rad, start.speed_mps);
        ASSERT_FALSE(refused) << start.name;
        EXPECT_STREQ(refused.error().name, start.name);
    }
    EXPECT_FALSE(tried.add_skater(Body{.mass_kg = kNan}, {}, 0, 4));
    EXPECT_EQ(tried.skater_count(), 1);
    for (int n = 0; n < 240; ++n) {
        plain.step();
        tried.step();
    }
    EXPECT_EQ(plain.hash(), tried.hash());
}

} // namespace
} // namespace physics
