#include "game/choreo/label_placer.h"
#include "game/choreo/page.h"

#include <gtest/gtest.h>

namespace choreo {
namespace {

const PagePoint kCentre = on_page(0, 0);

LabelWish wish_at(PagePoint anchor) {
    return {.anchor = anchor, .width = 40, .height = 16, .nearest = 6, .farthest = 70};
}

TEST(LabelPlacer, LabelsOfOneAnchorDoNotOverlap) {
    LabelPlacer placer({});
    std::vector<PageBox> boxes;
    for (int i = 0; i < 8; ++i) {
        const LabelPlace place = placer.place(wish_at(kCentre));
        EXPECT_EQ(place.covered, 0) << "label " << i;
        boxes.push_back(box_around(place.centre, 40, 16));
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_EQ(overlap_of(boxes[i], boxes[j]), 0) << i << " and " << j;
        }
    }
}

TEST(LabelPlacer, LeavesThePathFree) {
    std::vector<PagePoint> path;
    for (double x = -60; x <= 60; x += 4) {
        path.push_back({kCentre.x + x, kCentre.y});
    }
    EXPECT_EQ(LabelPlacer(path).find(wish_at(kCentre)).crossed, 0);
}

TEST(LabelPlacer, StaysOnTheIce) {
    const PagePoint corner = on_page(26.5, 11.5);
    const LabelPlace place = LabelPlacer({}).find(wish_at(corner));
    const PageBox box = box_around(place.centre, 40, 16);
    EXPECT_LT(box.right, kPageMargin + kRinkWidth);
    EXPECT_GT(box.top, kRinkTop);
}

TEST(LabelPlacer, CountsLettersNotBytes) {
    EXPECT_DOUBLE_EQ(text_width("\xc3\xa4", 10), text_width("a", 10));
}

} // namespace
} // namespace choreo
