#include "physics/world.h"
#include "tests/physics/support/jump_run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <string>

namespace physics {
namespace {

World free_glide() {
    World world({.ice = {}, .boards = false});
    world.add_skater(Body{}, {0, 0}, 0.3, 6);
    std::vector<Cue> cues;
    for (int n = 0; n < 40; ++n) {
        cues.push_back({n * 0.73, Stroke{.strength = 0.9, .scrape = n % 5 * 0.1}});
        cues.push_back({n * 0.73 + 0.1, Steer{n % 3 - 1.0}});
    }
    skate(world, 30, cues);
    return world;
}

World against_boards() {
    World world;
    world.add_skater(Body{}, {10, 5}, 0.3, 6);
    std::vector<Cue> cues;
    for (int n = 0; n < 60; ++n) {
        cues.push_back({n * 0.5, Stroke{}});
        cues.push_back({n * 0.5 + 0.2, Steer{n % 7 < 4 ? 0.9 : -0.6}});
        cues.push_back({n * 0.5 + 0.3, Rise{n % 30 * 0.2}});
    }
    skate(world, 30, cues);
    return world;
}

World quad() {
    World world;
    const JumpCues jump =
        jump_cues({.release_late_s = 0.011, .squeeze_late_s = 0.017, .right_late_s = 0.009}, 1);
    // A plain number: `start_mps` comes out of libm.
    world.add_skater(Body{}, {-5, 0}, 0.1, 5.07);
    skate(world, 3, jump.cues);
    return world;
}

World spin_up() {
    World world;
    world.add_skater(Body{}, {}, 0.1, 4.5);
    skate(world, 8,
          {{0.5, WindUp{}},
           {1.0021, SpinEnter{.shape = {}, .mistiming_s = 0.03}},
           {2.0007, ArmIn{Side::Left}},
           {2.0107, ArmIn{Side::Right}},
           {4.0031, SpinChange{{2.8, 1.6, Side::Right}}},
           {7.0019, SpinLeave{1, 1}}});
    return world;
}

World two_skaters() {
    World world;
    world.add_skater(Body{}, {-5, 0}, 0, 3);
    world.add_skater(Body{.mass_kg = 48}, {5, 0.3}, kPi, 4);
    skate(world, 6,
          {{0.5, Steer{0.1}, 0}, {0.5, Steer{-0.1}, 1}, {4, Rise{1}, 0}, {4, Rise{2}, 1}});
    return world;
}

struct Golden {
    const char* name;
    World (*skate)();
    std::uint64_t hash;
};

// The state after each scene on every machine and with every compiler: x86-64 and aarch64, gcc and
// clang, -O0 to -O3. A change of the physics changes them; nothing else may.
constexpr Golden kGoldens[] = {
    {"free glide", free_glide, 0x2fdcd8bc65656161ULL},
    {"boards", against_boards, 0xf8be5bc7d810d219ULL},
    {"jump", quad, 0xf97179ebbde8943eULL},
    {"spin", spin_up, 0x7f62b45ee4da316dULL},
    {"two skaters", two_skaters, 0x8cddc978850788e4ULL},
};

TEST(Determinism, EveryMachineSkatesTheSame) {
    for (const Golden& golden : kGoldens) {
        const std::uint64_t actual = golden.skate().hash();
        EXPECT_EQ(actual, golden.hash)
            << golden.name << ": " << std::hex << "0x" << actual << "ULL";
    }
}

TEST(Determinism, EveryRunSkatesTheSame) {
    for (const Golden& golden : kGoldens) {
        EXPECT_EQ(golden.skate().hash(), golden.skate().hash()) << golden.name;
    }
}

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
