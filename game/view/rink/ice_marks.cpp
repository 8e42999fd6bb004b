#include "game/view/rink/ice_marks.h"

#include "game/view/palette.h"
#include "game/view/rink/ice_plane.h"
#include "game/view/rink/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace view::rink {

namespace {

using performance::Word;

/// Of a new mark's first light, which then fades to what stays.
float flash(float age_s) {
    return std::exp(-std::max(0.0F, age_s) / 0.5F);
}

void draw_crescent(IcePlane& ice, const Shot& shot, Vec3 at, float heading_rad, float light) {
    constexpr int kPoints = 9;
    std::array<StripPoint, kPoints> points{};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float share = static_cast<float>(i) / (kPoints - 1);
        const float angle = heading_rad + (share - 0.5F) * 1.5F;
        const Vec3 out{std::cos(angle), 0, -std::sin(angle)};
        const Vec3 middle{std::cos(heading_rad), 0, -std::sin(heading_rad)};
        points[i] = {.at = at + out * 0.34F - middle * 0.34F,
                     .across = out,
                     .width_m = 0.034F * std::sin(kPi * share) + 0.003F,
                     .ink = {.color = mix(hex(0xc9d6ff), hex(0xfff3dc), lit(shot.spot, at)),
                             .alpha = light}};
    }
    ice.strip(points, Blend::Add);
}

void draw_crack(IcePlane& ice, Vec3 at, float strength) {
    // The same place always cracks the same way.
    Random random(static_cast<std::uint32_t>(std::abs(at.x * 911 + at.z * 353) + 17));
    constexpr int kArms = 5;
    for (int arm = 0; arm < kArms; ++arm) {
        float heading = (static_cast<float>(arm) + random.share() * 0.7F) * 2 * kPi / kArms;
        std::array<StripPoint, 7> points{};
        Vec3 place = at;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Vec3 way{std::cos(heading), 0, -std::sin(heading)};
            const float share = static_cast<float>(i) / 6;
            points[i] = {
                .at = place,
                .across = {-way.z, 0, way.x},
                .width_m = 0.022F * (1 - share) + 0.004F,
                .ink = {.color = hex(0xdfe8ff), .alpha = strength * (0.8F - 0.5F * share)}};
            place = place + way * random.between(0.07F, 0.2F);
            heading += random.between(-0.6F, 0.6F);
        }
        ice.strip(points, Blend::Add);
    }
}

} // namespace

void IceMarks::add(Kind kind, const physics::SkaterState& state, float strength) {
    marks_.push_back({.kind = kind,
                      .at = on_ice(state.position_m),
                      .heading_rad = static_cast<float>(state.heading_rad),
                      .strength = strength,
                      .made_s = now_s_});
}

void IceMarks::step(const performance::Performance& performance) {
    const physics::SkaterState& state = performance.skater().state();
    now_s_ = static_cast<float>(static_cast<double>(performance.time_us()) / 1e6);
    const bool on_the_ice = state.phase != physics::Phase::Flight;
    for (const performance::CueTiming& timing : watch_.closed(performance)) {
        const bool hit = timing.word == Word::Perfect || timing.word == Word::Good;
        if (hit && on_the_ice && !timing.by_assist) {
            add(Kind::Star, state, timing.word == Word::Perfect ? 1.0F : 0.6F);
        }
    }
    for (const physics::Event& event : performance.events()) {
        switch (event.kind) {
        case physics::EventKind::Scrape:
            add(Kind::Blur, state, saturate(static_cast<float>(event.value) * 2 + 0.3F));
            break;
        case physics::EventKind::BladeOff:
            add(Kind::Pick, state, 1);
            break;
        case physics::EventKind::TouchDown:
            add(Kind::Crescent, state, 1);
            break;
        case physics::EventKind::Fall:
            add(Kind::Blur, state, 1);
            break;
        default:
            break;
        }
    }
    if (performance.recorder().cracks() > cracks_) {
        cracks_ = performance.recorder().cracks();
        add(Kind::Crack, state, 1);
    }
}

void IceMarks::draw(Canvas& canvas, const Shot& shot) const {
    constexpr float kFarthest_m = 24;
    constexpr float kNearest_m = 2;
    for (const Mark& mark : marks_) {
        const auto seen = shot.camera.project(mark.at);
        constexpr float kMargin = 150;
        if (seen && seen->depth_m > kNearest_m && seen->depth_m < kFarthest_m &&
            seen->at.x > -kMargin && seen->at.x < kWidth + kMargin) {
            draw_mark(canvas, shot, mark);
        }
    }
}

void IceMarks::draw_mark(Canvas& canvas, const Shot& shot, const Mark& mark) const {
    IcePlane ice(canvas, shot.camera);
    const float young = flash(now_s_ - mark.made_s);
    const float warm = lit(shot.spot, mark.at);
    switch (mark.kind) {
    case Kind::Star: {
        const float size_m = (0.13F + 0.07F * mark.strength) * (1 + 0.9F * young);
        ice.decal(
            Image::Star,
            {.centre = mark.at, .half_length_m = size_m, .half_width_m = size_m * 1.5F},
            {.color = mix(mix(palette::kGold, palette::kIvory, 0.35F), palette::kIvory, young),
             .alpha = (0.6F + 0.4F * young) * mark.strength},
            Blend::Add);
        break;
    }
    case Kind::Blur:
        ice.decal(Image::Soft,
                  {.centre = mark.at,
                   .half_length_m = 0.34F,
                   .half_width_m = 0.09F,
                   .along_rad = mark.heading_rad + 0.5F},
                  {.color = mix(hex(0xb7c4f0), hex(0xfff3dc), warm),
                   .alpha = 0.08F + 0.1F * mark.strength},
                  Blend::Add);
        break;
    case Kind::Pick:
        ice.decal(Image::Glow,
                  {.centre = mark.at,
                   .half_length_m = 0.16F,
                   .half_width_m = 0.1F,
                   .along_rad = mark.heading_rad},
                  {.color = hex(0xe9efff), .alpha = 0.6F}, Blend::Add);
        ice.decal(Image::Soft,
                  {.centre = mark.at,
                   .half_length_m = 0.05F,
                   .half_width_m = 0.035F,
                   .along_rad = mark.heading_rad},
                  {.color = hex(0x060822), .alpha = 0.85F}, Blend::Alpha);
        break;
    case Kind::Crescent:
        draw_crescent(ice, shot, mark.at, mark.heading_rad, 0.7F + 0.3F * young);
        break;
    case Kind::Crack:
        draw_crack(ice, mark.at, 0.75F);
        break;
    }
}

} // namespace view::rink
