#include "audio/beat/tempo_map.h"
#include "tests/beat/music.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>
#include <utility>

namespace {

using beat::Beats;
using beat::Fraction;
using beat::Meter;
using beat::Position;
using beat::TempoMap;
using beat::TempoRow;
using Code = beat::TempoError::Code;
using music::anchor;
using music::at;
using music::hold;
using music::map_of;
using music::ramp;
using music::step;

constexpr double kExact_s = 1e-12;        // rounding of doubles of some 100 s
constexpr double kTolerance_s = 1e-9;     // closed form against numeric integration
constexpr double kTolerance_beats = 1e-9; // beat to time to beat
constexpr int kPieces = 2000;             // of an integral
constexpr double kMusic_s = 240;

const TempoRow kSecondABeat = step("1.1", "60", Meter{4, 4});

double seconds(const TempoMap& map, std::string_view place) {
    return map.seconds_at(*map.beats_at(at(place)));
}

/// The design's example: choreography.md.
TempoMap stay_close() {
    return map_of({step("1.1", "72", Meter{3, 4}), ramp("33.1", "72", "58", 4),
                   step("37.1", "72", Meter{4, 4}), hold("52.4", "2")},
                  "0.500");
}

TEST(TempoMap, ByDefaultIsASteadySixty) {
    const TempoMap map;
    EXPECT_EQ(map.seconds_at(Beats(0)), 0.0);
    EXPECT_EQ(map.seconds_at(7.5), 7.5);
    EXPECT_EQ(map.seconds_at(-2.0), -2.0);
    EXPECT_EQ(map.beats_at_seconds(7.5), 7.5);
    EXPECT_EQ(map.bpm_at(3), 60.0);
    EXPECT_EQ(map.beats_at(at("3.2")), Beats(9));
}

TEST(TempoMap, BeatZeroIsAtBeat1) {
    EXPECT_EQ(stay_close().seconds_at(Beats(0)), 0.5);
    EXPECT_EQ(map_of({kSecondABeat}, "-0.125").seconds_at(Beats(0)), -0.125);
}

TEST(TempoMap, StepsAddUp) {
    const TempoMap map =
        map_of({kSecondABeat, step("3.1", "120"), step("4.2+1/2", "30", std::nullopt)}, "2");
    EXPECT_DOUBLE_EQ(seconds(map, "3.1"), 2 + 8);
    EXPECT_DOUBLE_EQ(seconds(map, "4.2+1/2"), 2 + 8 + 5.5 / 2);
    EXPECT_DOUBLE_EQ(seconds(map, "5.1"), 2 + 8 + 5.5 / 2 + 2.5 * 2);
}

TEST(TempoMap, TheDesignsExampleHasItsClosedForm) {
    const TempoMap map = stay_close();
    const double steady_s = 0.5 + 32 * 3 * 60.0 / 72;
    const double ramp_s = 60.0 * 12 / (58 - 72) * std::log(58.0 / 72);
    const double held_s = (15 * 4 + 3) * 60.0 / 72;
    EXPECT_NEAR(seconds(map, "33.1"), steady_s, kExact_s);
    EXPECT_NEAR(seconds(map, "37.1"), steady_s + ramp_s, kExact_s);
    EXPECT_NEAR(seconds(map, "52.4"), steady_s + ramp_s + held_s, kExact_s);
    EXPECT_NEAR(seconds(map, "53.1"), steady_s + ramp_s + held_s + 2 * 60.0 / 72, kExact_s);
}

TEST(TempoMap, RampMatchesNumericIntegration) {
    for (const auto& [from, to] :
         {std::pair("72", "58"), {"58", "72"}, {"10", "400"}, {"400", "10"}}) {
        const TempoMap map = map_of({step("1.1", from, Meter{3, 4}), ramp("2.1", from, to, 4)});
        const double bpm = std::stod(from);
        const double slope = (std::stod(to) - bpm) / 12;
        const auto seconds_a_beat = [&](double beats) { return 60 / (bpm + slope * beats); };
        for (int beats = 1; beats <= 12; ++beats) {
            EXPECT_NEAR(map.seconds_at(3.0 + beats) - map.seconds_at(3.0),
                        music::integral(seconds_a_beat, 0, beats, 20 * kPieces), kTolerance_s)
                << from << ".." << to << " after " << beats;
        }
    }
}

TEST(TempoMap, AfterARampItsEndTempoStays) {
    const TempoMap map = map_of({kSecondABeat, ramp("2.1", "60", "120", 1)});
    EXPECT_EQ(map.bpm_at(4), 60.0);
    EXPECT_EQ(map.bpm_at(6), 90.0);
    EXPECT_EQ(map.bpm_at(8), 120.0);
    EXPECT_EQ(map.bpm_at(1000), 120.0);
    EXPECT_DOUBLE_EQ(map.seconds_at(108.0) - map.seconds_at(8.0), 50.0);
}

TEST(TempoMap, ARampToItsOwnTempoHasNoSlope) {
    const TempoMap level = map_of({step("1.1", "72", Meter{3, 4}), ramp("2.1", "72", "72", 4)});
    const TempoMap steady = map_of({step("1.1", "72", Meter{3, 4})});
    for (int beats = 0; beats < 40; ++beats) {
        EXPECT_NEAR(level.seconds_at(beats), steady.seconds_at(beats), kExact_s);
        EXPECT_EQ(level.bpm_at(beats), 72.0);
    }
}

TEST(TempoMap, AStepAtTheEndOfARampWins) {
    const TempoMap map = map_of({kSecondABeat, ramp("2.1", "60", "120", 1), step("3.1", "90")});
    EXPECT_EQ(map.bpm_at(8), 90.0);
    EXPECT_NEAR(map.bpm_at(7.9999), 120.0, 0.01);
}

TEST(TempoMap, AHeldBeatLastsAsLongAsItSays) {
    const TempoMap map = map_of({kSecondABeat, hold("2.4", "2")});
    EXPECT_DOUBLE_EQ(seconds(map, "2.4"), 7);
    EXPECT_DOUBLE_EQ(seconds(map, "2.4+1/2"), 8); // its second pulse
    EXPECT_DOUBLE_EQ(seconds(map, "3.1"), 9);
    EXPECT_DOUBLE_EQ(seconds(map, "3.2"), 10);
    EXPECT_EQ(map.bpm_at(7), 30.0);
    EXPECT_EQ(map.bpm_at(8), 60.0);
}

TEST(TempoMap, AHoldSharesThePlaceOfAStep) {
    const TempoMap map = map_of({kSecondABeat, step("2.1", "120"), hold("2.1", "4")});
    EXPECT_DOUBLE_EQ(seconds(map, "2.2"), 4 + 4 * 0.5);
    EXPECT_DOUBLE_EQ(seconds(map, "2.3"), 4 + 4 * 0.5 + 0.5);
}

TEST(TempoMap, AHoldInARampStretchesOnlyItsBeat) {
    const TempoRow slowing = ramp("2.1", "90", "50", 2);
    const TempoMap plain = map_of({kSecondABeat, slowing});
    const TempoMap held = map_of({kSecondABeat, slowing, hold("2.3", "3")});
    const double beat_s = seconds(plain, "2.4") - seconds(plain, "2.3");
    EXPECT_NEAR(seconds(held, "2.3"), seconds(plain, "2.3"), kExact_s);
    EXPECT_NEAR(seconds(held, "2.4"), seconds(plain, "2.4") + 2 * beat_s, kExact_s);
    EXPECT_NEAR(seconds(held, "5.1"), seconds(plain, "5.1") + 2 * beat_s, kExact_s);
    // The ramp itself goes on through the held beat: half way in, the tempo is half a beat's
    // further.
    const double tempo_halfway_in = 90 - 40 * 2.5 / 8;
    EXPECT_DOUBLE_EQ(held.bpm_at(6.5), tempo_halfway_in / 3);
    EXPECT_DOUBLE_EQ(held.bpm_at(7), plain.bpm_at(7));
}

TEST(TempoMap, AMeterChangesPositionsAndNoTime) {
    const TempoMap plain = map_of({kSecondABeat});
    const TempoMap map = map_of({kSecondABeat, step("3.1", "60", Meter{6, 8})});
    for (int beats = 0; beats < 40; ++beats) {
        EXPECT_DOUBLE_EQ(map.seconds_at(beats), plain.seconds_at(beats));
    }
    EXPECT_EQ(map.position_at(8 + 6), at("4.1"));
    EXPECT_EQ(map.beats_at(at("4.6")), Beats(8 + 6 + 5));
    EXPECT_FALSE(map.beats_at(at("2.5")));
    EXPECT_EQ(map.meter_at(8), (Meter{6, 8}));
}

TEST(TempoMap, DownbeatsAreTheFirstBeatsOfMeasures) {
    const TempoMap map = map_of({step("1.1", "60", Meter{3, 4}), step("3.1", "60", Meter{4, 4})});
    const std::set<int> downbeats{-3, 0, 3, 6, 10, 14};
    for (int beats = -5; beats < 17; ++beats) {
        EXPECT_EQ(map.is_downbeat(beats), downbeats.count(beats) == 1) << beats;
    }
    EXPECT_FALSE(map.is_downbeat(Fraction(1, 192)));
}

TEST(TempoMap, AnAnchorIsHitExactlyAndItsTempoGoesOn) {
    const TempoMap map = map_of({kSecondABeat, anchor("3.1", "9.237")}, "0.5");
    EXPECT_EQ(seconds(map, "3.1"), 9.237);
    EXPECT_EQ(map.time_us_at(8), 9'237'000);
    const double beat_s = (9.237 - 0.5) / 8;
    EXPECT_NEAR(seconds(map, "1.4"), 0.5 + 3 * beat_s, kExact_s);
    EXPECT_NEAR(seconds(map, "13.1"), 9.237 + 40 * beat_s, kExact_s);
    EXPECT_NEAR(map.bpm_at(2), 60 / beat_s, kExact_s);
    EXPECT_NEAR(map.bpm_at(20), 60 / beat_s, kExact_s);
}

TEST(TempoMap, TheRowAfterAnAnchorIsAsWritten) {
    const TempoMap map =
        map_of({kSecondABeat, anchor("3.1", "10"), step("4.1", "120"), step("5.1", "60"),
                anchor("6.1", "20"), ramp("7.1", "60", "90", 1)});
    EXPECT_NEAR(seconds(map, "4.1"), 10 + 4 * 10.0 / 8, kExact_s);
    EXPECT_NEAR(seconds(map, "5.1"), 15 + 4 * 0.5, kExact_s);
    EXPECT_EQ(map.bpm_at(12), 120.0);
    EXPECT_EQ(seconds(map, "6.1"), 20.0);
    EXPECT_DOUBLE_EQ(map.bpm_at(17), 60 / (3.0 / 4));
    EXPECT_EQ(map.bpm_at(24), 60.0);
    EXPECT_EQ(map.bpm_at(28), 90.0);
}

TEST(TempoMap, AnAnchorAtAStepFitsWhatIsBeforeTheStep) {
    const TempoMap map = map_of({kSecondABeat, step("3.1", "120"), anchor("3.1", "10")});
    EXPECT_EQ(seconds(map, "3.1"), 10.0);
    EXPECT_DOUBLE_EQ(map.bpm_at(7), 48.0);
    EXPECT_EQ(map.bpm_at(8), 120.0);
}

TEST(TempoMap, AnAnchorScalesEverythingSinceTheLastRowByOneFactor) {
    const TempoRow slowing = ramp("2.1", "90", "50", 2);
    const TempoRow held = hold("3.2", "2");
    const TempoMap plain = map_of({kSecondABeat, slowing, held});
    const TempoMap fitted = map_of({kSecondABeat, slowing, held, anchor("5.3", "20.5")});
    const double begin_s = seconds(plain, "2.1");
    const double factor = (20.5 - begin_s) / (seconds(plain, "5.3") - begin_s);
    EXPECT_NEAR(seconds(fitted, "2.1"), begin_s, kExact_s);
    for (Beats beats = 4; beats < 40; beats = beats + Fraction(1, 6)) {
        EXPECT_NEAR(fitted.seconds_at(beats) - begin_s,
                    (plain.seconds_at(beats) - begin_s) * factor, kExact_s)
            << to_string(beats);
    }
    EXPECT_EQ(seconds(fitted, "5.3"), 20.5);
}

TEST(TempoMap, AnchorsInARowEachFitTheirOwnStretch) {
    const TempoMap map =
        map_of({kSecondABeat, anchor("2.1", "4.4"), anchor("3.1", "8.1"), anchor("4.1+1/2", "13")});
    EXPECT_EQ(seconds(map, "2.1"), 4.4);
    EXPECT_EQ(seconds(map, "3.1"), 8.1);
    EXPECT_EQ(seconds(map, "4.1+1/2"), 13.0);
    EXPECT_NEAR(seconds(map, "1.3"), 2.2, kExact_s);
    EXPECT_NEAR(seconds(map, "2.3"), (4.4 + 8.1) / 2, kExact_s);
    EXPECT_NEAR(seconds(map, "4.2+1/2"), 13 + 4.9 / 4.5, kExact_s);
}

TEST(TempoMap, BeforeBeatZeroTheFirstTempoGoesOnBackwards) {
    const TempoMap held = map_of({kSecondABeat, hold("1.1", "2")}, "0.5");
    EXPECT_DOUBLE_EQ(held.seconds_at(-4.0), 0.5 - 4);
    EXPECT_EQ(held.bpm_at(-1), 60.0);
    EXPECT_DOUBLE_EQ(held.beats_at_seconds(-3.5), -4.0);
    const TempoMap ramped = map_of({ramp("1.1", "60", "30", 1, Meter{4, 4})});
    EXPECT_DOUBLE_EQ(ramped.seconds_at(-100.0), -100.0);
    const TempoMap fitted = map_of({kSecondABeat, anchor("2.1", "5")});
    EXPECT_DOUBLE_EQ(fitted.seconds_at(-4.0), -5.0);
    EXPECT_EQ(held.position_at(-1), (Position{0, 4, 0}));
}

TEST(TempoMap, FarBeyondTheEndTheLastTempoGoesOn) {
    const TempoMap map = stay_close();
    const double end_s = seconds(map, "53.1");
    const double end = map.beats_at(at("53.1"))->to_double();
    EXPECT_NEAR(map.seconds_at(end + 720'000), end_s + 600'000, 1e-6);
    EXPECT_NEAR(map.beats_at_seconds(end_s + 600'000), end + 720'000, 1e-6);
    EXPECT_EQ(map.beats_at({100'000, 4, 0}), Beats(36 * 3 + (100'000 - 37) * 4 + 3));
}

TEST(TempoMap, CueTimesAreWholeMicrosecondsRoundedHalfUp) {
    // 64 a minute is 937 500 us a beat, so an eighth of a beat is 117 187.5 us, exact in a double.
    const TempoMap map = map_of({step("1.1", "64", Meter{4, 4})});
    EXPECT_EQ(map.time_us_at(1), 937'500);
    EXPECT_EQ(map.time_us_at(Fraction(1, 8)), 117'188);
    EXPECT_EQ(map.time_us_at(Fraction(-1, 8)), -117'187);
    // 1/192 of a beat is 4882.8125 us, 3/192 14648.4375 us.
    EXPECT_EQ(map.time_us_at(Fraction(1, 192)), 4'883);
    EXPECT_EQ(map.time_us_at(Fraction(3, 192)), 14'648);
    EXPECT_EQ(map.time_us_at(Fraction(-3, 192)), -14'648);
}

TEST(TempoMap, RandomMusicMatchesNumericIntegrationOfItsTempo) {
    music::Random random(9);
    for (int trial = 0; trial < 5; ++trial) {
        const TempoMap map = *TempoMap::make(music::random_rows(random, kMusic_s), 0);
        // Rows stand on whole beats, so the tempo is smooth within each.
        for (int beats = 0; map.seconds_at(beats) < kMusic_s; ++beats) {
            const double begin_bpm = map.bpm_at(beats);
            const double slope = 2 * (map.bpm_at(beats + 0.5) - begin_bpm);
            const auto seconds_a_beat = [&](double b) { return 60 / (begin_bpm + slope * b); };
            ASSERT_NEAR(map.seconds_at(beats + 1.0) - map.seconds_at(beats),
                        music::integral(seconds_a_beat, 0, 1, 200), kTolerance_s)
                << "beat " << beats;
        }
    }
}

TEST(TempoMap, TimeGrowsStrictlyWithTheBeat) {
    music::Random random(10);
    for (int trial = 0; trial < 20; ++trial) {
        const TempoMap map = *TempoMap::make(music::random_rows(random, kMusic_s), 0);
        double last_s = map.seconds_at(Beats(-2));
        for (Beats beats = -2 + Fraction(1, 192); last_s < kMusic_s;
             beats = beats + Fraction(1, 192)) {
            const double now_s = map.seconds_at(beats);
            ASSERT_GT(now_s, last_s) << to_string(beats);
            last_s = now_s;
        }
    }
}

TEST(TempoMap, BeatToTimeToBeatIsTheIdentityOverFourMinutes) {
    music::Random random(11);
    for (int trial = 0; trial < 30; ++trial) {
        const TempoMap map = *TempoMap::make(music::random_rows(random, kMusic_s), 0);
        for (double beats = -8; map.seconds_at(beats) < kMusic_s + 10; beats += 1.0 / 7) {
            ASSERT_NEAR(map.beats_at_seconds(map.seconds_at(beats)), beats, kTolerance_beats);
        }
    }
}

TEST(TempoMap, TimeToBeatToTimeIsTheIdentityOverFourMinutes) {
    music::Random random(12);
    for (int trial = 0; trial < 30; ++trial) {
        const TempoMap map = *TempoMap::make(music::random_rows(random, kMusic_s), 0);
        for (double s = -5; s < kMusic_s + 10; s += 0.0917) {
            ASSERT_NEAR(map.seconds_at(map.beats_at_seconds(s)), s, kTolerance_s);
        }
    }
}

TEST(TempoMap, PositionToBeatsToPositionIsTheIdentity) {
    music::Random random(13);
    for (int trial = 0; trial < 50; ++trial) {
        const TempoMap map = *TempoMap::make(music::random_rows(random, kMusic_s), 0);
        for (int i = 0; i < 200; ++i) {
            const Beats beats = random.between(-20, 1000) + random.part();
            const Position position = map.position_at(beats);
            ASSERT_EQ(map.beats_at(position), beats) << to_string(position);
            ASSERT_EQ(map.is_downbeat(beats), position.beat == 1 && position.part == 0);
        }
    }
}

TEST(TempoMap, ErrorsNameTheGuiltyRow) {
    const auto anchor_too_early = TempoMap::make({kSecondABeat, anchor("2.1", "-1")}, 0);
    ASSERT_FALSE(anchor_too_early);
    EXPECT_EQ(anchor_too_early.error(), (beat::TempoError{1, Code::AnchorOutOfOrder}));
    const auto row_before_anchor =
        TempoMap::make({kSecondABeat, anchor("2.1", "-1"), step("3.5", "60")}, 0);
    ASSERT_FALSE(row_before_anchor);
    EXPECT_EQ(row_before_anchor.error(), (beat::TempoError{2, Code::NoSuchBeat}));
}

} // namespace
