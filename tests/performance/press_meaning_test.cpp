#include "game/performance/song_time.h"
#include "tests/performance/support/exhibition.h"
#include "tests/performance/support/stepper.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace performance {
namespace {

using physics::EventKind;
using physics::Phase;

// Beats of 0.8333 s from 0.5 s on; strokes on half beats for three bars, a rest, an edge, a double
// toe loop, a spin.
const Plan& plan() {
    static const Plan made =
        exhibition::sketch(exhibition::small_program("1.1 push L R L R L R L R 4\n"
                                                     "2.1 push L R L R L R L R 4\n"
                                                     "3.1 push L R L R L R L R 4\n"
                                                     "4.1 rest 4\n"
                                                     "5.1 LFO 4\n"
                                                     "6.1 2T - C land=7.1\n"
                                                     "8.1 push L R L R L R L R 4\n"
                                                     "9.1 USp4 8 C enter=9.3\n"
                                                     "12.1 pose 4 C\n"),
                           "gala");
    return made;
}

const Cue& first(CueKind kind) {
    return *std::find_if(plan().cues.begin(), plan().cues.end(),
                         [&](const Cue& cue) { return cue.kind == kind; });
}

const PlannedJump& jump() {
    return plan().elements[first(CueKind::TakeOff).element].jumps.front();
}

// What the perfect auto-skater plays.
std::vector<Input> perfect() {
    const Performance start(plan());
    AutoSkater hands(plan());
    return hands.next(start, start.end_us());
}

// Up to the run-out of the jump; the jump's own sides are left out.
std::vector<Input> into_the_jump() {
    return exhibition::without(before(perfect(), jump().open_us), first(CueKind::Squeeze));
}

TEST(PressMeaning, ATapOnItsCueIsAFullStroke) {
    Stepper ice(plan());
    const Cue& cue = first(CueKind::Stroke);
    ice.run(1'000'000, tap(Button::Left, cue.press_us));
    const auto strokes = ice.events(EventKind::Stroke);
    ASSERT_EQ(strokes.size(), 1U);
    EXPECT_NEAR(strokes[0].value, physics::Ice{}.stroke_mps, 1e-9) << "from rest";
    EXPECT_NEAR(strokes[0].time_s, to_seconds(cue.press_us), 1e-9);
    EXPECT_EQ(ice.now().judge().timing(cue.id).word, Word::Perfect);
    EXPECT_EQ(ice.now().outcome().scrapes, 0);
}

TEST(PressMeaning, AMistimedTapIsAWeakerStroke) {
    const Cue& cue = first(CueKind::Stroke);
    for (const std::int64_t error_us : {-90'000, -50'000, 40'000, 80'000}) {
        Stepper ice(plan());
        ice.run(1'000'000, tap(Button::Left, cue.press_us + error_us));
        const auto strokes = ice.events(EventKind::Stroke);
        ASSERT_EQ(strokes.size(), 1U) << error_us;
        const Windows windows = windows_of(plan().assist, CueKind::Stroke);
        EXPECT_NEAR(strokes[0].value, strength_of(windows, error_us) * physics::Ice{}.stroke_mps,
                    1e-9)
            << error_us;
        EXPECT_EQ(ice.now().outcome().scrapes, std::abs(error_us) > windows.good_us ? 1 : 0);
    }
}

TEST(PressMeaning, AnUncuedTapIsATenthOfAStrokeAndAScrape) {
    Stepper ice(plan());
    ice.run(1'000'000, tap(Button::Left, 200'000)); // the first cue is at 0.5 s
    const auto strokes = ice.events(EventKind::Stroke);
    ASSERT_EQ(strokes.size(), 1U) << "the ice never ignores a push";
    EXPECT_NEAR(strokes[0].value, 0.1 * physics::Ice{}.stroke_mps, 1e-9);
    EXPECT_EQ(ice.count(EventKind::Scrape), 1U);
    EXPECT_EQ(ice.now().outcome().scrapes, 1);
}

TEST(PressMeaning, TheWrongFootIsUncued) {
    Stepper ice(plan());
    ice.run(700'000, tap(Button::Right, first(CueKind::Stroke).press_us));
    EXPECT_EQ(ice.now().outcome().scrapes, 1);
    EXPECT_EQ(ice.now().judge().timing(first(CueKind::Stroke).id).word, Word::Missed);
}

TEST(PressMeaning, AnUncuedLiftBendsTheKnees) {
    Stepper ice(plan());
    ice.run(600'000, tap(Button::Lift, 100'000, 400'000));
    EXPECT_EQ(ice.count(EventKind::BendStart), 1U);
    EXPECT_EQ(ice.count(EventKind::PushStart), 0U) << "no jump is near";
    EXPECT_EQ(ice.skater().knee, 0) << "let go, the knees straighten";
}

TEST(PressMeaning, AKeyThatRepeatsIsPressedOnce) {
    Stepper ice(plan());
    const std::int64_t at_us = first(CueKind::Stroke).press_us;
    ice.run(800'000, {{at_us, 0, Button::Left, true},
                      {at_us + 30'000, 0, Button::Left, true},
                      {at_us + 60'000, 0, Button::Left, true},
                      {at_us + 90'000, 0, Button::Left, false},
                      {at_us + 99'000, 0, Button::Left, false}});
    EXPECT_EQ(ice.count(EventKind::Stroke), 1U);
    EXPECT_EQ(ice.now().outcome().scrapes, 0);
}

TEST(PressMeaning, InARestEveryPressIsACrackAndNothingElse) {
    Stepper ice(plan());
    const PlannedElement& rest = plan().elements[3];
    const std::int64_t middle_us = (rest.start_us + rest.end_us) / 2;
    std::vector<Input> inputs = before(perfect(), rest.start_us);
    for (const Button button : {Button::Left, Button::Right, Button::Lift}) {
        inputs = merged(inputs, tap(button, middle_us));
    }
    ice.run(rest.end_us, inputs);
    EXPECT_EQ(ice.now().outcome().cracks, 3);
    EXPECT_EQ(ice.now().outcome().scrapes, 0);
    EXPECT_EQ(ice.count(EventKind::Stroke, to_seconds(rest.start_us)), 0U);
    EXPECT_EQ(ice.count(EventKind::BendStart, to_seconds(rest.start_us)), 0U);
}

TEST(PressMeaning, InTheAirTheSidesAreArms) {
    Stepper ice(plan());
    const double up_s = to_seconds(jump().up_us);
    // In the push, in the air, and again in the air: never a stroke.
    std::vector<Input> inputs = into_the_jump();
    inputs = merged(inputs, tap(Button::Left, jump().up_us + 20'000, 60'000));
    inputs = merged(inputs, tap(Button::Right, jump().off_us + 50'000, 100'000));
    inputs = merged(inputs, tap(Button::Left, jump().off_us + 150'000, 50'000));
    ice.run(jump().land_us - 10'000, inputs);
    ASSERT_EQ(ice.count(EventKind::BladeOff, up_s), 1U);
    EXPECT_EQ(ice.count(EventKind::Stroke, up_s), 0U);
    EXPECT_EQ(ice.now().outcome().scrapes, 0);
}

TEST(PressMeaning, EachArmMovesOnItsOwnPress) {
    const double open = physics::Body{}.open_inertia;
    const double tight = jump().intent.squeeze_inertia;
    ASSERT_LT(tight, open);
    for (const bool both : {false, true}) {
        Stepper ice(plan());
        std::vector<Input> inputs = into_the_jump();
        inputs = merged(inputs, {{jump().up_us, 0, Button::Left, true}});
        if (both) {
            inputs = merged(inputs, {{jump().up_us, 0, Button::Right, true}});
        }
        ice.run(jump().open_us, inputs);
        ASSERT_EQ(ice.skater().phase, Phase::Flight);
        EXPECT_NEAR(ice.skater().inertia, both ? tight : (open + tight) / 2, 1e-9) << both;
    }
}

TEST(PressMeaning, ASideInTheSameStepAsTheReleaseIsAnArm) {
    // 300 ms late for the take-off, and the hands with it: too late for the squeeze's cue.
    const std::int64_t late_us = jump().up_us + 300'000;
    Stepper ice(plan());
    std::vector<Input> inputs =
        exhibition::moved(before(into_the_jump(), late_us), first(CueKind::TakeOff), 300'000);
    inputs = merged(inputs, {{late_us, 0, Button::Left, true}, {late_us, 0, Button::Right, true}});
    ice.run(late_us + 100'000, inputs);
    EXPECT_EQ(ice.now().outcome().scrapes, 0);
    EXPECT_EQ(ice.count(EventKind::Stroke, to_seconds(late_us)), 0U);
}

TEST(PressMeaning, AfterTouchDownASideIsAFootAgain) {
    Stepper ice(plan());
    const std::int64_t after_us = jump().land_us + 500'000;
    ice.run(after_us + 100'000, merged(before(perfect(), after_us), tap(Button::Right, after_us)));
    ASSERT_EQ(ice.count(EventKind::Landed), 1U);
    EXPECT_EQ(ice.count(EventKind::Stroke, to_seconds(jump().land_us)), 1U);
    EXPECT_EQ(ice.now().outcome().scrapes, 1);
}

TEST(PressMeaning, TheReleaseOfLiftIsTheTakeOffNearItsMoment) {
    // Beyond the window of 160 ms, but near: a poor jump, not none.
    for (const std::int64_t error_us : {-300'000, -100'000, 0, 100'000, 300'000, 440'000}) {
        Stepper ice(plan());
        const std::vector<Input> inputs = exhibition::moved(before(into_the_jump(), jump().open_us),
                                                            first(CueKind::TakeOff), error_us);
        ice.run(jump().land_us, inputs);
        const auto pushes = ice.events(EventKind::PushStart);
        ASSERT_EQ(pushes.size(), 1U) << error_us;
        EXPECT_NEAR(pushes[0].time_s, to_seconds(jump().up_us + error_us), 1e-9) << error_us;
        EXPECT_EQ(ice.now().judge().timing(first(CueKind::TakeOff).id).error_us, error_us);
    }
}

TEST(PressMeaning, FarFromItsMomentTheReleaseIsNoTakeOff) {
    for (const std::int64_t error_us : {-500'000, 500'000}) {
        Stepper ice(plan());
        std::vector<Input> inputs = before(into_the_jump(), jump().up_us);
        std::erase_if(inputs, [](const Input& input) { return input.button == Button::Lift; });
        const std::int64_t up_us = jump().up_us + error_us;
        // pressed on its beat, or for the early release a little before
        const std::int64_t down_us = std::min(first(CueKind::BendDown).press_us, up_us - 200'000);
        inputs = merged(inputs, tap(Button::Lift, down_us, up_us - down_us));
        ice.run(jump().land_us, inputs);
        EXPECT_EQ(ice.count(EventKind::PushStart), 0U) << error_us;
        EXPECT_EQ(ice.skater().phase, Phase::Glide);
    }
}

TEST(PressMeaning, InASpinTheSidesAreArms) {
    Stepper ice(plan());
    const Cue& hold = first(CueKind::SpinHold);
    const std::int64_t look_us = hold.press_us + 700'000;
    const double enter_s = to_seconds(first(CueKind::SpinEnter).press_us);
    ice.run(look_us, before(perfect(), look_us));
    ASSERT_EQ(ice.skater().phase, Phase::Spin);
    const physics::SpinShape& shape = plan().elements[hold.element].positions[0].shape;
    EXPECT_NEAR(ice.skater().inertia, shape.tight_inertia, 1e-9);
    // Let go, grab again off the beat: arms out and in, no push.
    ice.run(look_us + 400'000,
            {{look_us, 0, Button::Left, false}, {look_us, 0, Button::Right, false}});
    EXPECT_NEAR(ice.skater().inertia, shape.open_inertia, 1e-9);
    EXPECT_EQ(ice.count(EventKind::Stroke, enter_s), 0U);
    EXPECT_EQ(ice.count(EventKind::SpinEnd), 0U);
    EXPECT_EQ(ice.now().outcome().scrapes, 0);
}

TEST(PressMeaning, ATapOnItsCueChangesThePositionOfASpin) {
    Stepper ice(plan());
    const Cue& change = first(CueKind::SpinChange);
    const double enter_s = to_seconds(first(CueKind::SpinEnter).press_us);
    ice.run(change.press_us + 50'000, before(perfect(), change.press_us + 50'000));
    EXPECT_EQ(ice.count(EventKind::Step, enter_s), 1U);
    EXPECT_EQ(ice.skater().phase, Phase::Spin);
}

TEST(PressMeaning, LiftLeavesTheSpinOnItsCue) {
    Stepper ice(plan());
    const Cue& leave = first(CueKind::SpinLeave);
    ice.run(leave.press_us + 50'000, before(perfect(), leave.press_us + 50'000));
    const auto ends = ice.events(EventKind::SpinEnd);
    ASSERT_EQ(ends.size(), 1U);
    EXPECT_NEAR(ends[0].time_s, to_seconds(leave.press_us), 1e-9);
}

TEST(PressMeaning, AnInputOlderThanTheLastStepActsAtOnceAndIsJudgedThen) {
    Stepper ice(plan());
    const Cue& cue = first(CueKind::Stroke);
    ice.run(cue.press_us + 30'000, {});
    const std::int64_t now_us = ice.now().time_us();
    ASSERT_GT(now_us, cue.press_us);
    ice.run(now_us + 100'000, tap(Button::Left, cue.press_us));
    const auto strokes = ice.events(EventKind::Stroke);
    ASSERT_EQ(strokes.size(), 1U);
    EXPECT_NEAR(strokes[0].time_s, to_seconds(now_us), 1e-6);
    EXPECT_EQ(ice.now().judge().timing(cue.id).error_us, now_us - cue.press_us);
}

TEST(PressMeaning, AfterAFallLiftStandsUp) {
    Performance performance(plan());
    performance.advance(1'000'000, {});
    performance.trip();
    performance.advance(2'300'000, {});
    ASSERT_EQ(performance.skater().state().phase, Phase::Down);
    ASSERT_TRUE(performance.rise_due_us());
    EXPECT_TRUE(plan().program.tempo.is_downbeat(beat::Beats(std::lround(
        plan().program.tempo.beats_at_seconds(to_seconds(*performance.rise_due_us()))))));
    EXPECT_GE(*performance.rise_due_us(), 2'250'000);
    const std::int64_t due_us = *performance.rise_due_us();
    const std::vector<Input> up = tap(Button::Lift, due_us);
    performance.advance(due_us + 600'000, up);
    EXPECT_EQ(performance.skater().state().phase, Phase::Glide);
    EXPECT_FALSE(performance.rise_due_us());
}

TEST(PressMeaning, NobodyLiesThereForEver) {
    Performance performance(plan());
    performance.advance(1'000'000, {});
    performance.trip();
    performance.advance(2'000'000, {});
    const std::int64_t due_us = performance.rise_due_us().value_or(0);
    performance.advance(due_us + 2'900'000, {});
    EXPECT_EQ(performance.skater().state().phase, Phase::Down);
    performance.advance(due_us + 3'600'000, {});
    EXPECT_EQ(performance.skater().state().phase, Phase::Glide);
}

} // namespace
} // namespace performance
