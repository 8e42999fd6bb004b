#include "game/view/rink/crowd.h"

#include "game/view/palette.h"
#include "game/view/rink/random.h"

#include <array>
#include <cmath>

namespace view::rink {

namespace {

// Two bands of the picture, one below the other, each half a period long.
constexpr int kBands = 2;
constexpr float kBand_m = kCrowdPeriod_m / kBands;
constexpr float kBandHeight = kHeight / kBands;
constexpr float kUnitsPerMetre = kWidth / kBand_m;
/// Rows that fit a band, with a margin of dark above and below the people.
constexpr float kRowsInBand = kRows + 2.5F;
constexpr float kRowHeight = kBandHeight / kRowsInBand;
/// How high a metre is: the stands are seen from the front, which flattens the picture.
constexpr float kMetreHigh = 62;

Point place_of(float along_m, float row, int band) {
    return {(along_m - kBand_m * static_cast<float>(band)) * kUnitsPerMetre,
            kBandHeight * static_cast<float>(band) + kBandHeight - (row + 1.5F) * kRowHeight};
}

Color color_of(const Seat& seat) {
    const float up = saturate(seat.row / kRows);
    Color color = mix(hex(0x2b2758), hex(0x0c0c20), up) * (0.45F + 0.8F * seat.brightness);
    if (seat.tint == 0) {
        color = color + hex(0x3a1838) * (0.35F * (1 - up));
    } else if (seat.tint == 1) {
        color = color + hex(0x10304a) * (0.35F * (1 - up));
    }
    return color;
}

void paint_person(Canvas& canvas, const Seat& seat, Point at) {
    const float radius_m = 0.17F * seat.size;
    const float wide = radius_m * kUnitsPerMetre;
    const float high = radius_m * kMetreHigh;
    const Color color = color_of(seat);
    canvas.sprite(Image::Soft, at + Point{0, high * 2}, wide * 2.3F, high * 2.2F,
                  {.color = color * 0.62F, .alpha = 0.8F}, Blend::Alpha);
    canvas.sprite(Image::Soft, at, wide * 1.35F, high * 1.5F,
                  {.color = color * 0.95F, .alpha = 0.8F}, Blend::Alpha);
}

/// Light that leaks from the rink onto the first rows.
void paint_light(Canvas& canvas, int band) {
    const float foot = kBandHeight * static_cast<float>(band + 1);
    constexpr std::array<Color, 3> kLights{hex(0x5a48d0), hex(0x2a58b8), hex(0x6a3f8a)};
    for (int i = 0; i < 6; ++i) {
        const float x = (static_cast<float>(i) + 0.5F) * kWidth / 6;
        const Color color = kLights.at(static_cast<std::size_t>(i + band) % kLights.size());
        canvas.sprite(Image::Glow, {x, foot - kBandHeight * 0.30F}, kWidth / 6, kBandHeight * 0.29F,
                      {.color = color, .alpha = 0.2F}, Blend::Add);
    }
}

} // namespace

Crowd::Crowd() {
    constexpr float kPitch_m = 0.58F;
    constexpr float kTaken = 0.9F;
    constexpr float kPhones = 0.075F;
    Random random(99);
    const int seats = static_cast<int>(kCrowdPeriod_m / kPitch_m);
    // From the back, so that those in front cover them.
    for (int row = kRows - 1; row >= 0; --row) {
        for (int i = 0; i < seats; ++i) {
            const float stagger = row % 2 == 0 ? 0.0F : kPitch_m / 2;
            const Seat seat{.along_m = static_cast<float>(i) * kPitch_m + stagger +
                                       random.between(-0.16F, 0.16F),
                            .row = static_cast<float>(row) + random.between(-0.11F, 0.14F),
                            .size = random.between(0.8F, 1.15F),
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
    for (int band = 0; band < kBands; ++band) {
        canvas.gradient_down({0, kBandHeight * static_cast<float>(band), kWidth, kBandHeight},
                             {.color = hex(0x04050d)}, {.color = hex(0x13123c)}, Blend::None);
    }
    for (const Seat& seat : people_) {
        for (int band = 0; band < kBands; ++band) {
            const Point at = place_of(seat.along_m, seat.row, band);
            constexpr float kReach = 40; // of a person, units
            // Those at the seams are in both bands.
            for (const float turn : {-kCrowdPeriod_m, 0.0F, kCrowdPeriod_m}) {
                const Point shifted = at + Point{turn * kUnitsPerMetre, 0};
                if (shifted.x > -kReach && shifted.x < kWidth + kReach) {
                    paint_person(canvas, seat, shifted);
                }
            }
        }
    }
    for (int band = 0; band < kBands; ++band) {
        paint_light(canvas, band);
    }
}

Point Crowd::painted_at(float along_m, float inside_m, float row) {
    const float whole = std::floor(inside_m / kBand_m);
    const int band = static_cast<int>(whole - kBands * std::floor(whole / kBands));
    // Half a pixel inside, so that the other end is not mixed in.
    const float u = saturate(along_m / kBand_m - whole) * (1 - 1 / kWidth) + 0.5F / kWidth;
    return {u, place_of(0, row, band).y / kHeight};
}

Color phone_color(const Seat& seat) {
    constexpr std::array<Color, 5> kColors{palette::kAmber, palette::kCyan, hex(0xd9c8ff),
                                           palette::kIvory, palette::kIvory};
    return kColors.at(static_cast<std::size_t>(seat.tint));
}

} // namespace view::rink
