#include "game/performance/spin_plan.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace performance {
namespace {

using program::SpinPosition;

constexpr double kUsualMomentum = 36;
// Turns a beat.
constexpr std::array<double, 8> kPlain{0.5, 1, 1.5, 2, 2.5, 3, 4, 6};

program::Program with_spin(const std::string& row, const std::string& tempo) {
    return exhibition::small_program("1.1 push L R L R 4\n2.1 " + row + "\n9.1 pose 4 C\n", tempo);
}

const program::Row& spin_of(const program::Program& program) {
    return program.rows[1];
}

std::vector<PlannedSpinPosition> planned(const program::Program& program,
                                         double momentum = kUsualMomentum) {
    const program::Row& row = spin_of(program);
    return plan_spin(program, exhibition::technique(), {}, row, enter_of(row),
                     row.at_beats + *row.beats, momentum);
}

std::vector<program::Program> many_spins() {
    std::vector<program::Program> spins;
    for (const std::string tempo : {"54 4/4", "72 4/4", "100 4/4", "144 4/4"}) {
        for (const std::string code : {"USp4", "SSp4", "CSp4", "LSp4", "CSSp4", "CoSp4", "CCoSp4",
                                       "FCSp4", "FSSp4", "FCCoSp4"}) {
            spins.push_back(with_spin(code + " 14 C", tempo));
        }
    }
    return spins;
}

TEST(SpinPlan, RatesArePlainRatiosOfTheBeat) {
    for (const program::Program& program : many_spins()) {
        const double beats_a_second = program.tempo.bpm_at(8) / 60;
        for (const PlannedSpinPosition& held : planned(program)) {
            const double turns_a_beat = held.target_rps / beats_a_second;
            const bool plain = std::any_of(kPlain.begin(), kPlain.end(), [&](double ratio) {
                return std::abs(turns_a_beat - ratio) < 1e-4; // times are whole microseconds
            });
            EXPECT_TRUE(plain) << spin_of(program).element.code << " " << turns_a_beat;
        }
    }
}

// The first position, whose momentum is known without the others.
TEST(SpinPlan, NoPlainRatioWithinReachOfTheArmsIsNearerToWhatFeelsNatural) {
    for (const program::Program& program : many_spins()) {
        const double beats_a_second = program.tempo.bpm_at(8) / 60;
        for (const double momentum : {20.0, 36.0, 60.0}) {
            const PlannedSpinPosition held = planned(program, momentum).front();
            const SpinTechnique& spin =
                exhibition::technique().spins[static_cast<std::size_t>(held.position)];
            const double span_s = static_cast<double>(held.to_us - held.from_us) / 1e6;
            const double middle = momentum * std::exp(-physics::Ice{}.spin_decay * span_s / 2);
            for (const double ratio : kPlain) {
                const double rate = ratio * beats_a_second;
                const double inertia = middle / (2 * physics::kPi * rate);
                if (inertia >= spin.tight_inertia && inertia <= spin.open_inertia) {
                    EXPECT_LE(std::abs(held.target_rps - spin.natural_rps),
                              std::abs(rate - spin.natural_rps) + 1e-3)
                        << spin_of(program).element.code << " " << ratio << " " << momentum;
                }
            }
        }
    }
}

// Row 20 of tests/physics/targets/README.md: Oliver's 342 a minute are the Guinness record.
TEST(SpinPlan, Row20NoPositionIsPlannedFasterThanTheGuinnessRecord) {
    constexpr double kRecord_rps = 5.7;
    for (const program::Program& program : many_spins()) {
        for (const PlannedSpinPosition& held : planned(program)) {
            EXPECT_LE(held.target_rps, kRecord_rps) << spin_of(program).element.code;
        }
    }
}

// What spinners of those positions are seen to turn; a camel's 2.0 is passed by a tenth.
TEST(SpinPlan, WhatFeelsNaturalIsWhatIsSeen) {
    const auto natural = [](SpinPosition position) {
        return exhibition::technique().spins[static_cast<std::size_t>(position)].natural_rps;
    };
    EXPECT_GE(natural(SpinPosition::Camel), 1.3);
    EXPECT_LE(natural(SpinPosition::Camel), 2.2);
    for (const SpinPosition position : {SpinPosition::Sit, SpinPosition::Layback}) {
        EXPECT_GE(natural(position), 1.8);
        EXPECT_LE(natural(position), 2.5);
    }
    EXPECT_GE(natural(SpinPosition::Upright), 3.5);
    EXPECT_LE(natural(SpinPosition::Upright), 5.0);
}

TEST(SpinPlan, TheArmsStayBetweenOpenAndTightest) {
    for (const program::Program& program : many_spins()) {
        for (const double momentum : {5.0, 20.0, 36.0, 60.0}) {
            for (const PlannedSpinPosition& held : planned(program, momentum)) {
                const SpinTechnique& spin =
                    exhibition::technique().spins[static_cast<std::size_t>(held.position)];
                EXPECT_EQ(held.shape.open_inertia, spin.open_inertia);
                EXPECT_GE(held.shape.tight_inertia, spin.tight_inertia) << momentum;
                EXPECT_LE(held.shape.tight_inertia, spin.open_inertia) << momentum;
            }
        }
    }
}

TEST(SpinPlan, TheUsualMomentumTurnsAtTheRateInTheMiddleOfTheFirstHold) {
    const program::Program program = with_spin("SSp4 14 C", "72 4/4");
    const PlannedSpinPosition first = planned(program).front();
    const double span_s = static_cast<double>(first.to_us - first.from_us) / 1e6;
    const double left = kUsualMomentum * std::exp(-physics::Ice{}.spin_decay * span_s / 2);
    EXPECT_NEAR(left / (2 * physics::kPi * first.shape.tight_inertia), first.target_rps, 1e-3);
}

TEST(SpinPlan, PositionsFollowEachOtherOnWholeBeatsFromEntryToEnd) {
    for (const program::Program& program : many_spins()) {
        const program::Row& row = spin_of(program);
        const std::vector<PlannedSpinPosition> positions = planned(program);
        ASSERT_FALSE(positions.empty()) << row.element.code;
        EXPECT_EQ(positions.front().from_us, program.tempo.time_us_at(enter_of(row)));
        EXPECT_EQ(positions.back().to_us, program.tempo.time_us_at(row.at_beats + *row.beats));
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const double beat =
                program.tempo.beats_at_seconds(static_cast<double>(positions[i].from_us) / 1e6);
            EXPECT_EQ(positions[i].from_us,
                      program.tempo.time_us_at(beat::Beats(std::lround(beat))))
                << row.element.code << " " << beat;
            if (i > 0) {
                EXPECT_EQ(positions[i].from_us, positions[i - 1].to_us);
            }
        }
    }
}

TEST(SpinPlan, AChangeOfFootIsOnePositionsBeginning) {
    const program::Program program =
        with_spin("CCoSp4 14 C positions=camel,sit,change,sit,upright", "72 4/4");
    const std::vector<PlannedSpinPosition> positions = planned(program);
    ASSERT_EQ(positions.size(), 4U);
    const std::array<SpinPosition, 4> expected{SpinPosition::Camel, SpinPosition::Sit,
                                               SpinPosition::Sit, SpinPosition::Upright};
    for (std::size_t i = 0; i < positions.size(); ++i) {
        EXPECT_EQ(positions[i].position, expected[i]) << i;
        EXPECT_EQ(positions[i].changes_foot, i == 2) << i;
        EXPECT_EQ(positions[i].foot, i < 2 ? program::Foot::Left : program::Foot::Right) << i;
        EXPECT_EQ(positions[i].shape.foot, i < 2 ? physics::Side::Left : physics::Side::Right) << i;
    }
}

TEST(SpinPlan, OnePositionIsSkatedInVariationsOfThreeBeats) {
    const program::Program program = with_spin("FCSp4 12 C enter=2.3", "72 4/4");
    EXPECT_EQ(planned(program).size(), 3U); // ten beats
}

TEST(SpinPlan, TooLittleTimeForThePositionsGivesNone) {
    // Four positions take eight beats; from the entry on there are `beats` - 2.
    for (const int beats : {6, 8, 9}) {
        const program::Program program = with_spin("CCoSp4 " + std::to_string(beats) +
                                                       " C positions=camel,sit,change,sit,upright",
                                                   "72 4/4");
        EXPECT_TRUE(planned(program).empty()) << beats;
    }
    const program::Program program =
        with_spin("CCoSp4 10 C positions=camel,sit,change,sit,upright", "72 4/4");
    EXPECT_EQ(planned(program).size(), 4U);
}

TEST(SpinPlan, IsEnteredAsWrittenOrTwoBeatsAfterItsRow) {
    const program::Program written = with_spin("USp4 8 C enter=2.4", "72 4/4");
    EXPECT_EQ(enter_of(spin_of(written)), beat::Beats(7));
    const program::Program unwritten = with_spin("USp4 8 C", "72 4/4");
    EXPECT_EQ(enter_of(spin_of(unwritten)), beat::Beats(6));
}

} // namespace
} // namespace performance
