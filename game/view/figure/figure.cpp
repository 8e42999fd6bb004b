#include "game/view/figure/figure.h"

#include "game/performance/song_time.h"
#include "game/view/figure/driver.h"
#include "game/view/figure/head.h"
#include "game/view/figure/limbs.h"
#include "game/view/figure/painter.h"
#include "game/view/figure/proportions.h"
#include "game/view/figure/ribbon.h"
#include "game/view/figure/torso.h"

namespace view {

namespace {
constexpr float kStep_s = 1.0F / performance::kStep_hz;
} // namespace

struct Figure::State {
    Quality quality;
    Driver driver;
    Head head;
    Limbs limbs;
    std::vector<Ribbon> ribbons = make_ribbons();
    Skeleton stepped; ///< of the last step, which the ribbons hang on
    Skeleton now;     ///< of the moment
    Vec3 place;
    bool has_stepped = false;
    Mesh mesh;
    Painter painter;

    void swing(const physics::SkaterState& state);
    void build_mesh();
};

void Figure::State::swing(const physics::SkaterState& state) {
    const Skeleton next = stand(driver.pose(), driver.placement(state));
    const Vec3 moved = has_stepped ? next.pelvis - stepped.pelvis : Vec3{};
    constexpr float kCarried_m = 0.5F;
    if (length(moved) > kCarried_m) {
        for (Ribbon& ribbon : ribbons) {
            ribbon.reset();
        }
    }
    // The air that a fast skater draws along flutters.
    const Vec3 wind = moved * (-0.15F / kStep_s);
    for (Ribbon& ribbon : ribbons) {
        ribbon.step(next, moved, wind, kStep_s);
    }
    stepped = next;
    has_stepped = true;
}

void Figure::State::build_mesh() {
    mesh.clear();
    add_torso(mesh, now);
    head.add(mesh, now);
    limbs.add(mesh, now);
    for (const Ribbon& ribbon : ribbons) {
        mesh.patches.push_back(ribbon.patch(stepped, now));
    }
}

Figure::Figure(Quality quality) : state_(std::make_unique<State>()) {
    state_->quality = quality;
    state_->now = stand(Pose{}, Placement{});
}

Figure::Figure(Figure&&) noexcept = default;
Figure& Figure::operator=(Figure&&) noexcept = default;
Figure::~Figure() = default;

void Figure::step(const performance::Performance& performance) {
    state_->driver.step(performance);
    state_->swing(performance.skater().state());
}

void Figure::build(const Moment& moment) {
    if (!state_->has_stepped) {
        state_->swing(moment.skater);
    }
    const Placement placement = state_->driver.placement(moment.skater);
    state_->place = placement.place;
    state_->now = stand(state_->driver.pose(), placement);
    state_->build_mesh();
}

void Figure::draw(Canvas& canvas, const Camera& camera) const {
    const std::size_t coarser = state_->quality == Quality::Low ? 2 : 1;
    state_->painter.paint(canvas, camera, state_->mesh, {.coarser = coarser});
}

void Figure::draw_reflected(Canvas& canvas, const Camera& camera) const {
    constexpr Color kIceTint{0.72F, 0.78F, 1.12F};
    state_->painter.paint(
        canvas, camera, state_->mesh,
        {.mirrored = true, .coarser = 2, .tint = kIceTint, .feather = 0.8F, .details = false});
}

Vec3 Figure::blade() const {
    return state_->place;
}

Vec3 Figure::hips() const {
    return state_->now.pelvis;
}

Vec3 Figure::head_top() const {
    constexpr float kCrown_m = 0.125F;
    return state_->now.head + state_->now.head_axes.y * kCrown_m;
}

Vec3 Figure::left_hand() const {
    return state_->now.arms[0].fingertips;
}

Vec3 Figure::right_hand() const {
    return state_->now.arms[1].fingertips;
}

Vec3 Figure::left_foot() const {
    return state_->now.legs[0].blade();
}

Vec3 Figure::right_foot() const {
    return state_->now.legs[1].blade();
}

} // namespace view
