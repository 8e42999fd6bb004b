#include "physics/control.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace physics {
namespace {

constexpr double kStep_s = 1.0 / 240;

ControlFault check_at(double onset_s, const Command& command) {
    return check({onset_s, command}, kStep_s);
}

// One number of one command, with the ends of its range.
struct Number {
    std::string name;
    double least;
    double most;
    Command (*command)(double value);
};

std::vector<Number> numbers() {
    return {
        {"Steer.turn_rate", -100, 100, [](double v) -> Command { return Steer{v}; }},
        {"Stroke.strength", 0, 1, [](double v) -> Command { return Stroke{.strength = v}; }},
        {"Stroke.scrape", 0, 1, [](double v) -> Command { return Stroke{.scrape = v}; }},
        {"StepTo.effort", 0, 1, [](double v) -> Command { return StepTo{.effort = v}; }},
        {"Bend.scrub_to", 0, 100, [](double v) -> Command { return Bend{v}; }},
        {"TakeOff.mistiming", -5, 5,
         [](double v) -> Command {
             return TakeOff{.technique = {}, .intent = {}, .mistiming_s = v};
         }},
        {"JumpTechnique.lever", 0, 20,
         [](double v) -> Command { return TakeOff{.technique = {.lever = v}, .intent = {}}; }},
        {"JumpTechnique.curvature", -2, 2,
         [](double v) -> Command { return TakeOff{.technique = {.curvature = v}, .intent = {}}; }},
        {"JumpTechnique.vault", 0, 1,
         [](double v) -> Command { return TakeOff{.technique = {.vault = v}, .intent = {}}; }},
        {"JumpTechnique.keep", 0, 1,
         [](double v) -> Command { return TakeOff{.technique = {.keep = v}, .intent = {}}; }},
        {"JumpTechnique.pre_rotation", 0, 0.5,
         [](double v) -> Command {
             return TakeOff{.technique = {.pre_rotation_rev = v}, .intent = {}};
         }},
        {"JumpIntent.revolutions", 0.5, 6,
         [](double v) -> Command {
             return TakeOff{.technique = {}, .intent = {.revolutions = v}};
         }},
        {"JumpIntent.squeeze_inertia", 0.3, 10,
         [](double v) -> Command {
             return TakeOff{.technique = {}, .intent = {.squeeze_inertia = v}};
         }},
        {"JumpIntent.overrun", -10, 20,
         [](double v) -> Command {
             return TakeOff{.technique = {}, .intent = {.overrun_rad = v}};
         }},
        {"JumpIntent.touch_down", 0, 100,
         [](double v) -> Command {
             return TakeOff{.technique = {}, .intent = {.touch_down_radps = v}};
         }},
        {"SpinEnter.open_inertia", 0.3, 10,
         [](double v) -> Command { return SpinEnter{.shape = {.open_inertia = v}}; }},
        {"SpinEnter.tight_inertia", 0.3, 10,
         [](double v) -> Command { return SpinEnter{.shape = {.tight_inertia = v}}; }},
        {"SpinEnter.mistiming", -5, 5,
         [](double v) -> Command { return SpinEnter{.shape = {}, .mistiming_s = v}; }},
        {"SpinChange.open_inertia", 0.3, 10,
         [](double v) -> Command { return SpinChange{{.open_inertia = v}}; }},
        {"SpinLeave.heading", -10, 10, [](double v) -> Command { return SpinLeave{v}; }},
        {"SpinLeave.strength", 0, 1,
         [](double v) -> Command {
             return SpinLeave{0, v};
         }},
        {"Rise.heading", -10, 10, [](double v) -> Command { return Rise{v}; }},
    };
}

TEST(Control, TheEndsOfEveryRangeAreInIt) {
    for (const Number& number : numbers()) {
        EXPECT_EQ(check_at(0, number.command(number.least)), ControlFault::None) << number.name;
        EXPECT_EQ(check_at(0, number.command(number.most)), ControlFault::None) << number.name;
    }
}

TEST(Control, OneBitBeyondARangeIsRefused) {
    for (const Number& number : numbers()) {
        const double below = std::nextafter(number.least, -1e9);
        const double above = std::nextafter(number.most, 1e9);
        EXPECT_EQ(check_at(0, number.command(below)), ControlFault::OutOfRange) << number.name;
        EXPECT_EQ(check_at(0, number.command(above)), ControlFault::OutOfRange) << number.name;
    }
}

TEST(Control, NothingNotANumberPasses) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    for (const Number& number : numbers()) {
        for (const double value : {kNan, kInfinity, -kInfinity}) {
            EXPECT_EQ(check_at(0, number.command(value)), ControlFault::NotFinite) << number.name;
        }
    }
    EXPECT_EQ(check_at(kNan, ArmIn{}), ControlFault::NotFinite);
    EXPECT_EQ(check_at(kInfinity, ArmIn{}), ControlFault::NotFinite);
}

TEST(Control, NotANumberIsNamedBeforeARange) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(check_at(0, Stroke{.strength = 2, .scrape = nan}), ControlFault::NotFinite);
}

TEST(Control, StartsInsideItsStep) {
    EXPECT_EQ(check_at(0, ArmIn{}), ControlFault::None);
    EXPECT_EQ(check_at(kStep_s, ArmIn{}), ControlFault::None);
    EXPECT_EQ(check_at(-1e-9, ArmIn{}), ControlFault::OutOfRange);
    EXPECT_EQ(check_at(kStep_s + 1e-9, ArmIn{}), ControlFault::OutOfRange);
}

TEST(Control, SensesOfRotationAreThree) {
    EXPECT_EQ(check_at(0, StepTo{.rotation = -1}), ControlFault::None);
    EXPECT_EQ(check_at(0, StepTo{.rotation = 1}), ControlFault::None);
    EXPECT_EQ(check_at(0, StepTo{.rotation = 2}), ControlFault::OutOfRange);
    EXPECT_EQ(check_at(0, TakeOff{.technique = {.entry_lobe = 2}, .intent = {}}),
              ControlFault::OutOfRange);
}

TEST(Control, CommandsWithoutNumbersAlwaysPass) {
    for (const Command& command : {Command{Straighten{}}, Command{ArmIn{}}, Command{ArmOut{}},
                                   Command{WindUp{}}, Command{Trip{}}, Command{StepTo{}}}) {
        EXPECT_EQ(check_at(0, command), ControlFault::None) << command.index();
    }
}

} // namespace
} // namespace physics
