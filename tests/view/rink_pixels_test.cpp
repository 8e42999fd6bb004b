#include "game/view/image.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdlib>
#include <iterator>

namespace view {
namespace {

int alpha_at(const Pixels& pixels, int x, int y) {
    const auto row = pixels.argb.begin() + std::ptrdiff_t{y} * pixels.width;
    return static_cast<int>(row[x] >> 24U);
}

TEST(MakePixels, MakesEveryImageWhite) {
    for (int i = 1; i <= static_cast<int>(kLastMade); ++i) {
        const Pixels pixels = make_pixels(static_cast<Image>(i));
        ASSERT_GT(pixels.width, 0) << i;
        ASSERT_EQ(std::ssize(pixels.argb), std::ptrdiff_t{pixels.width} * pixels.height) << i;
        for (const std::uint32_t pixel : pixels.argb) {
            ASSERT_EQ(pixel & 0xffffffU, 0xffffffU) << i;
        }
    }
}

TEST(MakePixels, FadesToNothingAtTheEdge) {
    for (const Image image : {Image::Glow, Image::Soft, Image::Bokeh, Image::Star}) {
        const Pixels pixels = make_pixels(image);
        const int middle = pixels.width / 2;
        EXPECT_GT(alpha_at(pixels, middle, middle), 100);
        for (int i = 0; i < pixels.width; ++i) {
            EXPECT_LE(alpha_at(pixels, i, 0), 8);
            EXPECT_LE(alpha_at(pixels, 0, i), 8);
        }
    }
}

TEST(MakePixels, ScratchesTile) {
    const Pixels pixels = make_pixels(Image::Scratches);
    const auto mean_step = [&](int from, int to) {
        double sum = 0;
        for (int y = 0; y < pixels.height; ++y) {
            sum += std::abs(alpha_at(pixels, from, y) - alpha_at(pixels, to, y));
        }
        return sum / pixels.height;
    };
    // From the last column to the first it is no further than to a neighbour.
    EXPECT_LE(mean_step(pixels.width - 1, 0), 2 * mean_step(0, 1) + 1);
}

} // namespace
} // namespace view
