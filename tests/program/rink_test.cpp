#include "levels/program/rink.h"
#include "tests/program/routine.h"

#include <gtest/gtest.h>

#include <cmath>

namespace program {
namespace {

TEST(Rink, SidesAreHalfAMetreInside) {
    EXPECT_NEAR(beyond_rink_m({29.5, 0}), 0.0, 1e-12);
    EXPECT_NEAR(beyond_rink_m({-30.0, 0}), 0.5, 1e-12);
    EXPECT_NEAR(beyond_rink_m({0, 14.5}), 0.0, 1e-12);
    EXPECT_NEAR(beyond_rink_m({10, -15.25}), 0.75, 1e-12);
    EXPECT_NEAR(beyond_rink_m({0, 0}), -14.5, 1e-12);
}

TEST(Rink, CornersAreRound) {
    // The corner's circle has its centre at (21.5, 6.5) and, with the margin, a radius of 8 m.
    const double diagonal = 8.0 / std::sqrt(2.0);
    for (const double sx : {-1.0, 1.0}) {
        for (const double sy : {-1.0, 1.0}) {
            EXPECT_NEAR(beyond_rink_m({sx * (21.5 + diagonal), sy * (6.5 + diagonal)}), 0.0, 1e-12);
            EXPECT_NEAR(beyond_rink_m({sx * 29.5, sy * 14.5}), std::sqrt(128.0) - 8.0, 1e-12);
        }
    }
}

TEST(Rink, NamedPlacesAreInside) {
    for (const Anchor& anchor : kAnchors) {
        EXPECT_LT(beyond_rink_m(anchor.point), 0.0) << anchor.name;
    }
}

TEST(Rink, PointsOnTheBorderAreTaken) {
    EXPECT_TRUE(testing::parse_rows("2.1 rest 1 (29.5,0) -> (0,-14.5)").program);
    EXPECT_FALSE(testing::parse_rows("2.1 rest 1 (29.501,0)").program);
}

TEST(Rink, TheMessageSaysByHowMuch) {
    const ParseResult result = testing::parse_rows("2.1 rest 1 (29.5,14.5)");
    ASSERT_EQ(result.diagnostics.size(), 1U);
    EXPECT_EQ(result.diagnostics[0].text,
              "the point is 3.32 m too far out, 0.5 m along the boards stay free");
    EXPECT_EQ(result.diagnostics[0].hint, "move it 3.32 m towards the centre");
}

TEST(Rink, PlacesAreReadInAllForms) {
    const auto row_of = [](const std::string& where) {
        ParseResult result = testing::parse_rows("2.1 rest 1 " + where);
        EXPECT_TRUE(result.program) << testing::rendered(result.diagnostics);
        return result.program ? result.program->rows[1] : Row{};
    };
    EXPECT_FALSE(row_of("").to);
    EXPECT_EQ(row_of("SW").to, (Point{-20, -10}));
    EXPECT_FALSE(row_of("SW").from);
    EXPECT_EQ(row_of("(-12.5,3.125)").to, (Point{-12.5, 3.125}));
    EXPECT_EQ(row_of("->NE").to, (Point{20, 10}));
    EXPECT_FALSE(row_of("->NE").from);
    EXPECT_EQ(row_of("C->( 1 , -2 )").from, (Point{0, 0}));
    EXPECT_EQ(row_of("C->( 1 , -2 )").to, (Point{1, -2}));
}

} // namespace
} // namespace program
