#include "docs/figures/plot.h"

#include <gtest/gtest.h>

namespace figures {
namespace {

// Ten pixels a unit to the right, five upwards.
std::string drawn(const Points& points) {
    choreo::SvgWriter page(400, 300, "a");
    Plot plot(page, {.left = 50, .top = 20, .width = 100, .height = 50},
              {.from = 0, .to = 10, .tick = 5, .decimals = 0, .label = "s"},
              {.from = -5, .to = 5, .tick = 5, .decimals = 1, .label = "m"});
    plot.line(points, {.colour = "#123456", .width = 2});
    return page.finish();
}

TEST(Plot, PutsPlacesWhereTheAxesSay) {
    const std::string page = drawn({{0, -5}, {10, 5}, {5, 0}});
    EXPECT_NE(page.find("d=\"M50,70L150,20L100,45\""), std::string::npos) << page;
}

TEST(Plot, RoundsPlacesToATenthOfAPixel) {
    // 0.1 px are 0.01 units of x: neither 0.003 more nor the last bit changes a byte.
    EXPECT_EQ(drawn({{0, 0}, {2.003, 0}}), drawn({{0, 0}, {2, 0}}));
    EXPECT_NE(drawn({{0, 0}, {2.006, 0}}), drawn({{0, 0}, {2, 0}}));
}

TEST(Plot, LabelsItsLinesFromTheLowerEnd) {
    const std::string page = drawn({{0, 0}, {1, 1}});
    for (const char* words : {">0</text>", ">5</text>", ">10</text>", ">−5.0</text>", ">0.0</text>",
                              ">5.0</text>", ">s</text>", ">m</text>"}) {
        EXPECT_NE(page.find(words), std::string::npos) << words << "\n" << page;
    }
}

} // namespace
} // namespace figures
