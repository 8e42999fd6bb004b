#include "game/screens/foley.h"
#include "game/screens/live_run.h"
#include "tests/performance/support/exhibition.h"
#include "tests/screens/fake_sound.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace screens {
namespace {

/// Everything that is heard between two song times of the perfect exhibition.
void hear(FakeSound& sound, std::int64_t from_us, std::int64_t to_us) {
    const performance::Plan& plan = exhibition::plan("normal");
    const sound::Harmony harmony;
    Foley foley(plan, harmony, sound);
    LiveRun run(plan, true);
    run.advance(from_us, [](const performance::Performance&) {});
    run.advance(to_us, [&](const performance::Performance& now) { foley.step(now); });
    foley.glide(run.performance());
}

const performance::PlannedJump& quad() {
    for (const performance::PlannedElement& element : exhibition::plan("normal").elements) {
        for (const performance::PlannedJump& jump : element.jumps) {
            if (jump.code.rotations == 4) {
                return jump;
            }
        }
    }
    throw std::logic_error("the exhibition has a quad");
}

TEST(Foley, TheQuadSoundsItsFourNotesInTheAirOneAfterTheOther) {
    FakeSound sound;
    hear(sound, quad().up_us, quad().land_us + 700'000);
    const sound::FourNotes c_major = sound::Harmony().rows().front().notes;
    // The pre-rotation is on the ice: the fourth is complete just before or just after landing.
    ASSERT_GE(sound.notes.size(), 3U);
    for (std::size_t i = 0; i < std::min<std::size_t>(4, sound.notes.size()); ++i) {
        EXPECT_EQ(sound.notes[i], c_major[i]) << i;
    }
}

TEST(Foley, ATakeOffOfTheToeIsHeardBeforeTheTouchDown) {
    FakeSound sound;
    hear(sound, quad().up_us, quad().land_us + 700'000);
    const auto at = [&](sound::Effect effect) {
        return std::find(sound.played.begin(), sound.played.end(), effect) - sound.played.begin();
    };
    EXPECT_LT(at(sound::Effect::ToePick), at(sound::Effect::TouchDown));
    EXPECT_LT(at(sound::Effect::TouchDown), static_cast<std::ptrdiff_t>(sound.played.size()));
    EXPECT_EQ(std::count(sound.played.begin(), sound.played.end(), sound::Effect::Fall), 0);
}

TEST(Foley, StrokesAreHeardAndTheBladeGlides) {
    FakeSound sound;
    hear(sound, 0, 8'000'000);
    EXPECT_GT(std::count(sound.played.begin(), sound.played.end(), sound::Effect::Stroke), 4);
    EXPECT_TRUE(sound.last_blade.on_ice);
    EXPECT_GT(sound.last_blade.speed_mps, 1.0F);
}

TEST(Foley, InTheAirTheBladeIsSilent) {
    FakeSound sound;
    hear(sound, quad().off_us, (quad().off_us + quad().land_us) / 2);
    EXPECT_FALSE(sound.last_blade.on_ice);
}

} // namespace
} // namespace screens
