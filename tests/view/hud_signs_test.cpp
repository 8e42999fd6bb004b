#include "game/performance/song_time.h"
#include "game/view/hud/dial.h"
#include "game/view/hud/judgements.h"
#include "game/view/hud/programme_line.h"
#include "game/view/hud/reserve.h"
#include "game/view/hud/spin_ring.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

/// What the signs in front of the picture say is what the physics and the judge say.
namespace view {
namespace {

using performance::Performance;

/// Skates step by step, so that no event of a step is overlooked.
template <typename Look>
void skate_in_steps(const performance::Plan& plan, const performance::HandErrors& errors,
                    Look look) {
    Performance performance(plan);
    performance::AutoSkater hands(plan, errors);
    for (std::int64_t step = 0; !performance.finished(); ++step) {
        const std::int64_t until_us = performance::end_of_step_us(step);
        performance.advance(until_us, hands.next(performance, until_us));
        look(performance);
    }
}

bool happened(const Performance& performance, physics::EventKind kind) {
    for (const physics::Event& event : performance.events()) {
        if (event.kind == kind) {
            return true;
        }
    }
    return false;
}

TEST(Reserve, PromisesWhatThePhysicsThenGives) {
    const performance::Plan& plan = exhibition::plan("gala");
    Reserve reserve(plan);
    std::optional<ReserveReading> promised;
    int jumps = 0;
    skate_in_steps(plan, {}, [&](const Performance& performance) {
        if (reserve.reading()) {
            promised = reserve.reading();
        }
        reserve.step(performance);
        if (!happened(performance, physics::EventKind::TouchDown)) {
            return;
        }
        ++jumps;
        const physics::FlightRecord& flight = performance.skater().flight();
        const double turned = (flight.pre_rotation_rad + flight.rotation_rad) / (2 * physics::kPi);
        ASSERT_TRUE(promised);
        // Up to a twentieth of a second old: the knee still deepens, 0.3 s down it is worth 4.5
        // revolutions a second.
        EXPECT_NEAR(promised->revolutions, turned, 0.25) << promised->asked;
        promised.reset();
    });
    EXPECT_EQ(jumps, 6);
}

TEST(Reserve, IsSilentOutsideABend) {
    const performance::Plan& plan = exhibition::plan("gala");
    Reserve reserve(plan);
    skate_in_steps(plan, {}, [&](const Performance& performance) {
        reserve.step(performance);
        if (performance.skater().state().phase == physics::Phase::Flight ||
            performance.skater().state().phase == physics::Phase::Spin) {
            EXPECT_FALSE(reserve.reading());
        }
    });
}

TEST(Dial, CountsTheRotationsOfTheAir) {
    const performance::Plan& plan = exhibition::plan("gala");
    Dial dial(plan);
    std::map<double, int> counted;
    skate_in_steps(plan, {}, [&](const Performance& performance) {
        dial.step(performance);
        if (happened(performance, physics::EventKind::TouchDown)) {
            const auto* jump = jump_near(plan, performance::to_seconds(performance.time_us()));
            ASSERT_NE(jump, nullptr);
            counted[program::nominal_revolutions(jump->code)] = dial.rotations_done();
        }
    });
    EXPECT_EQ(counted, (std::map<double, int>{{2, 2}, {2.5, 2}, {3, 3}, {3.5, 3}, {4, 4}}));
}

TEST(SpinRing, FillsForASpinInStepWithTheMusic) {
    const performance::Plan& plan = exhibition::plan("gala");
    SpinRing ring(plan);
    int spins = 0;
    skate_in_steps(plan, {}, [&](const Performance& performance) {
        ring.step(performance);
        EXPECT_LE(ring.filled(), SpinRing::kSegments);
        if (happened(performance, physics::EventKind::SpinEnd)) {
            ++spins;
            EXPECT_GT(ring.filled(), 9);
        }
    });
    EXPECT_EQ(spins, 2);
}

TEST(SpinRing, StaysDarkForASpinThatIsNeverHeld) {
    const performance::Plan& plan = exhibition::plan("gala");
    SpinRing ring(plan);
    Performance performance(plan);
    for (std::int64_t step = 0; step < std::int64_t{200} * 240; ++step) {
        performance.advance(performance::end_of_step_us(step), {});
        ring.step(performance);
    }
    EXPECT_EQ(ring.filled(), 0);
}

TEST(Judgements, SayEachWordAndFallSilent) {
    const performance::Plan& plan = exhibition::plan("gala");
    Judgements judgements(plan);
    double last_press_s = 0;
    skate_in_steps(plan, {}, [&](const Performance& performance) {
        judgements.step(performance);
        const double now_s = performance::to_seconds(performance.time_us());
        for (const performance::Cue& cue : plan.cues) {
            const double press_s = performance::to_seconds(cue.press_us);
            if (press_s < now_s && press_s > now_s - 0.01) {
                last_press_s = press_s;
            }
        }
        if (const auto word = judgements.word_at(now_s)) {
            EXPECT_EQ(*word, performance::Word::Perfect) << now_s;
        }
    });
    EXPECT_GT(last_press_s, 100);
    EXPECT_FALSE(judgements.word_at(performance::to_seconds(plan.end_us) + 5));
}

TEST(Judgements, SayMissedWhereNobodyPressed) {
    const performance::Plan& plan = exhibition::plan("gala");
    Judgements judgements(plan);
    Performance performance(plan);
    for (std::int64_t step = 0; step < std::int64_t{10} * 240; ++step) {
        performance.advance(performance::end_of_step_us(step), {});
        judgements.step(performance);
        if (const auto word = judgements.word_at(performance::to_seconds(performance.time_us()))) {
            EXPECT_EQ(*word, performance::Word::Missed);
        }
    }
}

TEST(ProgrammeLine, NamesTheNextElementABarAhead) {
    const performance::Plan& plan = exhibition::plan("gala");
    const auto first = std::find_if(plan.elements.begin(), plan.elements.end(),
                                    [](const auto& one) { return one.number == 1; });
    // A bar of three beats at 72 is 2.5 s.
    EXPECT_EQ(announced(plan, first->start_us - 2'400'000), &*first);
    EXPECT_EQ(announced(plan, first->start_us - 2'600'000), nullptr);
    EXPECT_EQ(announced(plan, first->start_us + 10'000), &*first);
}

} // namespace
} // namespace view
