// Box2D is only asked when something is near enough to touch. Here it is asked always, and must
// never find a touch that would have been missed.

#include "physics/skater.h"
#include "physics/src/bodies.h"
#include "physics/src/clearance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

namespace physics {
namespace {

constexpr double kRate_hz = 240;

struct Tally {
    int touches = 0;
    int missed = 0; ///< by the clearance
};

double random_share(std::mt19937& random) {
    return static_cast<double>(random() % 2001) / 1000 - 1;
}

// Steers at random, strokes now and then, gets up.
std::vector<Control> random_controls(std::mt19937& random, int step) {
    if (step % 60 != 0) {
        return {};
    }
    const double turn = random_share(random);
    return {{0, Steer{turn}}, {0.001, Stroke{}}, {0.002, Rise{turn * 3}}};
}

// Half a minute of `count` skaters on one rink, all moved by Box2D in every step.
Tally skate(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<Skater> skaters(count);
    Bodies bodies(true);
    Clearance clearance(true);
    for (Skater& skater : skaters) {
        const double x = 18 * random_share(random);
        const double y = 10 * random_share(random);
        const double heading = kPi * random_share(random);
        skater.place({x, y}, heading, 4 + 3 * random_share(random));
        bodies.add_skater(Body{}.mass_kg);
        clearance.add_skater();
    }
    std::vector<std::size_t> everybody(count);
    std::iota(everybody.begin(), everybody.end(), std::size_t{0});
    std::vector<Vec2> before(count);
    std::vector<Vec2> after(count);
    EventList events;
    Tally tally;
    for (int step = 0; step < 30 * 240; ++step) {
        for (std::size_t i = 0; i < count; ++i) {
            before[i] = skaters[i].state().position_m;
            skaters[i].advance(step / kRate_hz, 1 / kRate_hz, random_controls(random, step),
                               events);
            after[i] = skaters[i].state().position_m;
        }
        const std::vector<std::size_t>& near = clearance.near(before, after);
        bodies.step(everybody, before, after, 1 / kRate_hz);
        for (std::size_t i = 0; i < count; ++i) {
            const Bodies::Touch touch = bodies.touch(i);
            if (!touch.touched) {
                continue;
            }
            ++tally.touches;
            tally.missed += std::binary_search(near.begin(), near.end(), i) ? 0 : 1;
            skaters[i].collide({touch.skater ? EventKind::Collision : EventKind::Boards,
                                touch.position_m, touch.velocity_change_mps},
                               (step + 1) / kRate_hz, events);
        }
        events.clear();
    }
    return tally;
}

// `runs` of `count` skaters: no touch is missed, and there are some.
void expect_none_missed(std::size_t count, unsigned runs) {
    int touches = 0;
    for (unsigned seed = 0; seed < runs; ++seed) {
        const Tally tally = skate(count, seed);
        EXPECT_EQ(tally.missed, 0) << "seed " << seed;
        touches += tally.touches;
    }
    EXPECT_GT(touches, 10'000);
}

TEST(Clearance, NeverMissesATouchOfTheBoards) {
    expect_none_missed(1, 60);
}

TEST(Clearance, NeverMissesATouchOfAnotherSkater) {
    expect_none_missed(8, 10);
}

std::vector<std::size_t> near_of(Vec2 first_from, Vec2 first_to, Vec2 second) {
    Clearance clearance(true);
    clearance.add_skater();
    clearance.add_skater();
    return clearance.near({first_from, second}, {first_to, second});
}

// Two circles of 0.3 m and a reach of 0.1 m.
TEST(Clearance, NearIsSeventyCentimetresBetweenTwo) {
    EXPECT_EQ(near_of({0, 0}, {0, 0}, {0.69, 0}), (std::vector<std::size_t>{0, 1}));
    EXPECT_TRUE(near_of({0, 0}, {0, 0}, {0.71, 0}).empty());
    EXPECT_EQ(near_of({0, 0}, {0.02, 0}, {0.71, 0}), (std::vector<std::size_t>{0, 1}))
        << "the way of the step counts";
}

TEST(Clearance, NearIsFortyCentimetresFromTheBoards) {
    const Vec2 far{-20, 0};
    EXPECT_EQ(near_of({0, 14.61}, {0, 14.61}, far), std::vector<std::size_t>{0});
    EXPECT_TRUE(near_of({0, 14.59}, {0, 14.59}, far).empty());
    EXPECT_EQ(near_of({0, 14.59}, {0, 14.61}, far), std::vector<std::size_t>{0});
    EXPECT_EQ(near_of(far, far, {0, -14.7}), std::vector<std::size_t>{1});
}

TEST(Clearance, EndlessIceHasNoBoards) {
    Clearance clearance(false);
    clearance.add_skater();
    EXPECT_TRUE(clearance.near({{29.9, 0}}, {{30.1, 0}}).empty());
}

// A free way that was found long ago still holds when the other one has come near meanwhile.
TEST(Clearance, SeesWhoComesNearAStandingSkater) {
    Clearance clearance(false);
    clearance.add_skater();
    clearance.add_skater();
    std::vector<Vec2> before{{0, 0}, {30, 0}};
    std::vector<Vec2> after = before;
    for (;;) {
        after[1].x -= 0.02;
        const bool near = !clearance.near(before, after).empty();
        ASSERT_EQ(near, before[1].x - 0.02 < 0.7) << before[1].x;
        if (near) {
            break;
        }
        before = after;
    }
}

} // namespace
} // namespace physics
