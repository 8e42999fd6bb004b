#include "game/view/rink/scene.h"

#include "game/performance/song_time.h"
#include "game/view/figure/figure.h"
#include "game/view/rink/beams.h"
#include "game/view/rink/boards.h"
#include "game/view/rink/camera_director.h"
#include "game/view/rink/glow.h"
#include "game/view/rink/ice.h"
#include "game/view/rink/ice_marks.h"
#include "game/view/rink/light_coils.h"
#include "game/view/rink/now_place.h"
#include "game/view/rink/path_ahead.h"
#include "game/view/rink/petals.h"
#include "game/view/rink/shade.h"
#include "game/view/rink/spray.h"
#include "game/view/rink/stands.h"
#include "game/view/rink/trace.h"

#include <algorithm>

namespace view {

namespace {

using namespace rink;

constexpr float kStep_s = 1.0F / performance::kStep_hz;

/// The light is turned by hand: it comes a little behind the skater.
constexpr float kSpotStiffness = 11;

/// Parts of a step that the picture is behind the last one, 0..1.
float behind(const Moment& moment) {
    const auto behind_us = static_cast<float>(moment.performance->time_us() - moment.song_us);
    return saturate(behind_us * 1e-6F / kStep_s);
}

} // namespace

struct Scene::State {
    State(const performance::Plan& plan, Quality wanted)
        : quality(wanted), figure(wanted), director(plan), marks(plan) {
        const Vec3 start = on_ice(plan.drawing.at(0).position_m);
        spot_x.value = start.x;
        spot_z.value = start.z;
        camera = Camera(director.placing(1));
    }

    void paint_background(Canvas& canvas);
    void follow_with_light(const performance::Performance& performance);
    [[nodiscard]] Shot shot_of(const Moment& moment) const;

    Quality quality;
    Figure figure;
    Stands stands;
    CameraDirector director;
    NowPlace now_place;
    Trail trail;
    Trace trace;
    IceMarks marks;
    PathAhead ahead;
    Spray spray;
    Spring spot_x;
    Spring spot_z;
    Spring spot_size{.value = 2.35F};
    Camera camera{Camera::Placing{}};
    Vec3 now;
    int pictures = 0; ///< drawn so far
};

Scene::Scene(const performance::Plan& plan, Quality quality)
    : state_(std::make_unique<State>(plan, quality)) {}

Scene::Scene(Scene&&) noexcept = default;
Scene& Scene::operator=(Scene&&) noexcept = default;
Scene::~Scene() = default;

void Scene::State::paint_background(Canvas& canvas) {
    // It stays painted. A first picture need not have been shown, and a renderer may lose what its
    // targets hold: it is painted again now and then.
    constexpr int kFirst = 2;
    constexpr int kAgain = 600;
    const int picture = pictures++;
    if (picture < kFirst || picture % kAgain == 0) {
        canvas.list().set_target(Target::Background);
        stands.crowd().paint(canvas);
        canvas.list().set_target(Target::Scene);
        canvas.list().clear_target({.color = hex(0x141a42)});
    }
}

void Scene::State::follow_with_light(const performance::Performance& performance) {
    const physics::SkaterState& skater = performance.skater().state();
    const Vec3 at = on_ice(skater.position_m);
    const Vec3 way_mps =
        on_ice(physics::direction(skater.heading_rad)) * static_cast<float>(skater.speed_mps);
    spot_x.step(at.x, way_mps.x * 0.85F, kSpotStiffness, kStep_s);
    spot_z.step(at.z, way_mps.z * 0.85F, kSpotStiffness, kStep_s);
    const bool turning =
        skater.phase == physics::Phase::Spin || skater.phase == physics::Phase::Flight;
    spot_size.step(turning ? 2.1F : 2.35F, 0, 4, kStep_s);
}

Shot Scene::State::shot_of(const Moment& moment) const {
    return {.camera = camera,
            .spot = {.at = {spot_x.value, 0, spot_z.value}, .radius_m = spot_size.value},
            .head = figure.head_top(),
            .time_s = static_cast<float>(moment.wall_s)};
}

void Scene::step(const performance::Performance& performance) {
    State& s = *state_;
    s.figure.step(performance);
    s.trail.step(performance);
    s.trace.follow(s.trail);
    s.marks.step(performance);
    s.ahead.step(performance);
    s.spray.step(performance);
    s.now_place.step(performance);
    s.follow_with_light(performance);
    s.director.step(performance, s.now_place);
}

void Scene::draw(Canvas& canvas, const Moment& moment) {
    State& s = *state_;
    const float back = behind(moment);
    s.figure.build(moment);
    s.camera = Camera(s.director.placing(1 - back));
    const Vec3 skater = on_ice(moment.skater.position_m);
    s.now = s.now_place.at(skater);
    const Shot shot = s.shot_of(moment);
    const bool on_the_ice = moment.skater.phase != physics::Phase::Flight;

    s.paint_background(canvas);
    DrawList& list = canvas.list();
    list.set_target(Target::Scene);
    draw_ice(canvas, shot);
    draw_board_reflections(canvas, shot);
    s.stands.draw_phone_streaks(canvas, shot);
    draw_warm_pool(canvas, shot);
    draw_scratches(canvas, shot);
    s.trace.draw(canvas, shot, on_the_ice ? std::optional(skater) : std::nullopt);
    s.marks.draw(canvas, shot);
    s.ahead.draw(canvas, shot, *moment.performance, moment.song_us);
    s.stands.draw_steps(canvas, shot);
    s.stands.draw_crowd(canvas, shot);
    s.stands.draw_phones(canvas, shot, 1);
    draw_boards(canvas, shot);
    draw_board_letters(canvas, shot);
    draw_beams(canvas, shot);
    draw_far_petals(canvas, shot);
    if (s.quality != Quality::Low) {
        draw_reflection(canvas, shot, s.figure, s.quality);
    }
    draw_shadows(canvas, shot, s.figure);
    draw_light_coils(canvas, shot, moment, s.figure, CoilHalf::Behind);
    s.figure.draw(canvas, s.camera);
    draw_light_coils(canvas, shot, moment, s.figure, CoilHalf::InFront);
    s.spray.draw(canvas, shot, back * kStep_s);
    draw_motes(canvas, shot);
    draw_near_petals(canvas, shot);
    show_scene(canvas, s.quality, 1, shot.time_s);
}

const Camera& Scene::camera() const {
    return state_->camera;
}

Vec3 Scene::now_place() const {
    return state_->now;
}

Vec3 Scene::hips() const {
    return state_->figure.hips();
}

Vec3 Scene::head_top() const {
    return state_->figure.head_top();
}

const Trail& Scene::trail() const {
    return state_->trail;
}

} // namespace view
