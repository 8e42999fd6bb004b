#include "game/view/hud/hud.h"

#include "game/performance/song_time.h"
#include "game/view/hud/dial.h"
#include "game/view/hud/glyph_painter.h"
#include "game/view/hud/judgements.h"
#include "game/view/hud/programme_line.h"
#include "game/view/hud/score_ribbon.h"
#include "game/view/hud/spin_ring.h"
#include "game/view/hud/thread_painter.h"

namespace view {

struct Hud::State {
    explicit State(const performance::Plan& of)
        : plan(&of), bend(of.drawing), judgements(of), dial(of), spin_ring(of), ribbon(of) {}

    const performance::Plan* plan;
    ThreadBend bend;
    Judgements judgements;
    Dial dial;
    SpinRing spin_ring;
    ScoreRibbon ribbon;
};

Hud::Hud(const performance::Plan& plan) : state_(std::make_unique<State>(plan)) {}

Hud::Hud(Hud&&) noexcept = default;
Hud& Hud::operator=(Hud&&) noexcept = default;
Hud::~Hud() = default;

void Hud::call_by(const performance::RotationBands& bands) {
    state_->dial.call_by(bands);
}

void Hud::step(const performance::Performance& performance) {
    state_->judgements.step(performance);
    state_->dial.step(performance);
    state_->spin_ring.step(performance);
}

void Hud::draw(Canvas& canvas, const Moment& moment, const Camera& camera, const Anchors& anchors,
               const Tally& tally) {
    State& state = *state_;
    const double song_s = performance::to_seconds(moment.song_us);
    const auto blade = camera.project(anchors.now);
    const Thread thread(state.bend, now_ring_at(blade ? blade->at : Point{kWidth / 3, 760}),
                        song_s);

    state.spin_ring.draw(canvas, camera, anchors.now, song_s);
    draw_thread(canvas, *state.plan, thread);
    draw_now_ring(canvas, *state.plan, thread);
    const std::vector<Glyph> glyphs = place_glyphs(*state.plan, thread);
    draw_glyphs(canvas,
                {.plan = state.plan,
                 .judge = &moment.performance->judge(),
                 .thread = &thread,
                 .rotations_done = state.dial.rotations_done()},
                glyphs);
    if (const auto due_us = moment.performance->rise_due_us()) {
        draw_rise(canvas, thread, performance::to_seconds(*due_us));
    }
    state.dial.draw(canvas, moment, camera, anchors);
    state.judgements.draw(canvas, thread);
    draw_programme_line(canvas, *state.plan, tally, moment.song_us);
    state.ribbon.draw(canvas, tally, song_s);
}

} // namespace view
