#include "game/choreo/land_rates.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace choreo {
namespace {

using performance::EdgeCall;
using performance::JumpOutcome;
using performance::LandingKind;
using performance::RotationCall;

constexpr program::JumpCode kQuad{4, program::JumpType::ToeLoop};
constexpr program::JumpCode kTriple{3, program::JumpType::ToeLoop};

performance::ProgramOutcome routine_with(const JumpOutcome& jump) {
    performance::ElementOutcome element;
    element.number = 2;
    element.planned_code = "4T";
    element.jumps = {jump};
    performance::ProgramOutcome outcome;
    outcome.elements = {element};
    outcome.falls = jump.landing == LandingKind::Fall ? 1 : 0;
    return outcome;
}

JumpOutcome jump(program::JumpCode called, RotationCall rotation, LandingKind landing) {
    JumpOutcome outcome;
    outcome.planned = kQuad;
    outcome.taken_off = true;
    outcome.called = called;
    outcome.rotation = rotation;
    outcome.landing = landing;
    return outcome;
}

LandRates sample() {
    LandRates rates;
    rates.add(routine_with(jump(kQuad, RotationCall::Clean, LandingKind::Hold)), {2'000});
    rates.add(routine_with(jump(kQuad, RotationCall::Clean, LandingKind::StepOut)), {1'800});
    rates.add(routine_with(jump(kQuad, RotationCall::UnderRotated, LandingKind::Fall)), {1'400});
    rates.add(routine_with(jump(kTriple, RotationCall::Clean, LandingKind::TwoFeet)), {1'200});
    JumpOutcome never;
    never.planned = kQuad;
    rates.add(routine_with(never), {600});
    return rates;
}

TEST(LandRates, CountCallsAndLandings) {
    const LandRates rates = sample();
    ASSERT_EQ(rates.jumps.size(), 1U);
    const JumpRate& rate = rates.jumps.front();
    EXPECT_EQ(rate.calls, (std::array<int, kCalls>{2, 0, 1, 0, 2}));
    EXPECT_EQ(rate.landings, (std::array<int, kLandings>{1, 1, 1, 0, 1}));
    EXPECT_EQ(rate.clean, 1);
    EXPECT_EQ(rates.falls, 1);
}

TEST(LandRates, AWrongEdgeIsNotClean) {
    LandRates rates;
    JumpOutcome wrong = jump(kQuad, RotationCall::Clean, LandingKind::Hold);
    wrong.edge = EdgeCall::Wrong;
    rates.add(routine_with(wrong), {});
    EXPECT_EQ(rates.jumps.front().edge, 1);
    EXPECT_EQ(rates.jumps.front().clean, 0);
}

TEST(LandRates, TotalsHaveAMeanAndADeviation) {
    EXPECT_DOUBLE_EQ(sample().mean_total(), 14);
    EXPECT_NEAR(sample().total_spread(), 4.8990, 1e-4);
    EXPECT_EQ(LandRates{}.mean_total(), 0);
}

TEST(LandRates, ArePrintedAndSaidInJson) {
    const HandsInfo hands{
        .file = "a.program", .title = "T", .assist = "gala", .error_ms = 17.5, .seed = 3};
    const std::string text = render_text(sample(), hands);
    EXPECT_NE(text.find("T: land rates of 5 runs, hands 17.5 ms, assist gala, seeds 3..7\n"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("mean total 14.00"), std::string::npos) << text;
    const auto json = nlohmann::json::parse(to_json_text(sample(), hands));
    EXPECT_EQ(json["jumps"][0]["called"]["<"], 0.2);
    EXPECT_EQ(json["jumps"][0]["landed"]["held"], 0.2);
    EXPECT_EQ(json["jumps"][0]["landed"]["two-feet"], 0.2);
    EXPECT_EQ(json["jumps"][0]["landed"]["fall"], 0.2);
    EXPECT_EQ(json["jumps"][0]["clean_and_held"], 0.2);
}

} // namespace
} // namespace choreo
