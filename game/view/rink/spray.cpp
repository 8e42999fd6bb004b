#include "game/view/rink/spray.h"

#include "game/performance/song_time.h"
#include "game/view/palette.h"

#include <algorithm>
#include <cmath>

namespace view::rink {

namespace {

constexpr float kStep_s = 1.0F / performance::kStep_hz;
constexpr std::size_t kMost = 420;
constexpr float kGravity_mps2 = 9.81F;
constexpr float kDrag = 2.2F; // 1/s

/// Along the ice: ahead and to the left of a skater.
Vec3 ahead_of(const physics::SkaterState& state) {
    return on_ice(physics::direction(state.heading_rad));
}

Vec3 left_of(const physics::SkaterState& state) {
    return on_ice(physics::direction(state.heading_rad + physics::kPi / 2));
}

} // namespace

void Spray::add(const Burst& burst) {
    for (int i = 0; i < burst.count; ++i) {
        const float angle = random_.share() * 2 * kPi;
        const float size = burst.spread * std::sqrt(random_.share());
        const float part = random_.between(0.35F, 1.1F);
        grains_.push_back(
            {.at = burst.at,
             .velocity_mps = burst.way * part + Vec3{std::cos(angle) * size,
                                                     burst.rise * random_.between(0.15F, 1),
                                                     std::sin(angle) * size},
             .life_s = random_.between(0.25F, 0.7F),
             .size_m = random_.between(0.006F, 0.022F)});
    }
    if (grains_.size() > kMost) {
        grains_.erase(grains_.begin(),
                      grains_.begin() + static_cast<std::ptrdiff_t>(grains_.size() - kMost));
    }
}

void Spray::add_event(const physics::Event& event, const physics::SkaterState& state) {
    const Vec3 at = on_ice(state.position_m);
    const Vec3 ahead = ahead_of(state);
    const Vec3 left = left_of(state);
    const auto value = static_cast<float>(event.value);
    const float side = state.foot == physics::Side::Left ? 1.0F : -1.0F;
    switch (event.kind) {
    case physics::EventKind::Stroke:
        add({.count = 6 + static_cast<int>(std::clamp(value, 0.0F, 0.8F) * 30),
             .at = at - left * (0.12F * side),
             .way = left * (-0.9F * side) - ahead * 0.3F,
             .spread = 0.5F,
             .rise = 1.1F});
        break;
    case physics::EventKind::Scrape:
        add({.count = 26, .at = at, .way = ahead * 0.8F, .spread = 1.2F, .rise = 1});
        break;
    case physics::EventKind::Step:
        add({.count = 5, .at = at, .way = ahead * 0.2F, .spread = 0.4F, .rise = 0.7F});
        break;
    case physics::EventKind::BladeOff:
        add({.count = 24, .at = at, .way = ahead * -0.7F, .spread = 0.7F, .rise = 2});
        break;
    case physics::EventKind::TouchDown:
        add({.count = 46, .at = at, .way = ahead * 0.9F, .spread = 1.1F, .rise = 1.7F});
        break;
    case physics::EventKind::SpinStart:
    case physics::EventKind::SpinEnd:
        add({.count = 20, .at = at, .way = ahead * 0.5F, .spread = 0.9F, .rise = 1});
        break;
    case physics::EventKind::Revolution:
        add({.count = 2, .at = at, .way = {}, .spread = 0.7F, .rise = 0.5F});
        break;
    case physics::EventKind::Fall:
        add({.count = 90, .at = at, .way = ahead * 1.6F, .spread = 1.6F, .rise = 1.8F});
        break;
    default:
        break;
    }
}

void Spray::move() {
    for (Grain& grain : grains_) {
        grain.age_s += kStep_s;
        grain.velocity_mps = grain.velocity_mps * (1 - kDrag * kStep_s);
        grain.velocity_mps.y -= kGravity_mps2 * kStep_s;
        grain.at = grain.at + grain.velocity_mps * kStep_s;
        if (grain.at.y < 0) {
            // It slides on where it fell.
            grain.at.y = 0;
            grain.velocity_mps = {grain.velocity_mps.x * 0.9F, 0, grain.velocity_mps.z * 0.9F};
        }
    }
    const auto old = [](const Grain& grain) { return grain.age_s >= grain.life_s; };
    grains_.erase(std::remove_if(grains_.begin(), grains_.end(), old), grains_.end());
}

void Spray::step(const performance::Performance& performance) {
    move();
    const physics::SkaterState& state = performance.skater().state();
    for (const physics::Event& event : performance.events()) {
        add_event(event, state);
    }
    // A deep edge at speed carves.
    constexpr float kDeep_rad = 0.2F;
    constexpr float kGrains = 26; // a second, for each radian and m/s
    const auto lean = static_cast<float>(state.lean_rad);
    const bool carves = state.phase == physics::Phase::Glide && std::abs(lean) > kDeep_rad;
    if (carves) {
        owed_ +=
            (std::abs(lean) - kDeep_rad) * static_cast<float>(state.speed_mps) * kGrains * kStep_s;
    }
    while (owed_ >= 1) {
        owed_ -= 1;
        const float outside = lean > 0 ? -1.0F : 1.0F;
        add({.count = 1,
             .at = on_ice(state.position_m),
             .way = left_of(state) * (0.5F * outside) + ahead_of(state) * 0.8F,
             .spread = 0.3F,
             .rise = 0.6F});
    }
}

void Spray::draw(Canvas& canvas, const Shot& shot, float back_s) const {
    for (const Grain& grain : grains_) {
        const Vec3 at = grain.at - grain.velocity_mps * back_s;
        const auto seen = shot.camera.project({at.x, std::max(0.0F, at.y), at.z});
        if (!seen) {
            continue;
        }
        const float radius = std::max(1.2F, grain.size_m * shot.camera.scale_at(seen->depth_m));
        const float fresh = saturate(1 - grain.age_s / grain.life_s);
        canvas.sprite(Image::Glow, seen->at, radius, radius,
                      {.color = mix(hex(0xc9d6ff), palette::kIvory, lit(shot.spot, at)),
                       .alpha = 0.75F * fresh},
                      Blend::Add);
    }
}

} // namespace view::rink
