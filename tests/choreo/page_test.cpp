#include "game/choreo/diagram_page.h"
#include "game/choreo/page.h"
#include "game/choreo/palette.h"
#include "game/choreo/planned_value.h"

#include <gtest/gtest.h>

namespace choreo {
namespace {

program::Program with_tempo(const std::string& rows) {
    const std::string text = "four-rotations program 1\nid a\ntitle \"T\"\nseason 2025-26\n"
                             "segment gala\nskater yuuri\nbeat1 0.5s\n\ntempo\n" +
                             rows + "\nprogram\n1.1 pose 4 C\n9.1 pose -\nend\n";
    program::ParseResult parsed = program::parse(text, "test");
    EXPECT_TRUE(parsed.program) << (parsed.diagnostics.empty()
                                        ? ""
                                        : program::render(parsed.diagnostics.front()));
    return parsed.program.value_or(program::Program{});
}

TEST(Page, TheRinkLiesOnItToScale) {
    const PagePoint corner = on_page(-30, 15);
    EXPECT_DOUBLE_EQ(corner.x, kPageMargin);
    EXPECT_DOUBLE_EQ(corner.y, kRinkTop);
    const PagePoint other = on_page(30, -15);
    EXPECT_DOUBLE_EQ(other.x - corner.x, 2 * (other.y - corner.y));
    EXPECT_DOUBLE_EQ(other.x, kPageWidth - kPageMargin);
}

TEST(Page, TempoIsToldInWords) {
    EXPECT_EQ(tempo_text(with_tempo("1.1 72 3/4\n3.1 72..58 over 2\n6.1 80.5 4/4\n7.2 hold 2\n")),
              "72 bpm in 3/4, 3.1 slowing to 58, 6.1 80.5 bpm in 4/4, 7.2 held for 2 beats");
}

TEST(Page, TimesAreMinutesAndSeconds) {
    EXPECT_EQ(minutes_text(0), "0:00");
    EXPECT_EQ(minutes_text(59'499'999), "0:59");
    EXPECT_EQ(minutes_text(59'500'000), "1:00");
    EXPECT_EQ(minutes_text(247'000'000), "4:07");
}

TEST(Page, LeftCurvesAreDarkerThanRightOnes) {
    const auto sum_of_rgb = [](const std::string& colour) {
        return std::stoi(colour.substr(1, 2), nullptr, 16) +
               std::stoi(colour.substr(3, 2), nullptr, 16) +
               std::stoi(colour.substr(5, 2), nullptr, 16);
    };
    for (const double share : {0.0, 0.3, 0.5, 0.99, 1.0}) {
        EXPECT_LT(sum_of_rgb(colour_of(share, Bend::Left)) + 100,
                  sum_of_rgb(colour_of(share, Bend::Right)))
            << share;
    }
    EXPECT_EQ(colour_of(-1, Bend::Left), colour_of(0, Bend::Left));
}

} // namespace
} // namespace choreo
