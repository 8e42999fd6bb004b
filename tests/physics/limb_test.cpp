#include "physics/limb.h"

#include <gtest/gtest.h>

namespace physics {
namespace {

TEST(Limb, StaysWhereItIsWithoutAnOrder) {
    const Limb limb(1.2);
    EXPECT_EQ(limb.at(0), 1.2);
    EXPECT_EQ(limb.at(1000), 1.2);
    EXPECT_EQ(limb.target(), 1.2);
}

TEST(Limb, MovesFromRestToRestInItsTime) {
    Limb limb(1.5);
    limb.move(2.0, 0.5, 0.2);
    EXPECT_EQ(limb.at(2.0), 1.5);
    EXPECT_NEAR(limb.at(2.1), 1.0, 1e-12);
    // A quarter of the way in time is 3/16 - 2/64 = 0.15625 of it in place.
    EXPECT_NEAR(limb.at(2.05), 1.5 - 0.15625, 1e-12);
    EXPECT_EQ(limb.at(2.2), 0.5);
    EXPECT_EQ(limb.at(9), 0.5);
    EXPECT_EQ(limb.target(), 0.5);
    EXPECT_DOUBLE_EQ(limb.end_s(), 2.2);
}

TEST(Limb, ANewOrderStartsFromWhereItIs) {
    Limb limb(1.5);
    limb.move(0, 0.5, 0.2);
    const double half_way = limb.at(0.1);
    limb.move(0.1, 1.5, 0.4);
    EXPECT_EQ(limb.at(0.1), half_way);
    EXPECT_NEAR(limb.at(0.3), (half_way + 1.5) / 2, 1e-12);
    EXPECT_EQ(limb.at(0.5), 1.5);
}

TEST(Limb, AnOrderForLaterLeavesThePresentMoveAlone) {
    Limb limb(1.5);
    limb.move(0, 0.5, 0.2);
    const double before = limb.at(0.05);
    limb.move(0.15, 1.5, 0.2);
    EXPECT_EQ(limb.at(0.05), before);
    EXPECT_NEAR(limb.at(0.10), 1.0, 1e-12);
    EXPECT_EQ(limb.at(0.35), 1.5);
}

TEST(Limb, AnOrderThatHasNotBegunIsReplaced) {
    Limb limb(1.5);
    limb.move(1.0, 0.5, 0.2);
    limb.move(0.9, 2.0, 0.2);
    EXPECT_EQ(limb.at(0.5), 1.5);
    EXPECT_EQ(limb.at(0.9), 1.5);
    EXPECT_EQ(limb.at(1.1), 2.0);
    EXPECT_EQ(limb.at(9), 2.0);
}

} // namespace
} // namespace physics
