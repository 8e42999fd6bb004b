#include "game/view/image.h"

namespace view {

namespace {

TargetSize same(int width, int height) {
    return {.width_px = width,
            .height_px = height,
            .width = static_cast<float>(width),
            .height = static_cast<float>(height)};
}

TargetSize whole(int width_px, int height_px) {
    return {.width_px = width_px, .height_px = height_px, .width = 1920, .height = 1080};
}

} // namespace

TargetSize size_of(Target target, Quality quality) {
    switch (target) {
    case Target::Window:
    case Target::Scene:
    case Target::Background:
        return quality == Quality::Low ? whole(1280, 720) : whole(1920, 1080);
    case Target::Reflection:
        return quality == Quality::High ? same(960, 540) : same(480, 270);
    case Target::Glow1:
    case Target::Glow1Blur:
        return same(480, 270);
    case Target::Glow2:
    case Target::Glow2Blur:
        return same(240, 135);
    case Target::Glow3:
    case Target::Glow3Blur:
        return same(120, 68);
    }
    return {};
}

} // namespace view
