#include "game/view/rink/crowd.h"

#include "game/view/palette.h"
#include "game/view/rink/random.h"

#include <array>

namespace view::rink {

namespace {

constexpr float kRowHeight = kHeight / kRows;
constexpr float kMetreWide = kWidth / kCrowdPeriod_m;
constexpr float kMetreHigh = kRowHeight / (kCardAbove_m + kCardBelow_m);

Color color_of(const Seat& seat) {
    const float up = static_cast<float>(seat.row) / kRows;
    Color color = mix(hex(0x302b68), hex(0x0c0c22), up) * (0.48F + 0.75F * seat.brightness);
    if (seat.tint == 0) {
        color = color + hex(0x3a1838) * (0.35F * (1 - up));
    } else if (seat.tint == 1) {
        color = color + hex(0x10304a) * (0.35F * (1 - up));
    }
    return color;
}

/// A head over shoulders, out of focus.
void paint_person(Canvas& canvas, const Seat& seat, Point head) {
    const float radius_m = 0.17F * seat.size;
    const float wide = radius_m * kMetreWide;
    const float high = radius_m * kMetreHigh;
    const Color color = color_of(seat);
    canvas.sprite(Image::Soft, head + Point{0, high * 1.7F}, wide * 2.3F, high * 1.6F,
                  {.color = color * 0.5F, .alpha = 0.85F}, Blend::Alpha);
    canvas.sprite(Image::Soft, head, wide * 1.35F, high * 1.3F,
                  {.color = color * 0.95F, .alpha = 0.85F}, Blend::Alpha);
}

} // namespace

Crowd::Crowd() {
    constexpr float kPitch_m = 0.58F;
    constexpr float kTaken = 0.9F;
    constexpr float kPhones = 0.1F;
    Random random(99);
    const int seats = static_cast<int>(kCrowdPeriod_m / kPitch_m);
    for (int row = 0; row < kRows; ++row) {
        for (int i = 0; i < seats; ++i) {
            const Seat seat{.along_m =
                                static_cast<float>(i) * kPitch_m + random.between(-0.16F, 0.16F),
                            .row = row,
                            .size = random.between(0.8F, 1.08F),
                            .brightness = random.share(),
                            .tint = random.pick(5)};
            if (random.share() < kTaken) {
                people_.push_back(seat);
            }
            if (random.share() < kPhones) {
                phones_.push_back(seat);
            }
        }
    }
}

void Crowd::paint(Canvas& canvas) const {
    canvas.list().clear_target({.color = hex(0x0a0a20), .alpha = 0});
    for (const Seat& seat : people_) {
        // A little lower and higher, within the row's card.
        const float sits = (seat.size - 1) * 0.1F - 0.02F;
        const Point head{seat.along_m * kMetreWide, (static_cast<float>(seat.row) * kRowHeight) +
                                                        (kCardAbove_m + sits) * kMetreHigh};
        constexpr float kReach = 40; // of a person, units
        paint_person(canvas, seat, head);
        // Those at the seam are at both ends.
        if (head.x < kReach) {
            paint_person(canvas, seat, head + Point{kWidth, 0});
        } else if (head.x > kWidth - kReach) {
            paint_person(canvas, seat, head - Point{kWidth, 0});
        }
    }
}

PaintedRow painted_row(int row) {
    // Half a pixel inside, so that the neighbours are not mixed in.
    constexpr float kInside = 0.75F / kHeight;
    const float top = static_cast<float>(row) / kRows;
    return {.top = top + kInside, .bottom = top + 1.0F / kRows - kInside};
}

Color phone_color(const Seat& seat) {
    constexpr std::array<Color, 5> kColors{palette::kAmber, palette::kCyan, hex(0xd9c8ff),
                                           palette::kIvory, palette::kIvory};
    return kColors.at(static_cast<std::size_t>(seat.tint));
}

} // namespace view::rink
