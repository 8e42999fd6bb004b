// Box2D is compiled by others against their libm. It may only ask for the sine and cosine of 0,
// which every libm has exactly: these definitions take the place of libm's in this program.

#include "tests/determinism/scenes.h"

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

namespace determinism {
namespace {

TEST(Box2dAngle, OnlyZeroIsAskedFor) {
    asked = 0;
    asked_for_more_than_zero = 0;
    EXPECT_GT(scene_lines().size(), 0U);
    EXPECT_GT(asked, 0) << "the replacement is not in place";
    EXPECT_GT(exhibition_lines().size(), 0U);
    EXPECT_EQ(asked_for_more_than_zero, 0) << "of " << asked;
}

} // namespace
} // namespace determinism
