// Box2D is compiled by others against their libm. It may only ask for the sine and cosine of 0,
// which every libm has exactly: these definitions take the place of libm's in this program.

#include "physics/world.h"
#include "tests/physics/support/script.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

int asked = 0;
int asked_for_more_than_zero = 0;

void count_argument(float x) {
    ++asked;
    asked_for_more_than_zero += x == 0.0F ? 0 : 1;
}

} // namespace

extern "C" void sincosf(float x, float* sine, float* cosine) noexcept {
    count_argument(x);
    *sine = static_cast<float>(std::sin(static_cast<double>(x)));
    *cosine = static_cast<float>(std::cos(static_cast<double>(x)));
}

extern "C" float sinf(float x) noexcept {
    count_argument(x);
    return static_cast<float>(std::sin(static_cast<double>(x)));
}

extern "C" float cosf(float x) noexcept {
    count_argument(x);
    return static_cast<float>(std::cos(static_cast<double>(x)));
}

namespace physics {
namespace {

TEST(Box2dAngle, OnlyZeroIsAskedFor) {
    asked = 0;
    asked_for_more_than_zero = 0;
    World world;
    world.add_skater(Body{}, {20, 5}, 0.3, 6);
    world.add_skater(Body{}, {26, 6}, 3, 6);
    skate(world, 10,
          {{0.5, Steer{1}},
           {4, Rise{2}, 0},
           {4, Rise{1}, 1},
           {5, Stroke{}, 0},
           {5.5, WindUp{}, 0},
           {6, SpinEnter{}, 0}});
    EXPECT_GT(asked, 0) << "the replacement is not in place";
    EXPECT_EQ(asked_for_more_than_zero, 0) << "of " << asked;
}

} // namespace
} // namespace physics
