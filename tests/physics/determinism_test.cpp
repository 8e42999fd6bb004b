#include "physics/world.h"
#include "tests/physics/support/script.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

namespace physics {
namespace {

double flipped(double value) {
    return std::nextafter(value, std::numeric_limits<double>::infinity());
}

// A command and the same one with the last bit of one number flipped.
struct Pair {
    std::string name;
    Command plain;
    Command flipped;
};

template <class T, class Change>
Pair pair(std::string name, T command, Change change) {
    T other = command;
    change(other);
    return {std::move(name), command, other};
}

std::vector<Pair> pairs() {
    const TakeOff take_off{
        .technique = {}, .intent = {.overrun_rad = 1, .touch_down_radps = 10}, .mistiming_s = 0.01};
    return {
        pair("turn rate", Steer{0.5}, [](Steer& s) { s.turn_rate_radps = flipped(0.5); }),
        pair("strength", Stroke{.strength = 0.5}, [](Stroke& s) { s.strength = flipped(0.5); }),
        pair("scrape", Stroke{.scrape = 0.5}, [](Stroke& s) { s.scrape += 0x1p-40; }),
        pair("foot", Stroke{}, [](Stroke& s) { s.foot = Side::Right; }),
        pair("backward", StepTo{}, [](StepTo& s) { s.backward = true; }),
        pair("rotation", StepTo{}, [](StepTo& s) { s.rotation = 1; }),
        pair("effort", StepTo{.effort = 0.5}, [](StepTo& s) { s.effort = flipped(0.5); }),
        pair("scrub", Bend{4}, [](Bend& b) { b.scrub_to_mps = flipped(4); }),
        pair("mistiming", take_off, [](TakeOff& t) { t.mistiming_s = flipped(0.01); }),
        pair("lever", take_off, [](TakeOff& t) { t.technique.lever = flipped(4.363); }),
        pair("curvature", take_off, [](TakeOff& t) { t.technique.curvature = flipped(0.35); }),
        pair("vault", take_off, [](TakeOff& t) { t.technique.vault = flipped(0.15); }),
        pair("keep", take_off, [](TakeOff& t) { t.technique.keep = flipped(0.70); }),
        pair("pre-rotation", take_off,
             [](TakeOff& t) { t.technique.pre_rotation_rev = flipped(0.08); }),
        pair("lobe", take_off, [](TakeOff& t) { t.technique.entry_lobe = -1; }),
        pair("landing foot", take_off, [](TakeOff& t) { t.technique.lands_on_left = true; }),
        pair("revolutions", take_off, [](TakeOff& t) { t.intent.revolutions = flipped(4); }),
        pair("squeeze", take_off, [](TakeOff& t) { t.intent.squeeze_inertia = flipped(0.85); }),
        pair("overrun", take_off, [](TakeOff& t) { t.intent.overrun_rad = flipped(1); }),
        pair("rate", take_off, [](TakeOff& t) { t.intent.touch_down_radps = flipped(10); }),
        pair("arm", ArmIn{}, [](ArmIn& a) { a.side = Side::Right; }),
    };
}

// A gliding pair; skater 0 does one thing.
World after(const Control& control) {
    World world;
    world.add_skater(Body{}, {-5, 0}, 0, 4);
    world.add_skater(Body{}, {5, 5}, 0, 4);
    skate(world, 0.5, {{0.1, Steer{0.2}}});
    EXPECT_EQ(world.apply(0, control), ControlFault::None);
    world.step();
    return world;
}

TEST(Determinism, OneFlippedBitOfOneControlIsSeenInTheNextStep) {
    for (const Pair& pair : pairs()) {
        const World plain = after({0.001, pair.plain});
        const World other = after({0.001, pair.flipped});
        EXPECT_NE(plain.hash(), other.hash()) << pair.name;
        EXPECT_EQ(plain.skater(1).hash(0), other.skater(1).hash(0)) << pair.name;
    }
}

TEST(Determinism, AMicrosecondIsSeen) {
    for (const Command& command :
         {Command{Steer{1}}, Command{Stroke{}}, Command{StepTo{.backward = true}}, Command{Bend{}},
          Command{TakeOff{}}, Command{ArmIn{}}, Command{WindUp{}}, Command{Trip{}}}) {
        EXPECT_NE(after({0.001, command}).hash(), after({0.001001, command}).hash())
            << command.index();
    }
}

TEST(Determinism, OneBitOfASpinIsSeen) {
    const auto spun = [](const SpinShape& shape, double mistiming_s) {
        World world;
        world.add_skater(Body{}, {}, 0, 4.5);
        skate(world, 1.1, {{0.5, WindUp{}}, {1, SpinEnter{shape, mistiming_s}}});
        return world.hash();
    };
    const std::uint64_t plain = spun({}, 0.1);
    EXPECT_NE(plain, spun({.open_inertia = flipped(3.0)}, 0.1));
    EXPECT_NE(plain, spun({.tight_inertia = flipped(2.4)}, 0.1));
    EXPECT_NE(plain, spun({.foot = Side::Right}, 0.1));
    EXPECT_NE(plain, spun({}, flipped(0.1)));
}

TEST(Determinism, AnArmStillMovingIsPartOfTheState) {
    // The same place now and the same end, at different times.
    Skater now = gliding(4);
    EventList events;
    const std::array<Control, 3> early{{{0, TakeOff{}}, {0.001, ArmIn{}}, {0.002, Steer{0}}}};
    const std::array<Control, 3> late{{{0, TakeOff{}}, {0.001, Steer{0}}, {0.002, ArmIn{}}}};
    Skater other = now;
    now.advance(0, 1.0 / 240, early, events);
    other.advance(0, 1.0 / 240, late, events);
    EXPECT_NE(now.hash(0), other.hash(0));
}

} // namespace
} // namespace physics
