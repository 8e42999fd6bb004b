#include "audio/beat/tempo_segment.h"
#include "tests/beat/music.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using beat::TempoSegment;

// Simpson in 4000 pieces is exact far beyond this; doubles of some 100 s carry 1.4e-14.
constexpr double kTolerance_s = 1e-9;
constexpr double kTolerance_beats = 1e-9;

double integrated_s(const TempoSegment& segment, double beat) {
    const auto seconds_a_beat = [&](double b) {
        return 60.0 / (segment.bpm + segment.slope * (b - segment.beat));
    };
    return segment.seconds +
           segment.hold * segment.fit * music::integral(seconds_a_beat, segment.beat, beat, 4000);
}

TEST(TempoSegment, ConstantTempoIsAStraightLine) {
    const TempoSegment segment{.beat = 8, .seconds = 3, .bpm = 120, .hold = 2, .fit = 0.5};
    EXPECT_EQ(seconds_at(segment, 8), 3.0);
    EXPECT_EQ(seconds_at(segment, 10), 4.0);
    EXPECT_EQ(seconds_at(segment, 6), 2.0);
    EXPECT_EQ(beat_at(segment, 4), 10.0);
}

TEST(TempoSegment, RampIsTheLogarithmOfTheTempoRatio) {
    const TempoSegment ramp{.bpm = 60, .slope = 60.0 / 16};
    EXPECT_NEAR(seconds_at(ramp, 16), 60.0 * 16 / 60 * std::log(2.0), 1e-14);
}

TEST(TempoSegment, MatchesNumericIntegration) {
    for (const double bpm_end : {10.0, 58.0, 71.999999, 72.000001, 120.0, 400.0}) {
        const double beats = 48;
        const TempoSegment ramp{.beat = 5.5,
                                .seconds = 1.25,
                                .bpm = 72,
                                .slope = (bpm_end - 72) / beats,
                                .hold = 1.5,
                                .fit = 1.1};
        for (int eighth = 1; eighth <= 8; ++eighth) {
            const double beat = 5.5 + beats * eighth / 8;
            EXPECT_NEAR(seconds_at(ramp, beat), integrated_s(ramp, beat), kTolerance_s)
                << bpm_end << " bpm at beat " << beat;
        }
    }
}

TEST(TempoSegment, AVanishingSlopeBecomesAStraightLine) {
    const double steady_s = seconds_at(TempoSegment{.bpm = 72}, 100);
    for (double slope = 1e-3; slope > 1e-300; slope *= 1e-3) {
        // ln(1 + x) / x = 1 - x/2 + ...
        const double x = slope * 100 / 72;
        const TempoSegment ramp{.bpm = 72, .slope = slope};
        EXPECT_NEAR(seconds_at(ramp, 100), steady_s * (1 - x / 2), steady_s * (x * x + 1e-15))
            << slope;
        EXPECT_NEAR(beat_at(ramp, seconds_at(ramp, 100)), 100, kTolerance_beats) << slope;
    }
}

TEST(TempoSegment, BeatAtIsTheInverse) {
    for (const double bpm : {10.0, 72.0, 400.0}) {
        for (const double bpm_end : {10.0, 71.9, 72.0, 72.1, 400.0}) {
            const double beats = 64;
            const TempoSegment ramp{.beat = 3,
                                    .seconds = 7,
                                    .bpm = bpm,
                                    .slope = (bpm_end - bpm) / beats,
                                    .hold = 3,
                                    .fit = 0.9};
            for (int i = 0; i <= 640; ++i) {
                const double beat = 3 + 0.1 * i;
                ASSERT_NEAR(beat_at(ramp, seconds_at(ramp, beat)), beat, kTolerance_beats)
                    << bpm << ".." << bpm_end;
            }
        }
    }
}

TEST(TempoSegment, WrittenTempoKnowsNoStretch) {
    const TempoSegment ramp{.beat = 4, .bpm = 72, .slope = -0.5, .hold = 2, .fit = 3};
    EXPECT_EQ(written_bpm_at(ramp, 4), 72.0);
    EXPECT_EQ(written_bpm_at(ramp, 10), 69.0);
}

} // namespace
