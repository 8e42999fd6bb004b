#include "game/view/hud/element_names.h"
#include "game/view/hud/fitting.h"
#include "game/view/hud/numbers.h"
#include "tests/performance/support/exhibition.h"

#include <gtest/gtest.h>

namespace view {
namespace {

TEST(Numbers, AreRoundedDownToTheirPart) {
    const auto quarters = [](double value) {
        const MixedNumber number = mixed_number(value, 4);
        return std::to_string(number.whole) + " " + std::to_string(number.part) + "/" +
               std::to_string(number.of);
    };
    EXPECT_EQ(quarters(3.99), "3 3/4");
    EXPECT_EQ(quarters(3.5), "3 1/2");
    EXPECT_EQ(quarters(4), "4 0/4");
    EXPECT_EQ(quarters(0.3), "0 1/4");
    EXPECT_EQ(quarters(-1), "0 0/4") << "before the turn has begun";
    EXPECT_EQ(mixed_number(4.13, 8).part, 1);
}

TEST(Numbers, SayMinutesAndSigns) {
    EXPECT_EQ(minutes_text(127), "2:07");
    EXPECT_EQ(minutes_text(59.2), "1:00") << "what has begun counts";
    EXPECT_EQ(minutes_text(-3), "0:00");
    EXPECT_EQ(signed_points(118), "+1.18");
    EXPECT_EQ(signed_points(-53), "-0.53");
    EXPECT_EQ(signed_points(0), "0.00");
}

TEST(Names, AreAnAnnouncers) {
    const auto named = [](const std::string& code) {
        for (const program::Row& row : exhibition::routine().rows) {
            if (row.element.code == code) {
                return element_name(row.element);
            }
        }
        return std::string();
    };
    EXPECT_EQ(named("4T"), "Quadruple Toe Loop");
    EXPECT_EQ(named("3Lz+2T"), "Triple Lutz, Double Toe");
    EXPECT_EQ(named("FCSp4"), "Flying Camel Spin");
    EXPECT_EQ(named("CCoSp4"), "Combination Spin");
    EXPECT_EQ(named("StSq4"), "Step Sequence");
    EXPECT_EQ(named("ChSq1"), "Choreographic Sequence");
}

TEST(Names, BesideAnExecutedCodeSayWhatBecameOfThePlan) {
    const performance::Plan& plan = exhibition::plan("gala");
    const auto beside = [&](int number, const std::string& executed) {
        performance::SheetRow row;
        row.number = number;
        for (const performance::PlannedElement& element : plan.elements) {
            const program::Element& what = plan.program.rows[element.row].element;
            if (element.number == number) {
                row.planned = what.code;
                row.group = what.kind == program::ElementKind::Jump
                                ? performance::ElementGroup::Jump
                                : performance::ElementGroup::Steps;
            }
        }
        row.executed = executed;
        return row_explanation(&plan, row);
    };
    EXPECT_EQ(beside(3, "3Lzq+2T<"), "Triple Lutz, Double Toe");
    EXPECT_EQ(beside(5, "StSq4"), "Step Sequence");
    EXPECT_EQ(beside(5, "StSq2"), "planned StSq4");
    EXPECT_EQ(beside(7, "3T<<"), "planned 4T");
}

TEST(Names, UnderGlyphsAreTheTurnsSigns) {
    const performance::Plan& plan = exhibition::plan("gala");
    const auto under = [&](const std::string& code, performance::CueKind kind) {
        return cue_name(plan, exhibition::cues(plan, code, kind).front());
    };
    EXPECT_EQ(under("LFO-Br", performance::CueKind::Step), "Br");
    EXPECT_EQ(under("RFO-Ctr", performance::CueKind::Step), "Ctr");
    EXPECT_EQ(under("LFO-Loop", performance::CueKind::EdgeHold), "Lp");
    EXPECT_EQ(under("4T", performance::CueKind::TakeOff), "4T");
    EXPECT_EQ(under("CCoSp4", performance::CueKind::SpinHold), "Camel");
    EXPECT_EQ(under("push L R", performance::CueKind::Stroke), "");
}

TEST(Fitting, KeepsTextInsideItsWidth) {
    DrawList list;
    NullTypesetter type;
    Canvas canvas(list, type);
    const TextStyle style{.font = Font::Title, .size = 100};
    EXPECT_EQ(fitted(canvas, style, "Short", 1000), style);
    EXPECT_LT(fitted(canvas, style, "A title that is long", 700).size, 100);
    const std::string endless(400, 'x');
    EXPECT_LE(draw_fitted(canvas, style, endless, {}, 700, {}), 700);
    EXPECT_LE(draw_fitted(canvas, style, "\u00e9\u00e9\u00e9\u00e9\u00e9", {}, 60, {}), 60);
}

TEST(Fitting, WrapsBetweenWords) {
    DrawList list;
    NullTypesetter type;
    Canvas canvas(list, type);
    const TextStyle style{.font = Font::Light, .size = 20};
    const std::vector<std::string> lines = wrapped(canvas, style, "down  let go and grab", 120);
    std::string joined;
    for (const std::string& line : lines) {
        EXPECT_LE(canvas.measure(style, line).width, 120);
        joined += line + ' ';
    }
    EXPECT_EQ(joined, "down let go and grab ");
    EXPECT_GT(lines.size(), 1U);
}

} // namespace
} // namespace view
