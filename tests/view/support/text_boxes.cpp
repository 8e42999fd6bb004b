#include "tests/view/support/text_boxes.h"

#include <algorithm>
#include <cmath>

namespace view {

TextImage WideTypesetter::set(const TextStyle& style, std::string_view utf8) {
    NullTypesetter usual;
    TextImage image = usual.set(style, utf8);
    constexpr float kWider = 1.08F;
    image.width *= kWider;
    image.image_width *= kWider;
    const auto next =
        static_cast<std::uint16_t>(static_cast<std::size_t>(Image::FirstText) + images_.size());
    image.image = images_.try_emplace(std::string(utf8), static_cast<Image>(next)).first->second;
    return image;
}

const std::string& WideTypesetter::text_of(Image image) const {
    const auto found = std::find_if(images_.begin(), images_.end(),
                                    [image](const auto& one) { return one.second == image; });
    return found->first;
}

std::vector<TextBox> text_boxes(const DrawList& list, const WideTypesetter& type) {
    std::vector<TextBox> boxes;
    for (const Command& command : list.commands()) {
        const auto* triangles = std::get_if<Triangles>(&command);
        if (triangles == nullptr || triangles->image < Image::FirstText) {
            continue;
        }
        // A line is a quad: two triangles, a b c and a c d, from the top left corner clockwise.
        for (std::size_t i = triangles->first; i < triangles->first + triangles->count; i += 6) {
            const auto corner = [&](std::size_t which) -> const Vertex& {
                return list.vertices()[static_cast<std::size_t>(list.indices()[i + which])];
            };
            const Vertex& from = corner(0);
            const Vertex& to = corner(2);
            constexpr float kRoom = 0.2F; // of the height
            const float height = to.y - from.y;
            const TextBox box{
                .text = type.text_of(triangles->image),
                .area = {from.x, from.y + height * kRoom, to.x - from.x, height * (1 - 2 * kRoom)}};
            const bool shadow = !boxes.empty() && boxes.back().text == box.text &&
                                std::abs(boxes.back().area.x - box.area.x) < 4 &&
                                std::abs(boxes.back().area.y - box.area.y) < 4;
            if (!shadow) {
                boxes.push_back(box);
            }
        }
    }
    return boxes;
}

std::vector<std::string> misplaced(const std::vector<TextBox>& boxes) {
    std::vector<std::string> found;
    const auto overlap = [](const Rect& a, const Rect& b) {
        constexpr float kTouch = 1.5F;
        return a.x + a.width > b.x + kTouch && b.x + b.width > a.x + kTouch &&
               a.y + a.height > b.y + kTouch && b.y + b.height > a.y + kTouch;
    };
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Rect& area = boxes[i].area;
        if (area.x < 0 || area.y < 0 || area.x + area.width > kWidth ||
            area.y + area.height > kHeight) {
            found.push_back(boxes[i].text);
        }
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            if (overlap(area, boxes[j].area)) {
                found.push_back(boxes[i].text + " / " + boxes[j].text);
            }
        }
    }
    return found;
}

} // namespace view
