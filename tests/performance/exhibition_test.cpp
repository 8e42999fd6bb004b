// The exhibition skated by perfect hands, from the file to the sheet.

#include "game/performance/song_time.h"
#include "game/performance/verdict.h"
#include "physics/world.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace performance {
namespace {

class Exhibition : public testing::TestWithParam<std::string_view> {
protected:
    static const Plan& plan() { return exhibition::plan(GetParam()); }

    static const performance::Run& perfect() { return exhibition::perfect(GetParam()); }

    static Sheet sheet() { return exhibition::sheet(GetParam(), perfect()); }
};

INSTANTIATE_TEST_SUITE_P(Settings, Exhibition, testing::ValuesIn(exhibition::kSettings),
                         [](const auto& setting) { return std::string(setting.param); });

TEST_P(Exhibition, PerfectHandsHitEveryCue) {
    const ProgramOutcome& outcome = perfect().outcome;
    EXPECT_EQ(outcome.good, 0);
    EXPECT_EQ(outcome.scrape, 0);
    EXPECT_EQ(outcome.missed, 0);
    EXPECT_EQ(outcome.scrapes, 0);
    EXPECT_EQ(outcome.stumbles, 0);
    EXPECT_EQ(outcome.cracks, 0);
    EXPECT_EQ(outcome.falls, 0);
    EXPECT_EQ(outcome.mean_error_us, 0);
    std::vector<CueTiming> timings(plan().cues.size());
    exhibition::watch(plan(), 1'000'000, [&](const Performance& now) {
        for (std::size_t cue = 0; cue < timings.size(); ++cue) {
            timings[cue] = now.judge().timing(cue);
        }
    });
    for (const CueTiming& timing : timings) {
        const Cue& cue = plan().cues[timing.cue];
        EXPECT_EQ(timing.word, Word::Perfect)
            << name_of(cue.kind) << " at " << to_seconds(cue.press_us) << " s, line "
            << plan().program.rows[plan().elements[cue.element].row].line;
        EXPECT_EQ(timing.error_us.value_or(0), 0) << name_of(cue.kind) << " " << cue.press_us;
    }
}

TEST_P(Exhibition, PerfectHandsLandEveryElementClean) {
    const ProgramOutcome outcome = exhibition::called(perfect());
    for (const ElementOutcome& element : outcome.elements) {
        EXPECT_TRUE(is_clean(element)) << element.planned_code;
        for (const JumpOutcome& jump : element.jumps) {
            EXPECT_TRUE(jump.taken_off) << element.planned_code;
            EXPECT_EQ(jump.landing, LandingKind::Hold)
                << element.planned_code << " demand " << jump.landing_demand;
            EXPECT_EQ(jump.rotation, RotationCall::Clean)
                << element.planned_code << " missing " << jump.missing_deg;
            EXPECT_EQ(jump.edge, EdgeCall::Correct)
                << element.planned_code << " lean " << jump.edge_depth_deg;
        }
    }
    EXPECT_TRUE(sheet().seals.clean);
}

TEST_P(Exhibition, LevelsAreCalledAsPlanned) {
    for (const SheetRow& row : sheet().rows) {
        EXPECT_EQ(row.planned, row.executed) << row.info;
        if (row.spin) {
            EXPECT_EQ(row.spin->called.level, row.spin->planned_level) << row.planned;
        }
        if (row.steps) {
            EXPECT_EQ(row.steps->called.level, row.steps->planned_level) << row.planned;
        }
    }
    EXPECT_TRUE(sheet().seals.levels);
}

TEST_P(Exhibition, TheQuadLandsOnTheDownbeatOfTheClimax) {
    const beat::TempoMap& tempo = plan().program.tempo;
    const std::int64_t downbeat_us = tempo.time_us_at(*tempo.beats_at({47, 1, {}}));
    const ProgramOutcome outcome = exhibition::called(perfect());
    const JumpOutcome& quad = exhibition::element(outcome, "4T").jumps.front();
    EXPECT_NEAR(to_seconds(quad.touch_down_us), to_seconds(downbeat_us), 0.005);
}

TEST_P(Exhibition, EveryJumpLandsOnItsBeat) {
    for (const ElementOutcome& element : perfect().outcome.elements) {
        for (std::size_t i = 0; i < element.jumps.size(); ++i) {
            const std::int64_t land_us = plan().elements[element.element].jumps[i].land_us;
            EXPECT_NEAR(to_seconds(element.jumps[i].touch_down_us), to_seconds(land_us), 0.010)
                << element.planned_code;
        }
    }
}

// By design a perfect run has 18..45 degrees in hand at each planned jump.
TEST_P(Exhibition, EveryJumpHasTurningInHand) {
    for (const ElementOutcome& element : perfect().outcome.elements) {
        for (const JumpOutcome& jump : element.jumps) {
            EXPECT_GE(-jump.missing_deg, 18) << element.planned_code << " " << jump.entry_mps;
            EXPECT_LE(-jump.missing_deg, 45) << element.planned_code << " " << jump.entry_mps;
        }
    }
}

TEST_P(Exhibition, IsAsLongAndAsFullAsAnExhibition) {
    EXPECT_GE(perfect().outcome.elements.size(), 9U);
    EXPECT_GE(to_seconds(plan().end_us), 140);
    EXPECT_LE(to_seconds(plan().end_us), 170);
}

TEST_P(Exhibition, TheTraceIsTheDrawing) {
    double squares = 0;
    double worst_m = 0;
    double worst_s = 0;
    double nearest_m = std::numeric_limits<double>::max();
    double nearest_s = 0;
    int samples = 0;
    exhibition::watch(plan(), 1'000'000 / 12, [&](const Performance& now) {
        const double time_s = to_seconds(now.time_us());
        const physics::Vec2 place = now.skater().state().position_m;
        const double off_m = physics::length(place - plan().drawing.at(time_s).position_m);
        squares += off_m * off_m;
        ++samples;
        if (off_m > worst_m) {
            worst_m = off_m;
            worst_s = time_s;
        }
        if (physics::inside_by(place) < nearest_m) {
            nearest_m = physics::inside_by(place);
            nearest_s = time_s;
        }
    });
    EXPECT_LT(std::sqrt(squares / samples), 1.0)
        << "worst " << worst_m << " m at " << worst_s << " s";
    EXPECT_GE(nearest_m, 1.0) << "from the boards at " << nearest_s << " s";
    EXPECT_LT(perfect().outcome.shape_rms_m, 1.0);
}

TEST_P(Exhibition, TwiceGivesTheSameBitsAndTheSameSheet) {
    const auto again = skate(plan());
    EXPECT_EQ(again.final_hash, perfect().final_hash);
    EXPECT_EQ(again.hashes, perfect().hashes);
    EXPECT_EQ(render_text(exhibition::sheet(GetParam(), again)), render_text(sheet()));
}

TEST_P(Exhibition, ItsOwnInputsGiveTheSameAgain) {
    const auto again = skate(plan(), std::span<const Input>(perfect().inputs));
    EXPECT_EQ(again.hashes, perfect().hashes);
    EXPECT_EQ(to_json_text(exhibition::sheet(GetParam(), again)), to_json_text(sheet()));
}

} // namespace
} // namespace performance
