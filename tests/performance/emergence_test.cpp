// Nobody tells the ice what the player wished for: what comes of late arms, missing strokes, no
// squeeze and no release is the physics' own.

#include "game/performance/song_time.h"
#include "game/performance/verdict.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <cmath>

namespace performance {
namespace {

const Plan& gala() {
    return exhibition::plan("gala");
}

const Cue& of_quad(CueKind kind) {
    static std::vector<Cue> kept;
    kept = exhibition::cues(gala(), "4T", kind);
    EXPECT_EQ(kept.size(), 1U);
    return kept.front();
}

struct Quad {
    JumpOutcome jump;
    int falls = 0;
};

Quad quad_of(std::string_view setting, const std::vector<Input>& inputs) {
    const auto run = skate(exhibition::plan(setting), std::span<const Input>(inputs));
    const ProgramOutcome outcome = exhibition::called(run);
    return {exhibition::element(outcome, "4T").jumps.front(), outcome.falls};
}

std::string told(const JumpOutcome& jump) {
    return program::to_string(jump.called) + ", missing " + std::to_string(jump.missing_deg) +
           " degrees, entry " + std::to_string(jump.entry_mps) + " m/s, demand " +
           std::to_string(jump.landing_demand);
}

JumpOutcome with_arms_late(std::int64_t late_us) {
    return quad_of("gala", exhibition::moved(exhibition::perfect("gala").inputs,
                                             of_quad(CueKind::Squeeze), late_us))
        .jump;
}

// 80 ms late in gala gives `<`, 120 ms `<<`.
TEST(Emergence, LateArmsAreUnderRotated) {
    const JumpOutcome on_time = with_arms_late(0);
    EXPECT_EQ(on_time.rotation, RotationCall::Clean) << told(on_time);
    EXPECT_EQ(on_time.called, on_time.planned) << told(on_time);
    const JumpOutcome late = with_arms_late(80'000);
    EXPECT_EQ(late.rotation, RotationCall::UnderRotated) << told(late);
    EXPECT_EQ(late.called, late.planned) << told(late);
    const JumpOutcome later = with_arms_late(120'000);
    EXPECT_EQ(later.rotation, RotationCall::Downgraded) << told(later);
}

TEST(Emergence, TheLaterTheArmsTheMoreIsMissing) {
    double before = with_arms_late(0).missing_deg;
    for (std::int64_t late_us = 20'000; late_us <= 160'000; late_us += 20'000) {
        const JumpOutcome jump = with_arms_late(late_us);
        EXPECT_GT(jump.missing_deg, before) << late_us << " us: " << told(jump);
        before = jump.missing_deg;
    }
}

// The perfect inputs with every second stroke left out, or moved.
std::vector<Input> half_of_the_strokes(const Plan& plan, std::vector<Input> inputs,
                                       std::optional<std::int64_t> moved_by_us, bool odd) {
    bool other = odd;
    for (const Cue& cue : plan.cues) {
        if (cue.kind != CueKind::Stroke) {
            continue;
        }
        other = !other;
        if (other) {
            inputs = moved_by_us ? exhibition::moved(std::move(inputs), cue, *moved_by_us)
                                 : exhibition::without(inputs, cue);
        }
    }
    return inputs;
}

TEST(Emergence, WithHalfOfTheStrokesMissedThereIsNoQuad) {
    for (const std::string_view setting : exhibition::kSettings) {
        for (const bool odd : {false, true}) {
            const Quad quad =
                quad_of(setting, half_of_the_strokes(exhibition::plan(setting),
                                                     exhibition::perfect(setting).inputs, {}, odd));
            ASSERT_TRUE(quad.jump.taken_off) << setting;
            EXPECT_GT(quad.jump.missing_deg, 80) << setting << " " << told(quad.jump);
            const bool credited =
                quad.jump.called == quad.jump.planned && quad.jump.rotation == RotationCall::Clean;
            EXPECT_FALSE(credited) << setting << " " << told(quad.jump);
        }
    }
}

// The error at which a stroke has seven tenths of its strength.
std::int64_t seven_tenths_us(const Assist& assist) {
    const Windows windows = windows_of(assist, CueKind::Stroke);
    std::int64_t error_us = windows.perfect_us;
    while (strength_of(windows, error_us) > 0.7) {
        error_us += 100;
    }
    return error_us;
}

TEST(Emergence, HalfOfTheStrokesAtSevenTenthsStillLandTheQuad) {
    for (const std::string_view setting : exhibition::kSettings) {
        const std::int64_t off_us = seven_tenths_us(exhibition::assist(setting));
        for (const std::int64_t error_us : {-off_us, off_us}) {
            for (const bool odd : {false, true}) {
                const Quad quad =
                    quad_of(setting, half_of_the_strokes(exhibition::plan(setting),
                                                         exhibition::perfect(setting).inputs,
                                                         error_us, odd));
                EXPECT_EQ(quad.jump.called, quad.jump.planned)
                    << setting << " " << error_us << " us: " << told(quad.jump);
                EXPECT_EQ(quad.jump.rotation, RotationCall::Clean)
                    << setting << " " << error_us << " us: " << told(quad.jump);
                EXPECT_EQ(quad.jump.landing, LandingKind::Hold)
                    << setting << " " << error_us << " us: " << told(quad.jump);
            }
        }
    }
}

TEST(Emergence, WithoutASqueezeTheJumpPopsAndLands) {
    for (const std::string_view setting : {"normal", "gala"}) {
        const Cue squeeze =
            exhibition::cues(exhibition::plan(setting), "4T", CueKind::Squeeze).front();
        const Quad quad =
            quad_of(setting, exhibition::without(exhibition::perfect(setting).inputs, squeeze));
        ASSERT_TRUE(quad.jump.taken_off) << setting;
        EXPECT_LT(quad.jump.called.rotations, 4) << setting << " " << told(quad.jump);
        EXPECT_NE(quad.jump.landing, LandingKind::Fall) << setting << " " << told(quad.jump);
        EXPECT_EQ(quad.falls, 0) << setting;
    }
}

TEST(Emergence, WithoutAReleaseThereIsNoJumpAndTheSkaterGlidesOn) {
    for (const std::string_view setting : exhibition::kSettings) {
        const Plan& plan = exhibition::plan(setting);
        const Cue up = exhibition::cues(plan, "4T", CueKind::TakeOff).front();
        const Cue knee = exhibition::cues(plan, "4T", CueKind::LandingKnee).front();
        // The thumb stays down until the landing's run-out ends.
        std::vector<Input> inputs = exhibition::perfect(setting).inputs;
        std::erase_if(inputs, [&](const Input& input) {
            return input.button == Button::Lift && ((input.time_us == up.press_us && !input.down) ||
                                                    (input.time_us == knee.press_us && input.down));
        });
        const Quad quad = quad_of(setting, inputs);
        EXPECT_FALSE(quad.jump.taken_off) << setting;
        EXPECT_EQ(quad.falls, 0) << setting;
        const auto run = skate(plan, std::span<const Input>(inputs));
        for (const SheetRow& row : exhibition::sheet(setting, run).rows) {
            if (row.planned == "4T") {
                EXPECT_EQ(row.score, Points{}) << setting;
            }
        }
    }
}

TEST(Emergence, ALateTakeOffIsAWorseJump) {
    const Cue up = of_quad(CueKind::TakeOff);
    const Cue squeeze = of_quad(CueKind::Squeeze);
    double before = with_arms_late(0).missing_deg;
    for (const std::int64_t late_us : {30'000, 60'000, 120'000, 200'000, 300'000}) {
        std::vector<Input> inputs = exhibition::perfect("gala").inputs;
        inputs = exhibition::moved(std::move(inputs), up, late_us);
        inputs = exhibition::moved(std::move(inputs), squeeze, late_us);
        const Quad quad = quad_of("gala", inputs);
        ASSERT_TRUE(quad.jump.taken_off) << late_us;
        EXPECT_GT(quad.jump.missing_deg, before) << late_us << " us: " << told(quad.jump);
        before = quad.jump.missing_deg;
    }
}

TEST(Emergence, NoLandingKneeIsAStiffLandingAndNeverAFall) {
    const Cue knee = of_quad(CueKind::LandingKnee);
    const Quad stiff =
        quad_of("gala", exhibition::without(exhibition::perfect("gala").inputs, knee));
    const JumpOutcome soft = with_arms_late(0);
    EXPECT_EQ(stiff.falls, 0);
    EXPECT_EQ(stiff.jump.landing, LandingKind::Hold) << told(stiff.jump);
    EXPECT_EQ(stiff.jump.landing_softness, 0);
    EXPECT_GT(soft.landing_softness, 0.95);
    EXPECT_LT(stiff.jump.exit_mps, soft.exit_mps);
}

} // namespace
} // namespace performance
