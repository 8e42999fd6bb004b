#include "game/view/rink/beams.h"

#include "game/view/palette.h"
#include "game/view/rink/random.h"

#include <array>
#include <cmath>

namespace view::rink {

namespace {

/// A beam in the picture: from a lamp to where it ends.
struct Beam {
    Point lamp;
    Point end;
    float lamp_half = 10;
    float end_half = 200;
    Ink ink;
};

void draw_beam(Canvas& canvas, const Beam& beam) {
    constexpr int kCuts = 10;
    DrawList& list = canvas.list();
    int before = -1;
    for (int i = 0; i <= kCuts; ++i) {
        const float way = static_cast<float>(i) / kCuts;
        const Point at = beam.lamp + (beam.end - beam.lamp) * way;
        const float half = mix(beam.lamp_half, beam.end_half, way);
        Ink ink = beam.ink;
        ink.alpha *= std::pow(1 - way, 1.1F) * (0.35F + 0.65F * (1 - way));
        const int row = list.add(at - Point{half, 0}, ink, 0, 0.5F);
        list.add(at + Point{half, 0}, ink, 1, 0.5F);
        if (before >= 0) {
            list.quad(Image::Beam, Blend::Add, before, before + 1, row + 1, row);
        }
        before = row;
    }
}

constexpr Point kWarmLamp{330, -120};

/// Cold lamps hang far away: they move little when the camera travels, and come round.
constexpr float kRound = 2500;
constexpr float kTravel = 24; // units a metre

struct ColdLamp {
    Point lamp;
    Point end;
    float end_half;
    Color color;
    Color flare;
    float light;
};

constexpr std::array<ColdLamp, 6> kColdLamps{{
    {{1650, -80}, {1370, 620}, 220, hex(0x6a4bff), hex(0x6a4bff), 0.34F},
    {{1480, -80}, {900, 520}, 190, hex(0x2a5cff), hex(0x6a8cff), 0.22F},
    {{120, -80}, {440, 560}, 200, hex(0x4a3dff), hex(0x7a6dff), 0.30F},
    {{760, -60}, {640, 480}, 150, hex(0x8a3aff), hex(0xaa7aff), 0.16F},
    {{1880, -80}, {1780, 660}, 195, hex(0x2a6cff), hex(0x6a9cff), 0.26F},
    {{2330, -80}, {2240, 600}, 195, hex(0x5a3dff), hex(0x7a6dff), 0.26F},
}};

/// How far a lamp is moved by the camera's travel, and how much of it is left at the seam.
std::pair<float, float> travelled(const ColdLamp& lamp, float camera_x_m) {
    const float raw = lamp.lamp.x + 290 - camera_x_m * kTravel;
    const float x = raw - kRound * std::floor(raw / kRound) - 290;
    const float shown = smooth_step(-290, -40, x) * smooth_step(kRound - 290, kRound - 500, x);
    return {x - lamp.lamp.x, shown};
}

} // namespace

void draw_beams(Canvas& canvas, const Shot& shot) {
    const auto pool = shot.camera.project(shot.spot.at);
    if (pool) {
        const float half = shot.spot.radius_m * shot.camera.scale_at(pool->depth_m);
        draw_beam(canvas, {.lamp = kWarmLamp,
                           .end = pool->at - Point{0, 20},
                           .lamp_half = 14,
                           .end_half = half * 0.95F,
                           .ink = {.color = hex(0xffd090), .alpha = 0.46F * shot.spot.strength}});
    }
    for (const ColdLamp& lamp : kColdLamps) {
        const auto [shift, shown] = travelled(lamp, shot.camera.at().x);
        draw_beam(canvas, {.lamp = lamp.lamp + Point{shift, 0},
                           .end = lamp.end + Point{shift, 0},
                           .end_half = lamp.end_half,
                           .ink = {.color = lamp.color, .alpha = lamp.light * shown}});
    }
    canvas.sprite(Image::Glow, {kWarmLamp.x, 4}, 170, 110,
                  {.color = hex(0xffdfae), .alpha = 0.55F * shot.spot.strength}, Blend::Add);
    for (const ColdLamp& lamp : kColdLamps) {
        const auto [shift, shown] = travelled(lamp, shot.camera.at().x);
        canvas.sprite(Image::Glow, {lamp.lamp.x + shift, 4}, 90, 60,
                      {.color = lamp.flare, .alpha = 0.35F * shown}, Blend::Add);
    }
}

void draw_motes(Canvas& canvas, const Shot& shot) {
    constexpr int kMotes = 60;
    constexpr float kReach_m = 2;
    Random random(5);
    for (int i = 0; i < kMotes; ++i) {
        const float off = random.between(-1, 1);
        const float height_m = random.between(0, 3.4F);
        const float deep = random.between(-1, 1);
        const float size = random.share();
        const Vec3 at =
            shot.spot.at + Vec3{off * kReach_m + 0.07F * std::sin(shot.time_s * 0.5F + size * 20),
                                height_m, deep * kReach_m * 0.6F};
        if (const auto seen = shot.camera.project(at)) {
            const float radius = 1.6F + 2.6F * size;
            canvas.sprite(Image::Glow, seen->at, radius, radius,
                          {.color = hex(0xffdfae),
                           .alpha = 0.28F * size * (1 - std::abs(off)) * shot.spot.strength},
                          Blend::Add);
        }
    }
}

} // namespace view::rink
