#pragma once

#include "game/choreo/svg_writer.h"

#include <vector>

namespace choreo {

/// A rectangle on the page, px.
struct PageBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

[[nodiscard]] PageBox box_around(PagePoint centre, double width, double height);
/// Area that two boxes share, px^2.
[[nodiscard]] double overlap_of(const PageBox& a, const PageBox& b);

/// How wide a text is, about: no font is at hand here.
[[nodiscard]] double text_width(std::string_view words, double font_size);

/// What a label wants.
struct LabelWish {
    PagePoint anchor; ///< what it names
    double width = 0;
    double height = 0;
    double nearest = 0;  ///< distance of its edge from the anchor
    double farthest = 0; ///< beyond which it is of no use
};

/// A place for a label.
struct LabelPlace {
    PagePoint centre;
    double covered = 0; ///< area of other labels under it, px^2; 0 is what is wished
    int crossed = 0;    ///< points of the path under it
};

/// Places labels one after the other: beside their anchors, on no other label, on the ice, and on
/// as little of the path as can be. Greedy, so the important ones come first.
class LabelPlacer {
public:
    /// `path`: points a few pixels apart that labels should leave free.
    explicit LabelPlacer(std::vector<PagePoint> path) : path_(std::move(path)) {}

    /// Nothing may be placed here any more.
    void block(const PageBox& box) { taken_.push_back(box); }

    /// The best place; it is not taken yet.
    [[nodiscard]] LabelPlace find(const LabelWish& wish) const;
    /// Finds a place and takes it.
    [[nodiscard]] LabelPlace place(const LabelWish& wish);

private:
    [[nodiscard]] double cost_of(const LabelWish& wish, LabelPlace& place) const;

    std::vector<PagePoint> path_;
    std::vector<PageBox> taken_;
};

} // namespace choreo
